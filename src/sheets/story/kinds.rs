//! Which sheet holds what.

use crate::base::message::{Joint, Message, Value, message};
use crate::sheets::columns::{CORRECTIONS, FACTS, KINDS, SheetKind, folded, knows, words};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::report::Report;
use crate::sheets::story::draft::cell_text;
use crate::sheets::table::{SheetName, Table};
use crate::sheets::understood::Understood;

/// Names of sheets that are for people only, folded.
const REMARKS: [&str; 18] = [
    "readme",
    "read me",
    "notes",
    "note",
    "help",
    "instructions",
    "info",
    "liesmich",
    "lies mich",
    "notizen",
    "anleitung",
    "hinweise",
    "lisez moi",
    "instrucciones",
    "leeme",
    "notas",
    "leia me",
    "instrucoes",
];

/// The beginning of the sentences about sheets that are left out.
pub(super) const NOT_READ: &str = "not read";

/// The tables with their kinds. Tables that are left out are said.
pub(super) fn sorted<'a>(
    tables: &'a [Table],
    report: &mut Report,
) -> Vec<(&'static SheetKind, &'a Table)> {
    let filled: Vec<&Table> = tables
        .iter()
        .filter(|table| !table.rows.is_empty())
        .collect();
    let mut found = Vec::new();
    let mut unknown = Vec::new();
    for table in filled {
        let name = own_name(&table.name);
        match kind_of(&name) {
            Some(kind) => found.push((kind, table)),
            None if REMARKS.contains(&&*name) => {
                say(
                    &table.name,
                    message!("not read, because it is for people only"),
                    report,
                );
            }
            None => unknown.push(table),
        }
    }
    let has_facts = found.iter().any(|(kind, _)| kind.name == "facts");
    // The name of a single sheet is the subject of the map more often than a kind. Corrections may be beside it.
    let is_beside = |table: &Table| has_corrections(&table.name.file) && found.len() > 1;
    let own = found.iter().position(|(_, table)| !is_beside(table));
    let is_single = found.iter().filter(|(_, table)| !is_beside(table)).count() == 1;
    if let (Some(own), true, true) = (own, is_single, unknown.is_empty())
        && found[own].0.name != "facts"
        && looks_like_facts(found[own].1)
    {
        found[own].0 = &FACTS;
        return found;
    }
    if !has_facts {
        unknown = add_facts(unknown, &mut found, report);
    }
    for table in unknown {
        let names = Value::list(KINDS.map(|kind| kind.name), Joint::Comma);
        say(
            &table.name,
            message!("not read, because its name is none of {names}", names),
            report,
        );
    }
    found
}

/// Adds the sheet that holds the facts, of those with other names. Returns the rest.
fn add_facts<'a>(
    unknown: Vec<&'a Table>,
    found: &mut Vec<(&'static SheetKind, &'a Table)>,
    report: &mut Report,
) -> Vec<&'a Table> {
    let is_only = unknown.len() == 1;
    let likely = |table: &&Table| is_only || looks_like_facts(table);
    let (facts, others): (Vec<&Table>, Vec<&Table>) = unknown.into_iter().partition(likely);
    match facts[..] {
        [only] => found.push((&FACTS, only)),
        [] => {}
        [first, ..] => {
            let names = facts
                .iter()
                .map(|table| format!("\"{}\"", title(&table.name)));
            let names: Vec<String> = names.collect();
            let (count, names) = (names.len(), Value::list(names, Joint::Comma));
            let sheet = SheetName::new(first.name.file.clone(), String::new());
            report.faults.push(Fault {
                spot: Spot {
                    sheet,
                    ..Spot::default()
                },
                found: message!(
                    "{count} sheet that may hold the facts: {names}"
                        | "{count} sheets that may hold the facts: {names}",
                    count,
                    names
                ),
                expected: message!("one with the name \"facts\""),
                done: message!("read none of them"),
            });
        }
    }
    others
}

fn say(sheet: &SheetName, sentence: Message, report: &mut Report) {
    report.understood.push(Understood {
        spot: Spot {
            sheet: sheet.clone(),
            ..Spot::default()
        },
        sentence,
        choice: "",
        value: String::new(),
    });
}

/// The name of a sheet, or of a file without its ending.
fn title(name: &SheetName) -> &str {
    match &*name.sheet {
        "" => name
            .file
            .rsplit_once('.')
            .map_or(&*name.file, |(stem, _)| stem),
        sheet => sheet,
    }
}

/// The name by which a sheet is sorted. A file `facts.corrections.csv` has the corrections of the sheet `facts`.
fn own_name(name: &SheetName) -> String {
    match has_corrections(&name.file) && name.sheet.is_empty() {
        true => CORRECTIONS.name.to_owned(),
        false => folded(title(name)),
    }
}

/// Whether a file of delimited text has corrections, by its name: `corrections.csv`, `facts.corrections.csv`.
pub fn has_corrections(file: &str) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let own = stem.rsplit_once('.').map(|(_, own)| folded(own));
    let is_beside = own.is_some_and(|own| own == CORRECTIONS.name);
    is_beside || kind_of(&folded(stem)).is_some_and(|kind| kind.name == CORRECTIONS.name)
}

fn kind_of(name: &str) -> Option<&'static SheetKind> {
    let mut kinds = KINDS.iter();
    let kind = kinds.find(|kind| kind.name == name || words(kind.words).any(|word| word == name));
    kind.copied()
}

/// Whether a row near the top has a header for places and another one of facts.
fn looks_like_facts(table: &Table) -> bool {
    table.rows.iter().take(3).any(|row| {
        let texts: Vec<String> = row.cells.iter().filter_map(cell_text).collect();
        let count = texts.iter().filter(|text| knows(&FACTS, text)).count();
        count > 1
    })
}
