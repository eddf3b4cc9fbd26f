//! Messages that can be said in several languages: a text that is a constant, and the values that stand in it.
//!
//! The text is English, and `Display` writes it as the native tool prints it. Whoever has a table of translations finds its
//! own text by the English one ([`Message::template`]), and puts the same values into it.

mod joint;
mod made;
mod parts;
mod text;

pub use crate::message;
pub use joint::Joint;
pub use parts::{Part, parts};
pub use text::{COUNT, Message, TOOL, Value};
