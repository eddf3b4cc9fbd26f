//! The words for a screen reader once the day has changed: the places that stand elsewhere than when it
//! was last told something.

use std::sync::Arc;

use leptos::prelude::GetUntracked;

use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::state::{Derived, Standing};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::{counted, message, standing_in_words};
use crate::web::viewer::story::{filter, legend};

/// The most places that are named; of more, their number is told.
const MOST: usize = 6;

/// The map as it was when a screen reader was last told something.
#[derive(Default)]
struct Heard {
    derived: Arc<Derived>,
    /// Whether the timeline has played since.
    has_played: bool,
}

/// Remembers what is seen now: a screen reader knows it.
pub(crate) fn note(figure: &Figure) {
    let derived = figure.state.derived.get_untracked();
    figure.with(|heard: &mut Heard| {
        *heard = Heard {
            derived,
            has_played: false,
        };
    });
}

/// Remembers that the timeline plays.
pub(crate) fn note_playing(figure: &Figure) {
    figure.with(|heard: &mut Heard| heard.has_played = true);
}

/// The changes in words; empty if nothing has. After the timeline has played, it is what is seen: the
/// counts of the legend, or what a filter shows.
pub(crate) fn news(figure: &Figure) -> String {
    if figure.with(|heard: &mut Heard| heard.has_played) {
        let shown = filter::shown_in_words(figure);
        shown.unwrap_or_else(|| legend::counts_in_words(figure))
    } else {
        changes(figure)
    }
}

fn changes(figure: &Figure) -> String {
    let before = figure.with(|heard: &mut Heard| heard.derived.clone());
    let (story, now) = (
        figure.state.story.get_untracked(),
        figure.state.derived.get_untracked(),
    );
    let mut count = 0;
    let mut groups: Vec<(String, String)> = Vec::new();
    for (at, was) in before.standings.iter().enumerate() {
        let (Some(place), Some(standing)) = (story.places.get(at), now.standings.get(at)) else {
            break;
        };
        if differs(was, standing) && (before.shown[at] || now.shown[at]) {
            count += 1;
            let words = told(figure, standing);
            match groups.iter_mut().find(|(own, _)| *own == words) {
                Some((_, names)) => {
                    names.push_str(", ");
                    names.push_str(&place.name);
                }
                None => groups.push((words, place.name.clone())),
            }
        }
    }
    if count > MOST {
        let list = figure.query(".changes");
        return list.map_or(String::new(), |list| {
            counted(figure, &list, names::SAID, count)
        });
    }
    let template = message(figure, ".timeline", names::TURNED);
    let lines = groups
        .iter()
        .map(|(standing, names)| format(&format(&template, "name", names), "standing", standing));
    lines.collect::<Vec<_>>().join("; ")
}

fn differs(a: &Standing, b: &Standing) -> bool {
    a.stance != b.stance
        || a.contested != b.contested
        || a.certain_from.is_some() != b.certain_from.is_some()
}

/// A standing in words. If sources disagree about it, it says so.
pub(crate) fn told(figure: &Figure, standing: &Standing) -> String {
    let label = standing_in_words(figure, standing);
    if standing.contested {
        let template = message(figure, ".timeline", names::DISPUTED);
        format(&template, "standing", &label)
    } else {
        label
    }
}
