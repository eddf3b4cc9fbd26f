//! On which days a place has a mark.

use crate::dossier::dossier::Dossier;
use crate::dossier::mark::Mark;
use crate::dossier::place::PlaceId;
use crate::dossier::time::window::Window;

impl Dossier {
    /// The days from which a place has a mark: *possibly* from the first of the window, and certainly from
    /// the last. Any of the mark's facts about the place is enough, so these are the earliest such days
    /// of all of them.
    ///
    /// `None` if the place has it on every day: no fact of the mark is about it.
    pub fn mark_window(&self, place: PlaceId, mark: &Mark) -> Option<Window> {
        let facts = mark.facts.iter().filter_map(|id| self.fact(id));
        let own = facts.filter(|fact| fact.places.contains(&place));
        let period = self.period();
        let windows = own.map(|fact| period.window(fact));
        windows.reduce(|all, next| Window {
            last: all.last.min(next.last),
            first: all.first.min(next.first),
        })
    }
}
