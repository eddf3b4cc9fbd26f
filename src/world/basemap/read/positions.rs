//! All positions of a GeoJSON document, before it is read.

use serde_json::Value;

/// The members of an object that lead to positions.
const PARTS: [&str; 4] = ["features", "geometry", "geometries", "coordinates"];

/// Calls a function with the first two numbers of each position.
pub(crate) fn each_position(value: &Value, act: &mut impl FnMut([f64; 2])) {
    match value {
        Value::Array(items) => match position(items) {
            Some(position) => act(position),
            None => items.iter().for_each(|item| each_position(item, act)),
        },
        Value::Object(members) => {
            let parts = PARTS.iter().filter_map(|name| members.get(*name));
            parts.for_each(|part| each_position(part, act));
        }
        _ => {}
    }
}

/// Replaces each position. Further numbers, such as heights, are dropped.
pub(crate) fn change_positions(value: &mut Value, change: &impl Fn([f64; 2]) -> [f64; 2]) {
    match value {
        Value::Array(items) => match position(items) {
            Some(position) => *items = change(position).map(Value::from).to_vec(),
            None => items
                .iter_mut()
                .for_each(|item| change_positions(item, change)),
        },
        Value::Object(members) => {
            for name in PARTS {
                if let Some(part) = members.get_mut(name) {
                    change_positions(part, change);
                }
            }
        }
        _ => {}
    }
}

/// The first two numbers of a position.
fn position(items: &[Value]) -> Option<[f64; 2]> {
    match items {
        [x, y, ..] => Some([x.as_f64()?, y.as_f64()?]),
        _ => None,
    }
}
