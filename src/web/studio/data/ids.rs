//! The ids of cells in the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::web::studio::data::keys::At;

/// The beginning of the ids of cells.
const CELL: &str = "cell-";

/// The id of a cell in the page.
pub(super) fn id_of((row, column): At) -> String {
    format!("{CELL}{row}-{column}")
}

/// The cell that an event is on.
pub(super) fn cell_of(event: &Event) -> Option<At> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let cell = target.closest("td[id]").ok()??.id();
    let (row, column) = cell.strip_prefix(CELL)?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}
