//! The card of a place: opening and closing it, where it stands, and the focus.

pub(crate) mod click;
pub(crate) mod focus;
pub(crate) mod position;
pub(crate) mod selection;
