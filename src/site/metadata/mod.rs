//! Metadata of a page: for sites that link to it, show a card for it or embed it, and for search
//! engines.

mod address;
mod dataset;
mod head;
mod hosting;
mod oembed;
mod title;

pub use address::{Image, SiteAddress};
pub use dataset::json_ld;
pub use head::head;
pub use hosting::{Policy, hosting};
pub use oembed::oembed;
pub use title::{page_title, without_title};
