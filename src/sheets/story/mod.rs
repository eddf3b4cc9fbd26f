//! From sheets to the document of a dossier.

mod clashes;
mod content;
mod draft;
mod facts;
mod head;
mod import;
mod imported;
mod keys;
mod kinds;
mod lacks;
mod make;
mod read_facts;
mod rows;
mod shown;
mod tell;

pub use import::{import, import_on, import_tables};
pub use imported::{Import, Source};
pub use kinds::has_corrections;
pub use lacks::Lack;
pub use tell::Finding;
