//! The part of the time that a timeline shows.

use serde::Serialize;

use crate::dossier::time::day::Day;
use crate::dossier::time::edtf::Edtf;

/// The limits that a dossier sets to its timeline. Facts outside of them count as before: those that came
/// earlier hold from the first day on, and those that came later on the latest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct TimelineLimits {
    /// The timeline begins with its first day; `None` for the first change of a stance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Edtf>,
    /// The timeline ends after its last day; `None` for the day up to which the dossier is complete.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Edtf>,
}

impl TimelineLimits {
    /// Whether the timeline has no limits of the dossier's.
    pub fn is_open(&self) -> bool {
        *self == TimelineLimits::default()
    }

    /// The days of `first` to `last` that the timeline shows. The day after the last one within the
    /// limits stands for all that came later.
    pub(crate) fn within(&self, first: Day, last: Day) -> (Day, Day) {
        let from = self.from.map_or(first, Edtf::first_day);
        let after = self.until.and_then(|until| until.last_day().next());
        (first.max(from), after.map_or(last, |after| last.min(after)))
    }
}
