//! The finer drawing, as `press level` writes it: it takes the place of the overview's shapes
//! without a jump.

use stancemap::base::geom::{Rect, WORLD_WIDTH};
use stancemap::dossier;
use stancemap::figure::markup::{Model, html, map};
use stancemap::world::scene::{DETAIL_SCALE, read_detail, write_detail};

use super::*;

static FINER: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let drawn = outlines(&FINE, &Projection::world(DETAIL_SCALE * WORLD_WIDTH));
    let text = write_detail(&drawn);
    let lines = read_detail(&text).map(|(code, d)| (code.to_owned(), d));
    lines.collect()
});

#[test]
fn every_shape_of_the_page_has_a_line() {
    let reading = dossier::read(&text("public/dossiers/third-country-deportations.json"));
    let world: Vec<Outline> = OUTLINES.values().cloned().collect();
    let model = Model::new(
        reading.unwrap().dossier,
        world,
        &Projection::world(WORLD_WIDTH),
    );
    let page = html(&map(&model).into());
    let parts = page.split("data-place=\"").skip(1);
    let codes: BTreeSet<&str> = parts.map(|part| part.split('"').next().unwrap()).collect();
    let lines: BTreeSet<&str> = FINER.keys().map(String::as_str).collect();
    assert_eq!(codes, lines);
    assert_eq!(codes.len(), 242);
}

#[test]
fn nothing_jumps_when_the_finer_shapes_come() {
    // The overview is 0.92 scene units off at most, and rounded by half of one; of the smallest it
    // draws a lozenge about the middle.
    for (code, finer) in &*FINER {
        let finer = parts(finer);
        for coarse in parts(&OUTLINES[code].d) {
            let off = |finer: &Rect| {
                let corners = coarse.min.distance(finer.min);
                corners.max(coarse.max.distance(finer.max))
            };
            let nearest = finer.iter().map(off).fold(f64::MAX, f64::min);
            assert!(nearest < 1.8, "{code}: {coarse:?} is {nearest} off");
        }
    }
}

#[test]
fn it_shows_more() {
    let corners = |d: &str| numbers(d).len() / 2;
    let coarse: usize = OUTLINES.values().map(|outline| corners(&outline.d)).sum();
    let finer: usize = FINER.values().map(|d| corners(d)).sum();
    assert!(finer > 3 * coarse, "{finer} corners, {coarse} before");
    assert!(corners(&FINER["NOR"]) > 3 * corners(&OUTLINES["NOR"].d));
}

/// The boxes of the parts of path data as `path` writes it, in the data's own units.
fn parts(d: &str) -> Vec<Rect> {
    let mut start = Point::default();
    let parts = d.trim_end_matches('z').split('z').map(|part| {
        let mut corners = vec![start];
        for step in numbers(part).as_chunks::<2>().0 {
            let Point { x, y } = corners[corners.len() - 1];
            let (x, y) = (x + step[0], y + step[1]);
            corners.push(Point { x, y });
        }
        start = corners[1];
        Rect::bounding(corners.split_off(1)).unwrap()
    });
    parts.collect()
}

/// The numbers of path data, whatever the commands.
fn numbers(d: &str) -> Vec<f64> {
    let spaced = d
        .replace(['M', 'm', 'l', 'z'], " ")
        .replace('-', " -")
        .replace(" .", " 0.");
    let numbers = spaced.split_whitespace().map(|number| number.parse());
    numbers.collect::<Result<_, _>>().unwrap()
}
