//! Files in and out of a project.

mod archive;
mod kind;
mod open;
mod out;
mod properties;
mod text;

pub use archive::{NamedFile, Unpacked, is_of_project, unpacked};
pub use kind::{FileKind, file_kind};
pub(in crate::project) use open::{Opened, opened, sheets_of};
pub use out::{FileOut, filled_tables, sheet_files};
pub(in crate::project) use text::{normal, read_again};
