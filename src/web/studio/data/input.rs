//! Clicks, keys and pasted cells in the grid.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, KeyboardEvent, MouseEvent};

use crate::project::CellText;
use crate::web::studio::data::cells::Cells;
use crate::web::studio::data::ids::cell_of;
use crate::web::studio::data::keys::{At, step};

pub(super) fn click(cells: Cells, event: &MouseEvent) {
    if let Some(at) = cell_of(event).filter(|_| cells.writing.with_untracked(Option::is_none)) {
        cells.active.set(at);
        cells.has_focus.set(true);
    }
}

pub(super) fn press(cells: Cells, event: &KeyboardEvent, scroller: NodeRef<Div>) {
    if cell_of(event).is_none() {
        return;
    }
    // The focus follows the active cell a frame later, and a second key may come before.
    let at = cells.active.get_untracked();
    let has_control = event.ctrl_key() || event.meta_key();
    let is_reversed = cells
        .studio
        .words
        .with_untracked(|words| words.direction == "rtl");
    let key = event.key();
    if let Some(text) = cells.writing.get_untracked() {
        if !has_control && write_on(cells, at, text, &key) {
            event.prevent_default();
        }
        return;
    }
    let size = (cells.height(), cells.columns().len());
    if let Some(next) = step(&key, at, size, has_control, is_reversed) {
        event.prevent_default();
        cells.go(next, scroller);
        return;
    }
    if has_control || event.alt_key() {
        return;
    }
    let (row, column) = at;
    match &*key {
        "Enter" | "F2" => cells.write(None),
        "Delete" | "Backspace" => cells.put(vec![CellText {
            row,
            column,
            text: String::new(),
        }]),
        // A letter begins a new text.
        letter if letter.chars().count() == 1 => cells.write(Some(letter.to_owned())),
        _ => return,
    }
    event.prevent_default();
}

/// A key that comes after the first letter of a text, and before its field has the focus. Returns whether it does something.
fn write_on(cells: Cells, at: At, text: String, key: &str) -> bool {
    match key {
        "Enter" | "Tab" => cells.end(at, Some(text), key),
        "Escape" => cells.end(at, None, key),
        letter if letter.chars().count() == 1 => cells.write(Some(text + letter)),
        _ => return false,
    }
    true
}

/// Cells that were copied elsewhere go into the cells from the active one on.
pub(super) fn paste(cells: Cells, event: &ClipboardEvent) {
    if cell_of(event).is_none() {
        return;
    }
    let (row, column) = cells.active.get_untracked();
    let text = event
        .clipboard_data()
        .and_then(|data| data.get_data("text/plain").ok());
    let text = text.unwrap_or_default();
    if text.is_empty() || cells.writing.with_untracked(Option::is_some) {
        return;
    }
    event.prevent_default();
    let lines = text.trim_end_matches(['\r', '\n']).split('\n').enumerate();
    let texts = lines.flat_map(|(down, line)| {
        let parts = line.trim_end_matches('\r').split('\t').enumerate();
        parts.map(move |(across, text)| CellText {
            row: row + down,
            column: column + across,
            text: text.to_owned(),
        })
    });
    cells.put(texts.collect());
}
