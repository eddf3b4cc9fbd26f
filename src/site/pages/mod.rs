//! The pages of a site, and the files beside them.

mod embed;
mod filled;
mod policy;
mod requested;
mod single;
mod site;
mod template;
mod text;

pub use filled::filled;
pub use single::{dossier_in, single_page, story_in};
pub use site::{data, pages};
