//! What changes while a reader looks, as Leptos components mounted into places that the markup
//! keeps for them.
//!
//! Components follow a [`State`] and listen to nothing: what a reader does is heard in one place,
//! `browser`, which writes to the state.

use std::sync::Arc;

mod filter;
#[cfg(feature = "viewer")]
mod halos;
#[cfg(feature = "viewer")]
mod notice;
#[cfg(feature = "viewer")]
mod search;
mod sort;
#[cfg(feature = "viewer")]
mod state;
#[cfg(feature = "viewer")]
mod tooltip;

pub use crate::figure::protocol::{Change, Record};
pub use filter::{Entry, Filter, Nation};
pub use sort::{Column, Sort, by_rank, order};

#[cfg(feature = "viewer")]
pub use halos::{Halos, HalosProps};
#[cfg(feature = "viewer")]
pub use notice::{Notice, NoticeProps};
#[cfg(feature = "viewer")]
pub use search::{Found, Search};
#[cfg(feature = "viewer")]
pub use state::{Hovered, Pointer, State};
#[cfg(feature = "viewer")]
pub use tooltip::{Tooltip, TooltipProps};

/// The id of a place as the page's markup has it: what its card and its shape are found by. Ids
/// of stances and of kinds of evidence are the same kind of text.
pub type Id = Arc<str>;
