//! The sheets of a document.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::dossier::csv::join;
use crate::language::gazetteer::Gazetteer;
use crate::sheets::columns::{FACTS, FIGURE_FIELDS, Field, Form, KINDS, PLACES, STORY, SheetKind};
use crate::sheets::table::{Cell, Row, SheetName, Table};
use crate::sheets::write::ids::with_ids;
use crate::sheets::write::value::{Texts, at, own_text, texts};

/// Columns that are written even if they are empty, because editors will fill them in.
const ALWAYS: [(&str, &[&str]); 4] = [
    (
        "facts",
        &[
            "fact_id",
            "place_code",
            "place",
            "stance",
            "date",
            "kind",
            "text",
            "attribution_kind",
            "attributed_to",
            "source_id",
            "locator",
        ],
    ),
    (
        "stances",
        &["id", "label", "definition", "color", "pattern"],
    ),
    (
        "sources",
        &["id", "title", "publisher", "published", "kind", "url"],
    ),
    ("places", &["place", "role"]),
];
/// Columns that `import` reads and only other tables have.
const NEVER: [&str; 13] = [
    "part_of",
    "source_title",
    "source_publisher",
    "source_published",
    "source_url",
    "source_kind",
    "source_note",
    "disputed_by",
    "role",
    "own_name",
    "order",
    "stance_now",
    "contested",
];

/// The sheets of a dossier's document, from which [`import`](crate::sheets::import) makes the same document
/// again. The sheet `story` is the first; others that would be empty are left out. Places are written by the ids of the
/// dossier's gazetteer. With the sheets, the paths of values for which there is no column.
///
/// Facts have a row each. Their places are written by code and, to read along, by name.
///
/// ```
/// use serde_json::json;
/// use stancemap::language::gazetteer::Gazetteer;
/// use stancemap::sheets::{Cell, tables_of};
///
/// let document = json!({"id": "tea", "lang": "en", "facts": [{"id": "f", "places": ["RWA"], "text": "Yes"}]});
/// let (tables, lost) = tables_of(&document, &Gazetteer::world());
/// assert_eq!(tables[1].name.sheet, "facts");
/// assert_eq!(tables[1].rows[1].cells[1], Cell::Text("RWA".to_owned()));
/// assert!(lost.is_empty());
/// ```
pub fn tables_of(document: &Value, gazetteer: &Gazetteer) -> (Vec<Table>, Vec<String>) {
    let document = &with_ids(document, gazetteer);
    let own = document.get("lang").and_then(Value::as_str).unwrap_or("en");
    let mut lost = Vec::new();
    let mut tables = vec![story(document, own)];
    for kind in KINDS.into_iter().filter(|kind| kind.name != STORY.name) {
        let items = items(document, kind);
        if items.is_empty() {
            continue;
        }
        lost.extend(
            items
                .iter()
                .enumerate()
                .flat_map(|(i, (_, item))| lost_of(kind, i, item)),
        );
        tables.push(list(kind, &items, &Writing { own, gazetteer }));
    }
    lost.extend(lost_of_story(document));
    (tables, lost)
}

/// Everything that the cells of all sheets depend on.
struct Writing<'a> {
    /// The dossier's language.
    own: &'a str,
    gazetteer: &'a Gazetteer,
}

/// The items of a list, each with its key in an object.
fn items<'a>(document: &'a Value, kind: &SheetKind) -> Vec<(&'a str, &'a Value)> {
    match document.get(kind.name) {
        Some(Value::Array(list)) => list.iter().map(|item| ("", item)).collect(),
        Some(Value::Object(map)) => map.iter().map(|(key, item)| (&**key, item)).collect(),
        _ => Vec::new(),
    }
}

/// The sheet of keys and values.
fn story(document: &Value, own: &str) -> Table {
    let found: Vec<(&Field, Texts)> = STORY
        .fields
        .iter()
        .filter_map(|field| Some((field, texts(at(document, field.path)?, field.form, own))))
        .collect();
    let tags = tags(found.iter().map(|(_, texts)| texts));
    let mut rows = vec![header(
        ["key".to_owned(), "value".to_owned()]
            .into_iter()
            .chain(tags.iter().map(|tag| format!("value_{tag}"))),
    )];
    for (field, texts) in found {
        let of_tags = tags.iter().map(|tag| texts.get(Some(tag)));
        rows.push(
            [field.name.to_owned(), texts.get(None)]
                .into_iter()
                .chain(of_tags)
                .collect(),
        );
    }
    table(STORY.name, rows)
}

/// A sheet with a row for each item.
fn list(kind: &'static SheetKind, items: &[(&str, &Value)], writing: &Writing<'_>) -> Table {
    let always = ALWAYS.iter().find(|(name, _)| *name == kind.name);
    let always = always.map_or(&[][..], |(_, names)| names);
    let mut columns: Vec<(String, Vec<String>)> = Vec::new();
    for field in kind.fields {
        let is_of_facts = kind.name == FACTS.name;
        if is_of_facts && NEVER.contains(&field.name) || is_of_facts && field.name == "figures" {
            continue;
        }
        let cells: Vec<Texts> = items
            .iter()
            .map(|(key, item)| cells_of(kind, field, key, item, writing))
            .collect();
        let is_there = cells.iter().any(|texts| texts.has_own()) || always.contains(&field.name);
        // Words of a passage are told from numbers by the columns for numbers.
        let is_number =
            field.form == Form::Ordinals && columns.iter().any(|(name, _)| name == "locator");
        if is_there || is_number {
            let own = cells.iter().map(|texts| texts.get(None)).collect();
            columns.push((field.name.to_owned(), own));
        }
        for tag in tags(cells.iter()) {
            let cells = cells.iter().map(|texts| texts.get(Some(&tag))).collect();
            columns.push((format!("{}_{tag}", field.name), cells));
        }
    }
    let mut rows = vec![header(columns.iter().map(|(name, _)| name.clone()))];
    for i in 0..items.len() {
        rows.push(columns.iter().map(|(_, cells)| cells[i].clone()).collect());
    }
    table(kind.name, rows)
}

/// The cells of a field of an item, by language.
fn cells_of(
    kind: &SheetKind,
    field: &Field,
    key: &str,
    item: &Value,
    writing: &Writing<'_>,
) -> Texts {
    let own = writing.own;
    if kind.name == PLACES.name && field.path.is_empty() {
        return Texts::own(key.to_owned());
    }
    if kind.name == FACTS.name && FIGURE_FIELDS.contains(&field.name) {
        return figures(field, item, own);
    }
    if field.path.is_empty() {
        // An item that is a text. An object with one has a column for that field.
        return match item.get("text") {
            Some(_) => Texts::default(),
            None => texts(item, field.form, own),
        };
    }
    let Some(value) = at(item, field.path) else {
        return Texts::default();
    };
    match (kind.name, field.name) {
        ("facts", "place") => Texts::own(names(value, writing.gazetteer)),
        ("facts", "stance_of") if Some(value) == item.get("places") => Texts::default(),
        _ => texts(value, field.form, own),
    }
}

/// The parts of all figures of a fact, as a list in each language.
fn figures(field: &Field, fact: &Value, own: &str) -> Texts {
    let figures = fact.get("figures").and_then(Value::as_array);
    let figures = figures.map(Vec::as_slice).unwrap_or_default();
    let inner = match field.form {
        Form::Places => Form::Ordinals,
        form => form,
    };
    let parts = figures.iter().map(|figure| match at(figure, field.path) {
        Some(value) => texts(value, inner, own),
        None => Texts::default(),
    });
    let parts: Vec<Texts> = parts.collect();
    let list = |tag: Option<&str>| {
        let items: Vec<String> = parts.iter().map(|texts| texts.get(tag)).collect();
        // A single empty item in a list of several would be read as one for all.
        join(&items)
    };
    let mut texts = Texts::own(list(None));
    for tag in tags(parts.iter()) {
        texts.add(&tag, list(Some(&tag)));
    }
    texts
}

/// The names of places, to read along.
fn names(ids: &Value, gazetteer: &Gazetteer) -> String {
    let ids = ids.as_array().map(Vec::as_slice).unwrap_or_default();
    let name = |id: &Value| {
        let id = own_text(id);
        let place = gazetteer.place(&id);
        place.map_or(id.clone(), |place| place.name.clone())
    };
    join(&ids.iter().map(name).collect::<Vec<_>>())
}

/// The tags of further languages, in order.
fn tags<'a>(texts: impl Iterator<Item = &'a Texts>) -> Vec<String> {
    let tags = texts.flat_map(|texts| texts.tags().map(|tag| (tag.to_owned(), ())));
    let tags: BTreeMap<String, ()> = tags.collect();
    tags.into_keys().collect()
}

fn header(names: impl Iterator<Item = String>) -> Vec<String> {
    names.collect()
}

fn table(name: &str, rows: Vec<Vec<String>>) -> Table {
    let cell = |text: String| match text.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(text),
    };
    let rows = rows.into_iter().enumerate().map(|(i, cells)| Row {
        number: i + 1,
        line: None,
        cells: cells.into_iter().map(cell).collect(),
    });
    Table {
        name: SheetName::new(format!("{name}.csv"), name.to_owned()),
        rows: rows.collect(),
        ..Table::default()
    }
}

/// The fields of an item that no column holds.
fn lost_of(kind: &'static SheetKind, index: usize, item: &Value) -> Vec<String> {
    let keys = item.as_object().into_iter().flat_map(|map| map.keys());
    let is_known = |key: &&String| {
        let mut fields = kind.fields.iter();
        fields.any(|field| field.path.split('.').next() == Some(key))
            || kind.name == FACTS.name && *key == "figures"
            || kind.name == "takeaways" && item.get("text").is_none()
    };
    let lost = keys.filter(|key| !is_known(key));
    lost.map(|key| format!("{}[{index}].{key}", kind.name))
        .collect()
}

fn lost_of_story(document: &Value) -> Vec<String> {
    let keys = document.as_object().into_iter().flat_map(|map| map.keys());
    let is_known = |key: &&String| {
        let mut fields = STORY.fields.iter();
        let is_list = KINDS.iter().any(|kind| kind.name == *key);
        *key == "format" || is_list || fields.any(|field| field.path.split('.').next() == Some(key))
    };
    keys.filter(|key| !is_known(key)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::{Decisions, import_tables};

    #[test]
    fn every_field_of_the_format_is_read_back() {
        let text = std::fs::read_to_string("tests/fixtures/faults/whole.json").expect("a file");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        let (tables, lost) = tables_of(&document, &Gazetteer::world());
        assert!(lost.is_empty(), "{lost:?}");
        let import = import_tables(&tables, &Decisions::default(), "tea");
        let told: Vec<String> = import.findings.iter().map(ToString::to_string).collect();
        assert!(import.is_clean(), "{told:?} {:?}", import.questions);
        assert_eq!(import.document, document);
        assert!(import.lacks.len() < 2, "{:?}", import.lacks);
    }
}
