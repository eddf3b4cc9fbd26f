//! The search box: what is typed, the keys that move through its list, and where a result leads.

use std::sync::Arc;

use leptos::prelude::{GetUntracked, Set, WithUntracked};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement, KeyboardEvent, MouseEvent, PointerEvent, Response};

use crate::figure::markup::search_option;
use crate::language::search::{Hit, find};
use crate::web::dom::attributes::{bool_text, set_attr};
use crate::web::dom::build::build;
use crate::web::dom::element::{attr, scroll_into_view};
use crate::web::dom::listener::Listener;
use crate::web::dom::media::has_coarse_pointer;
use crate::web::dom::window::window;
use crate::web::state::{Found, Id, Search};
use crate::web::viewer::address::query::HistoryStep;
use crate::web::viewer::card::selection;
use crate::web::viewer::controls::hover::pin_at_place;
use crate::web::viewer::controls::search_index::{Indexed, index, names_in};
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::parts::card;
use crate::web::viewer::figure::{Figure, fold};
use crate::web::viewer::load::fetch;
use crate::web::viewer::load::wanted::{BUILT_IN, messages_file, offered};
use crate::web::viewer::map::camera::state::on_arrival;
use crate::web::viewer::map::go_to::fly_to_place;

/// The table of places' other names and codes, beside the page.
const TABLE: &str = "places.tsv";
const BOX: &str = ".search input";
const LIST: &str = "#found";
const NOTHING: &str = ".search .none";

/// The data that the search uses.
#[derive(Default)]
struct Source {
    /// The places that can be found; empty until somebody searches.
    index: Vec<Indexed>,
    /// The table's text, once it has arrived.
    table: String,
    /// The names of places in the reader's language, once they have arrived.
    names: JsValue,
    /// Whether both are there or on their way.
    requested: bool,
}

/// Listens to the search box. What was found in another figure is forgotten.
pub(crate) fn listeners(figure: &Figure) -> Vec<Listener> {
    figure.with(|source: &mut Source| source.index.clear());
    close(figure);
    let Some(search) = figure.query(".search") else {
        return Vec::new();
    };
    vec![
        figure.listen(&search, "focusin", |figure, _: &Event| {
            request_names(figure);
        }),
        figure.listen(&search, "focusout", |figure, _: &Event| close(figure)),
        figure.listen(&search, "input", |figure, _: &Event| {
            look_up(figure, None);
        }),
        figure.listen(&search, "keydown", |figure, event: &KeyboardEvent| {
            on_key(figure, event);
        }),
        // The focus stays in the box when the list is pressed.
        figure.listen(&search, "mousedown", |figure, event: &MouseEvent| {
            if closest(figure, event, "input").is_none() {
                event.prevent_default();
            }
        }),
        figure.listen(&search, "click", |figure, event: &MouseEvent| {
            on_click(figure, event);
        }),
        // A finger elsewhere need not take the focus from the box.
        figure.listen(&window(), "pointerdown", |figure, event: &PointerEvent| {
            if closest(figure, event, ".search").is_none() {
                close(figure);
            }
        }),
    ]
}

/// Shows the state of the search in the box and its list. `is_new` says that the results are.
pub(crate) fn show(figure: &Figure, search: &Search, is_new: bool) {
    let set = |selector: &str, name: &str, value: Option<&str>| {
        set_attr(figure.query(selector).as_ref(), name, value);
    };
    if is_new {
        fill_list(figure, &search.found);
    }
    let has_list = search.open && !search.found.is_empty();
    set(LIST, "hidden", (!has_list).then_some(""));
    set(NOTHING, "hidden", (!search.open || has_list).then_some(""));
    set(BOX, "aria-expanded", Some(bool_text(has_list)));
    let active = search.active.map(option_id);
    set(BOX, "aria-activedescendant", active.as_deref());
    for option in figure.query_all("#found li") {
        let is_active = active.as_ref().is_some_and(|id| *id == option.id());
        set_attr(Some(&option), "aria-selected", Some(bool_text(is_active)));
        if is_active {
            scroll_into_view(&option);
        }
    }
}

fn option_id(at: usize) -> String {
    format!("found-{at}")
}

fn fill_list(figure: &Figure, found: &[Found]) {
    let Some(list) = figure.query(LIST) else {
        return;
    };
    list.set_text_content(None);
    for (at, found) in found.iter().enumerate() {
        let texts = [&*found.name, &found.by, &found.stance, &found.label];
        if let Ok(option) = build(&search_option(&option_id(at), texts), false) {
            let added = list.append_child(&option);
            debug_assert!(added.is_ok());
        }
    }
}

/// Requests the table, and the names in the reader's language if the figure is in another, unless they
/// are there or on their way. Without them, the names and codes on the map can be found.
fn request_names(figure: &Figure) {
    if figure.with(|source: &mut Source| std::mem::replace(&mut source.requested, true)) {
        return;
    }
    let own = figure.clone();
    figure.spawn(async move {
        let table = fetch::file(&own, TABLE, Response::text).await;
        let names = match readers_language(&own) {
            Some(tag) => fetch::file(&own, &messages_file(&tag), Response::text)
                .await
                .ok(),
            None => None,
        };
        let has_arrived = table.is_ok();
        own.with(|source: &mut Source| match table {
            Ok(table) => {
                source.table = table.as_string().unwrap_or_default();
                source.names = names.as_ref().map(names_in).unwrap_or_default();
                source.index.clear();
            }
            // The next visit to the box requests it again.
            Err(_) => source.requested = false,
        });
        let search = own.state.search.get_untracked();
        if has_arrived && search.open {
            let active = search.active.and_then(|at| search.found.get(at));
            look_up(&own, active.map(|found| &found.id));
        }
    });
}

/// The reader's language, if the interface is available in it, the figure is in another, and the table
/// is as well.
fn readers_language(figure: &Figure) -> Option<String> {
    let tag = offered(figure, &window().navigator().language()?)?;
    (tag != figure.lang() && tag != BUILT_IN).then_some(tag)
}

fn input(figure: &Figure) -> Option<HtmlInputElement> {
    Some(figure.query(BOX)?.unchecked_into())
}

/// Shows what is found for what stands in the box. The option of the place `active` is active, if
/// that place is found.
fn look_up(figure: &Figure, active: Option<&Id>) {
    let typed = input(figure).map(|input| input.value()).unwrap_or_default();
    let typed = fold(&typed);
    let open = !typed.is_empty();
    let found = Arc::new(find_places(figure, &typed));
    if open {
        figure.state.announce(in_words(figure, found.len()));
    }
    let active = active.and_then(|id| found.iter().position(|one| one.id == *id));
    figure.state.search.set(Search {
        open,
        found,
        active,
    });
}

fn find_places(figure: &Figure, typed: &str) -> Vec<Found> {
    figure.with(|source: &mut Source| {
        if source.index.is_empty() {
            source.index = index(figure, &source.table, &source.names);
        }
        let candidates = source.index.iter();
        let candidates = candidates.map(|place| (&place.candidate, place.weight(figure)));
        let hits = find(&candidates.collect::<Vec<_>>(), typed);
        let found = |hit: &Hit| Some(source.index.get(hit.candidate)?.found(figure, hit.spelling));
        hits.iter().filter_map(found).collect()
    })
}

/// How many places were found, in words.
fn in_words(figure: &Figure, count: usize) -> String {
    let Some(list) = figure.query(LIST) else {
        return String::new();
    };
    if count == 0 {
        let nothing = figure.query(NOTHING).and_then(|line| line.text_content());
        return nothing.unwrap_or_default();
    }
    attr(&list, "aria-label") + ": " + &count.to_string()
}

fn close(figure: &Figure) {
    if figure.state.search.with_untracked(|search| search.open) {
        figure.state.search.set(Search::default());
    }
}

/// Answers a key in the box. A key that it uses goes no further.
fn on_key(figure: &Figure, event: &KeyboardEvent) {
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    // While an input method composes a word, its keys are its own.
    if has_modifier || event.is_composing() {
        return;
    }
    let is_used = match event.key().as_str() {
        "ArrowDown" => step(figure, true),
        "ArrowUp" => step(figure, false),
        "Enter" => take(figure, None),
        "Escape" => escape(figure),
        _ => false,
    };
    if is_used {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn ensure_open(figure: &Figure) {
    if !figure.state.search.with_untracked(|search| search.open) {
        look_up(figure, None);
    }
}

/// Makes the next option or the one before active, round and round, and opens the list.
fn step(figure: &Figure, down: bool) -> bool {
    ensure_open(figure);
    let mut search = figure.state.search.get_untracked();
    let Some(last) = search.found.len().checked_sub(1) else {
        return false;
    };
    search.active = Some(match (search.active, down) {
        (Some(at), true) if at < last => at + 1,
        (Some(at), false) if at > 0 => at - 1,
        (_, true) => 0,
        (_, false) => last,
    });
    figure.state.search.set(search);
    true
}

/// Closes the list, or else empties the box. Whether there was either to do.
fn escape(figure: &Figure) -> bool {
    if figure.state.search.with_untracked(|search| search.open) {
        close(figure);
        return true;
    }
    let filled = input(figure).filter(|input| !input.value().is_empty());
    if let Some(input) = &filled {
        input.set_value("");
    }
    filled.is_some()
}

fn on_click(figure: &Figure, event: &MouseEvent) {
    let Some(option) = closest(figure, event, "#found li") else {
        return;
    };
    let options = figure.query_all("#found li");
    take(figure, options.iter().position(|other| *other == option));
}

/// Goes to a result (to the active one, or the first, if none is given) and empties the box.
/// Whether there is one.
fn take(figure: &Figure, at: Option<usize>) -> bool {
    ensure_open(figure);
    let search = figure.state.search.get_untracked();
    let at = at.or(search.active).unwrap_or_default();
    let Some(found) = search.found.get(at) else {
        return false;
    };
    if let Some(input) = input(figure) {
        input.set_value("");
        // An on-screen keyboard would cover the map.
        if has_coarse_pointer() {
            let _ = input.blur();
        }
    }
    close(figure);
    go_to(figure, found.clone());
    true
}

/// Shows a place: its card, and where it lies. Outside the story, it is pointed at instead.
fn go_to(figure: &Figure, found: Found) {
    let has_card = card(figure, &found.id).is_some();
    if has_card {
        selection::open(figure, found.id.clone());
    }
    // Opening the card has added a history entry.
    let step = if has_card {
        HistoryStep::Replace
    } else {
        HistoryStep::Push
    };
    fly_to_place(figure, &found.id, step);
    if !has_card {
        on_arrival(figure, move |figure| {
            pin_at_place(figure, &found.id);
            figure.state.announce(found.name + ": " + &found.label);
        });
    }
}
