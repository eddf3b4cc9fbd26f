//! A document with the ids of places in place of other codes and names.

use serde_json::{Map, Value};

use crate::language::gazetteer::Gazetteer;

/// The fields that hold a place or places.
const PLACES: [&str; 5] = ["places", "of", "from", "to", "place"];

/// The document with an id for each place that the gazetteer knows. Other texts stay as they are.
pub(super) fn with_ids(document: &Value, gazetteer: &Gazetteer) -> Value {
    match document {
        Value::Object(map) => {
            let field = |(key, value): (&String, &Value)| {
                let value = match (&**key, value) {
                    ("places", Value::Object(notes)) => keyed(notes, gazetteer),
                    (key, value) if PLACES.contains(&key) => placed(value, gazetteer),
                    (_, value) => with_ids(value, gazetteer),
                };
                (key.clone(), value)
            };
            map.iter().map(field).collect()
        }
        Value::Array(list) => list.iter().map(|item| with_ids(item, gazetteer)).collect(),
        other => other.clone(),
    }
}

/// Notes under the ids of their places. If two keys mean one place, the second stays as it is.
fn keyed(notes: &Map<String, Value>, gazetteer: &Gazetteer) -> Value {
    let mut out = Map::new();
    for (key, note) in notes {
        let id = id(key, gazetteer);
        let key = if out.contains_key(&id) {
            key.clone()
        } else {
            id
        };
        out.insert(key, note.clone());
    }
    Value::Object(out)
}

fn placed(value: &Value, gazetteer: &Gazetteer) -> Value {
    match value {
        Value::String(text) => Value::from(id(text, gazetteer)),
        // A numeric code.
        Value::Number(number) if number.is_u64() => {
            Value::from(id(&format!("{number:0>3}"), gazetteer))
        }
        Value::Array(list) => list.iter().map(|item| placed(item, gazetteer)).collect(),
        other => with_ids(other, gazetteer),
    }
}

fn id(text: &str, gazetteer: &Gazetteer) -> String {
    let place = gazetteer.find(text).place();
    place.map_or_else(|| text.to_owned(), |place| place.id.clone())
}
