//! The differences between two versions of a dossier, and drafts of corrections that tell them.

mod change;
mod compare;
mod draft;
mod facts;
mod items;
mod pairs;
mod places;
mod there;

pub use change::{Change, FactNamed, Subject};
pub use compare::changes;
pub use draft::{Draft, drafts};
pub use there::{Compared, missing_drafts};
