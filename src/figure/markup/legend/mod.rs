//! The legend: stances with their counts, totals, the filter by evidence.

mod counts;
mod evidence;
mod legend;
mod totals;

pub use counts::{Meaning, StanceCount, picture_alt, stance_counts};
pub(crate) use evidence::{evidence, evidence_kind};
pub use legend::chip;
pub(crate) use legend::{legend, possible, sign_icon};
pub(crate) use totals::{claims, named_here, totals};
