//! Reads the tables of a kind, with the decisions about their columns.

use crate::base::message::{Joint, Message, Value, message};
use crate::dossier::Edtf;
use crate::sheets::choices::HEADER_ROW;
use crate::sheets::column::quoted;
use crate::sheets::columns::{
    COLUMN, Columns, Content, FACTS, Form, Hints, SheetKind, choose, meaning_of,
};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::content::content;
use crate::sheets::story::draft::{Item, Reader, cell_text, spot};
use crate::sheets::story::facts::{
    FactRow, Scale, can_be_wide, date_columns, dates_told, fact_rows, wide_rows, without_nothing,
};
use crate::sheets::story::head::{Head, head};
use crate::sheets::story::rows::{item, rows};
use crate::sheets::story::shape::SheetShape;
use crate::sheets::story::tell::Headers;
use crate::sheets::table::{Table, column_letters};
use crate::sheets::understood::Understood;
use crate::sheets::value::DateSlip;

/// Decides what the columns of a table mean. Returns them and the index of the first row with data.
fn columns_of(
    reader: &mut Reader<'_>,
    kind: &'static SheetKind,
    table: &Table,
    decided: &[(String, String)],
    headers: &mut Headers,
) -> (Columns, Vec<String>, usize) {
    let is_data = |text: &str| kind.name == FACTS.name && reader.places.is_name(text);
    let mut understood = Vec::new();
    let head = head(table, kind, reader.choices, is_data, &mut understood);
    reader.report.understood.append(&mut understood);
    let hints = match kind.name == FACTS.name {
        true => hints(reader, table, &head, decided),
        false => Hints::default(),
    };
    let mut columns = choose(kind, &table.name, &head.headers, decided, &hints);
    let report = &mut reader.report;
    report.understood.append(&mut columns.understood);
    report.questions.extend(columns.questions.iter().cloned());
    report.faults.append(&mut columns.faults);
    report.understood.extend(unnamed(table, &head, &columns));
    let shape = SheetShape::of(table, kind, &head, &columns, decided);
    headers.add(shape, &columns);
    (columns, head.headers, head.first)
}

/// The columns without a name that hold something and are not read.
fn unnamed(table: &Table, head: &Head, columns: &Columns) -> Option<Understood> {
    let is_read = |index: &usize| columns.chosen.iter().any(|one| one.index == *index);
    let is_open = |index: &usize| head.headers[*index].trim().is_empty() && !is_read(index);
    let first = |index: usize| {
        let cell = first_cell(table, head, index)?;
        Some(message!(
            "{column} (such as {cell})",
            column = column_letters(index),
            cell
        ))
    };
    let found: Vec<Message> = (0..head.headers.len())
        .filter(is_open)
        .filter_map(first)
        .collect();
    if found.is_empty() {
        return None;
    }
    let count = found.len();
    let sentence = message!(
        "column {columns} is not read: it has no name"
            | "columns {columns} are not read: they have no names",
        columns = Value::list(found, Joint::Comma),
        count
    );
    Some(Understood {
        spot: Spot {
            sheet: table.name.clone(),
            ..Spot::default()
        },
        sentence,
        choice: COLUMN,
        value: String::new(),
    })
}

/// The first cell of a column that is not empty, in quotation marks.
fn first_cell(table: &Table, head: &Head, index: usize) -> Option<String> {
    let mut rows = table.rows[head.first..].iter();
    let cell = rows.find_map(|row| cell_text(row.cell(index)))?;
    Some(quoted(cell.trim()))
}

/// Everything that the cells of a sheet of facts, and the places of the map, say of its columns.
fn hints(reader: &Reader<'_>, table: &Table, head: &Head, decided: &[(String, String)]) -> Hints {
    // A column of regions may hold the places of the map.
    let is_open = |header: &String| {
        let known = meaning_of(&FACTS, header);
        known.is_none_or(|(field, _)| field.form == Form::Area)
    };
    let is_open: Vec<bool> = head.headers.iter().map(is_open).collect();
    let apart = date_columns(&head.headers, &reader.choices.dates).into_iter();
    let mut hints = Hints {
        content: content(table, &head.headers, head.first, &is_open, &reader.places),
        apart: apart.map(|(index, _)| index).collect(),
        has_areas: reader.places.have_areas(),
        cells: (0..head.headers.len())
            .map(|index| first_cell(table, head, index).unwrap_or_default())
            .collect(),
    };
    let by_name = Hints {
        content: Vec::new(),
        ..hints.clone()
    };
    let by_name = choose(&FACTS, &table.name, &head.headers, decided, &by_name);
    if !hints.apart.is_empty() && can_be_wide(&by_name) {
        // The columns of dates hold stances. No other one is taken for stances or dates by its cells.
        let is_other = |one: &Content| !["stance", "date"].contains(&one.field);
        hints.content.retain(is_other);
    }
    hints
}

/// The facts of all sheets of facts, with the stances of their sheet.
pub(super) fn all_facts(
    reader: &mut Reader<'_>,
    sheets: &[(&'static SheetKind, &Table)],
    decided: &[(String, String)],
    scale: &Scale,
    headers: &mut Headers,
) -> Vec<FactRow> {
    let of_kind = sheets.iter().filter(|(kind, _)| kind.name == FACTS.name);
    of_kind
        .flat_map(|(_, table)| facts_of(reader, table, decided, scale, headers))
        .collect()
}

/// The facts of a table, with the stances of their sheet.
fn facts_of(
    reader: &mut Reader<'_>,
    table: &Table,
    decided: &[(String, String)],
    scale: &Scale,
    headers: &mut Headers,
) -> Vec<FactRow> {
    let (columns, names, first) = columns_of(reader, &FACTS, table, decided, headers);
    let dates = date_columns(&names, &reader.choices.dates);
    let is_wide = !dates.is_empty() && can_be_wide(&columns);
    reader.has_dates |= is_wide;
    let sentence = dates_told(&names, &dates, is_wide);
    reader
        .report
        .understood
        .extend(sentence.map(|sentence| Understood {
            spot: Spot {
                sheet: table.name.clone(),
                ..Spot::default()
            },
            sentence,
            choice: HEADER_ROW,
            value: String::new(),
        }));
    let dates = usable(reader, table, first, &dates, is_wide);
    if is_wide && let Some(shape) = headers.shapes.last_mut() {
        dates
            .iter()
            .for_each(|(column, _)| shape.hold_stances(*column));
    }
    tell_missing(reader, table, &columns, is_wide);
    let mut rows = rows(reader, table, &columns, first);
    if is_wide {
        rows = wide_rows(rows, table, &dates);
    }
    let said = without_nothing(&mut rows, scale);
    reader.report.understood.extend(said);
    rows.retain(|row| !is_wide || row.get("stance").is_some());
    fact_rows(rows, &columns, &mut reader.report)
}

/// The columns whose headers are dates that can be used. The others of a wide sheet are told.
fn usable(
    reader: &mut Reader<'_>,
    table: &Table,
    first: usize,
    dates: &[(usize, Result<Edtf, DateSlip>)],
    is_wide: bool,
) -> Vec<(usize, Edtf)> {
    let Some(above) = first.checked_sub(1).map(|row| &table.rows[row]) else {
        return Vec::new();
    };
    let mut faults: Vec<Fault> = Vec::new();
    for (index, date) in dates.iter().filter(|_| is_wide) {
        let Err(slip) = date else { continue };
        let found = quoted(&above.cell(*index).to_string());
        let expected = slip.message();
        match faults.iter_mut().find(|fault| fault.expected == expected) {
            Some(fault) => {
                fault.found = message!("{all}, {found}", all = &fault.found, found);
                fault.done = message!("left the columns out");
                fault.spot.column = None;
            }
            None => faults.push(Fault {
                spot: spot(&table.name, above.number, *index),
                found: Message::of(found),
                expected,
                done: message!("left the column out"),
            }),
        }
    }
    faults
        .into_iter()
        .for_each(|fault| reader.report.add(fault));
    let usable = dates.iter();
    usable
        .filter_map(|(index, date)| Some((*index, date.ok()?)))
        .collect()
}

/// Tells that no column holds stances or texts, unless that is asked.
fn tell_missing(reader: &mut Reader<'_>, table: &Table, columns: &Columns, is_wide: bool) {
    let is_asked = |name: &str| {
        let mut questions = reader.report.questions.iter();
        questions.any(|one| one.name == name && one.spot.sheet == table.name)
    };
    let has =
        |name: &str| columns.chosen.iter().any(|one| one.field.name == name) || is_asked(name);
    if is_wide || has("stance") || has("text") {
        return;
    }
    reader.report.faults.push(Fault {
        spot: Spot {
            sheet: table.name.clone(),
            ..Spot::default()
        },
        found: message!("no column with stances or texts of facts"),
        expected: message!(
            "one called stance or text{tool}",
            tool = ", or one named with --column stance=…"
        ),
        done: message!("made no facts of its rows"),
    });
}

/// The objects of a table whose rows are items of a list.
pub(super) fn items_of(
    reader: &mut Reader<'_>,
    kind: &'static SheetKind,
    table: &Table,
    decided: &[(String, String)],
    headers: &mut Headers,
) -> Vec<Item> {
    let (columns, _, first) = columns_of(reader, kind, table, decided, headers);
    let rows = rows(reader, table, &columns, first);
    rows.iter().map(|row| item(row, &columns)).collect()
}
