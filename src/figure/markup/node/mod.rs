//! Nodes of markup, and how they are written as HTML and XML.

mod node;
mod write;

pub use node::{Element, Node, element};
pub(crate) use node::{capitalized, list, plain_text, trimmed, unseen_heading};
pub use write::{html, readable_html, xml};
