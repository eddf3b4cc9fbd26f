//! Reads and writes the address. The address of a hosted figure is the attributes of its element.

pub(crate) mod history;
pub(crate) mod query;
