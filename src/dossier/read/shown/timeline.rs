//! Reads the limits of the timeline.

use crate::base::message::message;
use crate::dossier::dossier::Dossier;
use crate::dossier::fields::TIMELINE;
use crate::dossier::read::field::Object;
use crate::dossier::time::limits::TimelineLimits;

/// The limits of the timeline of a dossier of which all facts have been read. Those that would leave no
/// change to show are reported, and dropped.
pub(crate) fn timeline(root: &Object, dossier: &Dossier) -> TimelineLimits {
    let none = TimelineLimits::default();
    let done = "showed all days on the timeline";
    let Some(node) = root.get("timeline") else {
        return none;
    };
    let Some(object) = node.object(&TIMELINE, done) else {
        return none;
    };
    let limits = TimelineLimits {
        from: object.date("from", done),
        until: object.date("until", done),
    };
    if limits.is_open() {
        return none;
    }
    let records = dossier.records();
    let Some((first, last)) = records.span() else {
        let expected = "stances that change on two days or more: else there is no timeline";
        node.note(expected, "showed no timeline");
        return none;
    };
    let (from, until) = limits.within(first, last);
    let days = records.days_of_change();
    if from >= until || !days.iter().any(|day| from < *day && *day <= until) {
        let expected = message!(
            "days with a change of a stance, from {first} to {last}",
            first = first.to_string(),
            last = last.to_string()
        );
        node.note(expected, done);
        return none;
    }
    limits
}
