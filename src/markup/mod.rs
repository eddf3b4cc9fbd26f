//! The figure's markup, written once: as text into the page at build time, and as nodes into the
//! document when a reader asks for another dossier.
//!
//! Everything here is a pure function from a [`Model`] to [`Node`]s. [`html`] writes nodes as
//! text; `browser` builds them. No markup is ever made from text that a dossier holds.

mod axis;
mod card;
mod changes;
mod citation;
mod columns;
mod credits;
mod dates;
mod display;
mod evidence;
mod facts_table;
mod figure;
mod flow_choice;
mod flow_key;
mod flow_list;
mod flow_marks;
mod flows;
mod layer;
mod legend;
mod map;
mod marks;
mod method;
mod model;
mod node;
mod numbers;
mod patterns;
mod regions;
mod search;
mod sentence;
mod share;
mod sources;
mod still;
mod strip;
mod styles;
mod tally;
mod timeline;
mod tools;
mod totals;
mod write;

pub use credits::credit_lines;
pub use figure::figure;
pub use layer::{dots, labels, targets};
pub use map::map;
pub use model::{Files, Language, Model};
pub use node::{Element, Node, element};
pub use patterns::TILE;
pub use search::finding;
pub use still::{Still, fills, still, swatch};
pub use tally::{Entry, Meaning, entries, picture_alt};
pub use write::{html, pasted, xml};
