//! The first screen.

mod begin;

pub(crate) use begin::Begin;
