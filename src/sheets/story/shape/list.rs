//! The shape of a sheet whose rows are items of a list.

use crate::sheets::columns::{
    FACTS, Form, Hints, KINDS, STORY, SheetKind, choose, meaning_of, named,
};
use crate::sheets::decisions::Decisions;
use crate::sheets::story::head::head;
use crate::sheets::story::shape::shape::SheetShape;
use crate::sheets::table::Table;

/// The kind of a sheet whose rows are items, by the name of the list.
fn list_kind(kind: &str) -> Option<&'static SheetKind> {
    let is_list = |one: &&&'static SheetKind| {
        one.name == kind && ![FACTS.name, STORY.name].contains(&one.name)
    };
    KINDS.iter().find(is_list).copied()
}

/// The names of the fields of a list, in the order in which they are written; `None` if there is no such list.
///
/// ```
/// use stancemap::sheets::list_fields;
///
/// let stances = ["id", "label", "short", "definition", "color", "pattern"];
/// assert_eq!(list_fields("stances"), Some(stances.to_vec()));
/// assert_eq!(list_fields("facts"), None);
/// ```
pub fn list_fields(kind: &str) -> Option<Vec<&'static str>> {
    let fields = list_kind(kind)?.fields.iter();
    let fields = fields.filter(|field| field.form != Form::Derived);
    Some(fields.map(|field| field.name).collect())
}

/// The names of the fields that the columns of a kind of sheet can hold; none for the sheet of keys and values.
pub fn column_fields(kind: &str) -> Vec<&'static str> {
    let kinds = KINDS
        .iter()
        .filter(|one| one.name == kind && one.name != STORY.name);
    let fields = kinds.flat_map(|kind| kind.fields);
    let fields = fields.filter(|field| field.form != Form::Derived);
    fields.map(|field| field.name).collect()
}

/// The field that a header means by its words in a kind of sheet.
pub fn header_field(kind: &str, header: &str) -> Option<String> {
    let kind = KINDS.iter().find(|one| one.name == kind)?;
    let (field, tag) = meaning_of(kind, header)?;
    Some(named(field.name, tag.as_deref()))
}

/// The name of a field of a list, with its language: `label_es`; `None` if the list has no such field.
pub fn list_field(kind: &str, name: &str) -> Option<String> {
    let (field, tag) = meaning_of(list_kind(kind)?, name)?;
    let is_read = field.form != Form::Derived;
    is_read.then(|| named(field.name, tag.as_deref()))
}

/// The shape of a sheet of items, such as `stances`; `None` for the facts, the story and names of no list. It follows
/// from the headers and the decisions alone.
pub fn list_shape(table: &Table, kind: &str, decisions: &Decisions) -> Option<SheetShape> {
    let kind = list_kind(kind)?;
    let mut told = Vec::new();
    let head = head(table, kind, &decisions.choices, |_| false, &mut told);
    let decided = &decisions.columns;
    let columns = choose(kind, &table.name, &head.headers, decided, &Hints::default());
    Some(SheetShape::of(table, kind, &head, &columns, decided))
}
