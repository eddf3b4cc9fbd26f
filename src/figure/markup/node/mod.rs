//! Nodes of markup, and how they are written as HTML and XML.

mod node;
mod write;

pub(crate) use node::plain_text;
pub use node::{Element, Node, element};
pub use write::{html, readable_html, xml};
