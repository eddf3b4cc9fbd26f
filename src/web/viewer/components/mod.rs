//! Small parts that come and go: built as nodes when a signal asks for them.

pub(crate) mod halos;
pub(crate) mod notice;
pub(crate) mod tooltip;
