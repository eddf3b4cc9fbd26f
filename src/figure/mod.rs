//! The figure as markup and as pictures: pure functions, from data to nodes. Nothing here knows the
//! DOM.
//!
//! [`markup`] is the figure itself, [`picture`] sets title, legend and credits around a drawing of its
//! map, [`embed_code`] is what others paste, and [`protocol`] is what markup and viewer agree on.

pub mod embed_code;
pub mod markup;
pub mod picture;
pub mod protocol;
