//! The part of the markup that says which files and which world a figure was made from, and the request
//! for another figure to the composer.

pub(crate) mod composition;
pub(crate) mod records;
pub(crate) mod source;
