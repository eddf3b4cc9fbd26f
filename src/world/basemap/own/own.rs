//! Reads a basemap whose features are places.

use std::collections::HashMap;

use crate::base::problem::Problem;
use crate::language::gazetteer::{Gazetteer, Place};
use crate::world::basemap::anchor::anchor;
use crate::world::basemap::basemap::{Basemap, Feature, Polygon};
use crate::world::basemap::measure::{area, bounds};
use crate::world::basemap::own::faults::misnamed;
use crate::world::basemap::own::make::Making;
use crate::world::basemap::own::spellings::add_spellings;
use crate::world::basemap::own::texts::{Columns, Stated, texts, value};
use crate::world::basemap::read::features;

/// The precision of an anchor, as a share of the size of its polygon.
const PRECISION: f64 = 0.05;

/// A basemap, and the places that its features are.
#[derive(Debug)]
pub struct OwnPlaces {
    /// The features. Each with an id is a place; features with one id are one place.
    pub basemap: Basemap,
    /// The places, in the order of their first features.
    pub gazetteer: Gazetteer,
    /// The faults of the file.
    pub problems: Vec<Problem>,
    /// The faults in the names of its properties, each with the path `id`, `name` or `partOf`.
    pub misnamed: Vec<Problem>,
}

/// Reads a GeoJSON document whose features are places, by the properties that have their ids and names. Its
/// positions are degrees, or on a plane: see [`Basemap::is_plane`].
///
/// Ids that cannot stand in addresses are made fit: see [`fit_id`](crate::language::gazetteer::fit_id). So are ids that
/// the built-in world has for a country, unless the feature has that country's name: readers would find it by the
/// country's other names.
///
/// ```
/// use stancemap::world::basemap::{Columns, read_own};
///
/// let text = r#"{"type": "Feature", "properties": {"STUSPS": "US-CA", "NAME": "California"},
///     "geometry": {"type": "Polygon", "coordinates": [[[-124, 33], [-114, 33], [-119, 42], [-124, 33]]]}}"#;
/// let columns = Columns { id: "STUSPS", name: "NAME", part_of: "" };
/// let own = read_own(text, columns, false).unwrap();
/// assert_eq!(own.gazetteer.find("california").place().unwrap().id, "US-CA");
/// assert_eq!(own.basemap.features[0].place.as_deref(), Some("US-CA"));
///
/// let columns = Columns { id: "STUPS", ..columns };
/// let problem = read_own(text, columns, false).unwrap_err();
/// assert_eq!(problem.path, "id");
/// let expected = problem.expected.to_string();
/// assert!(expected.ends_with("NAME (tells 1 of 1 apart), STUSPS (tells 1 of 1 apart)"));
/// ```
///
/// # Errors
/// As [`read`](crate::world::basemap::read()); and, with the path `id`, if no feature has the property of
/// the ids.
pub fn read_own(text: &str, columns: Columns, is_plane: bool) -> Result<OwnPlaces, Problem> {
    let mut problems = Vec::new();
    let read = features(text, texts, is_plane, &mut problems)?;
    let (mut features, all): (Vec<Feature>, Vec<Vec<Stated>>) = read.into_iter().unzip();
    let has = |property: &str| all.iter().any(|texts| value(texts, property).is_some());
    if !has(columns.id) {
        return Err(misnamed("id", columns.id, &all, "showed nothing"));
    }
    let mut misnamed_ones = Vec::new();
    let mut known = columns;
    if !columns.name.is_empty() && !has(columns.name) {
        let done = "called the places by their ids";
        misnamed_ones.push(misnamed("name", columns.name, &all, done));
        known.name = "";
    }
    if !columns.part_of.is_empty() && !has(columns.part_of) {
        let done = "told places of one name apart by their ids alone";
        misnamed_ones.push(misnamed("partOf", columns.part_of, &all, done));
        known.part_of = "";
    }
    let mut making = Making::new(known);
    for (i, (feature, texts)) in features.iter_mut().zip(&all).enumerate() {
        making.add(i, feature, texts);
    }
    let Making {
        mut places,
        of_features,
        faults,
        ..
    } = making;
    problems.extend(faults.into_problems(known, &all));
    set_anchors(&mut places, &of_features, &features);
    let of_features: Vec<(usize, &[Stated])> = of_features
        .into_iter()
        .map(|(place, feature)| (place, &*all[feature]))
        .collect();
    add_spellings(&mut places, &of_features, &known);
    tell_apart(&mut places);
    Ok(OwnPlaces {
        basemap: Basemap { features, is_plane },
        gazetteer: Gazetteer::new(places),
        problems,
        misnamed: misnamed_ones,
    })
}

/// Adds to names that several places have the larger area of each, for readers who see one of them.
fn tell_apart(places: &mut [Place]) {
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, place) in places.iter().enumerate() {
        by_name.entry(place.name.clone()).or_default().push(i);
    }
    for twins in by_name.into_values().filter(|places| places.len() > 1) {
        for place in twins {
            let place = &mut places[place];
            if let Some(whole) = &place.part_of {
                let full = format!("{}, {whole}", place.name);
                let short = std::mem::replace(&mut place.name, full);
                place.other_names.insert(0, short);
            }
        }
    }
}

/// Sets the anchor of each place: a position in its largest polygon.
fn set_anchors(places: &mut [Place], of_features: &[(usize, usize)], features: &[Feature]) {
    let mut largest: Vec<Option<(f64, &Polygon)>> = vec![None; places.len()];
    for (place, feature) in of_features {
        for polygon in &features[*feature].polygons {
            let size = area(polygon);
            if largest[*place].is_none_or(|(other, _)| size > other) {
                largest[*place] = Some((size, polygon));
            }
        }
    }
    for (place, largest) in places.iter_mut().zip(largest) {
        place.anchor = largest.and_then(|(_, polygon)| {
            let extent = bounds(&polygon.exterior)?;
            anchor(polygon, PRECISION * extent.width().max(extent.height()))
        });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const COLUMNS: Columns = Columns {
        id: "ID",
        name: "NAME",
        part_of: "",
    };

    /// A file of features with properties, each a square in a row.
    fn file(features: &[Value]) -> String {
        let feature = |(i, properties): (usize, &Value)| {
            let west = i as f64;
            let ring = [
                [west, 0.0],
                [west + 1.0, 0.0],
                [west + 1.0, 1.0],
                [west, 0.0],
            ];
            json!({"type": "Feature", "properties": properties,
                "geometry": {"type": "Polygon", "coordinates": [ring]}})
        };
        let features: Vec<Value> = features.iter().enumerate().map(feature).collect();
        json!({"type": "FeatureCollection", "features": features}).to_string()
    }

    fn own(features: &[Value], columns: Columns) -> OwnPlaces {
        read_own(&file(features), columns, false).expect("places")
    }

    fn ids(own: &OwnPlaces) -> Vec<&str> {
        let places = own.gazetteer.places().iter();
        places.map(|place| &*place.id).collect()
    }

    #[test]
    fn ids_of_any_kind_are_kept_or_made_fit() {
        let ids_of = |raw: &[&str]| {
            let features = raw.iter().map(|id| json!({"ID": id, "NAME": id}));
            let own = own(&features.collect::<Vec<_>>(), COLUMNS);
            assert_eq!(own.problems, []);
            for (raw, place) in raw.iter().zip(own.gazetteer.places()) {
                let found = own.gazetteer.find(raw).place();
                assert_eq!(found.map(|found| &found.id), Some(&place.id), "{raw}");
            }
            ids(&own).join(" ")
        };
        let raw = [
            "06037", "US-CA", "shape 1", "card", "map-help", "list", "ab", "AB",
        ];
        let expected = "06037 US-CA shape~201 card ~6dap-help ~6cist ab AB";
        assert_eq!(ids_of(&raw), expected);
        let raw = ["a/b", "a", "a-name", "a-dot-b", "Île", "x~20", "x "];
        let expected = "a~2fb a a~2dname a~2ddot-b ~c3~8ele x~7e20 x";
        assert_eq!(ids_of(&raw), expected);
    }

    #[test]
    fn the_code_of_a_country_is_kept_for_the_country_alone() {
        let features = [
            json!({"ID": "RWA", "NAME": "Ruanda-Urundi"}),
            json!({"ID": "KEN", "NAME": "Kenya"}),
        ];
        let own = own(&features, COLUMNS);
        assert_eq!(ids(&own), ["~52WA", "KEN"]);
        assert_eq!(
            own.gazetteer.find("RWA").place().unwrap().name,
            "Ruanda-Urundi"
        );
    }

    #[test]
    fn features_with_one_id_are_one_place() {
        let features = [
            json!({"ID": "15", "NAME": "Hawaii"}),
            json!({"ID": "15", "NAME": "Hawaii"}),
            json!({"ID": "06", "NAME": "California"}),
        ];
        let own = own(&features, COLUMNS);
        assert_eq!(ids(&own), ["15", "06"]);
        assert_eq!(own.problems, []);
        let [x, y] = own.gazetteer.places()[1].anchor.unwrap();
        assert!((2.0..3.0).contains(&x) && (0.0..1.0).contains(&y));
    }

    #[test]
    fn faults_of_ids_are_told_once_for_all_features() {
        let long = "x".repeat(50);
        let features = [
            json!({"ID": "06", "NAME": "Los Angeles", "GEOID": "06037"}),
            json!({"ID": "06", "NAME": "Orange", "GEOID": "06059"}),
            json!({"ID": "06", "NAME": "Kern", "GEOID": "06029"}),
            json!({"NAME": "A lake"}),
            json!({"ID": long, "NAME": "Long"}),
        ];
        let own = own(&features, COLUMNS);
        let told: Vec<String> = own.problems.iter().map(ToString::to_string).collect();
        let expected = [
            "features[3].ID: found A lake, expected an id; drew it as no place".to_owned(),
            format!(
                "features[4].ID: found {long}, expected an id of at most 47 letters without \
                accents, digits and hyphens; drew it as no place"
            ),
            "features[1].NAME: found \"Orange\" for \"06\", as \"Los Angeles\", expected one name \
                for each id. Properties are NAME (tells 5 of 5 apart), GEOID (tells 3 of 5 apart), \
                ID (tells 2 of 5 apart); so it is with 1 more; made one place of both"
                .to_owned(),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_property_that_no_feature_has_is_told_with_those_that_there_are() {
        let features = [json!({"STUSPS": "CA", "NAME": "California"})];
        let text = file(&features);
        let columns = Columns {
            id: "STUSPS",
            name: "NAM",
            part_of: "REGION",
        };
        let own = read_own(&text, columns, false).unwrap();
        let paths: Vec<&str> = own.misnamed.iter().map(|one| &*one.path).collect();
        assert_eq!(paths, ["name", "partOf"]);
        assert_eq!(own.gazetteer.places()[0].name, "CA");
        let refused = read_own(&text, Columns::default(), false).unwrap_err();
        assert_eq!(refused.found, "nothing");
        let refused = read_own(&file(&[json!({})]), COLUMNS, false).unwrap_err();
        assert_eq!(
            refused.expected,
            "a property of the features: they have none"
        );
    }

    #[test]
    fn counties_are_told_apart_by_their_states() {
        let county = |id: &str, name: &str, state: &str| {
            let whole = format!("{name} County");
            json!({"ID": id, "NAME": name, "NAMELSAD": whole, "STATE_NAME": state})
        };
        let features = [
            county("06059", "Orange", "California"),
            county("12095", "Orange", "Florida"),
            county("36071", "Orange", "New York"),
        ];
        let columns = Columns {
            part_of: "STATE_NAME",
            ..COLUMNS
        };
        let own = own(&features, columns);
        assert_eq!(own.gazetteer.places()[1].name, "Orange, Florida");
        let find = |text| own.gazetteer.find(text).place().map(|place| &*place.id);
        for text in ["Orange County, California", "Orange, California", "06059"] {
            assert_eq!(find(text), Some("06059"), "{text}");
        }
        assert_eq!(
            [find("Orange"), find("Orange County"), find("California")],
            [None; 3]
        );
    }
}
