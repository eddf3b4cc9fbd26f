//! The search box: what is typed, the keys that walk its list, and where a result leads.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent};

use crate::browser::build::build;
use crate::browser::known::{Known, fold, known};
use crate::browser::listener::Listener;
use crate::browser::mark::{mark, truth};
use crate::browser::own::Own;
use crate::browser::query::Entry;
use crate::browser::{destination, dom, hover, later, load, page, selection, travel};
use crate::figure::markup::finding;
use crate::language::search::{Hit, find};
use crate::view::{Found, Hovered, Search, State};

/// The table of places' other names and codes, beside the page.
const TABLE: &str = "places.tsv";
const BOX: &str = ".search input";
const LIST: &str = "#found";
const NONE: &str = ".search .none";

/// What can be found in the figure that is in the page; empty until somebody searches.
static KNOWN: Own<Vec<Known>> = Own::new();
/// The table's text, once it is here.
static NAMES: Own<String> = Own::new();
/// Whether the table was asked for.
static ASKED: Own<bool> = Own::new();

/// Listens to the search box of the figure that is in the page. What was found in another is
/// forgotten.
pub(super) fn listeners(state: State) -> Vec<Listener> {
    KNOWN.take();
    close(state);
    let Some(search) = dom::query(".search") else {
        return Vec::new();
    };
    vec![
        Listener::new(&search, "focusin", move |_: Event| ask_for_names(state)),
        Listener::new(&search, "focusout", move |_: Event| close(state)),
        Listener::new(&search, "input", move |_: Event| look(state)),
        Listener::new(&search, "keydown", move |event: KeyboardEvent| {
            on_key(&event, state);
        }),
        // The list is no place for the focus: it stays in the box.
        Listener::new(&search, "mousedown", |event: MouseEvent| {
            if dom::closest(&event, "input").is_none() {
                event.prevent_default();
            }
        }),
        Listener::new(&search, "click", move |event: MouseEvent| {
            on_click(&event, state);
        }),
        // A finger on the map need not take the focus from the box.
        Listener::new(&window(), "pointerdown", move |event: PointerEvent| {
            if dom::closest(&event, ".search").is_none() {
                close(state);
            }
        }),
    ]
}

/// Makes the box and its list agree with what was found.
pub(super) fn follow(state: State) {
    later::effect(move |before: Option<Arc<Vec<Found>>>| {
        let Search {
            open,
            found,
            active,
        } = state.search.get();
        if before.is_some_and(|before| !Arc::ptr_eq(&before, &found)) {
            fill(&found);
        }
        let list = open && !found.is_empty();
        set(LIST, "hidden", (!list).then_some(""));
        set(NONE, "hidden", (!open || list).then_some(""));
        set(BOX, "aria-expanded", Some(truth(list)));
        let id = active.map(id_of_option);
        set(BOX, "aria-activedescendant", id.as_deref());
        for option in page::all("#found li") {
            let is_active = id.as_ref().is_some_and(|id| *id == option.id());
            mark(Some(&option), "aria-selected", Some(truth(is_active)));
            if is_active {
                dom::scroll_to(&option);
            }
        }
        found
    });
}

fn set(selector: &str, name: &str, value: Option<&str>) {
    mark(dom::query(selector).as_ref(), name, value);
}

fn id_of_option(at: usize) -> String {
    format!("found-{at}")
}

/// Writes what was found into the list.
fn fill(found: &[Found]) {
    let (Some(list), Some(document)) = (dom::query(LIST), page::document()) else {
        return;
    };
    list.set_text_content(None);
    for (at, Found { place, by }) in found.iter().enumerate() {
        let texts = [&*place.name, by, &place.stance, &place.label];
        if let Ok(option) = build(&document, &finding(&id_of_option(at), texts), false) {
            let added = list.append_child(&option);
            debug_assert!(added.is_ok());
        }
    }
}

/// Fetches the table, once. Without it, names and codes on the map can be found.
fn ask_for_names(state: State) {
    if ASKED.replace(true) {
        return;
    }
    later::spawn(async move {
        if let Ok(table) = load::text(TABLE).await {
            NAMES.set(table.into());
        }
        KNOWN.take();
        if state.search.get_untracked().open {
            look(state);
        }
    });
}

fn input() -> Option<HtmlInputElement> {
    Some(dom::query(BOX)?.unchecked_into())
}

/// Shows what is found for what stands in the box.
fn look(state: State) {
    let typed = fold(&input().map(|input| input.value()).unwrap_or_default());
    if KNOWN.with_borrow(Vec::is_empty) {
        KNOWN.set(NAMES.with_borrow(|names| known(names)));
    }
    let found = KNOWN.with_borrow(|known| {
        let entries = known.iter().map(|known| (&known.entry, known.weight()));
        let hits = find(&entries.collect::<Vec<_>>(), &typed);
        let found = |hit: &Hit| Some(known.get(hit.entry)?.found(hit.spelling));
        hits.iter().filter_map(found).collect::<Vec<_>>()
    });
    let open = !typed.is_empty();
    if open {
        state.say(told(found.len()));
    }
    let active = None;
    let found = Arc::new(found);
    state.search.set(Search {
        open,
        found,
        active,
    });
}

/// How many were found, in the markup's words.
fn told(count: usize) -> String {
    let Some(list) = dom::query(LIST) else {
        return String::new();
    };
    if count == 0 {
        let none = dom::query(NONE).and_then(|none| none.text_content());
        return none.unwrap_or_default();
    }
    let name = list.get_attribute("aria-label").unwrap_or_default();
    name + ": " + &count.to_string()
}

fn close(state: State) {
    if state.search.get_untracked().open {
        state.search.set(Search::default());
    }
}

/// What the box does with a key, nothing else on the page does anything with.
fn on_key(event: &KeyboardEvent, state: State) {
    let chorded = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    // While a word is composed, of Chinese for instance, the keys are those of its editor.
    if chorded || event.is_composing() {
        return;
    }
    let done = match event.key().as_str() {
        "ArrowDown" => step(state, true),
        "ArrowUp" => step(state, false),
        "Enter" => take(state, None),
        "Escape" => escape(state),
        _ => false,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn open(state: State) {
    if !state.search.get_untracked().open {
        look(state);
    }
}

/// Goes to the next result or the one before, round and round; opens the list where it is closed.
fn step(state: State, down: bool) -> bool {
    open(state);
    let mut search = state.search.get_untracked();
    let Some(last) = search.found.len().checked_sub(1) else {
        return false;
    };
    search.active = Some(match (search.active, down) {
        (Some(at), true) if at < last => at + 1,
        (Some(at), false) if at > 0 => at - 1,
        (_, true) => 0,
        (_, false) => last,
    });
    state.search.set(search);
    true
}

/// Closes the list; where it is closed, empties the box. Whether there was either to do.
fn escape(state: State) -> bool {
    if state.search.get_untracked().open {
        close(state);
        return true;
    }
    let full = input().filter(|input| !input.value().is_empty());
    if let Some(input) = &full {
        input.set_value("");
    }
    full.is_some()
}

fn on_click(event: &MouseEvent, state: State) {
    let Some(option) = dom::closest(event, "#found li") else {
        return;
    };
    let options = page::all("#found li");
    take(state, options.iter().position(|other| *other == option));
}

/// Goes to a result: that one, or else the one that the keys are at, or else the first; and leaves
/// the box empty for the next search. Whether there is one.
fn take(state: State, at: Option<usize>) -> bool {
    open(state);
    let search = state.search.get_untracked();
    let at = at.or(search.active).unwrap_or_default();
    let Some(Found { place, .. }) = search.found.get(at) else {
        return false;
    };
    if let Some(input) = input() {
        input.set_value("");
        // The keys on the screen would cover the map.
        if dom::has_touch() {
            let _ = input.blur();
        }
    }
    close(state);
    go_to(state, place.clone());
    true
}

/// Shows a place to the reader: its card, or, outside the story, where it is on the map and that
/// nothing is told of it.
fn go_to(state: State, place: Hovered) {
    let shape = dom::any_shape(&place.id);
    let card = dom::card(&place.id).is_some();
    if card {
        selection::open(state, place.id);
    }
    let Some(shape) = shape else { return };
    // The card has made a step of the history.
    let entry = if card { Entry::Correction } else { Entry::Step };
    destination::fly_to_shape(state, &shape, entry);
    if !card {
        travel::on_arrival(move || {
            hover::hold_at(&shape, state);
            state.say(place.name + ": " + &place.label);
        });
    }
}
