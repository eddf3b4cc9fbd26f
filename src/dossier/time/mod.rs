//! Time: days, dates as exact as they are known, and where a place stands on a day.

pub(crate) mod clash;
pub(crate) mod day;
pub(crate) mod edtf;
pub(crate) mod event;
mod facts;
pub(crate) mod limits;
mod marked;
pub(crate) mod record;
pub(crate) mod standing;
mod told;
pub(crate) mod window;
