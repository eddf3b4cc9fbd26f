//! What a reader does, and what the page answers: the only place that touches `web_sys`.
//!
//! [`start`] takes over a page that `press` has written, and redraws nothing of it: all that it
//! needs to know of places stands in the markup. Every listener writes to the
//! [`State`](crate::view::State); components and `follow` make the page agree with it. A click
//! passes through once: event → place → selection → card.
//!
//! Two more Wasm modules are loaded only when they are asked for: [`compose`](compose::compose)
//! reads dossiers and basemaps that the page did not come with, and [`plate`](plate::save) draws
//! the figure as a picture to take away, and opens the [dialog](embedding::embed) for those who want it in a page of theirs.

#[cfg(any(feature = "composer", feature = "plate"))]
mod blob;
mod build;
#[cfg(feature = "composer")]
pub mod compose;
#[cfg(feature = "plate")]
mod copy;
#[cfg(feature = "plate")]
mod embedded;
#[cfg(feature = "plate")]
pub mod embedding;
#[cfg(any(feature = "viewer", feature = "plate"))]
mod mark;
#[cfg(any(feature = "viewer", feature = "composer"))]
mod names;
mod page;
#[cfg(feature = "plate")]
pub mod plate;
#[cfg(feature = "plate")]
mod preview;
#[cfg(any(feature = "viewer", feature = "plate"))]
mod root;
#[cfg(feature = "plate")]
mod save;
#[cfg(any(feature = "viewer", feature = "plate"))]
mod sheet;

#[cfg(feature = "viewer")]
mod address;
#[cfg(feature = "viewer")]
mod calendar;
#[cfg(feature = "viewer")]
mod changes;
#[cfg(feature = "viewer")]
mod composer;
#[cfg(feature = "viewer")]
mod dates;
#[cfg(feature = "viewer")]
mod destination;
#[cfg(feature = "viewer")]
mod display;
#[cfg(feature = "viewer")]
mod dom;
#[cfg(feature = "viewer")]
mod drag;
#[cfg(feature = "viewer")]
mod filter;
#[cfg(feature = "viewer")]
mod fine;
#[cfg(feature = "viewer")]
mod flows;
#[cfg(feature = "viewer")]
mod focus;
#[cfg(feature = "viewer")]
mod follow;
#[cfg(feature = "viewer")]
mod guest;
#[cfg(feature = "viewer")]
mod hint;
#[cfg(feature = "viewer")]
mod hover;
#[cfg(feature = "viewer")]
mod keyboard;
#[cfg(feature = "viewer")]
mod known;
#[cfg(feature = "viewer")]
mod later;
#[cfg(feature = "viewer")]
mod legend;
#[cfg(feature = "viewer")]
mod listener;
#[cfg(feature = "viewer")]
mod load;
#[cfg(feature = "viewer")]
mod menu;
#[cfg(feature = "viewer")]
mod module;
#[cfg(feature = "viewer")]
mod mount;
#[cfg(feature = "viewer")]
mod own;
#[cfg(feature = "viewer")]
mod picture;
#[cfg(feature = "viewer")]
mod pinch;
#[cfg(feature = "viewer")]
mod placing;
#[cfg(feature = "viewer")]
mod pointer;
#[cfg(feature = "viewer")]
mod query;
#[cfg(feature = "viewer")]
mod regions;
#[cfg(feature = "viewer")]
mod rehearsal;
#[cfg(feature = "viewer")]
mod replay;
#[cfg(feature = "viewer")]
mod rest;
#[cfg(feature = "viewer")]
mod search;
#[cfg(feature = "viewer")]
mod selection;
#[cfg(feature = "viewer")]
mod share;
#[cfg(feature = "viewer")]
mod start;
#[cfg(feature = "viewer")]
mod table;
#[cfg(feature = "viewer")]
mod time;
#[cfg(feature = "viewer")]
mod travel;
#[cfg(any(feature = "viewer", feature = "plate"))]
mod url;
#[cfg(feature = "viewer")]
mod wheel;
#[cfg(feature = "viewer")]
mod zoom;

#[cfg(feature = "viewer")]
pub use guest::{fit, follow, mount, point, unmount};
#[cfg(any(feature = "viewer", feature = "plate"))]
pub use root::Root;
#[cfg(feature = "viewer")]
pub use start::start;
#[cfg(any(feature = "viewer", feature = "composer"))]
pub use web_sys::Element;
