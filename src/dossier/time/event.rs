//! Events of the story that the timeline shows.

use serde::Serialize;

use crate::dossier::text::Text;
use crate::dossier::time::edtf::Edtf;

/// An event that readers know the story by, with a label on the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// When it happened. The timeline shows it at the first day that the date can mean.
    pub date: Edtf,
    /// A few words.
    pub label: Text,
    /// The id of the fact that tells it; empty if none does.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub fact: String,
}
