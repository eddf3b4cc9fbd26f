//! The figure as nodes and as pictures: data in, markup out. Nothing here knows the DOM.

pub mod embed_code;
pub mod markup;
pub mod picture;
pub mod protocol;
