//! From which day on the words that sum up a place tell no later news.

use crate::dossier::dossier::Dossier;
use crate::dossier::place::PlaceId;
use crate::dossier::time::day::Day;

impl Dossier {
    /// The first day on which [`Dossier::role_of`] a place may be told: it sums up all that is known of
    /// the place, and must not tell what was yet to come.
    ///
    /// By that day, every fact of the place is certain. [`Dossier::first_day`] for a place without
    /// facts.
    pub fn told_from(&self, place: PlaceId) -> Day {
        let period = self.period();
        let own = self
            .facts
            .iter()
            .filter(|fact| fact.places.contains(&place));
        let days = own.map(|fact| period.window(fact).last);
        days.max().unwrap_or(period.first)
    }
}
