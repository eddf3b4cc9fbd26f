//! How standings change over time.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::Stance;
use crate::dossier::time::day::Day;
use crate::dossier::time::limits::TimelineLimits;
use crate::dossier::time::standing::HeldStance;
use crate::dossier::time::window::Period;

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
        self.record_within(place, self.period())
    }

    fn record_within(&self, place: PlaceId, period: Period) -> Vec<StandingChange<'_>> {
        let claims = self.claims(place, period);
        let windows = claims.iter().map(|claim| claim.window);
        let mut record: Vec<StandingChange> = Vec::new();
        for day in distinct(windows.flat_map(|one| [one.first, one.last])) {
            if let Some(held) = self.held_on(&claims, day) {
                let change = change(day, held);
                let before = record.last();
                if before.is_none_or(|before| change.differs_from(before)) {
                    record.push(change);
                }
            }
        }
        record
    }

    /// The records of all places of the dossier: see [`Dossier::record_of`].
    pub fn records(&self) -> Records<'_> {
        let period = self.period();
        let places = self.named_places().into_iter();
        let records = places.map(|place| (place, self.record_within(place, period)));
        Records {
            of_places: records.collect(),
            end: period.last,
            limits: self.timeline,
        }
    }

    /// The days of the timeline: see [`Records::span`].
    pub fn span(&self) -> Option<(Day, Day)> {
        self.records().span()
    }
}

/// The changes of all places' standings, derived once.
#[derive(Clone, Debug, PartialEq)]
pub struct Records<'a> {
    /// Each place with its record, which is empty if it never holds a stance.
    pub of_places: Vec<(PlaceId, Vec<StandingChange<'a>>)>,
    /// The day up to which the dossier is complete.
    end: Day,
    limits: TimelineLimits,
}

impl Records<'_> {
    /// The days on which any place's standing changes, in order of time.
    pub fn days_of_change(&self) -> Vec<Day> {
        distinct(self.changes().map(|change| change.day))
    }

    /// Whether any place's standing is only possible on some day.
    pub fn has_possible(&self) -> bool {
        self.changes().any(|change| change.certain_from.is_some())
    }

    /// Whether any place is contested on some day: sources disagree about the stance that it holds.
    pub fn has_contested(&self) -> bool {
        self.changes().any(|change| change.contested)
    }

    /// The first and the last day of the timeline: from the first change of a standing, which may be
    /// to one that is only possible, to [`Dossier::as_of_day`]. `None` if standings change on fewer than
    /// two days, since there is nothing to replay. The dossier may limit it: see [`TimelineLimits`].
    pub fn span(&self) -> Option<(Day, Day)> {
        let days = self.days_of_change();
        let first = *days.first()?;
        (days.len() > 1).then(|| self.limits.within(first, self.end))
    }

    fn changes(&self) -> impl Iterator<Item = &StandingChange<'_>> {
        self.of_places.iter().flat_map(|(_, record)| record)
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
