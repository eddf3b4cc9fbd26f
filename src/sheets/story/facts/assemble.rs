//! Writes facts into the document.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::message::{Message, message};
use crate::sheets::column::quoted_value;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::report::Report;
use crate::sheets::story::draft::{Draft, Entry, Item};
use crate::sheets::story::facts::fact_row::FactRow;
use crate::sheets::story::facts::merge::{Fact, merge};
use crate::sheets::story::facts::scale::Scale;
use crate::sheets::story::facts::shelf::Shelf;
use crate::sheets::story::facts::slug::{Ids, slug};

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
    let sources = facts.iter().filter_map(|fact| fact.row.source.as_ref());
    parts.shelf.expect(sources.map(|(name, _)| &**name));
    let given = facts.iter().map(|fact| fact.row.item.text("id"));
    let mut ids: Ids = given.filter(|id| !id.is_empty()).collect();
    let mut writer = Writer {
        parts,
        ids: &mut ids,
        draft,
        own,
        report,
    };
    for fact in facts {
        writer.write(fact);
    }
}

/// Everything that a fact is written into.
struct Writer<'a> {
    parts: &'a mut Parts,
    ids: &'a mut Ids,
    draft: &'a mut Draft,
    own: &'a str,
    report: &'a mut Report,
}

impl Writer<'_> {
    fn write(&mut self, fact: Fact) {
        let Fact { row, holders } = fact;
        let mut item = row.item;
        let spot = item.spot.clone();
        if row.stance.is_none() && !item.has("text") {
            self.parts.empty.push(spot);
            return;
        }
        for (id, _) in &row.places {
            note(self.parts, id, &row.notes, self.report);
        }
        let ids: Vec<&str> = row.places.iter().map(|(id, _)| &**id).collect();
        let place_spot = row.places[0].1.clone();
        item.put("places", None, Value::from(ids), place_spot.clone());
        if let Some((name, spot)) = row.stance {
            let of_spot = row.holders.map_or(place_spot, |(_, spot)| spot);
            self.stance(&mut item, &name, &spot);
            item.put("stance.of", None, Value::from(holders), of_spot);
        }
        if !item.has("date") {
            self.parts.without_date.push(spot.clone());
        }
        let name = row.source.as_ref().map(|(name, spot)| (&**name, spot));
        let shelf = &mut self.parts.shelf;
        if let Some((id, spot)) = shelf.id_of(name, row.source_columns, &mut self.report.faults) {
            item.put("source", None, Value::from(id), spot);
        }
        if !item.has("id") {
            let words = format!("{} {}", row.places[0].0, item.text("date"));
            let id = self.ids.unique(&slug(&words, "fact"));
            item.put("id", None, Value::from(id), spot);
        }
        let path = format!("facts[{}]", self.parts.count);
        self.parts.count += 1;
        self.figures(&mut item, row.figures, &path);
        for (i, (_, spot)) in row.places.iter().enumerate() {
            self.draft.mark(format!("{path}.places[{i}]"), spot.clone());
        }
        self.draft.push("facts", item, self.own);
    }

    /// Adds the stance of a cell. A fact without a text has the label of its stance in place of one.
    fn stance(&mut self, item: &mut Item, name: &str, spot: &Spot) {
        let id = self.parts.scale.id_of(name, spot);
        if !item.has("text") {
            self.parts.without_text.push(item.spot.clone());
            let label = |entry: Entry| Entry {
                path: "text".to_owned(),
                spot: spot.clone(),
                ..entry
            };
            item.add(self.parts.scale.label_of(&id).into_iter().map(label));
        }
        // A stance that is on no scale has no label; its name is all that is known.
        if !item.has("text") {
            item.put("text", None, Value::from(name), spot.clone());
        }
        item.put("stance.id", None, Value::from(id), spot.clone());
    }

    /// Adds the figures of a fact at a path.
    fn figures(&mut self, item: &mut Item, figures: Vec<Item>, path: &str) {
        if figures.is_empty() {
            return;
        }
        let mut values = Vec::new();
        for (i, figure) in figures.into_iter().enumerate() {
            let path = format!("{path}.figures[{i}]");
            let first = figure.entries().first();
            let spot = first.map_or_else(Spot::default, |one| one.spot.clone());
            let (map, spots) = figure.build(self.own);
            for (inner, spot) in spots {
                self.draft.mark(format!("{path}.{inner}"), spot);
            }
            self.draft.mark(path, spot);
            values.push(Value::Object(map));
        }
        let spot = item.spot.clone();
        item.put("figures", None, Value::Array(values), spot);
    }
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
                found: Message::of(quoted_value(&entry.value)),
                expected: message!(
                    "one {field} for {place}: {value} is in {spot}",
                    field = &entry.path,
                    place,
                    value = quoted_value(&first.value),
                    spot = &first.spot
                ),
                done: message!("kept the first"),
            }),
            Some(_) => {}
        }
    }
}
