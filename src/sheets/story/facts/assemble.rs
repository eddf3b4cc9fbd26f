//! Writes facts into the document.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::sheets::fault::{Fault, Spot};
use crate::sheets::report::Report;
use crate::sheets::story::draft::{Draft, Entry, Item};
use crate::sheets::story::facts::fact_row::FactRow;
use crate::sheets::story::facts::merge::{Fact, merge};
use crate::sheets::story::facts::scale::Scale;
use crate::sheets::story::facts::shelf::Shelf;
use crate::sheets::story::facts::slug::{slug, unique};

/// The parts of a dossier that facts refer to, and what the facts lack.
#[derive(Clone, Debug, Default)]
pub(in crate::sheets::story) struct Parts {
    /// The scale.
    pub(in crate::sheets::story) scale: Scale,
    /// The sources.
    pub(in crate::sheets::story) shelf: Shelf,
    /// The notes on places, by id.
    pub(in crate::sheets::story) notes: BTreeMap<String, Item>,
    /// The rows of facts whose text is the label of their stance.
    pub(in crate::sheets::story) without_text: Vec<Spot>,
    /// The rows of facts without a date.
    pub(in crate::sheets::story) without_date: Vec<Spot>,
    /// The rows without a text and a stance, which are left out.
    pub(in crate::sheets::story) empty: Vec<Spot>,
    /// The number of facts.
    pub(in crate::sheets::story) count: usize,
}

/// Writes the facts of rows into the document, and adds to the parts what the rows say of them.
pub(in crate::sheets::story) fn assemble(
    rows: Vec<FactRow>,
    parts: &mut Parts,
    draft: &mut Draft,
    own: &str,
    report: &mut Report,
) {
    let facts = merge(rows);
    let given = facts.iter().map(|fact| fact.row.item.text("id").to_owned());
    let mut ids: BTreeSet<String> = given.filter(|id| !id.is_empty()).collect();
    for fact in facts {
        write(fact, parts, &mut ids, draft, own, report);
    }
}

fn write(
    fact: Fact,
    parts: &mut Parts,
    ids: &mut BTreeSet<String>,
    draft: &mut Draft,
    own: &str,
    report: &mut Report,
) {
    let Fact { row, holders } = fact;
    let FactRow {
        mut item,
        places,
        stance,
        holders: of,
        figures,
        source,
        source_columns,
        notes,
        ..
    } = row;
    let row = item.spot.clone();
    if stance.is_none() && !item.has("text") {
        parts.empty.push(row);
        return;
    }
    for (id, _) in &places {
        note(parts, id, &notes, report);
    }
    let place_spot = places[0].1.clone();
    let list = |ids: Vec<&str>| Value::from(ids);
    item.put(
        "places",
        None,
        list(places.iter().map(|(id, _)| &**id).collect()),
        place_spot.clone(),
    );
    if let Some((name, spot)) = stance {
        let id = parts.scale.id_of(&name, &spot);
        if !item.has("text") {
            parts.without_text.push(row.clone());
            let label = |entry: Entry| Entry {
                path: "text".to_owned(),
                spot: spot.clone(),
                ..entry
            };
            item.add(parts.scale.label_of(&id).into_iter().map(label));
        }
        // A stance that is on no scale has no label; its name is all that is known.
        if !item.has("text") {
            item.put("text", None, Value::from(&*name), spot.clone());
        }
        item.put("stance.id", None, Value::from(id), spot);
        let of_spot = of.map_or_else(|| place_spot.clone(), |(_, spot)| spot);
        item.put(
            "stance.of",
            None,
            list(holders.iter().map(|id| &**id).collect()),
            of_spot,
        );
    }
    if !item.has("date") {
        parts.without_date.push(row.clone());
    }
    let name = source.as_ref().map(|(name, spot)| (&**name, spot));
    if let Some((id, spot)) = parts.shelf.id_of(name, source_columns, &mut report.faults) {
        item.put("source", None, Value::from(id), spot);
    }
    if !item.has("id") {
        let date = item.text("date");
        let words = format!("{} {date}", places[0].0);
        let id = unique(&slug(&words, "fact"), ids);
        item.put("id", None, Value::from(id), row);
    }
    let index = parts.count;
    parts.count += 1;
    if !figures.is_empty() {
        let mut values = Vec::new();
        for (i, figure) in figures.into_iter().enumerate() {
            let spot = figure
                .entries()
                .first()
                .map_or_else(Spot::default, |one| one.spot.clone());
            let (map, spots) = figure.build(own);
            for (path, spot) in spots {
                draft.mark(format!("facts[{index}].figures[{i}].{path}"), spot);
            }
            draft.mark(format!("facts[{index}].figures[{i}]"), spot);
            values.push(Value::Object(map));
        }
        let spot = item.spot.clone();
        item.put("figures", None, Value::Array(values), spot);
    }
    for (i, (_, spot)) in places.iter().enumerate() {
        draft.mark(format!("facts[{index}].places[{i}]"), spot.clone());
    }
    draft.push("facts", item, own);
}

/// Adds to the note on a place what a row says of it. If another row says something else, that is told.
fn note(parts: &mut Parts, place: &str, entries: &[Entry], report: &mut Report) {
    for entry in entries {
        let note = parts.notes.entry(place.to_owned());
        let note = note.or_insert_with(|| Item::new(entry.spot.clone()));
        let own = note.entries().iter();
        let mut own = own.filter(|one| one.path == entry.path && one.language == entry.language);
        match own.next() {
            None => note.add([entry.clone()]),
            Some(first) if first.value != entry.value => report.faults.push(Fault {
                spot: entry.spot.clone(),
                found: entry.value.to_string(),
                expected: format!(
                    "one {} for {place}: {} is in {}",
                    entry.path, first.value, first.spot
                ),
                done: "kept the first".to_owned(),
            }),
            Some(_) => {}
        }
    }
}
