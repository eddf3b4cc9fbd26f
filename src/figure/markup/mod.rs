//! The figure's markup: pure functions from a [`Model`] to [`Node`]s.
//!
//! There is one description of the markup for both ways in which it comes into a page. At build time
//! [`html`] writes the nodes as text; when a reader asks for another dossier or language, the viewer
//! builds them as nodes of the document. Texts of a dossier are text nodes and attribute values:
//! they are never parsed as markup.

mod about;
mod answers;
mod card;
mod controls;
mod figure;
mod flows;
mod legend;
mod map;
mod measure;
mod model;
mod node;
mod table;
mod takeaways;
mod text;
mod timeline;

pub use about::credit_lines;
pub use controls::search_option;
pub use figure::figure;
pub use legend::{Meaning, StanceCount, chip, picture_alt, stance_counts};
pub use map::{
    StaticMap, TILE, TILE_PIXELS, dots, labels, light_theme, map, map_end, static_map,
    static_map_defs, static_swatch, targets,
};
pub use model::{Files, Language, Model, called_by};
pub use node::{Element, Node, element, html, readable_html, xml};
