//! Makes the page's own markup agree with the state, by touching only what has changed.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::mark::mark;
use crate::browser::{dom, filter, later, search, table, time};
use crate::view::{Id, State};

/// Opens and closes cards, moves the map's tab stop, filters and sorts, as the state says.
pub(super) fn follow(state: State) {
    announce(state);
    let sorted = move |before: Option<&str>, now: Option<&str>| table::follow(state, before, now);
    on_change(state.sort, Box::new(sorted));
    // Later: where the address has both, the filter is what is told.
    filter::follow(state);
    time::follow(state);
    search::follow(state);
    mark_on_change(state.selected, |place, on| {
        mark(dom::card(place).as_deref(), "data-open", on.then_some(""));
        mark(
            dom::map_link(place).as_ref(),
            "aria-current",
            on.then_some("true"),
        );
    });
    mark_on_change(state.fact, |target, on| {
        let entry = dom::entry(target);
        mark(entry.as_deref(), "data-named", on.then_some(""));
    });
    mark_on_change(state.cursor, |place, on| {
        mark(
            dom::map_link(place).as_ref(),
            "tabindex",
            Some(if on { "0" } else { "-1" }),
        );
    });
}

/// How long the map must have been at rest before it is told what changed: one gesture is one
/// sentence.
const REST: Duration = Duration::from_millis(400);

/// Tells what has changed on the map to those who do not see it.
fn announce(state: State) {
    let waiting = StoredValue::new_local(None::<TimeoutHandle>);
    later::effect(move |_: Option<()>| {
        let said = state.said.get();
        let tell = move || {
            if let Some(line) = dom::query(".stancemap .said") {
                line.set_text_content(Some(&said));
            }
        };
        let next = later::after(REST, tell);
        if let Some(earlier) = waiting
            .try_update_value(|waiting| std::mem::replace(waiting, next))
            .flatten()
        {
            earlier.clear();
        }
    });
}

/// Unmarks what a signal held, and marks what it holds, each time it changes.
fn mark_on_change(signal: RwSignal<Option<Id>>, mark: impl Fn(&str, bool) + 'static) {
    let act = move |before: Option<&str>, now: Option<&str>| {
        if let Some(before) = before.filter(|_| before != now) {
            mark(before, false);
        }
        if let Some(now) = now {
            mark(now, true);
        }
    };
    on_change(signal, Box::new(act));
}

/// What is done with what a signal held and what it holds.
type Change = Box<dyn Fn(Option<&str>, Option<&str>)>;

/// Acts at first, and each time a signal is set: this much is compiled once.
fn on_change(signal: RwSignal<Option<Id>>, act: Change) {
    later::effect(move |before: Option<Option<Id>>| {
        let now = signal.get();
        act(before.flatten().as_deref(), now.as_deref());
        now
    });
}
