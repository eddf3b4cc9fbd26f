//! How standings change over time.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::Stance;
use crate::dossier::time::day::Day;
use crate::dossier::time::standing::{HeldStance, Standing};

/// A change of a place's known stance.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingChange<'a> {
    /// The day from which it counts.
    pub day: Day,
    /// The stance from then on.
    pub stance: &'a Stance,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// The first fact since which the place has held this stance.
    pub since: &'a Fact,
    /// If the stance is only possible, the day from which it is certain; `None` if it is certain.
    pub certain_from: Option<Day>,
}

impl Dossier {
    /// The changes of a place's standing in order of time: another stance, a stance that becomes
    /// certain, or the beginning or end of a dispute. Before the first change the place holds no
    /// stance. Empty for a place that never holds one. Derived from [`Dossier::standing`].
    pub fn record_of(&self, place: PlaceId) -> Vec<StandingChange<'_>> {
        let facts = self.facts_of(place).into_iter();
        let claiming = facts.filter(|fact| fact.stance_of(place).is_some());
        let windows = claiming.map(|fact| self.window(fact));
        let mut days: Vec<Day> = windows.flat_map(|one| [one.first, one.last]).collect();
        days.sort_unstable();
        days.dedup();
        let mut record: Vec<StandingChange> = Vec::new();
        for day in days {
            if let Standing::Holds(held) = self.standing(place, day) {
                let change = change(day, held);
                let before = record.last();
                if before.is_none_or(|before| change.differs_from(before)) {
                    record.push(change);
                }
            }
        }
        record
    }

    /// The changes of all places' standings.
    fn all_changes(&self) -> impl Iterator<Item = StandingChange<'_>> {
        let places = self.named_places().into_iter();
        places.flat_map(|place| self.record_of(place))
    }

    /// The days on which any place's standing changes, in order of time.
    pub fn days_of_change(&self) -> Vec<Day> {
        distinct(self.all_changes().map(|change| change.day))
    }

    /// Whether any place's standing is only possible on some day.
    pub fn has_possible(&self) -> bool {
        self.all_changes()
            .any(|change| change.certain_from.is_some())
    }

    /// The first and the last day of the timeline: from the earliest day on which a fact with a stance
    /// may have happened to [`Dossier::as_of_day`]. `None` if standings become certain on fewer than two
    /// days, since there is nothing to replay.
    pub fn span(&self) -> Option<(Day, Day)> {
        let certain = self
            .all_changes()
            .filter(|change| change.certain_from.is_none());
        let days = distinct(certain.map(|change| change.day));
        let claiming = self.facts.iter().filter(|fact| fact.claim.is_some());
        let first = claiming.map(|fact| self.window(fact).first).min()?;
        (days.len() > 1).then(|| (first, self.as_of_day()))
    }
}

fn distinct(days: impl Iterator<Item = Day>) -> Vec<Day> {
    let mut days: Vec<Day> = days.collect();
    days.sort_unstable();
    days.dedup();
    days
}

impl StandingChange<'_> {
    fn differs_from(&self, before: &StandingChange) -> bool {
        let state = |change: &StandingChange| (change.contested, change.certain_from);
        self.stance.id != before.stance.id || state(self) != state(before)
    }
}

fn change(day: Day, held: HeldStance<'_>) -> StandingChange<'_> {
    StandingChange {
        day,
        stance: held.stance,
        contested: !held.contested_by.is_empty(),
        since: held.since,
        certain_from: held.certain_from,
    }
}
