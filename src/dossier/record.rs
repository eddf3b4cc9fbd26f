//! How standings change over time.

use crate::dossier::day::Day;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::Stance;
use crate::dossier::standing::{HeldStance, Standing};

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
}

impl Dossier {
    /// The changes of a place's standing in order of time: another stance, or the beginning or end of
    /// a dispute. Before the first change the place is at most mentioned. Empty for a place that never
    /// holds a stance. Derived from [`Dossier::standing`].
    pub fn record_of(&self, place: PlaceId) -> Vec<StandingChange<'_>> {
        let facts = self.facts_of(place).into_iter();
        let claiming = facts.filter(|fact| fact.stance_of(place).is_some());
        let mut days: Vec<Day> = claiming.map(|fact| self.counts_from(fact).0).collect();
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

    /// The days on which any place's standing changes, in order of time.
    pub fn days_of_change(&self) -> Vec<Day> {
        let places = self.named_places().into_iter();
        let mut days: Vec<Day> = places
            .flat_map(|place| self.record_of(place))
            .map(|change| change.day)
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The first and the last day of the timeline: from the earliest day that the date of a fact with
    /// a stance can mean to [`Dossier::final_day`]. `None` if there are changes on fewer than two days,
    /// since there is nothing to replay.
    pub fn span(&self) -> Option<(Day, Day)> {
        let changes = self.days_of_change();
        let first_change = *changes.first()?;
        let claiming = self.facts.iter().filter(|fact| fact.claim.is_some());
        let dated = claiming.filter_map(|fact| Some(fact.date?.first_day()));
        let first = dated
            .min()
            .map_or(first_change, |day| day.min(first_change));
        (changes.len() > 1).then_some((first, self.final_day()))
    }
}

impl StandingChange<'_> {
    fn differs_from(&self, before: &StandingChange) -> bool {
        self.stance.id != before.stance.id || self.contested != before.contested
    }
}

fn change(day: Day, held: HeldStance<'_>) -> StandingChange<'_> {
    StandingChange {
        day,
        stance: held.stance,
        contested: !held.contested_by.is_empty(),
        since: held.since,
    }
}
