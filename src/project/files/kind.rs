//! Which kind a file is, by its content.

use std::collections::HashMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::base::decode::decode;
use crate::sheets::{DECISION_KEYS, is_workbook, kind_of_other};

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// Delimited text.
    Delimited,
    /// A workbook, which another program reads.
    Workbook,
    /// The dossier of a map, in JSON.
    Dossier,
    /// A page with a map, whose dossier is in it.
    Page,
    /// A packed site, whose dossiers are in it.
    Site,
    /// The decisions about sheets.
    Decisions,
    /// The geometry of a map.
    Basemap,
    /// Another object in JSON.
    Json,
    /// A web page without a map.
    Html,
    /// Bytes that are no text, such as a picture.
    Binary,
}

/// How many bytes tell whether something is text.
const SAMPLE: usize = 4_096;

/// The kind of a file by its content, whatever its name.
///
/// ```
/// use stancemap::project::{FileKind, file_kind};
///
/// assert_eq!(file_kind(b"country;stance\nPeru;Yes\n"), FileKind::Delimited);
/// assert_eq!(file_kind(br#"{"names": {"Congo": "COD"}}"#), FileKind::Decisions);
/// assert_eq!(file_kind(br#"{"type": "FeatureCollection", "features": []}"#), FileKind::Basemap);
/// assert_eq!(file_kind(br#"{"id": "tea", "facts": []}"#), FileKind::Dossier);
/// assert_eq!(file_kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), FileKind::Binary);
/// ```
pub fn file_kind(bytes: &[u8]) -> FileKind {
    if bytes.starts_with(b"PK\x03\x04")
        && has(bytes, b"dossiers/")
        && !has(bytes, b"[Content_Types].xml")
    {
        return FileKind::Site;
    }
    if is_workbook(bytes) {
        return FileKind::Workbook;
    }
    if matches!(kind_of_other(bytes), Some(kind) if !kind.contains("HTML")) {
        return FileKind::Binary;
    }
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    if !is_wide && is_binary(&bytes[..bytes.len().min(SAMPLE)]) {
        return FileKind::Binary;
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
    match first {
        Some(b'{') => of_json(bytes),
        Some(b'<') => of_html(start),
        Some(b'[') if serde_json::from_slice::<IgnoredAny>(start).is_ok() => FileKind::Json,
        _ => FileKind::Delimited,
    }
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether many bytes are control characters, as in no text.
fn is_binary(sample: &[u8]) -> bool {
    let is_control = |byte: &&u8| **byte < 32 && !b"\t\n\r\x0c".contains(byte);
    let count = sample.iter().filter(is_control).count();
    count * 50 > sample.len()
}

fn of_html(start: &[u8]) -> FileKind {
    let head = String::from_utf8_lossy(&start[..start.len().min(SAMPLE)]).to_lowercase();
    let is_html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<table",
        "<!--",
    ]
    .iter()
    .any(|tag| head.contains(tag));
    match is_html {
        true if has(start, b"file:dossiers/") => FileKind::Page,
        true => FileKind::Html,
        false => FileKind::Delimited,
    }
}

/// The `type` of an object, if it has one.
#[derive(Deserialize)]
struct Typed {
    #[serde(rename = "type")]
    kind: Option<String>,
}

fn of_json(bytes: &[u8]) -> FileKind {
    let (text, _) = decode(bytes.to_vec());
    let Ok(keys) = serde_json::from_str::<HashMap<String, IgnoredAny>>(&text) else {
        // A slip in a file of decisions is told by the line.
        let is_one = |key: &&str| text.contains(&format!("\"{key}\""));
        return match DECISION_KEYS.iter().any(is_one) {
            _ if is_one(&"facts") => FileKind::Dossier,
            true => FileKind::Decisions,
            false => FileKind::Json,
        };
    };
    let has = |key: &str| keys.contains_key(key);
    if has("type") && (has("features") || has("geometry") || has("coordinates") || has("objects")) {
        let typed = serde_json::from_str::<Typed>(&text).ok();
        if typed.is_some_and(|typed| typed.kind.is_some()) {
            return FileKind::Basemap;
        }
    }
    match has("facts") || has("stances") {
        true => FileKind::Dossier,
        false if DECISION_KEYS.iter().any(|key| has(key)) || keys.is_empty() => FileKind::Decisions,
        false => FileKind::Json,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_what_is_in_them() {
        for (bytes, kind) in [
            (&b"\xef\xbb\xbfcountry,stance\r\n"[..], FileKind::Delimited),
            (b"C\xf4te d'Ivoire,yes\n", FileKind::Delimited),
            (b"\xff\xfea\0,\0b\0\n\0", FileKind::Delimited),
            (b"{\"names\": {\"Congo\": \"COD\"", FileKind::Decisions),
            (b"{}", FileKind::Decisions),
            (b"{\"facts\": [,]}", FileKind::Dossier),
            (
                b"{\"type\": \"Topology\", \"objects\": {}}",
                FileKind::Basemap,
            ),
            (b"{\"name\": \"package\"}", FileKind::Json),
            (b"[1, 2]", FileKind::Json),
            (b"<!DOCTYPE html><p>Hello", FileKind::Html),
            (
                b"<!DOCTYPE html><script type=\"text/plain\" id=\"file:dossiers/a.json\">",
                FileKind::Page,
            ),
            (b"PK\x03\x04....dossiers/a.json", FileKind::Site),
            (b"PK\x03\x04....[Content_Types].xml", FileKind::Workbook),
            (b"", FileKind::Delimited),
        ] {
            assert_eq!(
                file_kind(bytes),
                kind,
                "{:?}",
                String::from_utf8_lossy(bytes)
            );
        }
    }
}
