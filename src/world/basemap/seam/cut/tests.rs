//! Properties of the cut, over random polygons.

use proptest::prelude::*;

use super::*;
use crate::world::basemap::measure::{area, contains};

/// A star-shaped ring about a position: corners in the order of their directions.
fn star() -> impl Strategy<Value = Ring> {
    let reaches = prop::collection::vec(0.2f64..1.0, 3..24);
    (-180.0f64..180.0, -50.0f64..50.0, 0.5f64..35.0, reaches).prop_map(
        |(lon, lat, size, reaches)| {
            let count = reaches.len() as f64;
            let corner = |(i, reach): (usize, &f64)| {
                let (sin, cos) = (std::f64::consts::TAU * i as f64 / count).sin_cos();
                [lon + size * reach * cos, lat + size * reach * sin]
            };
            reaches.iter().enumerate().map(corner).collect()
        },
    )
}

/// A ring round the south pole, in steps of 360° / n.
fn cap() -> impl Strategy<Value = Ring> {
    prop::collection::vec(-85.0f64..-60.0, 4..40).prop_map(|latitudes| {
        let step = 360.0 / latitudes.len() as f64;
        let corner = |(i, lat)| [i as f64 * step - 180.0, lat];
        latitudes.into_iter().enumerate().map(corner).collect()
    })
}

fn polygon(exterior: Ring) -> Polygon {
    Polygon {
        exterior,
        holes: Vec::new(),
    }
}

fn total(polygons: &[Polygon]) -> f64 {
    polygons.iter().map(area).sum()
}

/// The ring in a basemap that cuts at ±180°.
fn cut_at_180(ring: &Ring) -> Vec<Polygon> {
    cut(&[polygon(ring.clone())], 0.0)
}

fn check(pieces: &[Polygon]) -> Result<(), TestCaseError> {
    for piece in pieces {
        prop_assert!(signed_area(&piece.exterior) > 0.0);
        for ring in std::iter::once(&piece.exterior).chain(&piece.holes) {
            prop_assert!(ring.len() >= 3);
            prop_assert!(ring.first() != ring.last());
            for [lon, lat] in ring {
                prop_assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0, "{lon} {lat}");
            }
        }
        prop_assert!(piece.holes.iter().all(|hole| signed_area(hole) < 0.0));
    }
    Ok(())
}

proptest! {
    #[test]
    fn area_is_kept_and_longitudes_are_in_range(ring in star(), central in -180.0f64..180.0) {
        let pieces = cut(&[polygon(ring.clone())], central);
        check(&pieces)?;
        let expected = signed_area(&ring).abs();
        prop_assert!((total(&pieces) - expected).abs() < 1e-6 * expected.max(1.0));
    }

    #[test]
    fn either_winding_gives_the_same(ring in star(), central in -180.0f64..180.0) {
        let turned = ring.iter().rev().copied().collect();
        let areas = [ring, turned].map(|ring| total(&cut(&[polygon(ring)], central)));
        prop_assert!((areas[0] - areas[1]).abs() < 1e-6);
    }

    #[test]
    fn what_was_cut_at_180_is_whole_again_about_its_middle(ring in star()) {
        let central = ring.iter().map(|[lon, _]| lon).sum::<f64>() / ring.len() as f64;
        let pieces = cut(&cut_at_180(&ring), central);
        check(&pieces)?;
        prop_assert_eq!(pieces.len(), 1);
        let expected = signed_area(&ring).abs();
        prop_assert!((total(&pieces) - expected).abs() < 1e-6 * expected.max(1.0));
    }

    #[test]
    fn jumps_and_longitudes_beyond_180_are_the_same(ring in star(), central in -180.0f64..180.0) {
        let jumping = ring.iter().map(|[lon, lat]| [(lon + 180.0).rem_euclid(360.0) - 180.0, *lat]);
        let jumping: Ring = jumping.collect();
        let pieces = cut(&[polygon(jumping)], central);
        check(&pieces)?;
        let expected = signed_area(&ring).abs();
        prop_assert!((total(&pieces) - expected).abs() < 1e-6 * expected.max(1.0));
    }

    #[test]
    fn a_cap_is_led_along_the_pole(ring in cap(), central in -180.0f64..180.0) {
        // With jumps, and cut as RFC 7946 asks for.
        let pieces = cut(&[polygon(ring.clone())], 0.0);
        let turned = cut(&pieces, central);
        for pieces in [&pieces, &turned, &cut(&[polygon(ring.clone())], central)] {
            check(pieces)?;
            prop_assert_eq!(pieces.len(), 1);
            prop_assert!(contains(&pieces[0], [0.5, -89.9]));
            let poles = pieces[0].exterior.iter().filter(|[_, lat]| *lat == -90.0);
            prop_assert_eq!(poles.count(), 2);
        }
        prop_assert!((total(&pieces) - total(&turned)).abs() < 1e-6);
    }

    #[test]
    fn a_hole_stays_a_hole(ring in star(), central in -180.0f64..180.0) {
        let lon = ring.iter().map(|[lon, _]| lon).sum::<f64>() / ring.len() as f64;
        let outer = [[-60.0, -88.0], [60.0, -88.0], [60.0, 88.0], [-60.0, 88.0]];
        let outer: Ring = outer.map(|[offset, lat]| [lon + offset, lat]).to_vec();
        let expected = signed_area(&outer) - signed_area(&ring).abs();
        let holed = Polygon { exterior: outer, holes: vec![ring] };
        let pieces = cut(&[holed], central);
        check(&pieces)?;
        prop_assert!((total(&pieces) - expected).abs() < 1e-6 * expected);
    }

    #[test]
    fn no_ring_makes_it_panic(
        ring in prop::collection::vec([-540i32..540, -90i32..90], 0..12),
        central in -720i32..720,
    ) {
        let ring = ring.iter().map(|[lon, lat]| [f64::from(*lon), f64::from(*lat)]).collect();
        for piece in cut(&[polygon(ring)], f64::from(central)) {
            prop_assert!(piece.exterior.iter().all(|[lon, _]| lon.abs() <= 180.0));
        }
    }
}

#[test]
fn the_whole_world_stays_the_whole_world() {
    let pieces = cut(&[polygon(holes::world())], 11.0);
    assert_eq!(total(&pieces), 64800.0);
}

#[test]
fn a_sea_round_the_world_keeps_its_islands() {
    let island = vec![
        [160.0, -10.0],
        [-160.0, -10.0],
        [-160.0, 10.0],
        [160.0, 10.0],
    ];
    let sea = Polygon {
        exterior: holes::world(),
        holes: vec![island],
    };
    for central in [0.0, 11.0, 180.0] {
        assert!((total(&cut(std::slice::from_ref(&sea), central)) - 64000.0).abs() < 1e-6);
    }
}

#[test]
fn an_edge_along_the_cut_cuts_nothing() {
    let west = vec![[170.0, 0.0], [180.0, 0.0], [180.0, 9.0], [170.0, 9.0]];
    let east = vec![[-180.0, 0.0], [-170.0, 0.0], [-170.0, 9.0], [-180.0, 9.0]];
    for ring in [west, east] {
        let pieces = cut(&[polygon(ring.clone())], 0.0);
        assert_eq!(pieces, [polygon(ring)]);
    }
}

#[test]
fn one_side_of_a_seam_alone_keeps_it() {
    let east = vec![[-180.0, 0.0], [-160.0, 0.0], [-160.0, 9.0], [-180.0, 9.0]];
    let pieces = cut(&[polygon(east)], 11.0);
    assert_eq!(pieces.len(), 2, "it lies across -169");
    assert_eq!(total(&pieces), 180.0);
}
