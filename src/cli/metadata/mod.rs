//! Metadata of a page: for sites that link to it, show a card for it or embed it, and for search
//! engines.

mod dataset;
mod head;
mod hosting;
mod oembed;
mod site;
mod title;

pub use dataset::json_ld;
pub use head::head;
pub(crate) use hosting::{Policy, hosting};
pub(crate) use oembed::oembed;
pub use oembed::{Embed, write_oembed};
pub use site::{Image, Site};
pub(crate) use title::{page_title, without_title};
