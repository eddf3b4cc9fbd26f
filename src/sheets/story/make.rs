//! From tables to the document of a dossier.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::base::problem::Problem;
use crate::dossier::{FORMAT, PlacesOf, read_on};
use crate::language::gazetteer::Gazetteer;
use crate::language::matching::Matcher;
use crate::sheets::column::quoted;
use crate::sheets::columns::{
    ANNOTATIONS, CORRECTIONS, EVENTS, MARKS, PLACES, SOURCES, STANCES, SheetKind, TAKEAWAYS, TOTALS,
};
use crate::sheets::decisions::Decisions;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::report::Report;
use crate::sheets::story::clashes::clashes;
use crate::sheets::story::content::MOST_STANCES;
use crate::sheets::story::draft::{Draft, Entry, Item, Places, Reader, Spelling};
use crate::sheets::story::facts::{
    Parts, Scale, Shelf, assemble, is_none, is_number, slug, too_many_stances,
};
use crate::sheets::story::head::missing_header;
use crate::sheets::story::imported::Import;
use crate::sheets::story::keys;
use crate::sheets::story::kinds::sorted;
use crate::sheets::story::lacks::lacks;
use crate::sheets::story::read_facts::{all_facts, items_of};
use crate::sheets::story::shown::Shown;
use crate::sheets::story::tell::{Headers, findings};
use crate::sheets::table::{SheetName, Table};
use crate::sheets::understood::Understood;
use crate::sheets::write::document_text;

/// Makes a dossier from tables. `places` makes the places of the basemap that the story names.
pub(super) fn make(
    tables: &[Table],
    decisions: &Decisions,
    name: &str,
    places: &mut PlacesOf,
) -> Import {
    let mut choices = decisions.choices.clone();
    let missing = missing_header(tables, &choices);
    choices.header_row = choices.header_row.filter(|_| missing.is_none());
    let reader = |matcher: Arc<Matcher>| Reader {
        choices: &choices,
        places: Places::new(matcher, decisions.names(), decisions.codes),
        report: Report::default(),
        has_dates: false,
        has_numbers: false,
    };
    let sheets = sorted(tables, &mut Report::default());
    // The fields of a basemap name no places, so nothing needs to be known of any yet.
    let mut first = reader(Arc::new(Matcher::new(Gazetteer::default())));
    let own = keys::own_basemap(&story_fields(&mut first, &sheets));
    let own = match own.map(|basemap| places(&basemap)).transpose() {
        Ok(own) => own,
        Err(problem) => return without_basemap(first, tables, name, problem),
    };
    let mut reader = reader(match own {
        Some((gazetteer, _)) => Arc::new(Matcher::new(Gazetteer::clone(&gazetteer))),
        None => Matcher::world(),
    });
    reader.report.faults.extend(missing);
    let mut headers = headers_of(&sheets);
    let mut draft = Draft::default();
    let sheets = sorted(tables, &mut reader.report);
    draft.root.insert("format".to_owned(), Value::from(FORMAT));
    let own = story(&mut reader, &sheets, name, &mut draft);
    let mut lists = |reader: &mut Reader<'_>, kind: &'static SheetKind| -> Vec<Item> {
        let of_kind = sheets.iter().filter(|(other, _)| other.name == kind.name);
        let items = of_kind
            .map(|(_, table)| items_of(reader, kind, table, &decisions.columns, &mut headers));
        items.flatten().collect()
    };
    let mut parts = Parts {
        scale: Scale::of_sheet(lists(&mut reader, &STANCES)),
        shelf: Shelf::of_sheet(lists(&mut reader, &SOURCES)),
        notes: notes(lists(&mut reader, &PLACES), &mut reader.report),
        ..Parts::default()
    };
    let others = OTHERS.map(|kind| (kind, lists(&mut reader, kind)));
    let columns = &decisions.columns;
    let rows = all_facts(&mut reader, &sheets, columns, &parts.scale, &mut headers);
    let spot = Spot {
        sheet: facts_sheet(&sheets),
        ..Spot::default()
    };
    reader.tell_unused(&spot);
    let mut report = std::mem::take(&mut reader.report);
    assemble(rows, &mut parts, &mut draft, &own, &mut report);
    finish_stances(&mut parts.scale, &spot, &mut report);
    let spellings = reader.places.take_spellings();
    reader.places.tell(&spot, &mut report);
    write(&mut parts, others, &mut draft, &own);
    let told = Told {
        headers: &headers,
        sheet: spot,
        shown: Shown(tables),
        spellings,
    };
    finish(&draft, &parts, report, told, places)
}

/// Sheets whose basemap cannot be used: nothing is known of their places, so nothing is asked or told of them before the
/// basemap is there.
fn without_basemap(
    mut reader: Reader<'_>,
    tables: &[Table],
    name: &str,
    problem: Problem,
) -> Import {
    reader.report = Report::default();
    let sheets = sorted(tables, &mut reader.report);
    let mut draft = Draft::default();
    story(&mut reader, &sheets, name, &mut draft);
    let Report {
        understood, faults, ..
    } = reader.report;
    let headers = headers_of(&sheets);
    let problem = Problem {
        done: message!("read no place, and made no map"),
        ..problem
    };
    let shown = Shown(tables);
    let mut all = findings(Vec::new(), &[problem], &draft, &headers, &shown);
    all.extend(findings(faults, &[], &draft, &headers, &shown));
    Import {
        document: Value::Object(draft.root),
        understood,
        findings: all,
        ..Import::default()
    }
}

/// No meanings of columns yet, and the sheet for what comes from no cell.
fn headers_of(sheets: &[(&'static SheetKind, &Table)]) -> Headers {
    let story = sheets.iter().find(|(kind, _)| kind.name == "story");
    let sheet = match story {
        Some((_, table)) => table.name.clone(),
        None => facts_sheet(sheets),
    };
    Headers::of(sheet)
}

/// The kinds of sheets whose rows are items of lists.
static OTHERS: [&SheetKind; 6] = [
    &MARKS,
    &EVENTS,
    &TAKEAWAYS,
    &TOTALS,
    &CORRECTIONS,
    &ANNOTATIONS,
];

/// Writes everything but the facts into the document.
fn write(parts: &mut Parts, others: [(&SheetKind, Vec<Item>); 6], draft: &mut Draft, own: &str) {
    for (kind, items) in others {
        for mut item in items {
            if kind.name == "totals" {
                name_source(&mut item, &parts.shelf);
            }
            draft.push(kind.name, item, own);
        }
    }
    for (id, note) in std::mem::take(&mut parts.notes) {
        draft.enter("places", &id, note, own);
    }
    std::mem::take(&mut parts.scale).write(draft, own);
    std::mem::take(&mut parts.shelf).write(draft, own);
}

/// The name of the first sheet of facts, or else of the first sheet.
fn facts_sheet(sheets: &[(&'static SheetKind, &Table)]) -> SheetName {
    let facts = sheets.iter().find(|(kind, _)| kind.name == "facts");
    let sheet = facts.or(sheets.first());
    sheet.map_or_else(SheetName::default, |(_, table)| table.name.clone())
}

/// The fields of the sheets of keys and values.
fn story_fields(reader: &mut Reader<'_>, sheets: &[(&'static SheetKind, &Table)]) -> Item {
    let mut item = Item::default();
    for (_, table) in sheets.iter().filter(|(kind, _)| kind.name == "story") {
        let own = keys::fields(reader, table);
        item.add(own.entries().to_vec());
    }
    item
}

/// Reads the sheet of keys and values. Returns the language of the dossier's texts.
fn story(
    reader: &mut Reader<'_>,
    sheets: &[(&'static SheetKind, &Table)],
    name: &str,
    draft: &mut Draft,
) -> String {
    let mut item = story_fields(reader, sheets);
    if !item.has("id") {
        let id = slug(name, "map");
        reader.report.understood.push(Understood {
            spot: Spot {
                sheet: facts_sheet(sheets),
                ..Spot::default()
            },
            sentence: message!("the map's id is \"{id}\", after the file", id = &id),
            choice: "id in the sheet story",
            value: String::new(),
        });
        item.put("id", None, Value::from(id), Spot::default());
    }
    let own = match item.text("lang").trim() {
        "" => "en".to_owned(),
        lang => lang.to_owned(),
    };
    draft.set("", item, &own);
    own
}

/// The notes on places by their ids. A second note on a place is told.
fn notes(items: Vec<Item>, report: &mut Report) -> BTreeMap<String, Item> {
    let mut notes = BTreeMap::new();
    for mut item in items {
        let id = item.take("").into_iter().next();
        let Some(Entry { value, spot, .. }) = id else {
            continue;
        };
        let id = value.as_str().unwrap_or_default().to_owned();
        if notes.contains_key(&id) {
            report.faults.push(Fault {
                spot,
                found: message!("a second row for {place}", place = &id),
                expected: message!("one row for each place"),
                done: message!("kept the first"),
            });
            continue;
        }
        notes.insert(id, item);
    }
    notes
}

/// Replaces the title of a source by its id.
fn name_source(item: &mut Item, shelf: &Shelf) {
    if let Some(entry) = item.get("source").cloned()
        && let Some(id) = entry.value.as_str().and_then(|name| shelf.known(name))
    {
        item.put("source", None, Value::from(id), entry.spot);
    }
}

/// Puts stances that were made from facts into order, gives colours to those without, and says so.
fn finish_stances(scale: &mut Scale, spot: &Spot, report: &mut Report) {
    report.faults.extend(scale.misspelt());
    scale.sort();
    let is_made = scale.is_made();
    let are_numbers = scale.labels().iter().all(|label| is_number(label));
    let labels: Vec<String> = scale.labels().iter().map(|label| quoted(label)).collect();
    for fault in scale.mend_colors() {
        report.add(fault);
    }
    let painted = scale.paint();
    let mut say = |sentence: Message| {
        report.understood.push(Understood {
            spot: spot.clone(),
            sentence,
            choice: "the sheet stances",
            value: String::new(),
        });
    };
    if is_made {
        say(message!(
            "the stances are the values of the column: {stances}",
            stances = Said::list(&labels, Joint::Comma)
        ));
        if let Some(none) = labels.iter().find(|one| is_none(one)) {
            say(message!(
                "{none} is a stance as well; if it means that there is none, empty these cells",
                none
            ));
        }
        if labels.len() > MOST_STANCES {
            let fault = too_many_stances(spot, labels.len(), are_numbers);
            report.faults.push(fault);
        }
    } else if !painted.is_empty() {
        say(message!(
            "colours were chosen for {stances}",
            stances = Said::list(painted, Joint::Comma)
        ));
    }
}

/// How the cells are told that problems come from.
struct Told<'a> {
    headers: &'a Headers,
    /// The sheet of facts.
    sheet: Spot,
    shown: Shown<'a>,
    spellings: Vec<Spelling>,
}

/// Reads the document, and divides its problems.
fn finish(
    draft: &Draft,
    parts: &Parts,
    mut report: Report,
    told: Told<'_>,
    places: &mut PlacesOf,
) -> Import {
    let document = Value::Object(Map::clone(&draft.root));
    let (dossier, mut problems) = match read_on(&document_text(&document), None, places) {
        Ok(reading) => (Some(reading.dossier), reading.problems),
        Err(problem) => (None, vec![problem]),
    };
    if let Some(dossier) = &dossier {
        let faults = clashes(dossier, &mut problems, draft, &told.shown);
        report.faults.extend(faults);
    }
    let (lacks, mut problems) = lacks(problems, draft, parts);
    // Without facts nothing can be shown. The reason was told, or there are no rows.
    problems.retain(|problem| problem.path != "facts");
    if parts.count == 0 && report.questions.is_empty() && report.faults.is_empty() {
        report.faults.push(Fault {
            spot: told.sheet,
            found: message!("no row with a fact"),
            expected: message!("a place and a stance or a text in at least one row"),
            done: message!("made no map"),
        });
    }
    Import {
        document,
        dossier,
        shapes: told.headers.shapes.clone(),
        spellings: told.spellings,
        facts: draft.rows_of("facts"),
        first: 0,
        understood: report.understood,
        questions: report.questions,
        findings: findings(report.faults, &problems, draft, told.headers, &told.shown),
        lacks,
    }
}
