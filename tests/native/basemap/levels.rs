//! The two levels of detail: what is in them, and how far apart they are.

use stancemap::language::gazetteer::Gazetteer;

use super::lines::Lines;
use super::*;

#[test]
fn both_have_every_country_and_territory_once() {
    for (name, basemap) in levels() {
        let codes: BTreeSet<_> = basemap.features.iter().map(code).collect();
        assert_eq!(codes.len(), 242, "{name}");
        assert_eq!(basemap.features.len(), 242, "{name}");
        for code in [
            "STP", "TUV", "MLT", "XKX", "MCO", "VAT", "NRU", "CXR", "CCK", "ESH",
        ] {
            assert!(codes.contains(code), "{name} lacks {code}");
        }
        for gone in ["ATC", "IOA", "-99"] {
            assert!(!codes.contains(gone), "{name} has {gone}");
        }
    }
}

#[test]
fn codes_and_names_are_those_of_the_table_of_places() {
    let world = Gazetteer::world();
    for (name, basemap) in levels() {
        for feature in basemap.features.iter().filter(|one| code(one) != "KAS") {
            let place = world.place(code(feature)).expect("a place");
            assert_eq!(feature.name.as_deref(), Some(&*place.name), "{name}");
        }
        assert_eq!(
            feature(basemap, "KAS").name.as_deref(),
            Some("Siachen Glacier")
        );
        assert_eq!(
            feature(basemap, "COD").name.as_deref(),
            Some("Democratic Republic of the Congo")
        );
    }
}

#[test]
fn every_ring_is_as_rfc_7946_has_it() {
    for (name, basemap) in levels() {
        for feature in &basemap.features {
            assert!(!feature.polygons.is_empty(), "{name}: {}", code(feature));
            for polygon in &feature.polygons {
                let at = format!("{name}: {} {:?}", code(feature), polygon.exterior[0]);
                assert!(basemap::signed_area(&polygon.exterior) > 0.0, "{at}");
                for hole in &polygon.holes {
                    assert!(basemap::signed_area(hole) < 0.0, "{at}");
                }
            }
            for [lon, lat] in rings(feature).flatten() {
                assert!(
                    lon.abs() <= 180.0 && lat.abs() <= 90.0,
                    "{name}: {lon} {lat}"
                );
            }
        }
    }
}

#[test]
fn both_sides_of_the_seam_have_the_same_latitudes() {
    for (name, basemap) in levels() {
        for code in ["RUS", "FJI", "ATA"] {
            let at = |side: f64| -> BTreeSet<String> {
                let corners = rings(feature(basemap, code)).flatten();
                let seam = corners.filter(|corner| corner[0] == side);
                seam.map(|corner| corner[1].to_string()).collect()
            };
            let (east, west) = (at(180.0), at(-180.0));
            let common = east.intersection(&west).count();
            assert!(common >= 2, "{name}: {code} {east:?} {west:?}");
        }
    }
}

#[test]
fn the_overview_is_made_of_the_fine_levels_corners() {
    for feature in &OVERVIEW.features {
        let fine = corners(super::feature(&FINE, code(feature)));
        let all = rings(feature).flatten();
        let strange: Vec<_> = all.filter(|corner| !fine.contains(&key(corner))).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", code(feature));
    }
}

#[test]
fn the_overview_is_a_quarter_of_a_pixel_off_at_most() {
    // Measured as it is drawn: in a scene of 4,000 units, four to the pixel.
    let map = Projection::world(4000.0);
    let mut worst = (0.0, String::new());
    for fine in &FINE.features {
        let overview = feature(&OVERVIEW, code(fine));
        let kept = corners(overview);
        let lines = Lines::of(&overview.polygons, &map);
        for polygon in basemap::cut(&fine.polygons, map.central_meridian()) {
            let ring: Vec<Point> = polygon
                .exterior
                .iter()
                .map(|at| map.project_relative(*at))
                .collect();
            let absolute = |[lon, lat]: &Position| [lon + map.central_meridian(), *lat];
            if !polygon
                .exterior
                .iter()
                .any(|at| kept.contains(&key(&absolute(at))))
            {
                let size = extent(&ring) / 4.0;
                assert!(size < QUARTER, "{} lacks an islet of {size} px", code(fine));
                continue;
            }
            for point in ring {
                let off = lines.distance(point) / 4.0;
                if off > worst.0 {
                    worst = (off, format!("{} at {:?}", code(fine), map.invert(point)));
                }
            }
        }
    }
    println!("the overview is {:.4} px off at most: {}", worst.0, worst.1);
    assert!(worst.0 < QUARTER, "{} px off: {}", worst.0, worst.1);
}

fn corners(feature: &Feature) -> HashSet<[i64; 2]> {
    rings(feature).flatten().map(key).collect()
}

/// A corner in thousandths of a degree, both sides of the seam alike.
fn key([lon, lat]: &Position) -> [i64; 2] {
    let lon = (lon * 1000.0).round() as i64;
    [lon.rem_euclid(360_000), (lat * 1000.0).round() as i64]
}

fn extent(ring: &[Point]) -> f64 {
    let side = |value: fn(&Point) -> f64| {
        let low = ring.iter().map(value).fold(f64::MAX, f64::min);
        ring.iter().map(value).fold(f64::MIN, f64::max) - low
    };
    side(|point| point.x).max(side(|point| point.y))
}
