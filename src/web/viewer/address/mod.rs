//! What the address says, and what is written into it. The address of a hosted figure is the
//! attributes of its element.

pub(crate) mod history;
pub(crate) mod query;
