//! The look of the map: its texts, its stances, its view.

mod look;
mod stances;
mod texts;

pub(crate) use look::Look;
