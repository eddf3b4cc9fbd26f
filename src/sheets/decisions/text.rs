//! The texts of a decisions file, and its faults.

use serde_json::Value;

use crate::base::message::Message;
use crate::sheets::column::{quoted, quoted_value};
use crate::sheets::decisions::pairs::{Entry, Pairs};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::table::SheetName;

/// The pairs of an object of texts. Others are told and passed over.
pub(super) fn texts(
    key: &str,
    entry: &Entry,
    file: &str,
    faults: &mut Vec<Fault>,
) -> Vec<(String, String)> {
    let Entry::Object(pairs) = entry else {
        let expected = match key {
            "names" => "an object of names, such as {\"Congo\": \"COD\"}",
            _ => "an object of columns, such as {\"place\": \"Land\"}",
        };
        let found = format!("\"{key}\": {}", shown(entry));
        faults.push(fault(file, found, expected, "passed over it"));
        return Vec::new();
    };
    let mut texts = Vec::new();
    for (name, value) in &pairs.0 {
        match value {
            Value::String(text) => texts.push((name.clone(), text.clone())),
            other => faults.push(fault(
                file,
                format!("{key}, {}: {}", quoted(name), quoted_value(other)),
                "a text in quotation marks",
                "passed over it",
            )),
        }
    }
    texts
}

/// A fault in the file.
pub(super) fn fault(file: &str, found: String, expected: &str, done: &str) -> Fault {
    Fault {
        spot: Spot {
            sheet: SheetName::new(file, ""),
            ..Spot::default()
        },
        found: Message::english(found),
        expected: Message::english(expected),
        done: Message::english(done),
    }
}

/// A value in a message.
pub(super) fn shown(entry: &Entry) -> String {
    match entry {
        Entry::Value(value) => value.to_string(),
        Entry::Object(_) => "{…}".to_owned(),
    }
}

/// The text of a file, with a line for each pair.
pub(super) fn text(fields: &Pairs<Entry>) -> String {
    let quoted = |text: &str| serde_json::to_string(text).unwrap_or_default();
    let field = |(key, entry): &(String, Entry)| match entry {
        Entry::Value(value) => format!("  {}: {value}", quoted(key)),
        Entry::Object(pairs) if pairs.0.is_empty() => format!("  {}: {{}}", quoted(key)),
        Entry::Object(pairs) => {
            let lines = pairs
                .0
                .iter()
                .map(|(name, value)| format!("    {}: {value}", quoted(name)));
            let lines: Vec<String> = lines.collect();
            format!("  {}: {{\n{}\n  }}", quoted(key), lines.join(",\n"))
        }
    };
    let lines: Vec<String> = fields.0.iter().map(field).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}
