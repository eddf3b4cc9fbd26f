//! The document under way: its objects, the lists and values of cells, and the places in them.

mod areas;
mod asked;
mod beside;
mod dates;
mod decided;
mod draft;
mod item;
mod nothing;
mod numbers;
mod place_cells;
mod places;
mod spelling;
mod values;

pub(crate) use beside::Beside;
pub(crate) use draft::Draft;
pub(crate) use item::{Entry, Item};
pub(crate) use numbers::percentage;
pub(crate) use places::Places;
pub use spelling::{Spelling, SpellingState};
pub(crate) use values::{Reader, UNREADABLE, cell_text, spot};
