use crate::dossier::day::Day;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::stance::Stance;
use crate::dossier::standing::{HeldStance, Standing};

/// A change of what a place is known to stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingChange<'a> {
    /// The day from which it counts.
    pub day: Day,
    /// What the place stands for from then on.
    pub stance: &'a Stance,
    /// Whether sources disagree about that.
    pub contested: bool,
    /// The fact that first bore that stance, of those that have borne it ever since.
    pub since: &'a Fact,
}

impl Dossier {
    /// The days on which the standing of a place changes, the earliest first: another stance, or
    /// sources that begin to disagree or to agree. Before the first it is at most mentioned; a
    /// place that never holds a stance has none. It follows from [`Dossier::standing`] alone.
    pub fn record_of(&self, place: PlaceId) -> Vec<StandingChange<'_>> {
        let facts = self.facts_of(place).into_iter();
        let bearing = facts.filter(|fact| fact.stance_of(place).is_some());
        let mut days: Vec<Day> = bearing.map(|fact| self.counts_from(fact).0).collect();
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

    /// The days on which anything changes, the earliest first.
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

    /// The first and the last day of the story as far as it moves: from the first day on which a
    /// dated fact with a stance may have happened to [`Dossier::final_day`]. `None` where nothing
    /// changes on two days or more: there is no time to tell then.
    pub fn span(&self) -> Option<(Day, Day)> {
        let changes = self.days_of_change();
        let first_change = *changes.first()?;
        let bearing = self.facts.iter().filter(|fact| fact.claim.is_some());
        let dated = bearing.filter_map(|fact| Some(fact.date?.first_day()));
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
