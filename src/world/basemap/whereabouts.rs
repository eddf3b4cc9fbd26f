//! Where places lie on the Earth, to tell a feature that is elsewhere.

use crate::base::problem::Problem;
use crate::world::basemap::basemap::{Basemap, Feature, Polygon};

const TABLE: &str = include_str!("whereabouts.tsv");

/// How far from its place a feature may be, in degrees of arc.
const TOLERANCE: f64 = 6.0;

/// A position on the Earth: latitude and longitude in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Spot {
    lat: f64,
    lon: f64,
}

/// Where a place lies.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Whereabouts {
    middle: Spot,
    /// From the middle to the farthest corner, in degrees of arc.
    radius: f64,
}

/// The faults of features that are not where their places lie: one for all whose latitude and
/// longitude are swapped, and one for all others. The features stay as they are.
pub fn misplaced(basemap: &Basemap) -> Vec<Problem> {
    let mut swapped = Group::default();
    let mut strange = Group::default();
    for (i, feature) in basemap.features.iter().enumerate() {
        let Some((place, spot)) = feature.place.as_deref().zip(middle(&feature.polygons)) else {
            continue;
        };
        let Some(whereabouts) = whereabouts(place).filter(|there| !there.is_near(spot)) else {
            continue;
        };
        let is_swapped = whereabouts.is_near(spot.swapped());
        let group = if is_swapped {
            &mut swapped
        } else {
            &mut strange
        };
        group.add(i, feature, spot, whereabouts.middle);
    }
    let [swapped, strange] = [
        (swapped, "latitude and longitude are swapped"),
        (strange, "it is another place, or its coordinates are wrong"),
    ]
    .map(|(group, why)| group.problem(why));
    swapped.into_iter().chain(strange).collect()
}

/// Whether polygons lie about where a place does. `None` if either is not known.
pub(crate) fn is_there(place: &str, polygons: &[Polygon]) -> Option<bool> {
    let spot = middle(polygons)?;
    whereabouts(place).map(|there| there.is_near(spot))
}

/// Features with one fault: the first is described, the others are counted.
#[derive(Default)]
struct Group {
    first: Option<(usize, String, String)>,
    more: usize,
}

impl Group {
    fn add(&mut self, index: usize, feature: &Feature, found: Spot, expected: Spot) {
        if self.first.is_some() {
            self.more += 1;
            return;
        }
        let place = feature.place.as_deref().unwrap_or_default();
        let name = feature.name.as_deref().unwrap_or(place);
        let found = format!("{place} ({name}) about {}", found.in_words());
        self.first = Some((index, found, expected.in_words()));
    }

    fn problem(self, why: &str) -> Option<Problem> {
        let (index, found, expected) = self.first?;
        let more = match self.more {
            0 => String::new(),
            more => format!("; so it is with {more} more"),
        };
        Some(Problem::new(
            format!("features[{index}].geometry"),
            found,
            format!("it about {expected}: {why}{more}"),
            "drew it where the file has it",
        ))
    }
}

fn whereabouts(place: &str) -> Option<Whereabouts> {
    let line = TABLE
        .lines()
        .find(|line| line.split('\t').next() == Some(place))?;
    let mut numbers = line.split('\t').skip(1).map(str::parse::<i16>);
    let mut next = || Some(f64::from(numbers.next()?.ok()?));
    Some(Whereabouts {
        middle: Spot {
            lat: next()?,
            lon: next()?,
        },
        radius: next()?,
    })
}

impl Whereabouts {
    fn is_near(self, spot: Spot) -> bool {
        self.middle.distance(spot) <= self.radius + TOLERANCE
    }
}

impl Spot {
    fn swapped(self) -> Spot {
        Spot {
            lat: self.lon,
            lon: self.lat,
        }
    }

    /// The unit vector from the middle of the Earth.
    fn vector(self) -> [f64; 3] {
        let (lat, lon) = (self.lat.to_radians(), self.lon.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    }

    /// The angle between two positions, in degrees.
    fn distance(self, other: Spot) -> f64 {
        let products = self.vector().into_iter().zip(other.vector());
        let cosine: f64 = products.map(|(a, b)| a * b).sum();
        cosine.clamp(-1.0, 1.0).acos().to_degrees()
    }

    /// Whole degrees with the hemisphere: `51° N, 10° E`.
    fn in_words(self) -> String {
        let side = |value: f64, [plus, minus]: [&'static str; 2]| {
            let letter = if value < 0.0 { minus } else { plus };
            format!("{:.0}° {letter}", value.abs())
        };
        let (lat, lon) = (side(self.lat, ["N", "S"]), side(self.lon, ["E", "W"]));
        format!("{lat}, {lon}")
    }
}

/// The middle of the corners of the polygon with the most corners, on the globe, where no seam
/// matters.
fn middle(polygons: &[Polygon]) -> Option<Spot> {
    let largest = polygons
        .iter()
        .max_by_key(|polygon| polygon.exterior.len())?;
    let mut sum = [0.0; 3];
    for &[lon, lat] in &largest.exterior {
        let vector = Spot { lat, lon }.vector();
        for (total, part) in sum.iter_mut().zip(vector) {
            *total += part;
        }
    }
    let [x, y, z] = sum;
    Some(Spot {
        lat: z.atan2((x * x + y * y).sqrt()).to_degrees(),
        lon: y.atan2(x).to_degrees(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(place: &str, west: f64, south: f64) -> Feature {
        let corners = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];
        Feature {
            place: Some(place.to_owned()),
            polygons: vec![Polygon {
                exterior: corners.map(|[x, y]| [west + x, south + y]).to_vec(),
                holes: vec![],
            }],
            ..Feature::default()
        }
    }

    fn told(features: Vec<Feature>) -> Vec<String> {
        let problems = misplaced(&Basemap {
            features,
            ..Basemap::default()
        });
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn swapped_coordinates_are_told_as_such() {
        let told = told(vec![
            square("DEU", 49.0, 8.0),
            square("BEL", 49.0, 3.0),
            square("DEU", 8.0, 49.0),
        ]);
        let expected = "features[0].geometry: found DEU (DEU) about 10° N, 51° E, expected it about \
            51° N, 10° E: latitude and longitude are swapped; so it is with 1 more; drew it where \
            the file has it";
        assert_eq!(told, [expected]);
    }

    #[test]
    fn a_place_elsewhere_is_told_and_one_on_the_seam_is_not() {
        assert_eq!(told(vec![square("DEU", -100.0, 40.0)]).len(), 1);
        let ring = vec![[179.0, -16.0], [-179.0, -16.0], [-179.0, -19.0]];
        let fiji = Feature {
            place: Some("FJI".to_owned()),
            polygons: vec![Polygon {
                exterior: ring,
                holes: vec![],
            }],
            ..Feature::default()
        };
        assert!(told(vec![fiji]).is_empty());
        assert_eq!(is_there("XXX", &[]), None);
    }
}
