//! What a figure's markup says about the files and the world that it was made from, and how a figure
//! is asked of the composer.

pub(crate) mod composition;
pub(crate) mod source;
