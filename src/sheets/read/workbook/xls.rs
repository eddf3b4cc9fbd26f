//! Sheets of XLS workbooks from Excel 97 on.

use crate::base::message::{Message, message};
use crate::sheets::choices::{Choices, Epoch};
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::limits::SHEETS;
use crate::sheets::read::rows::Room;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::workbook::biff::{Record, records};
use crate::sheets::read::workbook::format::Shown;
use crate::sheets::read::workbook::sheet::{Merged, Sheet};
use crate::sheets::read::workbook::value::{date, number};
use crate::sheets::read::workbook::xlsx::{left_out, too_many};
use crate::sheets::table::{Cell, SheetName};

// The kinds of records, by their names in MS-XLS.
const FORMULA: u16 = 0x06;
const EOF: u16 = 0x0a;
const DATE_MODE: u16 = 0x22;
const FILE_PASS: u16 = 0x2f;
const BOUND_SHEET: u16 = 0x85;
const MUL_RK: u16 = 0xbd;
const RICH_STRING: u16 = 0xd6;
const XF: u16 = 0xe0;
const MERGED_CELLS: u16 = 0xe5;
const SST: u16 = 0xfc;
const LABEL_SST: u16 = 0xfd;
const NUMBER: u16 = 0x203;
const LABEL: u16 = 0x204;
const BOOL_ERR: u16 = 0x205;
const STRING: u16 = 0x207;
const ROW: u16 = 0x208;
const RK: u16 = 0x27e;
const FORMAT: u16 = 0x41e;
const BOF: u16 = 0x809;

/// The version of Excel 97 and all later ones.
const VERSION: u16 = 0x600;

/// The reason why a workbook cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum XlsSlip {
    /// It is encrypted.
    Encrypted,
    /// It is older than Excel 97.
    Old,
    /// It is damaged.
    Broken,
}

/// Everything that concerns all sheets.
#[derive(Default)]
struct Book {
    epoch: Epoch,
    texts: Vec<String>,
    formats: Vec<(u16, Shown)>,
    /// The format of each style of cells.
    styles: Vec<u16>,
    sheets: Vec<Entry>,
}

/// A sheet in the list of sheets.
struct Entry {
    name: String,
    start: usize,
    is_hidden: bool,
    has_cells: bool,
}

impl Book {
    /// Reads the records before the first sheet.
    fn read(stream: &[u8]) -> Result<Self, XlsSlip> {
        let mut book = Book::default();
        for (i, record) in records(stream, 0).enumerate() {
            match record.id {
                BOF if record.u16(0) != Some(VERSION) => return Err(XlsSlip::Old),
                _ if i == 0 && record.id != BOF => return Err(XlsSlip::Broken),
                FILE_PASS => return Err(XlsSlip::Encrypted),
                DATE_MODE if record.u16(0) == Some(1) => book.epoch = Epoch::Year1904,
                FORMAT => {
                    let text = record.texts(2).long().unwrap_or_default();
                    book.formats
                        .extend(record.u16(0).map(|id| (id, Shown::by_text(&text))));
                }
                XF => book.styles.push(record.u16(2).unwrap_or(0)),
                BOUND_SHEET => book.sheets.extend(Entry::read(&record)),
                SST => {
                    let mut texts = record.texts(8);
                    book.texts = std::iter::from_fn(|| texts.long()).collect();
                }
                EOF => return Ok(book),
                _ => {}
            }
        }
        Err(XlsSlip::Broken)
    }

    /// How the style of a cell shows its number.
    fn shown(&self, style: u16) -> Shown {
        let format = self.styles.get(usize::from(style)).copied().unwrap_or(0);
        let own = self.formats.iter().find(|own| own.0 == format);
        own.map_or(Shown::by_number(format), |own| own.1.clone())
    }
}

impl Entry {
    fn read(record: &Record<'_>) -> Option<Self> {
        Some(Entry {
            start: record.u32(0)? as usize,
            is_hidden: record.data().get(4)? & 3 != 0,
            has_cells: *record.data().get(5)? == 0,
            name: record.texts(6).short()?,
        })
    }
}

/// Reads the sheets of a workbook's stream.
///
/// # Errors
///
/// The reason why nothing of it can be read.
pub(crate) fn read_xls(
    file: &str,
    stream: &[u8],
    mut room: Room,
    choices: &Choices,
) -> Result<Sheets, XlsSlip> {
    let book = Book::read(stream)?;
    let mut sheets = Sheets::default();
    for entry in book.sheets.iter().take(SHEETS) {
        let mut sheet = Sheet::new(file, &entry.name);
        sheet.epoch = book.epoch;
        if !entry.has_cells {
            sheets.understood.push(left_out(&sheet.name));
            continue;
        }
        sheet.is_hidden = entry.is_hidden;
        let mut reader = Reader {
            book: &book,
            sheet: &mut sheet,
            room: &mut room,
            hidden: Vec::new(),
            formula: None,
        };
        let is_whole = reader.read(stream, entry.start);
        if !is_whole {
            sheets.faults.push(cut_off(&sheet.name));
        }
        sheet.finish(choices, &mut sheets);
    }
    sheets.faults.extend(too_many(file, book.sheets.len()));
    Ok(sheets)
}

fn cut_off(name: &SheetName) -> Fault {
    Fault {
        spot: Spot {
            sheet: name.clone(),
            ..Spot::default()
        },
        found: message!("a sheet without its end"),
        expected: message!("a whole workbook: open it in a spreadsheet program and save it again"),
        done: message!("read the cells before the damage"),
    }
}

/// Reads the cells of one sheet.
struct Reader<'a> {
    book: &'a Book,
    sheet: &'a mut Sheet,
    room: &'a mut Room,
    hidden: Vec<usize>,
    /// The cell of a formula whose text is in the next record.
    formula: Option<(usize, usize)>,
}

impl Reader<'_> {
    /// Reads the records of the sheet that begins at a byte. False if they have no end.
    fn read(&mut self, stream: &[u8], start: usize) -> bool {
        let mut depth = 0;
        let mut is_whole = false;
        for record in records(stream, start) {
            match record.id {
                BOF => depth += 1,
                EOF => {
                    depth -= 1;
                    if depth <= 0 {
                        is_whole = true;
                        break;
                    }
                }
                // Charts within a sheet have records of their own.
                _ if depth == 1 => {
                    self.record(&record);
                }
                _ => {}
            }
        }
        for row in std::mem::take(&mut self.hidden) {
            self.sheet.note_hidden(row);
        }
        is_whole
    }

    /// Reads a record; `None` if it is too short.
    fn record(&mut self, record: &Record<'_>) -> Option<()> {
        let place = || Some((usize::from(record.u16(0)?) + 1, usize::from(record.u16(2)?)));
        match record.id {
            ROW if record.u16(12)? & 0x20 != 0 => self.hidden.push(usize::from(record.u16(0)?) + 1),
            MERGED_CELLS => self.merged(record),
            STRING => {
                if let Some((row, column)) = self.formula.take() {
                    let text = record.texts(0).long()?;
                    self.put((row, column), Cell::Text(text));
                }
            }
            LABEL_SST => {
                let text = self.book.texts.get(record.u32(6)? as usize)?.clone();
                self.put(place()?, Cell::Text(text));
            }
            LABEL | RICH_STRING => self.put(place()?, Cell::Text(record.texts(6).long()?)),
            NUMBER => self.put_number(place()?, record.f64(6)?, record.u16(4)?),
            RK => self.put_number(place()?, rk(record.u32(6)?), record.u16(4)?),
            MUL_RK => {
                let (row, first) = place()?;
                let pairs = record.data().len().saturating_sub(6) / 6;
                for i in 0..pairs {
                    let at = 4 + i * 6;
                    let value = rk(record.u32(at + 2)?);
                    self.put_number((row, first + i), value, record.u16(at)?);
                }
            }
            BOOL_ERR => {
                let (value, is_error) = (*record.data().get(6)?, *record.data().get(7)?);
                let error = || Cell::Error(error(value).to_owned());
                let cell = if is_error == 0 {
                    Cell::Truth(value != 0)
                } else {
                    error()
                };
                self.put(place()?, cell);
            }
            FORMULA => self.formula(place()?, record)?,
            _ => {}
        }
        Some(())
    }

    fn put(&mut self, (row, column): (usize, usize), cell: Cell) {
        self.sheet.put(row, column, cell, self.room);
    }

    fn put_number(&mut self, place: (usize, usize), value: f64, style: u16) {
        let shown = self.book.shown(style);
        let (cell, has_time) = match shown {
            Shown::Date(_) => date(value, self.book.epoch),
            _ => (number(value), false),
        };
        if has_time {
            let text = cell.to_string();
            self.sheet.note_time(place.0, place.1, || Message::of(text));
        }
        self.put(place, cell);
        self.sheet.show(place.0, place.1, &shown);
    }

    /// The value of a formula, as it was saved.
    fn formula(&mut self, place: (usize, usize), record: &Record<'_>) -> Option<()> {
        if record.u16(12)? != 0xffff {
            self.put_number(place, record.f64(6)?, record.u16(4)?);
            return Some(());
        }
        let value = *record.data().get(8)?;
        match record.data().get(6)? {
            0 => self.formula = Some(place),
            1 => self.put(place, Cell::Truth(value != 0)),
            2 => self.put(place, Cell::Error(error(value).to_owned())),
            _ => {}
        }
        Some(())
    }

    fn merged(&mut self, record: &Record<'_>) {
        let count = usize::from(record.u16(0).unwrap_or(0));
        for i in 0..count {
            let number = |at: usize| record.u16(2 + i * 8 + at).map(usize::from);
            let (Some(first), Some(last), Some(column)) = (number(0), number(2), number(4)) else {
                return;
            };
            self.sheet.note_merged(Merged {
                first: first + 1,
                last: last + 1,
                column,
            });
        }
    }
}

/// A number of four bytes: a whole number or the upper half of one with decimals, and perhaps a hundred
/// times as large.
fn rk(bits: u32) -> f64 {
    let value = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from((bits as i32) >> 2)
    };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_have_four_forms() {
        for (bits, value) in [
            (0x3ff0_0000, 1.0),
            (0x3ff0_0001, 0.01),
            (0x0000_000a, 2.0),
            (0x0000_04d3, 3.08),
            (0xffff_fff2, -4.0),
        ] {
            assert_eq!(rk(bits), value, "{bits:x}");
        }
    }
}
