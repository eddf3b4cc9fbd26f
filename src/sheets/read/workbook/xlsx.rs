//! Sheets of XLSX workbooks.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::base::message::{Message, message};
use crate::sheets::choices::{Choices, Epoch};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::limits::SHEETS;
use crate::sheets::read::rows::Room;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::workbook::archive::Archive;
use crate::sheets::read::workbook::extras::{Extras, Styles, pairs, styles};
use crate::sheets::read::workbook::sheet::Sheet;
use crate::sheets::read::workbook::value::{date, iso_date, number};
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
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes))
        .map_err(|error| damaged(file, "", &error, message!("read nothing")))?;
    let epoch = if book.has_1904_epoch() {
        Epoch::Year1904
    } else {
        Epoch::Year1900
    };
    let list = book.sheets_metadata().to_vec();
    let parts = parts(archive);
    let list_of_styles = archive.stream("xl/styles.xml");
    let styles = list_of_styles.map(styles).unwrap_or_default();
    let (mut sheets, mut room) = (Sheets::default(), Room::of_workbook(bytes.len()));
    for entry in list.iter().take(SHEETS) {
        let mut sheet = Sheet::new(file, &entry.name);
        sheet.epoch = epoch;
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
                let done = message!("read the cells before the damage");
                sheets.faults.push(damaged(file, &entry.name, &error, done));
            }
        }
        if let Some(path) = parts.get(&entry.name) {
            extras(archive, path, &styles, &mut sheet);
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
        found: message!("{count} sheet" | "{count} sheets", count),
        expected: message!("at most {sheets}", sheets = SHEETS),
        done: message!("left the others out"),
    })
}

fn spot(file: &str, sheet: &str) -> Spot {
    Spot {
        sheet: SheetName::new(file, sheet),
        ..Spot::default()
    }
}

fn damaged(file: &str, sheet: &str, error: &XlsxError, done: Message) -> Fault {
    Fault {
        spot: spot(file, sheet),
        found: message!("a damaged workbook ({error})", error = error.to_string()),
        expected: message!("a whole workbook: open it in a spreadsheet program and save it again"),
        done,
    }
}

/// The sentence about a sheet without cells.
pub(crate) fn left_out(name: &SheetName) -> Understood {
    Understood {
        spot: Spot {
            sheet: name.clone(),
            ..Spot::default()
        },
        sentence: message!("the sheet has no cells but a chart or a macro, and was left out"),
        choice: "",
        value: String::new(),
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
            sheet.note_time(row, column, || Message::of(cell.to_string()));
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
    let targets = relations(archive, "xl/_rels/workbook.xml.rels");
    let sheets = archive.stream("xl/workbook.xml");
    let sheets = sheets
        .map(|list| pairs(list, "sheet", "name", "id"))
        .unwrap_or_default();
    let path = |(name, id): (String, String)| {
        let target = targets.get(&id)?;
        let inner = format!("xl/{target}");
        Some((name, target.strip_prefix('/').map_or(inner, str::to_owned)))
    };
    sheets.into_iter().filter_map(path).collect()
}

/// The targets of a part's relationships, by their ids.
fn relations(archive: &mut Archive<'_>, path: &str) -> BTreeMap<String, String> {
    let list = archive.stream(path);
    list.map(|list| pairs(list, "Relationship", "Id", "Target"))
        .unwrap_or_default()
}

/// Notes the hidden rows, merged cells and links of a sheet, and the cells that are not shown as they are.
fn extras(archive: &mut Archive<'_>, path: &str, styles: &Styles, sheet: &mut Sheet) {
    let Some(part) = archive.stream(path) else {
        return;
    };
    let extras = Extras::read(part, styles);
    for (row, column, style) in extras.styled {
        if let Some(shown) = styles.get(&style) {
            sheet.show(row, column, shown);
        }
    }
    for row in extras.hidden {
        sheet.note_hidden(row);
    }
    for merged in extras.merged {
        sheet.note_merged(merged);
    }
    if extras.links.is_empty() {
        return;
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let targets = relations(archive, &format!("{folder}/_rels/{name}.rels"));
    for (row, column, id) in extras.links {
        if let Some(address) = targets.get(&id) {
            sheet.note_link(row, column, address);
        }
    }
}
