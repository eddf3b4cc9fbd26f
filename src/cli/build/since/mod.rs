//! What changed since the version before, and drafts of corrections in the author's files.

mod add;
mod earlier;
mod update;

pub(crate) use update::updates;
