//! From which day on the words that sum up a place tell no later news.

use crate::dossier::dossier::Dossier;
use crate::dossier::place::PlaceId;
use crate::dossier::time::day::Day;

impl Dossier {
    /// The first day on which [`Dossier::role_of`] a place may be told: it sums up all that is known of
    /// the place, and must not tell what was yet to come.
    ///
    /// By that day, every fact of the place that claims a stance, for whichever place, is certain; and
    /// every other fact may have happened. [`Dossier::first_day`] for a place without facts.
    pub fn told_from(&self, place: PlaceId) -> Day {
        let facts = self.facts_of(place).into_iter();
        let days = facts.map(|fact| {
            let window = self.window(fact);
            match fact.claim {
                Some(_) => window.last,
                None => window.first,
            }
        });
        days.max().unwrap_or_else(|| self.first_day())
    }
}
