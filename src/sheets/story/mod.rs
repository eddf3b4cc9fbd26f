//! From sheets to the document of a dossier.

mod content;
mod draft;
mod facts;
mod head;
mod import;
mod keys;
mod kinds;
mod lacks;
mod make;
mod read_facts;
mod rows;
mod tell;

pub use import::{Import, Source, import, import_on, import_tables};
pub use lacks::Lack;
pub use tell::Finding;
