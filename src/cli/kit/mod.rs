//! The kit: everything of a site that no dossier changes.

mod kit;

pub use kit::Kit;
