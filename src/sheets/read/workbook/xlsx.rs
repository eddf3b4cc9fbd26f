//! Sheets of XLSX workbooks.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use quick_xml::events::Event;

use crate::sheets::choices::{Choices, Epoch};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::limits::SHEETS;
use crate::sheets::read::rows::Room;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::workbook::archive::Archive;
use crate::sheets::read::workbook::sheet::{Merged, Sheet};
use crate::sheets::read::workbook::value::{date, iso_date, number};
use crate::sheets::read::workbook::xml::attribute;
use crate::sheets::table::{Cell, SheetName};
use crate::sheets::understood::Understood;

/// Reads the sheets of a workbook, cell by cell: a table from the first to the last cell may have any
/// size.
///
/// # Errors
///
/// A fault if it is damaged where it lists its sheets.
pub(crate) fn read_xlsx(
    file: &str,
    bytes: &[u8],
    archive: &mut Archive<'_>,
    choices: &Choices,
) -> Result<Sheets, Fault> {
    let mut book: Xlsx<Cursor<&[u8]>> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(file, "", &error, "read nothing"))?;
    let epoch = if book.has_1904_epoch() {
        Epoch::Year1904
    } else {
        Epoch::Year1900
    };
    let list = book.sheets_metadata().to_vec();
    let parts = parts(archive);
    let (mut sheets, mut room) = (Sheets::default(), Room::of_workbook(bytes.len()));
    for entry in list.iter().take(SHEETS) {
        let mut sheet = Sheet::new(file, &entry.name);
        if entry.typ != SheetType::WorkSheet {
            sheets.understood.push(left_out(&sheet.name));
            continue;
        }
        sheet.is_hidden = entry.visible != SheetVisible::Visible;
        match cells(&mut book, &entry.name, epoch, &mut sheet, &mut room) {
            Ok(()) => {}
            Err(XlsxError::NotAWorksheet(_)) => {
                sheets.understood.push(left_out(&sheet.name));
                continue;
            }
            Err(error) => {
                let done = "read the cells before the damage";
                sheets.faults.push(damaged(file, &entry.name, &error, done));
            }
        }
        if let Ok(merged) = book.merge_cells_by_sheet_name(&entry.name) {
            for one in merged {
                sheet.note_merged(Merged {
                    first: one.start.0 as usize + 1,
                    last: one.end.0 as usize + 1,
                    column: one.start.1 as usize,
                });
            }
        }
        let part = parts.get(&entry.name).and_then(|path| archive.part(path));
        for row in part.iter().flat_map(|part| hidden_rows(part)) {
            sheet.note_hidden(row);
        }
        sheet.finish(choices, &mut sheets);
    }
    sheets.faults.extend(too_many(file, list.len()));
    Ok(sheets)
}

/// The fault of a workbook with more sheets than are read.
pub(crate) fn too_many(file: &str, count: usize) -> Option<Fault> {
    (count > SHEETS).then(|| Fault {
        spot: spot(file, ""),
        found: format!("{count} sheets"),
        expected: format!("at most {SHEETS}"),
        done: "left the others out".to_owned(),
    })
}

fn spot(file: &str, sheet: &str) -> Spot {
    Spot {
        sheet: SheetName {
            file: file.to_owned(),
            sheet: sheet.to_owned(),
        },
        ..Spot::default()
    }
}

fn damaged(file: &str, sheet: &str, error: &XlsxError, done: &str) -> Fault {
    Fault {
        spot: spot(file, sheet),
        found: format!("a damaged workbook ({error})"),
        expected: "a whole workbook: open it in a spreadsheet program and save it again".to_owned(),
        done: done.to_owned(),
    }
}

/// The sentence about a sheet without cells.
pub(crate) fn left_out(name: &SheetName) -> Understood {
    Understood {
        spot: Spot {
            sheet: name.clone(),
            ..Spot::default()
        },
        sentence: "the sheet has no cells but a chart or a macro, and was left out".to_owned(),
        choice: "",
    }
}

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    epoch: Epoch,
    sheet: &mut Sheet,
    room: &mut Room,
) -> Result<(), XlsxError> {
    let mut reader = book.worksheet_cells_reader(name)?;
    while let Some(record) = reader.next_cell_with_formula_metadata()? {
        let (row, column) = (record.pos.0 as usize + 1, record.pos.1 as usize);
        if record.value == DataRef::Empty {
            if record.formula.is_some() {
                sheet.note_formula(row, column);
            }
            continue;
        }
        let (cell, has_time) = cell(record.value, epoch);
        if has_time {
            sheet.note_time(row, column, || format!("{cell} with a time of day"));
        }
        sheet.put(row, column, cell, room);
    }
    Ok(())
}

/// A cell, and whether it is a date whose time of day is left out.
fn cell(value: DataRef<'_>, epoch: Epoch) -> (Cell, bool) {
    match value {
        DataRef::Empty => (Cell::Empty, false),
        DataRef::Int(value) => (Cell::Number(value as f64), false),
        DataRef::Float(value) => (number(value), false),
        DataRef::String(text) => (Cell::Text(text), false),
        DataRef::SharedString(text) => (Cell::Text(text.to_owned()), false),
        DataRef::Bool(truth) => (Cell::Truth(truth), false),
        DataRef::Error(error) => (Cell::Error(error.to_string()), false),
        DataRef::DateTime(value) if value.is_duration() => (number(value.as_f64()), false),
        DataRef::DateTime(value) => date(value.as_f64(), epoch),
        DataRef::DateTimeIso(text) => iso_date(&text),
        DataRef::DurationIso(text) => (Cell::Text(text), false),
    }
}

/// The paths of the sheets' parts, by the sheets' names.
fn parts(archive: &mut Archive<'_>) -> BTreeMap<String, String> {
    let relations = archive
        .part("xl/_rels/workbook.xml.rels")
        .unwrap_or_default();
    let relations = elements(&relations, "Relationship", ["Id", "Target"]);
    let targets: BTreeMap<String, String> =
        relations.into_iter().map(|[id, to]| (id, to)).collect();
    let list = archive.part("xl/workbook.xml").unwrap_or_default();
    let sheets = elements(&list, "sheet", ["name", "id"]).into_iter();
    let path = |[name, id]: [String; 2]| {
        let target = targets.get(&id)?;
        let path = match target.strip_prefix('/') {
            Some(path) => path.to_owned(),
            None => format!("xl/{target}"),
        };
        Some((name, path))
    };
    sheets.filter_map(path).collect()
}

/// Two attributes of each element of a name.
fn elements(xml: &[u8], name: &str, attributes: [&str; 2]) -> Vec<[String; 2]> {
    let mut reader = quick_xml::Reader::from_reader(xml);
    let (mut found, mut buffer) = (Vec::new(), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element))
                if element.local_name().as_ref() == name =>
            {
                let [first, second] = attributes.map(|one| attribute(&element, one));
                found.extend(first.zip(second).map(|(first, second)| [first, second]));
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

/// The numbers of the hidden rows of a sheet.
fn hidden_rows(xml: &[u8]) -> Vec<usize> {
    let rows = elements(xml, "row", ["r", "hidden"]).into_iter();
    let hidden = rows.filter(|[_, hidden]| hidden == "1" || hidden == "true");
    hidden.filter_map(|[row, _]| row.parse().ok()).collect()
}
