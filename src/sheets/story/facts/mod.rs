//! Facts: from rows to the facts, stances and sources of the document.

mod assemble;
mod by_field;
mod fact_row;
mod figures;
mod merge;
mod misspelt;
mod nothing;
mod palette;
mod percent;
mod scale;
mod shelf;
mod slug;
mod wide;

pub(super) use assemble::{Parts, assemble};
pub(super) use fact_row::{FactRow, fact_rows};
pub(super) use nothing::{is_none, is_number, without_nothing};
pub(super) use palette::too_many_stances;
pub(super) use scale::Scale;
pub(super) use shelf::Shelf;
pub(crate) use slug::slug;
pub(super) use wide::{can_be_wide, date_columns, dates_told, wide_rows};
