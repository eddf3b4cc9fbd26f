//! The words for a screen reader once the day has changed: the places that stand elsewhere than when it
//! was last told something.

use std::sync::Arc;

use leptos::prelude::GetUntracked;

use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::state::{Derived, Standing};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::{message, standing_in_words};
use crate::web::viewer::story::{filter, legend};

/// The most places that are named.
const MOST: usize = 6;

/// The knowledge that a screen reader has of the map.
#[derive(Default)]
struct Heard {
    /// The map as it was when it was last told something; `None` if it knows nothing of it.
    derived: Option<Arc<Derived>>,
    /// Whether there has been a figure.
    has_begun: bool,
}

/// Begins with a figure and its day. The first figure came with the page, where its latest day can be
/// read.
pub(crate) fn begin(figure: &Figure, is_latest: bool) {
    let has_begun = figure.with(|heard: &mut Heard| std::mem::replace(&mut heard.has_begun, true));
    if is_latest && !has_begun {
        note(figure);
    } else {
        forget(figure);
    }
}

/// Remembers what is seen now: a screen reader knows it.
pub(crate) fn note(figure: &Figure) {
    let derived = figure.state.derived.get_untracked();
    figure.with(|heard: &mut Heard| heard.derived = Some(derived));
}

/// A screen reader knows nothing of what is seen: the figure is another one, or the timeline plays.
pub(crate) fn forget(figure: &Figure) {
    figure.with(|heard: &mut Heard| heard.derived = None);
}

/// The changes in words; empty if nothing has changed. Of many changes, and if nothing is known or shown,
/// it is what is seen: the counts of the legend, or what a filter shows.
pub(crate) fn news(figure: &Figure) -> String {
    let before = figure.with(|heard: &mut Heard| heard.derived.clone());
    let changes = before.and_then(|before| changes(figure, &before));
    changes.unwrap_or_else(|| {
        let shown = filter::shown_in_words(figure);
        shown.unwrap_or_else(|| legend::counts_in_words(figure))
    })
}

/// The changes in words; `None` if there are many, or if nothing is shown.
fn changes(figure: &Figure, before: &Derived) -> Option<String> {
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
    if count > MOST || now.count_shown() == 0 {
        return None;
    }
    let template = message(figure, ".timeline", names::TURNED);
    let lines = groups
        .iter()
        .map(|(standing, names)| format(&format(&template, "name", names), "standing", standing));
    Some(lines.collect::<Vec<_>>().join("; "))
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
