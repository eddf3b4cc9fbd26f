//! The pages of a site, and what stands beside them.

mod embed;
mod policy;
mod single;
mod site;
mod text;

pub(crate) use single::single_page;
pub(crate) use site::{CARD, Files, data, pages, picture};
