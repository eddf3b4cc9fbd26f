//! A folder to begin a story in.

mod new;

pub use new::{New, begin};
