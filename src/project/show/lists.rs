//! The stances, and the items of other lists.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::project::edit::items_of;
use crate::project::project::Project;
use crate::project::view::{Item, Stance};
use crate::sheets::Import;

/// The lists whose items are rows of a sheet.
const LISTS: [&str; 9] = [
    "stances",
    "sources",
    "takeaways",
    "annotations",
    "marks",
    "events",
    "totals",
    "corrections",
    "places",
];

/// The stances, in the order of the legend.
pub(super) fn stances(import: &Import, kinds: &[&'static str]) -> Vec<Stance> {
    let own = import.document["lang"].as_str().unwrap_or("en");
    let all = import.document["stances"].as_array();
    let is_written = kinds.contains(&"stances");
    let mut stances: Vec<Stance> = Vec::new();
    for one in all.map_or(&[][..], Vec::as_slice) {
        let text = |key: &str| {
            let value: &Value = &one[key];
            let text = value.as_str().or_else(|| value[own].as_str());
            text.unwrap_or_default().to_owned()
        };
        stances.push(Stance {
            id: text("id"),
            label: text("label"),
            short: text("short"),
            definition: text("definition"),
            color: text("color"),
            pattern: text("pattern"),
            is_written,
            ..Stance::default()
        });
    }
    let Some(dossier) = &import.dossier else {
        return stances;
    };
    let mut add = |id: &str, facts: usize, places: usize| {
        if let Some(one) = stances.iter_mut().find(|one| one.id == id) {
            one.facts += facts;
            one.places += places;
        }
    };
    for claim in dossier.facts.iter().filter_map(|fact| fact.claim.as_ref()) {
        add(claim.id.as_str(), 1, 0);
    }
    let claims = dossier.facts.iter().filter_map(|fact| fact.claim.as_ref());
    let mut places: Vec<_> = claims.flat_map(|claim| claim.of.iter().copied()).collect();
    places.sort_unstable();
    places.dedup();
    for place in places {
        add(dossier.standing_now(place).key(), 0, 1);
    }
    stances
}

/// The items of all lists that have a sheet.
pub(super) fn lists(project: &Project, kinds: &[&'static str]) -> BTreeMap<String, Vec<Item>> {
    let mut lists = BTreeMap::new();
    for list in LISTS {
        let (sheets, rows) = items_of(project, kinds, list);
        if sheets.is_empty() {
            continue;
        }
        let item = |sheet: usize, number: usize| {
            let (_, shape) = sheets.iter().find(|(own, _)| *own == sheet)?;
            let rows = &project.tables[sheet].rows;
            let at = rows.binary_search_by_key(&number, |row| row.number).ok()?;
            let columns = shape.columns.iter().enumerate();
            let fields = columns.filter(|(_, one)| !one.meaning.is_empty());
            let fields =
                fields.map(|(index, one)| (one.meaning.clone(), rows[at].cell(index).to_string()));
            Some(Item {
                sheet,
                row: number,
                fields: fields.filter(|(_, text)| !text.is_empty()).collect(),
            })
        };
        let items = rows.iter().filter_map(|one| item(one.sheet, one.row));
        lists.insert(list.to_owned(), items.collect());
    }
    lists
}
