//! Ways to mend problems.

mod date;
mod known;
mod mend;
mod suggest;

pub(in crate::project) use known::Words;
pub(in crate::project) use mend::mends;
