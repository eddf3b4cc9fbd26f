//! The days on which a fact may have happened.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::time::day::Day;
use crate::dossier::time::edtf::Edtf;

/// The span of days in which a fact may have happened, both ends included. A fact *may hold* from the
/// first day and is *certain* from the last.
///
/// Windows are ordered by their last day, then by their first: of two facts with the same last day, the
/// later is the one that cannot have happened as early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    /// The latest day on which it can have happened. Declared first, since it orders windows.
    pub last: Day,
    /// The earliest day on which it can have happened.
    pub first: Day,
}

/// The days that a dossier tells of, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// [`Dossier::first_day`].
    pub first: Day,
    /// [`Dossier::as_of_day`].
    pub last: Day,
}

impl Period {
    /// The days on which a fact of the dossier may have happened: those that its date can mean, or for a
    /// fact without a date all days of the period.
    ///
    /// No window reaches beyond the end of the period: whatever the dossier tells had happened by then.
    /// A date wholly after it is a fault of the file, and counts as that day.
    pub fn window(self, fact: &Fact) -> Window {
        let (first, last) = match fact.date {
            Some(date) => (date.first_day(), date.last_day()),
            None => (self.first, self.last),
        };
        Window {
            last: last.min(self.last),
            first: first.min(self.last),
        }
    }
}

impl Dossier {
    /// The days that the dossier tells of. It is derived from all facts: whoever needs the windows of
    /// many takes it once.
    pub fn period(&self) -> Period {
        let last = self.as_of_day();
        Period {
            first: self.first_day_until(last),
            last,
        }
    }

    /// The first day on which a fact without a date may have happened: the first day of
    /// [`Dossier::begins`]. If that is not given, the earliest day that the date of a fact with a
    /// stance can mean; [`Dossier::as_of_day`] if no such fact has a date.
    pub fn first_day(&self) -> Day {
        self.first_day_until(self.as_of_day())
    }

    fn first_day_until(&self, end: Day) -> Day {
        let claiming = self.facts.iter().filter(|fact| fact.claim.is_some());
        let dates = claiming.filter_map(|fact| fact.date);
        let earliest = || dates.map(Edtf::first_day).min();
        let begins = self.begins.map(Edtf::first_day).or_else(earliest);
        begins.map_or(end, |day| day.min(end))
    }

    /// The last day of [`Dossier::as_of`], with which the timeline ends. If it is not given, the latest
    /// day that the date of a fact can mean; [`Day::MAX`] if no fact has a date either.
    pub fn as_of_day(&self) -> Day {
        let dates = self.facts.iter().filter_map(|fact| fact.date);
        let latest = || dates.map(Edtf::last_day).max();
        let as_of = self.as_of.map(Edtf::last_day).or_else(latest);
        as_of.unwrap_or(Day::MAX)
    }
}
