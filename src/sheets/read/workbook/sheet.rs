//! One sheet of a workbook while it is read.

use crate::base::message::{Message, message};
use crate::sheets::choices::{Choices, Epoch};
use crate::sheets::column::quoted;
use crate::sheets::fault::{Fault, Spot, ranges};
use crate::sheets::read::clean::Cleaner;
use crate::sheets::read::find::find_header;
use crate::sheets::read::header::Wanted;
use crate::sheets::read::limits::CELLS;
use crate::sheets::read::noted::Noted;
use crate::sheets::read::rows::{Room, Rows};
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::workbook::format::{Shown, named};
use crate::sheets::read::workbook::value::{has_word, percent, rounded, rounded_as};
use crate::sheets::table::{Cell, SheetName, column_letters};
use crate::sheets::understood::Understood;

/// The sentence about a hidden sheet.
pub(crate) const HIDDEN: Message = message!("the sheet is hidden, and was read");

/// Gathers the cells of a sheet, with everything that has to be said of them.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: SheetName,
    /// Whether the sheet is hidden.
    pub(crate) is_hidden: bool,
    /// The epoch of the workbook.
    pub(crate) epoch: Epoch,
    rows: Rows,
    hidden_rows: Vec<usize>,
    merged: Vec<Merged>,
    cleaner: Cleaner,
    formulas: Noted,
    times: Noted,
    links: Noted,
    doubled: Noted,
    named: Noted,
    rounded: Noted,
}

/// Merged cells: rows from 1 and the column of the first, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Merged {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) column: usize,
}

impl Sheet {
    /// A sheet of a file.
    pub(crate) fn new(file: &str, sheet: &str) -> Self {
        Sheet {
            name: SheetName::new(file, sheet),
            ..Sheet::default()
        }
    }

    /// Puts a cell at a row, from 1, and a column, from 0.
    pub(crate) fn put(&mut self, row: usize, column: usize, cell: Cell, room: &mut Room) {
        let cell = match cell {
            Cell::Text(text) => self.cleaner.cell(row, column, text),
            Cell::Error(error) => {
                self.cleaner.note_error(row, column, &error);
                Cell::Error(error)
            }
            other => other,
        };
        let before = self.rows.cell(row, column);
        if *before != Cell::Empty && *before != cell {
            let [first, second] = [before, &cell].map(|cell| quoted(&cell.to_string()));
            self.doubled.add(row, column, || {
                message!("{second} after {first} in one cell", second, first)
            });
        }
        self.rows.put(row, column, cell, room);
    }

    /// Notes a formula whose value is not in the file.
    pub(crate) fn note_formula(&mut self, row: usize, column: usize) {
        self.formulas
            .add(row, column, || message!("a formula without its value"));
    }

    /// Notes a date whose time of day is left out.
    pub(crate) fn note_time(&mut self, row: usize, column: usize, found: impl FnOnce() -> Message) {
        self.times.add(row, column, found);
    }

    /// Makes a number the percentage, and a day the month or the year, that the format of its cell shows. Notes a
    /// number that is shown with a word.
    pub(crate) fn show(&mut self, row: usize, column: usize, shown: &Shown) {
        let new = match (self.rows.cell(row, column), shown) {
            (Cell::Number(value), Shown::Percent) => percent(*value),
            (Cell::Number(value), Shown::Named(sections)) => {
                let value = *value;
                if let Some(shown) = named(sections, value) {
                    self.note_named(row, column, value, &shown);
                }
                return;
            }
            (Cell::Date(day), Shown::Date(precision)) => match rounded(*day, *precision) {
                Some(short) => {
                    self.note_rounded(row, column, &short);
                    Cell::Text(short)
                }
                None => return,
            },
            _ => return,
        };
        if let Some(cell) = self.rows.cell_mut(row, column) {
            *cell = new;
        }
    }

    /// A cell as its text shows it: a day as the month or the year that the text is. Notes a number with a word.
    pub(crate) fn as_shown(
        &mut self,
        row: usize,
        column: usize,
        cell: Cell,
        shown: &str,
        is_plain: bool,
    ) -> Cell {
        match &cell {
            Cell::Date(day) => {
                if let Some(short) = rounded_as(*day, shown) {
                    self.note_rounded(row, column, &short);
                    return Cell::Text(short);
                }
            }
            Cell::Number(value) if is_plain && has_word(shown) => {
                self.note_named(row, column, *value, shown);
            }
            _ => {}
        }
        cell
    }

    /// Notes a number that is shown with a word, or divided.
    fn note_named(&mut self, row: usize, column: usize, value: f64, shown: &str) {
        self.named.add(row, column, || {
            message!(
                "{value}, which the sheet shows as {shown}",
                value = value.to_string(),
                shown = quoted(shown)
            )
        });
    }

    /// Notes a date of which only the month or the year is shown.
    fn note_rounded(&mut self, row: usize, column: usize, date: &str) {
        self.rounded.add(row, column, || Message::of(date));
    }

    /// Notes a hidden row.
    pub(crate) fn note_hidden(&mut self, row: usize) {
        if self.rows.has(row) {
            self.hidden_rows.push(row);
        }
    }

    /// Notes the address of a link, unless the text of its cell is the address.
    pub(crate) fn note_link(&mut self, row: usize, column: usize, address: &str) {
        let text = self.rows.cell(row, column).to_string();
        let bare = |text: &str| {
            text.trim()
                .trim_end_matches('/')
                .trim_start_matches("mailto:")
                .to_owned()
        };
        if !text.trim().is_empty() && bare(&text) != bare(address) {
            self.links.add(row, column, || {
                message!(
                    "{cell} with a link to {address}",
                    cell = quoted(&text),
                    address
                )
            });
        }
    }

    /// Notes merged cells.
    pub(crate) fn note_merged(&mut self, merged: Merged) {
        self.merged.push(merged);
    }

    fn said(&self, sentence: Message) -> Understood {
        Understood {
            spot: Spot {
                sheet: self.name.clone(),
                ..Spot::default()
            },
            sentence,
            choice: "",
            value: String::new(),
        }
    }

    /// Adds the sheet to those of its file.
    pub(crate) fn finish(mut self, choices: &Choices, sheets: &mut Sheets) {
        if self.is_hidden {
            let said = self.said(HIDDEN);
            sheets.understood.push(said);
        }
        self.hidden_rows.sort_unstable();
        self.hidden_rows.dedup();
        let hidden = match self.hidden_rows.len() {
            0 => None,
            count => Some(message!(
                "row {rows} is hidden, and was read" | "rows {rows} are hidden, and were read",
                rows = ranges(&self.hidden_rows),
                count
            )),
        };
        sheets
            .understood
            .extend(hidden.map(|sentence| self.said(sentence)));
        sheets.understood.extend(self.fill_merged());
        sheets.understood.extend(self.times());
        sheets.understood.extend(self.months());
        let Sheet {
            name,
            rows,
            epoch,
            cleaner,
            formulas,
            links,
            doubled,
            named,
            ..
        } = self;
        let (mut table, faults) = rows.finish(&name);
        table.epoch = epoch;
        sheets.faults.extend(faults);
        sheets.faults.extend(cleaner.into_faults(&name));
        sheets
            .faults
            .extend(faults_of(&name, [formulas, links, doubled, named]));
        if table.rows.is_empty() {
            return;
        }
        sheets
            .understood
            .extend(find_header(&table, choices, &Wanted::ANY).1);
        sheets.tables.push(table);
    }

    /// Days are all that a map tells of. A text with a time of day is said in the same words.
    fn times(&self) -> Option<Understood> {
        let (row, found, column) = self.times.first()?;
        let mut said = self.said(message!(
            "times of day were left out, as in row {row}: {cell}",
            row,
            cell = found
        ));
        said.spot.column = column;
        Some(said)
    }

    /// Dates are as precise as they are shown.
    fn months(&self) -> Option<Understood> {
        let (row, found, column) = self.rounded.first()?;
        let mut said = self.said(message!(
            "dates that are shown without a day are months or years, as in row {row}: {found}",
            row,
            found
        ));
        said.spot.column = column;
        Some(said)
    }

    /// The value of cells that are merged over several rows counts for each of these rows.
    fn fill_merged(&mut self) -> Option<Understood> {
        let mut steps = CELLS;
        let merged = std::mem::take(&mut self.merged);
        let tall: Vec<Merged> = merged
            .into_iter()
            .filter(|one| one.last > one.first)
            .collect();
        for one in &tall {
            self.rows
                .fill_down(one.first, one.column, one.last, &mut steps);
        }
        let Merged {
            first,
            last,
            column,
        } = *tall.first()?;
        let letters = column_letters(column);
        Some(self.said(message!("the value of merged cells counts for each of their rows, as in {letters}{first}:{letters}{last}", letters, first, last)))
    }
}

/// The faults of formulas without values, of links, of cells that the file has twice and of numbers
/// with words.
fn faults_of(name: &SheetName, noted: [Noted; 4]) -> impl Iterator<Item = Fault> {
    let words = [
        (
            message!("a value: open the file in a spreadsheet program and save it again"),
            message!("took the cell as empty"),
        ),
        (
            message!("the address in a cell of its own"),
            message!("kept the text and left the address out"),
        ),
        (
            message!("each cell once: open the file in a spreadsheet program and save it again"),
            message!("kept the last"),
        ),
        (
            message!("the number that is meant, with its unit in a column such as measure"),
            message!("read the number that the cell holds"),
        ),
    ];
    let faults = noted.into_iter().zip(words);
    faults.flat_map(|(noted, (expected, done))| noted.into_faults(name, &expected, &done))
}
