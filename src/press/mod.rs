//! The native shell: dossiers and basemaps from files, figures into pages and pictures.

mod check;
mod level;
mod metadata;
mod order;
mod page;
mod picture;
mod speech;
mod table;

pub use check::check;
pub use level::draw_level;
pub use metadata::{Embed, Image, Site, write_oembed};
pub use order::Order;
pub use page::{Page, write_page};
pub use picture::{Faces, Picture, Size, compose, write_picture};
pub use speech::Speech;
pub use table::write_table;
