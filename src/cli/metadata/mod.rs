//! What a page says of itself to those who link to it, list it or show a card for it.

mod dataset;
mod head;
mod oembed;
mod site;

pub use dataset::json_ld;
pub use head::head;
pub use oembed::{Embed, write_oembed};
pub use site::{Image, Site};
