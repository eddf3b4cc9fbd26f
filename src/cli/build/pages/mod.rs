//! The pages of a site, and what stands beside them.

mod embed;
mod policy;
mod single;
mod site;
mod text;

pub(crate) use single::{dossier_in, single_page};
pub(crate) use site::{CARD, Files, data, pages, picture};
