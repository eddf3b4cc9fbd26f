//! Writes whole sites and pages in a single file from dossiers and the kit.

mod arguments;
mod ground;
mod made;
mod output;
mod refused;
mod run;
mod since;
mod site;
mod source;
mod tasks;

pub use arguments::{Build, Part};
pub(crate) use ground::Ground;
pub use made::{Made, make};
pub(crate) use made::{make_on, picture_of};
pub use output::Output;
pub use run::build;
pub(crate) use run::kit;
