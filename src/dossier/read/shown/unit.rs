//! Reads the word for the places of a dossier.

use crate::dossier::place::OwnBasemap;
use crate::dossier::place::Unit;
use crate::dossier::read::field::{OR_NOTHING, Object, check_translations, is_all_blank};

/// The action without the word.
const AS_COUNTRIES: &str = "called its places countries";

/// The word for the places; `None` for countries. It is expected of a dossier with a basemap of its own.
pub(crate) fn unit(root: &Object, basemap: Option<&OwnBasemap>) -> Option<Unit> {
    let Some(node) = root.get("unit") else {
        if basemap.is_some() {
            let expected =
                "the word for its places, such as {\"one\": \"state\", \"other\": \"states\"}";
            root.missing("unit", expected, AS_COUNTRIES);
        }
        return None;
    };
    let object = node.object(&Unit::CATEGORIES, AS_COUNTRIES)?;
    let mut unit = Unit::default();
    for name in Unit::CATEGORIES {
        let text = match name {
            "one" | "other" => object.required_text(name, AS_COUNTRIES),
            // A category that the dossier's own language does not have.
            _ => object
                .get(name)
                .map(|node| {
                    let text = node.translation();
                    if is_all_blank(node.value) {
                        node.note(OR_NOTHING, "passed over it");
                    }
                    if !check_translations(&node) && text.is_none() {
                        node.note("a text, or texts by language", "passed over it");
                    }
                    text.unwrap_or_default()
                })
                .unwrap_or_default(),
        };
        if !text.trim().is_empty() {
            unit.0.insert(name, text);
        }
    }
    let is_whole = unit.0.contains_key("one") && unit.0.contains_key("other");
    is_whole.then_some(unit)
}
