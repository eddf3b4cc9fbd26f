//! GeoJSON odd and broken: a table of fixtures, run by one function.

use super::*;

/// A fixture, what is read of it (code and number of polygons of each feature), and where
/// it has what faults, with what was done.
type Case = (
    &'static str,
    &'static [(&'static str, usize)],
    &'static [(&'static str, &'static str)],
);

const CASES: [Case; 13] = [
    ("antimeridian-beyond", &[("FJI", 1)], &[]),
    ("antimeridian-cut", &[("FJI", 2)], &[]),
    ("antimeridian-jump", &[("FJI", 1)], &[]),
    ("antimeridian-stitched", &[("FJI", 1)], &[]),
    (
        "collection-nested",
        &[("MDV", 3)],
        &[
            ("features[0].geometry.geometries[1]", "skipped it"),
            (
                "features[0].geometry.geometries[2].geometries[1]",
                "skipped it",
            ),
        ],
    ),
    ("feature-alone", &[("NOR", 1)], &[]),
    (
        "geometry-among-features",
        &[("", 1), ("", 0)],
        &[
            ("features[0]", "read it as a feature"),
            ("features[1]", "left it out"),
            ("features[2]", "left it out"),
            ("features[3]", "left it out"),
            ("features[4].geometry", "left it out"),
        ],
    ),
    ("geometry-bare", &[("", 2)], &[]),
    (
        "geometry-null",
        &[("GIB", 0), ("MAF", 0), ("MLT", 1)],
        &[
            ("features[0].geometry", "kept the feature"),
            ("features[1].geometry", "kept the feature"),
        ],
    ),
    ("pole-cut", &[("ATA", 1)], &[]),
    ("pole-jump", &[("ATA", 1)], &[]),
    (
        "rings-broken",
        &[("KIR", 2)],
        &[
            (
                "features[0].geometry.coordinates[0][1][1]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[1][0]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[1]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[2][0][1]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[2]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[3][0][0]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[3]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[4][0][0]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[4]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[5][0][0]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[5]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[6]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[7]",
                "left the polygon out",
            ),
            (
                "features[0].geometry.coordinates[8][0]",
                "left the ring out",
            ),
            (
                "features[0].geometry.coordinates[8]",
                "left the polygon out",
            ),
            ("features[0].geometry.coordinates[9][0]", "closed it"),
        ],
    ),
    ("winding-and-holes", &[("ZAF", 1), ("ITA", 1)], &[]),
];

/// A fixture of which nothing can be drawn, and what the message says was found.
const FATAL: [(&str, &str); 10] = [
    ("fatal-empty", "EOF"),
    ("fatal-features-missing", "nothing"),
    ("fatal-features-object", "an object"),
    ("fatal-html", "line 1"),
    ("fatal-list", "a list"),
    ("fatal-no-features", "no features"),
    ("fatal-number-too-large", "number out of range"),
    ("fatal-only-points", "Point"),
    ("fatal-topojson", "TopoJSON"),
    ("fatal-truncated", "EOF"),
];

fn fixture(name: &str) -> String {
    text(&format!("tests/fixtures/geojson/{name}.geojson"))
}

#[test]
fn what_can_be_read_is_read_and_faults_are_told_with_their_place() {
    for (name, features, faults) in CASES {
        let (basemap, problems) = basemap::read(&fixture(name)).unwrap();
        let read: Vec<_> = basemap
            .features
            .iter()
            .map(|feature| {
                (
                    feature.code.as_deref().unwrap_or(""),
                    feature.polygons.len(),
                )
            })
            .collect();
        assert_eq!(read, features, "{name}");
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), faults.len(), "{name}: {told:#?}");
        for (problem, (path, done)) in problems.iter().zip(faults) {
            assert_eq!(&problem.path, path, "{name}: {problem}");
            assert!(
                problem.done.to_string().starts_with(done),
                "{name}: {problem}"
            );
        }
    }
}

#[test]
fn what_cannot_be_drawn_at_all_says_why() {
    for (name, found) in FATAL {
        let problem = basemap::read(&fixture(name)).unwrap_err();
        assert!(problem.found.contains(found), "{name}: {problem}");
        assert_eq!(problem.done, "drew no basemap", "{name}");
    }
}

#[test]
fn every_fixture_is_in_a_table() {
    let listed: BTreeSet<_> = CASES
        .map(|case| case.0)
        .into_iter()
        .chain(FATAL.map(|case| case.0))
        .collect();
    let entries = fs::read_dir(root("tests/fixtures/geojson")).unwrap();
    let files = entries.map(|entry| entry.unwrap().path());
    let names: BTreeSet<_> = files
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, listed.into_iter().map(str::to_owned).collect());
}

#[test]
fn an_island_on_the_antimeridian_is_the_same_however_it_is_written() {
    let ways = [
        "antimeridian-cut",
        "antimeridian-jump",
        "antimeridian-beyond",
        "antimeridian-stitched",
    ];
    for central in [0.0, 11.0, 180.0] {
        let drawn = ways.map(|way| {
            let (basemap, _) = basemap::read(&fixture(way)).unwrap();
            basemap::cut(&basemap.features[0].polygons, central)
        });
        for pieces in &drawn {
            let area: f64 = pieces.iter().map(basemap::area).sum();
            assert!((area - 6.0).abs() < 1e-9, "about {central}");
            assert_eq!(pieces.len(), if central == 0.0 { 2 } else { 1 });
        }
    }
}

#[test]
fn a_continent_round_the_pole_is_the_same_however_it_is_written() {
    for way in ["pole-cut", "pole-jump"] {
        let (basemap, _) = basemap::read(&fixture(way)).unwrap();
        let pieces = basemap::cut(&basemap.features[0].polygons, 11.0);
        assert_eq!(pieces.len(), 1, "{way}");
        assert!((basemap::area(&pieces[0]) - 6300.0).abs() < 1e-9, "{way}");
    }
}
