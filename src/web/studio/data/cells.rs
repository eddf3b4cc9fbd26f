//! The state of the grid: which rows are in the page, and which cell is active.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::project::{CellText, ColumnView, Edit, Rows};
use crate::sheets::column_letters;
use crate::web::studio::data::ids::id_of;
use crate::web::studio::data::keys::{At, step};
use crate::web::studio::state::{Pointed, Studio, next_frame, once};

/// The height of a row, in CSS pixels. Style sheets have the same.
pub(super) const ROW: usize = 30;
/// How many rows are in the page.
const WINDOW: usize = 60;
/// How many empty rows follow the last one, to write into.
const EMPTY: usize = 8;

/// The state of a grid.
#[derive(Clone, Copy)]
pub(super) struct Cells {
    pub(super) studio: Studio,
    pub(super) sheet: RwSignal<usize>,
    /// The rows that are in the page.
    pub(super) rows: RwSignal<Rows>,
    /// The number of the first of them that is wanted.
    pub(super) first: RwSignal<usize>,
    /// The cell that keys act on.
    pub(super) active: RwSignal<At>,
    /// The text with which the active cell is being written, if it is.
    pub(super) writing: RwSignal<Option<String>>,
    /// Whether the active cell is to have the focus.
    pub(super) has_focus: RwSignal<bool>,
}

impl Cells {
    /// The grid of the sheet that the editor looks at.
    pub(super) fn new(studio: Studio, pointed: Pointed) -> Cells {
        Cells {
            studio,
            sheet: pointed.sheet,
            rows: RwSignal::new(Rows::default()),
            first: RwSignal::new(1),
            active: RwSignal::new((1, 0)),
            writing: RwSignal::new(None),
            has_focus: RwSignal::new(false),
        }
    }

    /// Loads rows, goes where links lead, and moves the focus with the active cell.
    pub(super) fn follow(self, pointed: Pointed, scroller: NodeRef<Div>) {
        self.load_when_needed();
        Effect::new(move |_| {
            if let Some(at) = pointed.cell.get() {
                pointed.cell.set(None);
                self.go(at, scroller);
            }
        });
        Effect::new(move |_| {
            self.rows.track();
            let at = self.active.get();
            if self.has_focus.get() && self.writing.with(Option::is_none) {
                let selector = format!("#{}", id_of(at));
                next_frame(move || focus(scroller, &selector));
            }
        });
    }

    /// Asks for the rows that are visible now.
    pub(super) fn scroll(self, scroller: NodeRef<Div>) {
        let Some(scroller) = scroller.get_untracked() else {
            return;
        };
        let top = usize::try_from(scroller.scroll_top()).unwrap_or(0) / ROW;
        let first = top.saturating_sub(WINDOW / 3) + 1;
        // A few rows are no reason to ask again.
        if first.abs_diff(self.first.get_untracked()) > WINDOW / 6 || first == 1 {
            self.first.set(first);
        }
    }

    /// Asks the worker for rows whenever others are wanted, or the project has changed.
    fn load_when_needed(self) {
        Effect::new(move |_| {
            let (sheet, first) = (self.sheet.get(), self.first.get());
            self.studio.version.track();
            let count = WINDOW.min((self.height() + 1).saturating_sub(first));
            let rows = self.studio.call(|bridge| bridge.rows(sheet, first, count));
            once(rows, move |rows| {
                let rows = rows.ok().and_then(|rows| rows.as_string());
                let rows = rows.and_then(|text| serde_json::from_str::<Rows>(&text).ok());
                let is_wanted = self.sheet.try_get_untracked() == Some(sheet);
                if let Some(rows) = rows.filter(|_| is_wanted) {
                    self.rows.set(rows);
                }
            });
        });
    }

    /// The columns, and an empty one to write into.
    pub(super) fn columns(self) -> Vec<ColumnView> {
        self.studio.view.with(|view| {
            let sheet = view.sheets.get(self.sheet.get());
            let mut columns = sheet.map(|sheet| sheet.columns.clone()).unwrap_or_default();
            let index = columns.len();
            columns.push(ColumnView {
                index,
                letters: column_letters(index),
                ..ColumnView::default()
            });
            columns
        })
    }

    /// The number of rows, with empty ones to write into.
    pub(super) fn height(self) -> usize {
        self.studio.view.with(|view| {
            let sheet = view.sheets.get(self.sheet.get());
            sheet.map_or(0, |sheet| sheet.rows) + EMPTY
        })
    }

    /// Makes a cell the active one, and brings it into view.
    pub(super) fn go(self, (row, column): At, scroller: NodeRef<Div>) {
        self.active.set((row, column));
        self.has_focus.set(true);
        let Some(scroller) = scroller.get_untracked() else {
            return;
        };
        let top = i32::try_from(row.saturating_sub(1) * ROW).unwrap_or(i32::MAX);
        let room = scroller.client_height() - 2 * ROW as i32;
        if top < scroller.scroll_top() || top > scroller.scroll_top() + room {
            scroller.set_scroll_top(top.saturating_sub(room / 2));
        }
    }

    /// Begins to write the active cell, with a text or with its own.
    pub(super) fn write(self, text: Option<String>) {
        let text = text.unwrap_or_else(|| self.text_at(self.active.get_untracked()));
        self.writing.set(Some(text));
    }

    /// The text of a cell.
    fn text_at(self, (row, column): At) -> String {
        let text = self.rows.with_untracked(|rows| {
            let found = rows.rows.iter().find(|one| one.number == row);
            found.and_then(|row| row.cells.get(column).cloned())
        });
        text.unwrap_or_default()
    }

    /// Ends writing a cell.
    pub(super) fn end(self, (row, column): At, text: Option<String>, key: &str) {
        self.writing.set(None);
        if let Some(text) = text.filter(|text| *text != self.text_at((row, column))) {
            self.put(vec![CellText { row, column, text }]);
        }
        let size = (self.height(), self.columns().len());
        let next = match key {
            "Enter" => step("ArrowDown", (row, column), size, false, false),
            "Tab" => step("ArrowRight", (row, column), size, false, false),
            _ => None,
        };
        self.active.set(next.unwrap_or((row, column)));
        self.has_focus.set(!key.is_empty());
    }

    pub(super) fn put(self, cells: Vec<CellText>) {
        self.studio.edit(&Edit::Cells {
            sheet: self.sheet.get_untracked(),
            cells,
            continues: false,
        });
    }
}

fn focus(scroller: NodeRef<Div>, selector: &str) {
    let cell = scroller.get_untracked();
    let cell = cell.and_then(|scroller| scroller.query_selector(selector).ok()?);
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        let _ = cell.focus();
    }
}
