//! The facts about a place, in the order of time.

use crate::dossier::dossier::Dossier;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::time::window::Period;

impl Dossier {
    /// The facts about a place, ordered by [`Dossier::window`]; those with the same window in the order
    /// of the file.
    pub fn facts_of(&self, place: PlaceId) -> Vec<&Fact> {
        self.facts_within(place, || self.period())
    }

    /// The same, with [`Dossier::period`] from whoever has it already: it is derived from all facts, and asked for only if
    /// there are several about the place.
    pub(crate) fn facts_within(
        &self,
        place: PlaceId,
        period: impl FnOnce() -> Period,
    ) -> Vec<&Fact> {
        let facts = self.facts.iter();
        let mut facts: Vec<&Fact> = facts.filter(|fact| fact.places.contains(&place)).collect();
        if facts.len() > 1 {
            let period = period();
            facts.sort_by_cached_key(|fact| period.window(fact));
        }
        facts
    }
}
