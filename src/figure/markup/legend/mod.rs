//! The legend: stances with their counts, totals, the filter by evidence.

mod entries;
mod evidence;
mod legend;
mod totals;

pub use entries::{Entry, Meaning, entries, picture_alt};
pub(crate) use evidence::{evidence, evidence_kind};
pub(crate) use legend::{chip, legend};
pub(crate) use totals::{named_here, totals};
