//! The first screen.

mod begin;
mod kept;

pub(crate) use begin::Begin;
