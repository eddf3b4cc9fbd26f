//! One object of the document, while it is made from cells.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::language::i18n::same_language;
use crate::sheets::fault::Spot;

/// A value with the cell that it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// The path of the field within the object, by dots.
    pub(crate) path: String,
    /// The language of the text; `None` for the dossier's own.
    pub(crate) language: Option<String>,
    /// The value.
    pub(crate) value: Value,
    /// The cell.
    pub(crate) spot: Spot,
}

/// An object of the document, such as a fact.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Item {
    /// The row.
    pub(crate) spot: Spot,
    entries: Vec<Entry>,
}

impl Item {
    /// An object without fields.
    pub(crate) fn new(spot: Spot) -> Self {
        Item {
            spot,
            entries: Vec::new(),
        }
    }

    /// Adds a field. One that is there already is replaced.
    pub(crate) fn put(&mut self, path: &str, language: Option<&str>, value: Value, spot: Spot) {
        let is_same = |one: &Entry| one.path == path && one.language.as_deref() == language;
        self.entries.retain(|one| !is_same(one));
        self.entries.push(Entry {
            path: path.to_owned(),
            language: language.map(str::to_owned),
            value,
            spot,
        });
    }

    /// A field in the dossier's own language.
    pub(crate) fn get(&self, path: &str) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|one| one.path == path && one.language.is_none())
    }

    /// The text of a field in the dossier's own language; empty if it lacks one.
    pub(crate) fn text(&self, path: &str) -> &str {
        let value = self.get(path).map(|one| &one.value);
        value.and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether a field is there in any language.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.entries.iter().any(|one| one.path == path)
    }

    /// Removes a field in every language, and returns what it was.
    pub(crate) fn take(&mut self, path: &str) -> Vec<Entry> {
        let (taken, kept) = self.entries.drain(..).partition(|one| one.path == path);
        self.entries = kept;
        taken
    }

    /// Adds fields that were taken from another object.
    pub(crate) fn add(&mut self, entries: impl IntoIterator<Item = Entry>) {
        self.entries.extend(entries);
    }

    /// Whether it has no fields.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// All fields.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The object, and the cell of each path within it.
    pub(crate) fn build(self, own: &str) -> (Map<String, Value>, Vec<(String, Spot)>) {
        let mut map = Map::new();
        let mut spots = Vec::new();
        let mut done: BTreeSet<String> = BTreeSet::new();
        for entry in &self.entries {
            if !done.insert(entry.path.clone()) {
                continue;
            }
            let all = self.entries.iter().filter(|one| one.path == entry.path);
            let all: Vec<&Entry> = all.collect();
            spots.extend(all.iter().map(|one| (one.path.clone(), one.spot.clone())));
            let value = match all[..] {
                [only] if is_own(only, own) => only.value.clone(),
                _ => {
                    let mut texts = Map::new();
                    for one in all {
                        let tag = one.language.as_deref().unwrap_or(own);
                        spots.push((format!("{}.{tag}", one.path), one.spot.clone()));
                        texts.entry(tag).or_insert_with(|| one.value.clone());
                    }
                    Value::Object(texts)
                }
            };
            insert(&mut map, &entry.path, value);
        }
        // The cell of a single language is found first, the one of the whole text next.
        spots.reverse();
        (map, spots)
    }
}

fn is_own(entry: &Entry, own: &str) -> bool {
    let tag = entry.language.as_deref();
    tag.is_none_or(|tag| tag == own || same_language(tag, own) && tag.len() == own.len())
}

/// Inserts a value at a path such as `attribution.by`.
fn insert(map: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => drop(map.insert(path.to_owned(), value)),
        Some((first, rest)) => {
            let inner = map
                .entry(first)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn texts_in_several_languages_are_one_object() {
        let mut item = Item::new(Spot::default());
        item.put("text", None, json!("Yes"), Spot::default());
        item.put("text", Some("es"), json!("Sí"), Spot::default());
        item.put("attribution.by", Some("en"), json!("UN"), Spot::default());
        item.put("attribution.kind", None, json!("record"), Spot::default());
        let (map, _) = item.build("en");
        let expected = json!({
            "text": {"en": "Yes", "es": "Sí"},
            "attribution": {"by": "UN", "kind": "record"}
        });
        assert_eq!(Value::Object(map), expected);
    }
}
