//! The document of a dossier as JSON.

use serde_json::{Map, Value};

use crate::dossier::fields_of;

/// The longest list of words and numbers that stands on one line.
const LINE: usize = 100;

/// A document as JSON, with two spaces for each level, and its fields in the order of the schema. Other fields
/// follow in the order of the alphabet. It ends with a line break.
///
/// ```
/// use serde_json::json;
/// use stancemap::sheets::document_text;
///
/// let document = json!({"facts": [{"text": "Yes", "id": "f", "places": ["RWA"]}], "id": "tea"});
/// let expected = r#"{
///   "id": "tea",
///   "facts": [
///     {
///       "id": "f",
///       "places": ["RWA"],
///       "text": "Yes"
///     }
///   ]
/// }
/// "#;
/// assert_eq!(document_text(&document), expected);
/// ```
pub fn document_text(document: &Value) -> String {
    let mut out = String::new();
    write(document, "", 0, &mut out);
    out.push('\n');
    out
}

fn write(value: &Value, name: &str, depth: usize, out: &mut String) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            let fields = in_order(map, name);
            let lines = fields.into_iter().map(|(key, value)| {
                let mut line = format!("{}: ", quoted(key));
                write(value, key, depth + 1, &mut line);
                line
            });
            block('{', '}', lines, depth, out);
        }
        Value::Array(list) if !list.is_empty() => {
            let is_plain = |item: &Value| !item.is_object() && !item.is_array();
            let short = list.iter().all(is_plain).then(|| {
                let items: Vec<String> = list.iter().map(Value::to_string).collect();
                format!("[{}]", items.join(", "))
            });
            match short.filter(|line| line.len() <= LINE) {
                Some(line) => out.push_str(&line),
                None => {
                    let lines = list.iter().map(|item| {
                        let mut line = String::new();
                        write(item, name, depth + 1, &mut line);
                        line
                    });
                    block('[', ']', lines, depth, out);
                }
            }
        }
        other => out.push_str(&other.to_string()),
    }
}

/// Writes lines between brackets.
fn block(
    open: char,
    close: char,
    lines: impl Iterator<Item = String>,
    depth: usize,
    out: &mut String,
) {
    let indent = "  ".repeat(depth + 1);
    out.push(open);
    for (i, line) in lines.enumerate() {
        out.push_str(if i > 0 { ",\n" } else { "\n" });
        out.push_str(&indent);
        out.push_str(&line);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

fn in_order<'a>(map: &'a Map<String, Value>, name: &str) -> Vec<(&'a String, &'a Value)> {
    let order = fields_of(name);
    let mut fields: Vec<(&String, &Value)> = map.iter().collect();
    fields.sort_by_key(|(key, _)| {
        let place = order.iter().position(|own| own == key);
        place.unwrap_or(order.len())
    });
    fields
}

fn quoted(key: &str) -> String {
    serde_json::to_string(key).unwrap_or_default()
}
