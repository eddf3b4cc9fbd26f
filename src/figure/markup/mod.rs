//! The figure's markup, written once: as text into the page at build time, and as nodes into the
//! document when a reader asks for another dossier.
//!
//! Everything here is a pure function from a [`Model`] to [`Node`]s. [`html`] writes nodes as
//! text; `browser` builds them. No markup is ever made from text that a dossier holds.

mod about;
mod card;
mod controls;
mod figure;
mod flows;
mod legend;
mod map;
mod model;
mod node;
mod table;
mod text;
mod timeline;

pub use about::credit_lines;
pub use controls::finding;
pub use figure::figure;
pub use legend::{Entry, Meaning, entries, picture_alt};
pub use map::{
    StaticMap, TILE, TILE_PIXELS, dots, labels, light_theme, map, static_map, static_map_defs,
    static_swatch, targets,
};
pub use model::{Files, Language, Model};
pub use node::{Element, Node, element, html, pasted, xml};
