//! What a figure's markup says about the files and the world that it was made from.

pub(crate) mod source;
