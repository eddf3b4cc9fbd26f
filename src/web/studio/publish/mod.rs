//! Questions before publishing, and the files to take away.

mod checks;
mod embed;
mod files;
mod pictures;
mod publish;
mod since;

pub(crate) use publish::Publish;
