//! The sheet of keys and values.

use serde_json::Value;

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::dossier::OwnBasemap;
use crate::sheets::column::Column;
use crate::sheets::columns::{Field, STORY, folded, knows, language_of, meaning_of};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::{Item, Reader, cell_text, spot};
use crate::sheets::table::{Row, Table};

/// Headers of the column with keys, folded.
const KEY: [&str; 10] = [
    "key",
    "field",
    "name",
    "schlussel",
    "feld",
    "cle",
    "champ",
    "clave",
    "campo",
    "chave",
];

/// The fields of a sheet of keys and values, with a column for each further language. Keys that are unknown or
/// stand twice are told.
pub(super) fn fields(reader: &mut Reader<'_>, table: &Table) -> Item {
    let mut item = Item::new(Spot {
        sheet: table.name.clone(),
        ..Spot::default()
    });
    let Some(head) = table.rows.first() else {
        return item;
    };
    if is_record(head) {
        for row in table.rows.iter().skip(1).take(1) {
            for column in 0..row.cells.len() {
                let key = cell_text(head.cell(column)).unwrap_or_default();
                put(reader, table, row, column, &key, None, &mut item);
            }
        }
        return item;
    }
    let has_head = has_head(head);
    for row in table.rows.iter().skip(usize::from(has_head)) {
        let Some(key) = cell_text(row.cell(0)) else {
            continue;
        };
        for column in 1..row.cells.len() {
            let header = cell_text(head.cell(column))
                .filter(|_| has_head)
                .unwrap_or_default();
            let tag = language_of(&header).map(|(_, tag)| tag);
            put(reader, table, row, column, &key, tag, &mut item);
        }
    }
    item
}

/// The basemap that the story names.
pub(super) fn own_basemap(story: &Item) -> Option<OwnBasemap> {
    let text = |path: &str| story.text(path).to_owned();
    let basemap = OwnBasemap {
        file: text("basemap.file"),
        id: text("basemap.id"),
        name: text("basemap.name"),
        part_of: text("basemap.partOf"),
        projected: story
            .get("basemap.projected")
            .is_some_and(|one| one.value == true),
    };
    (!basemap.file.is_empty()).then_some(basemap)
}

/// Whether the first row has names of fields, and the second their values.
pub(super) fn is_record(head: &Row) -> bool {
    let names = head.cells.iter().filter_map(cell_text);
    names.filter(|name| knows(&STORY, name)).count() > 1
}

/// Whether the first row names the columns of keys and values.
pub(super) fn has_head(head: &Row) -> bool {
    cell_text(head.cell(0)).is_some_and(|text| KEY.contains(&&*folded(&text)))
}

/// The field of a key, and the language in the key.
fn field_of(key: &str) -> Option<(&'static Field, Option<String>)> {
    meaning_of(&STORY, key.trim())
}

fn put(
    reader: &mut Reader<'_>,
    table: &Table,
    row: &Row,
    column: usize,
    key: &str,
    tag: Option<String>,
    item: &mut Item,
) {
    let cell = row.cell(column);
    let spot = spot(&table.name, row.number, column);
    if cell_text(cell).is_none() {
        return;
    }
    let Some((field, own_tag)) = field_of(key) else {
        let names: Vec<&str> = STORY.fields.iter().map(|field| field.name).collect();
        reader.report.faults.push(Fault {
            spot: Spot {
                column: Some(0),
                ..spot
            },
            found: Message::of(format!("\"{}\"", key.trim())),
            expected: message!(
                "one of the keys {keys}",
                keys = Said::list(names, Joint::Comma)
            ),
            done: message!("passed over it"),
        });
        return;
    };
    let one = Column {
        sheet: &table.name,
        index: column,
        header: String::new(),
        cells: vec![(row.number, cell)],
        epoch: table.epoch,
    };
    let values = reader.singles(&one, field.form);
    let Some(value) = values.into_iter().flatten().next() else {
        return;
    };
    let tag = own_tag.or(tag);
    let mut same = item.entries().iter();
    if let Some(first) = same.find(|one| one.path == field.path && one.language == tag) {
        reader.report.faults.push(Fault {
            found: message!(
                "{field} twice, also in {spot}",
                field = field.name,
                spot = &first.spot
            ),
            spot,
            expected: message!("each key once"),
            done: message!("kept the first"),
        });
        return;
    }
    item.put(field.path, tag.as_deref(), Value::clone(&value), spot);
}
