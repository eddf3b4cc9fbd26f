//! What changes while a reader looks, as Leptos components mounted into places that the markup
//! keeps for them.
//!
//! Components follow a [`State`] and listen to nothing: what a reader does is heard in one place,
//! `browser`, which writes to the state.

mod halos;
mod notice;
mod state;
mod tooltip;

pub use halos::{Halos, HalosProps};
pub use notice::{Notice, NoticeProps};
pub use state::{Hovered, Id, Pointer, State};
pub use tooltip::{Tooltip, TooltipProps};
