//! Territories that basemaps of the world draw as parts of their states.

use crate::base::geom::Rect;
use crate::world::basemap::basemap::{Basemap, Polygon};
use crate::world::basemap::measure::bounds;

/// A territory, its state, and a box that holds all of the first and nothing else of the second: west, south, east and
/// north, in degrees.
type Apart = (&'static str, &'static str, [f64; 4]);

const TERRITORIES: [Apart; 9] = [
    ("BES", "NLD", [-69.0, 11.5, -62.5, 18.0]),
    ("GLP", "FRA", [-62.0, 15.75, -60.9, 16.7]),
    ("GUF", "FRA", [-55.0, 2.0, -51.0, 6.5]),
    ("MTQ", "FRA", [-61.5, 14.2, -60.7, 15.1]),
    ("MYT", "FRA", [44.8, -13.2, 45.5, -12.4]),
    ("REU", "FRA", [55.0, -21.6, 56.0, -20.7]),
    ("SJM", "NOR", [-10.0, 70.5, -7.0, 71.5]),
    ("SJM", "NOR", [9.0, 74.0, 36.0, 81.5]),
    ("TKL", "NZL", [-173.0, -10.0, -171.0, -8.0]),
];

/// The territories among the polygons of a state. Those of which the basemap has a feature are left out.
pub(crate) fn territories(
    basemap: &Basemap,
    state: &str,
    polygons: &[Polygon],
) -> Vec<(&'static str, Vec<Polygon>)> {
    let mut found: Vec<(&'static str, Vec<Polygon>)> = Vec::new();
    for (territory, of, [west, south, east, north]) in TERRITORIES {
        let is_feature = |id: &str| {
            basemap
                .features
                .iter()
                .any(|one| one.place.as_deref() == Some(id))
        };
        if of != state || basemap.is_plane || is_feature(territory) {
            continue;
        }
        let is_in = |Rect { min, max }: Rect| {
            min.x > west && min.y > south && max.x < east && max.y < north
        };
        let own = polygons
            .iter()
            .filter(|one| bounds(&one.exterior).is_some_and(is_in));
        let own: Vec<Polygon> = own.cloned().collect();
        match found.last_mut() {
            _ if own.is_empty() => {}
            Some((last, parts)) if *last == territory => parts.extend(own),
            _ => found.push((territory, own)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::basemap::Feature;

    fn square([x, y]: [f64; 2]) -> Polygon {
        Polygon {
            exterior: vec![[x, y], [x + 1.0, y], [x + 1.0, y + 1.0], [x, y + 1.0]],
            holes: Vec::new(),
        }
    }

    fn world(places: &[&str]) -> Basemap {
        let feature = |place: &&str| Feature {
            place: Some((*place).to_owned()),
            ..Feature::default()
        };
        Basemap {
            features: places.iter().map(feature).collect(),
            is_plane: false,
        }
    }

    #[test]
    fn a_territory_is_found_by_where_it_lies() {
        let polygons = [[2.0, 47.0], [-53.0, 4.0]].map(square);
        let found = territories(&world(&["FRA"]), "FRA", &polygons);
        assert_eq!(found, [("GUF", vec![polygons[1].clone()])]);
        assert!(territories(&world(&["FRA", "GUF"]), "FRA", &polygons).is_empty());
        assert!(territories(&world(&["FRA"]), "BRA", &polygons).is_empty());
    }

    #[test]
    fn the_parts_of_one_territory_are_together() {
        let polygons = [[2.0, 47.0], [15.0, 78.0], [25.0, 70.2]].map(square);
        let low = Polygon {
            exterior: vec![[-9.0, 70.8], [-8.0, 70.8], [-8.0, 71.1]],
            holes: Vec::new(),
        };
        let all = [low.clone(), polygons[1].clone(), polygons[2].clone()];
        let found = territories(&world(&["NOR"]), "NOR", &all);
        assert_eq!(found, [("SJM", vec![low, polygons[1].clone()])]);
    }
}
