//! Words for messages: where a value stands, and what it is.

use serde_json::Value;

/// The path of a member: `features[3]` and `geometry` give `features[3].geometry`.
pub(crate) fn path_of(path: &str, member: &str) -> String {
    match path {
        "" => member.to_owned(),
        _ => format!("{path}.{member}"),
    }
}

/// The JSON type of a value, with its article.
pub(crate) fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A short value as it is written, a long one by its type.
pub(crate) fn quoted(value: &Value) -> String {
    match value {
        Value::Array(items) if items.len() > 4 => format!("a list of {}", items.len()),
        Value::Array(items) if items.iter().any(|item| item.is_array() || item.is_object()) => {
            "a list of lists".to_owned()
        }
        Value::Object(members) => match members.get("type") {
            Some(kind) => format!("an object of type {kind}"),
            None => "an object without a type".to_owned(),
        },
        _ => value.to_string(),
    }
}
