//! Nodes of markup, and how they are written as text.

mod node;
mod write;

pub(crate) use node::plain;
pub use node::{Element, Node, element};
pub use write::{html, pasted, xml};
