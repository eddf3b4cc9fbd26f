//! Sheets of ODS workbooks.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::base::message::{Message, message};
use crate::sheets::choices::Choices;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::read::limits::{COLUMNS, SHEETS};
use crate::sheets::read::rows::Room;
use crate::sheets::read::sheets::Sheets;
use crate::sheets::read::workbook::sheet::{Merged, Sheet};
use crate::sheets::read::workbook::value::{iso_date, number, percent};
use crate::sheets::read::workbook::xlsx::too_many;
use crate::sheets::read::workbook::xml::{attribute, character, count};
use crate::sheets::table::{Cell, SheetName};

/// How many spaces in a row a cell may declare.
const SPACES: usize = 1_000;

/// Reads the sheets of `content.xml`. Repeated cells and rows are written out only as far as the
/// limits allow, and empty ones not at all.
pub(crate) fn read_ods(file: &str, content: &[u8], room: Room, choices: &Choices) -> Sheets {
    let mut state = State {
        file,
        choices,
        sheets: Sheets::default(),
        room,
        hidden_styles: BTreeSet::new(),
        style: String::new(),
        open: None,
        count: 0,
    };
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => state.start(&element),
            Ok(Event::Empty(element)) => {
                state.start(&element);
                state.end(element.name().as_ref());
            }
            Ok(Event::End(element)) => state.end(element.name().as_ref()),
            Ok(Event::Text(text)) => state.text(&text.xml10_content()),
            Ok(Event::CData(text)) => state.text(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) => {
                let letter = character(&reference).unwrap_or('\u{fffd}');
                state.text(letter.encode_utf8(&mut [0; 4]));
            }
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                state.damage(&error.to_string());
                break;
            }
        }
    }
    state.finish()
}

struct State<'a> {
    file: &'a str,
    choices: &'a Choices,
    sheets: Sheets,
    room: Room,
    /// The styles of hidden sheets.
    hidden_styles: BTreeSet<String>,
    /// The style that is being read.
    style: String,
    open: Option<Open>,
    /// How many sheets have begun.
    count: usize,
}

/// The sheet that is being read.
struct Open {
    sheet: Sheet,
    /// The number of the row, from 1.
    row: usize,
    repeat: usize,
    is_hidden: bool,
    column: usize,
    cells: Vec<(usize, Cell)>,
    /// The columns of links in the row, with their addresses.
    links: Vec<(usize, String)>,
    /// How many of the cells are only declared to be repeated.
    copies: usize,
    cell: Option<OpenCell>,
    /// How deep within a comment or a drawing the reader is.
    aside: usize,
}

#[derive(Default)]
struct OpenCell {
    repeat: usize,
    rows: usize,
    kind: String,
    value: Option<String>,
    is_formula: bool,
    is_error: bool,
    text: String,
    paragraphs: usize,
    link: Option<String>,
}

impl State<'_> {
    fn start(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        match (name.as_ref(), &mut self.open) {
            ("style", None) => self.style = attribute(element, "name").unwrap_or_default(),
            ("table-properties", None) => {
                if attribute(element, "display").as_deref() == Some("false") {
                    self.hidden_styles.insert(self.style.clone());
                }
            }
            ("table", None) => self.open_table(element),
            (name, Some(open)) => open.start(name, element),
            _ => {}
        }
    }

    fn open_table(&mut self, element: &BytesStart<'_>) {
        self.count += 1;
        if self.count > SHEETS {
            return;
        }
        let name = attribute(element, "name").unwrap_or_default();
        let style = attribute(element, "style-name").unwrap_or_default();
        let mut sheet = Sheet::new(self.file, &name);
        sheet.is_hidden = self.hidden_styles.contains(&style);
        self.open = Some(Open {
            sheet,
            row: 1,
            repeat: 1,
            is_hidden: false,
            column: 0,
            cells: Vec::new(),
            links: Vec::new(),
            copies: 0,
            cell: None,
            aside: 0,
        });
    }

    fn text(&mut self, text: &str) {
        let Some(open) = self.open.as_mut().filter(|open| open.aside == 0) else {
            return;
        };
        if let Some(cell) = open.cell.as_mut().filter(|cell| cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        let Some(open) = &mut self.open else { return };
        let local = name.rsplit(':').next().unwrap_or(name);
        match local {
            _ if is_aside(name) => open.aside = open.aside.saturating_sub(1),
            _ if open.aside > 0 => {}
            "table-cell" | "covered-table-cell" => open.end_cell(),
            "table-row" => open.end_row(&mut self.room),
            "table" => {
                if let Some(open) = self.open.take() {
                    open.sheet.finish(self.choices, &mut self.sheets);
                }
            }
            _ => {}
        }
    }

    fn damage(&mut self, error: &str) {
        let sheet = self.open.as_ref().map(|open| open.sheet.name.clone());
        let sheet = sheet.unwrap_or_else(|| SheetName::new(self.file, ""));
        self.sheets.faults.push(Fault {
            spot: Spot {
                sheet,
                ..Spot::default()
            },
            found: message!("a damaged workbook ({error})", error),
            expected: message!(
                "a whole workbook: open it in a spreadsheet program and save it again"
            ),
            done: message!("read the cells before the damage"),
        });
    }

    fn finish(mut self) -> Sheets {
        if let Some(open) = self.open.take() {
            open.sheet.finish(self.choices, &mut self.sheets);
        }
        self.sheets.faults.extend(too_many(self.file, self.count));
        self.sheets
    }
}

impl Open {
    fn start(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            _ if is_aside(element.name().as_ref()) => self.aside += 1,
            _ if self.aside > 0 => {}
            "table-row" => {
                self.repeat = count(element, "number-rows-repeated");
                self.is_hidden =
                    attribute(element, "visibility").is_some_and(|one| one != "visible");
                self.column = 0;
                self.copies = 0;
                self.cells.clear();
                self.links.clear();
            }
            "table-cell" | "covered-table-cell" => {
                self.cell = Some(OpenCell {
                    repeat: count(element, "number-columns-repeated"),
                    rows: count(element, "number-rows-spanned"),
                    kind: attribute(element, "value-type").unwrap_or_default(),
                    value: ["date-value", "boolean-value", "string-value", "value"]
                        .iter()
                        .find_map(|name| attribute(element, name)),
                    is_formula: attribute(element, "formula").is_some(),
                    is_error: is_error(element),
                    ..OpenCell::default()
                });
            }
            "p" | "h" => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            "a" => {
                if let Some(cell) = &mut self.cell {
                    cell.link = cell.link.take().or_else(|| attribute(element, "href"));
                }
            }
            "s" | "tab" | "line-break" => {
                if let Some(cell) = &mut self.cell {
                    match name {
                        "s" => cell.text += &" ".repeat(count(element, "c").min(SPACES)),
                        "tab" => cell.text.push('\t'),
                        _ => cell.text.push('\n'),
                    }
                }
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(open) = self.cell.take() else { return };
        let (row, column) = (self.row, self.column);
        self.column = self.column.saturating_add(open.repeat);
        if open.rows > 1 {
            self.sheet.note_merged(Merged {
                first: row,
                last: row.saturating_add(open.rows - 1),
                column,
            });
        }
        self.links
            .extend(open.link.clone().map(|link| (column, link)));
        let is_formula = open.is_formula;
        let (is_float, shown) = (open.kind == "float", open.text.clone());
        let (cell, has_time) = open.cell();
        let cell = self.sheet.as_shown(row, column, cell, &shown, is_float);
        if cell == Cell::Empty {
            if is_formula {
                self.sheet.note_formula(row, column);
            }
            return;
        }
        if has_time {
            self.sheet
                .note_time(row, column, || Message::of(cell.to_string()));
        }
        // One column beyond the limit, so that it is told.
        let last = self.column.min(column.max(COLUMNS) + 1);
        self.cells
            .extend((column..last).map(|column| (column, cell.clone())));
    }

    fn end_row(&mut self, room: &mut Room) {
        let next = self.row.saturating_add(self.repeat);
        if !self.cells.is_empty() {
            for row in self.row..next {
                let is_first = row == self.row;
                room.take_repeated(if is_first {
                    self.copies
                } else {
                    self.cells.len()
                });
                for (column, cell) in &self.cells {
                    self.sheet.put(row, *column, cell.clone(), room);
                }
                for (column, address) in &self.links {
                    self.sheet.note_link(row, *column, address);
                }
                if self.is_hidden {
                    self.sheet.note_hidden(row);
                }
                if room.is_full() {
                    break;
                }
            }
        }
        self.row = next;
        self.repeat = 1;
    }
}

/// Whether an element is a comment or a drawing, whose text is no text of the cell.
fn is_aside(name: &str) -> bool {
    name == "office:annotation" || name.starts_with("draw:")
}

/// Whether a formula fails: LibreOffice gives such cells a type of its own.
fn is_error(element: &BytesStart<'_>) -> bool {
    let mut attributes = element.attributes();
    let attributes = attributes.with_checks(false).flatten();
    let mut types = attributes.filter(|one| one.key.local_name().as_ref() == "value-type");
    types.any(|one| *one.value == *"error")
}

impl OpenCell {
    /// The cell, and whether it is a date whose time of day is left out.
    fn cell(self) -> (Cell, bool) {
        let cell = match (&*self.kind, self.value) {
            _ if self.is_error => Cell::Error(self.text),
            ("percentage", Some(value)) => value.parse().map_or(Cell::Text(self.text), percent),
            ("float" | "currency", Some(value)) => {
                value.parse().map_or(Cell::Text(self.text), number)
            }
            ("date", Some(value)) => return iso_date(&value),
            ("boolean", Some(value)) => Cell::Truth(value == "true"),
            ("string", Some(value)) => Cell::Text(value),
            _ => Cell::Text(self.text),
        };
        let is_blank = matches!(&cell, Cell::Text(text) if text.trim().is_empty());
        (if is_blank { Cell::Empty } else { cell }, false)
    }
}
