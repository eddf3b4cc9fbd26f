//! Rows with the same id are one fact.

use std::collections::HashMap;

use crate::sheets::story::draft::Item;
use crate::sheets::story::facts::fact_row::FactRow;

/// A fact with all its places.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    /// The first row, with fields that later rows added.
    pub(super) row: FactRow,
    /// The places that hold the stance.
    pub(super) holders: Vec<String>,
}

/// The facts of rows. Rows with one id are merged if they do not contradict one another; those that do
/// stay facts of their own, and the reader of dossiers tells that their ids are the same.
///
/// If rows have a number for their order, they are sorted by it; rows without one come last.
pub(super) fn merge(mut rows: Vec<FactRow>) -> Vec<Fact> {
    rows.sort_by(|one, two| {
        let order = |row: &FactRow| row.order.unwrap_or(f64::INFINITY);
        order(one).total_cmp(&order(two))
    });
    let mut facts: Vec<Fact> = Vec::new();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    for row in rows {
        let id = row.item.text("id").to_owned();
        let known = by_id.get(&id).copied().filter(|_| !id.is_empty());
        match known.filter(|index| is_same(&facts[*index].row, &row)) {
            Some(index) => add(&mut facts[index], row),
            None => {
                by_id.entry(id).or_insert(facts.len());
                let holders = holders(&row);
                facts.push(Fact { row, holders });
            }
        }
    }
    facts
}

/// The places of a row that hold its stance.
fn holders(row: &FactRow) -> Vec<String> {
    match (&row.stance, &row.holders) {
        (None, _) => Vec::new(),
        (Some(_), Some((ids, _))) => ids.clone(),
        (Some(_), None) => row.places.iter().map(|(id, _)| id.clone()).collect(),
    }
}

/// Whether two rows say the same where both say something.
fn is_same(one: &FactRow, two: &FactRow) -> bool {
    let stances = [&one.stance, &two.stance].map(|stance| stance.as_ref().map(|(name, _)| name));
    let sources = [&one.source, &two.source].map(|source| source.as_ref().map(|(name, _)| name));
    let has_one_stance = stances.contains(&None) || stances[0] == stances[1];
    let has_one_source = sources.contains(&None) || sources[0] == sources[1];
    let has_same_figures =
        one.figures.is_empty() || two.figures.is_empty() || figures(one).eq(figures(two));
    let fields = values(&two.item).into_iter();
    let mut fields = fields.filter(|(path, _, _)| *path != "id");
    let agrees = fields.all(|(path, language, value)| {
        let own = values(&one.item).into_iter();
        let mut own = own.filter(|field| (field.0, field.1) == (path, language));
        own.next().is_none_or(|own| own.2 == value)
    });
    has_one_stance && has_one_source && has_same_figures && agrees
}

/// The fields of each figure of a row, without their cells.
fn figures(row: &FactRow) -> impl Iterator<Item = Vec<(&str, Option<&str>, &serde_json::Value)>> {
    row.figures.iter().map(values)
}

/// The fields of an object without their cells.
fn values(item: &Item) -> Vec<(&str, Option<&str>, &serde_json::Value)> {
    let entries = item.entries().iter();
    let fields = entries.map(|one| (&*one.path, one.language.as_deref(), &one.value));
    fields.collect()
}

/// Adds another row to a fact.
fn add(fact: &mut Fact, row: FactRow) {
    let more = holders(&row);
    for id in more {
        if !fact.holders.contains(&id) {
            fact.holders.push(id);
        }
    }
    let own = &mut fact.row;
    for (id, spot) in row.places {
        if !own.places.iter().any(|(other, _)| *other == id) {
            own.places.push((id, spot));
        }
    }
    for entry in row.item.entries() {
        let mut fields = own.item.entries().iter();
        if !fields.any(|one| one.path == entry.path && one.language == entry.language) {
            own.item.add([entry.clone()]);
        }
    }
    own.notes.extend(row.notes);
    own.stance = own.stance.take().or(row.stance);
    own.source = own.source.take().or(row.source);
    if own.figures.is_empty() {
        own.figures = row.figures;
    }
    if own.source_columns.is_empty() {
        own.source_columns = row.source_columns;
    }
}
