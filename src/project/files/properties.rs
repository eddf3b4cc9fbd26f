//! The properties of a basemap's features, from which an editor chooses those with ids and names.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::base::decode::decode;
use crate::project::project::Basemap;
use crate::project::view::PropertyView;

/// A collection of features without their geometry.
#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    id: Value,
    properties: Option<Map<String, Value>>,
}

impl Basemap {
    /// A basemap of a file.
    pub fn of(name: &str, bytes: Arc<[u8]>) -> Basemap {
        Basemap {
            name: name.to_owned(),
            properties: properties(&bytes),
            bytes,
        }
    }
}

/// The properties by which the features of a GeoJSON document can be told apart, and the number of features. Those come
/// first that tell most apart. Nothing if it is no collection of features.
fn properties(bytes: &[u8]) -> (Vec<PropertyView>, usize) {
    let (text, _) = decode(bytes.to_vec());
    let Ok(Collection { features }) = serde_json::from_str(&text) else {
        return (Vec::new(), 0);
    };
    let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let count = features.len();
    for Feature { id, properties } in features {
        let mut own = properties.unwrap_or_default();
        own.entry("id").or_insert(id);
        for (name, value) in own {
            if let Some(text) = text_of(&value) {
                values.entry(name).or_default().insert(text);
            }
        }
    }
    let named = values.into_iter().map(|(name, values)| PropertyView {
        name,
        tells: values.len(),
    });
    let mut found: Vec<PropertyView> = named.collect();
    found.sort_by_key(|one| usize::MAX - one.tells);
    (found, count)
}

/// A value that can name a place: a text or a whole number.
fn text_of(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.as_i64()?.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_are_told_by_how_many_features_they_tell_apart() {
        let feature = |id: &str, code: u8| {
            format!(
                r#"{{"type": "Feature", "id": "{id}", "properties": {{"LAND": "x", "CODE": {code}, "AREA": 1.5, "NONE": null}},
                "geometry": {{"type": "Point", "coordinates": [1, 2]}}}}"#
            )
        };
        let text = format!(
            r#"{{"type": "FeatureCollection", "features": [{}, {}]}}"#,
            feature("a", 1),
            feature("b", 2)
        );
        let (found, count) = properties(text.as_bytes());
        let found: Vec<(&str, usize)> = found.iter().map(|one| (&*one.name, one.tells)).collect();
        assert_eq!(
            (&found[..], count),
            (&[("CODE", 2), ("id", 2), ("LAND", 1)][..], 2)
        );
        assert_eq!(properties(b"{}"), (Vec::new(), 0));
        assert_eq!(properties(b"no JSON"), (Vec::new(), 0));
    }
}
