//! Parses the text of a document: one JSON value, or one feature a line.

use serde_json::{Value, json};

use crate::base::problem::Problem;
use crate::world::basemap::read::repair::repaired;

/// The character before each record of a sequence of JSON texts (RFC 7464), as RFC 8142 has it for
/// GeoJSON.
const RECORD: char = '\u{1e}';

/// Parses a document. One with a feature on each line, or in each record of a GeoJSON text sequence
/// (RFC 8142), becomes a collection of them. Lines that cannot be parsed are left out.
///
/// # Errors
/// The fault that the parser found, with whether the text breaks off.
pub(crate) fn parse(text: &str, problems: &mut Vec<Problem>) -> Result<Value, serde_json::Error> {
    let text = text.trim_start_matches('\u{feff}');
    let error = match value(text, problems) {
        Ok(document) => return Ok(document),
        Err(error) => error,
    };
    let records: Vec<(usize, &str)> = match text.contains(RECORD) {
        true => numbered(text.split(RECORD)),
        false => numbered(text.lines()),
    };
    // One feature a line: the first line is a whole value.
    let first = records
        .first()
        .map(|(_, record)| *record)
        .unwrap_or_default();
    let is_object = |text: &str| value(text, &mut Vec::new()).is_ok_and(|value| value.is_object());
    if records.len() < 2 || !is_object(first) {
        return Err(error);
    }
    let mut features = Vec::new();
    for (number, record) in records {
        match value(record, problems) {
            Ok(feature) => features.push(feature),
            Err(error) => {
                let expected = "a feature on each line";
                let path = format!("record {number}");
                problems.push(Problem::new(path, error, expected, "left it out"));
            }
        }
    }
    Ok(json!({ "type": "FeatureCollection", "features": features }))
}

/// The records that are not blank, numbered from one with the blank ones before them.
fn numbered<'a>(records: impl Iterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    let numbered = records
        .enumerate()
        .map(|(i, record)| (i + 1, record.trim()));
    numbered.filter(|(_, record)| !record.is_empty()).collect()
}

/// Parses one value, if need be without what JSON does not allow.
fn value(text: &str, problems: &mut Vec<Problem>) -> Result<Value, serde_json::Error> {
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let (repaired, found) = repaired(text);
    if found.is_empty() {
        return Err(error);
    }
    let value = serde_json::from_str(&repaired)?;
    problems.extend(found);
    Ok(value)
}
