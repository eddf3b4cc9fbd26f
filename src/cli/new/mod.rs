//! A folder to begin a story in.

mod new;

pub(crate) use new::is_instructions;
pub use new::{New, begin};
