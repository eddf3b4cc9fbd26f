//! The table of a delimited text.

use crate::base::message::{Joint, Message, Value, message};
use crate::dossier::csv::unmarked;
use crate::sheets::choices::{Choices, DELIMITER, QUOTE};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::clean::Cleaner;
use crate::sheets::read::find::find_header;
use crate::sheets::read::header::{Header, Wanted};
use crate::sheets::read::noted::Noted;
use crate::sheets::read::rows::{Room, Rows};
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::text::dialect::{Dialect, plural};
use crate::sheets::read::text::records::{Record, Records, Slip};
use crate::sheets::read::text::score::{Decision, Rated, decide};
use crate::sheets::table::{SheetName, Table};
use crate::sheets::understood::Understood;

/// Reads the one table of a text.
///
/// # Errors
///
/// A fault if the text fits two dialects alike.
pub(crate) fn read_text(name: &SheetName, text: &str, choices: &Choices) -> Result<Sheets, Fault> {
    let whole = |found: Message, expected: Message, done: Message| Fault {
        spot: Spot {
            sheet: name.clone(),
            ..Spot::default()
        },
        found,
        expected,
        done,
    };
    let mut sheets = Sheets::default();
    let plain: String;
    let text = if text.contains('\0') {
        sheets.faults.push(whole(
            message!("NUL characters"),
            message!("text without them"),
            message!("left these characters out"),
        ));
        plain = text.replace('\0', "");
        &plain
    } else {
        text
    };
    if text.trim().is_empty() {
        let fault = whole(
            message!("nothing"),
            message!("rows of cells"),
            message!("read no table"),
        );
        sheets.faults.push(fault);
        return Ok(sheets);
    }
    let (said, rest) = said_delimiter(text);
    let skipped = usize::from(said.is_some());
    let delimiter = choices.delimiter.or(said);
    let dialect = match decide(rest, delimiter, choices.quote) {
        Decision::Decided(dialect) => dialect,
        Decision::Asked(two) => return Err(question(name, &two)),
    };
    sheets
        .understood
        .extend(sentences(name, dialect, said, choices));
    let found = rows(name, rest, dialect, skipped);
    let (header, sentences) = find_header(&found.table, choices, &Wanted::ANY);
    sheets.understood.extend(sentences);
    sheets.faults.extend(found.faults);
    sheets
        .faults
        .extend(ragged(&found.table, &found.widths, &header));
    if !found.table.rows.is_empty() {
        sheets.tables.push(found.table);
    }
    Ok(sheets)
}

/// The delimiter of a first line `sep=;`, as spreadsheets write it, and the text after that line.
fn said_delimiter(text: &str) -> (Option<char>, &str) {
    let end = text.find(['\r', '\n']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let is_said = line
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let mut rest = line.get(4..).unwrap_or_default().chars();
    match (rest.next(), rest.next()) {
        (Some(delimiter), None) if is_said => {
            let after = &text[end..];
            let after = after.strip_prefix('\r').unwrap_or(after);
            (Some(delimiter), after.strip_prefix('\n').unwrap_or(after))
        }
        _ => (None, text),
    }
}

/// The character between the cells of a text; `None` if nothing separates them, or two fit alike.
pub(crate) fn delimiter_of(text: &str, choices: &Choices) -> Option<char> {
    let (said, rest) = said_delimiter(text);
    match decide(rest, choices.delimiter.or(said), choices.quote) {
        Decision::Decided(dialect) => dialect.delimiter,
        Decision::Asked(_) => None,
    }
}

/// The decisions about the dialect.
fn sentences(
    name: &SheetName,
    dialect: Dialect,
    said: Option<char>,
    choices: &Choices,
) -> Vec<Understood> {
    let spot = Spot {
        sheet: name.clone(),
        ..Spot::default()
    };
    let mut all = Vec::new();
    let mut say = |sentence: Message, choice: &'static str, value: &str| {
        all.push(Understood {
            spot: spot.clone(),
            sentence,
            choice,
            value: value.to_owned(),
        });
    };
    let delimiter = match dialect.delimiter {
        Some('\t') => "tab".to_owned(),
        delimiter => delimiter.map_or_else(|| "\n".to_owned(), String::from),
    };
    match said {
        _ if choices.delimiter.is_some() => {}
        Some(_) => say(
            message!(
                "{separated}, as its first line says",
                separated = dialect.in_words()
            ),
            DELIMITER,
            &delimiter,
        ),
        None => say(dialect.in_words(), DELIMITER, &delimiter),
    }
    if dialect.quote != '"' && choices.quote.is_none() {
        say(
            message!(
                "cells are quoted by {quote}",
                quote = dialect.quote.to_string()
            ),
            QUOTE,
            &dialect.quote.to_string(),
        );
    }
    if dialect.is_escaped {
        say(
            message!("backslashes stand before quotation marks within cells"),
            "",
            "",
        );
    }
    all
}

/// The question which of two dialects is right.
fn question(name: &SheetName, two: &[Rated; 2]) -> Fault {
    let way = |rated: &Rated| {
        let cells = rated.sample.iter().map(|cell| quoted(cell));
        let cells = Value::list(cells, Joint::EachAnd);
        match rated.dialect.delimiter.map(plural) {
            Some(delimiter) => {
                message!(
                    "by {delimiter} into {count} column, such as {cells}"
                        | "by {delimiter} into {count} columns, such as {cells}",
                    delimiter,
                    count = rated.width,
                    cells
                )
            }
            None => message!(
                "not at all, so that there is one column, such as {cells}",
                cells
            ),
        }
    };
    let is_one = two.iter().any(|rated| rated.dialect.delimiter.is_none());
    let none = if is_one { " (none for one column)" } else { "" };
    let tool = format!(" in the option {DELIMITER}{none}");
    Fault {
        spot: Spot {
            sheet: name.clone(),
            ..Spot::default()
        },
        found: message!(
            "cells that are separated either {first}, or {second}",
            first = way(&two[0]),
            second = way(&two[1])
        ),
        expected: message!("the right one of both{tool}", tool),
        done: message!("read nothing"),
    }
}

/// The rows of a text.
struct Found {
    table: Table,
    /// The number of cells of each row, empty ones at its end included.
    widths: Vec<usize>,
    faults: Vec<Fault>,
}

fn rows(name: &SheetName, text: &str, dialect: Dialect, skipped: usize) -> Found {
    let mut records = Records::new(text, dialect);
    let (mut record, mut number) = (Record::default(), 0);
    let (mut rows, mut room, mut widths) = (Rows::default(), Room::default(), Vec::new());
    let (mut open, mut bare) = (Noted::default(), Noted::default());
    let mut cleaner = Cleaner::default();
    while records.next(&mut record) {
        number += 1;
        for (column, piece) in record.pieces.iter().enumerate() {
            let text = unmarked(&piece.text);
            if !text.trim().is_empty() {
                rows.put(
                    number,
                    column,
                    cleaner.cell(number, column, text.to_owned()),
                    &mut room,
                );
            }
        }
        if record.has_more {
            rows.note_wide(number);
        }
        rows.set_line(number, record.line + skipped);
        if rows.has(number) {
            widths.push(record.width);
        }
        for &(column, line, slip) in &record.slips {
            let text = record.pieces.get(column).map_or("", |piece| &piece.text);
            let list = match slip {
                Slip::Open => &mut open,
                Slip::Bare => &mut bare,
            };
            list.add(number, column, || {
                message!(
                    "{cell} on line {line}",
                    cell = quoted(text),
                    line = line + skipped
                )
            });
        }
    }
    let (table, mut faults) = rows.finish(name);
    faults.extend(open.into_faults(
        name,
        &message!("a quotation mark at the end of the cell, too"),
        &message!("read the mark as an ordinary character"),
    ));
    faults.extend(bare.into_faults(
        name,
        &message!("two quotation marks for each within quotes"),
        &message!("kept the marks as they are"),
    ));
    faults.extend(cleaner.into_faults(name));
    Found {
        table,
        widths,
        faults,
    }
}

/// The faults of rows with more or fewer cells than the header, or, without a header, than the first row.
fn ragged(table: &Table, widths: &[usize], header: &Header) -> Vec<Fault> {
    let last = header.rows.end.max(header.rows.start + 1);
    // The widest of the rows with names; of those alike, the first.
    let rows = (header.rows.start..last).rev();
    let rows = rows.filter_map(|index| Some((*widths.get(index)?, table.rows.get(index)?)));
    let Some((expected, top)) = rows.max_by_key(|(width, _)| *width) else {
        return Vec::new();
    };
    let below = || table.rows.iter().zip(widths).skip(last);
    let long = below().filter(|(row, _)| row.cells.len() > expected);
    let short = below().filter(|(_, width)| **width < expected);
    let fault = |rows: Vec<(usize, usize)>, done: Message| {
        let first = rows.first()?.1;
        Some(Fault {
            spot: Spot {
                sheet: table.name.clone(),
                rows: rows.into_iter().map(|row| row.0).collect(),
                column: None,
            },
            found: count(first),
            expected: message!(
                "{cells}, as in row {row}",
                cells = count(expected),
                row = top.number
            ),
            done,
        })
    };
    let long = long.map(|(row, _)| (row.number, row.cells.len())).collect();
    let short = short.map(|(row, width)| (row.number, *width)).collect();
    let long = fault(
        long,
        message!("kept the cells, which are in columns without a name"),
    );
    let short = fault(short, message!("took the missing cells as empty"));
    long.into_iter().chain(short).collect()
}

fn count(count: usize) -> Message {
    message!("{count} cell" | "{count} cells", count)
}
