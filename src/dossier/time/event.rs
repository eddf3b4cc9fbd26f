//! Events of the story that the timeline shows.

use serde::Serialize;

use crate::dossier::text::Text;
use crate::dossier::time::day::Day;
use crate::dossier::time::edtf::Edtf;

/// An event that readers know the story by, with a label on the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// When it happened: see [`Event::day_within`].
    pub date: Edtf,
    /// A few words.
    pub label: Text,
    /// The id of the fact that tells it; empty if none does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fact: String,
}

impl Event {
    /// The day at which a timeline from `first` to `last` shows the event: the first of its days that
    /// the date can mean. `None` if the date can mean none of them.
    pub fn day_within(&self, (first, last): (Day, Day)) -> Option<Day> {
        let day = self.date.first_day().max(first);
        (day <= self.date.last_day().min(last)).then_some(day)
    }
}
