//! The effects of each signal. A signal is followed here and nowhere else, and nothing calls upwards
//! in the folders: what has to go up sets a signal.
//!
//! An effect runs in a microtask after its signal was set, before the next paint. When a figure is
//! taken over, effects run in the order of this list; afterwards, in the order in which their signals
//! were set. Of several announcements the last one counts.

use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, RwSignal, Track};

use crate::web::state::{Column, Found, Id, Sort};
use crate::web::viewer::app::{announce, replace};
use crate::web::viewer::card::{position, selection};
use crate::web::viewer::components::halos::{self, Halo};
use crate::web::viewer::components::{notice, tooltip};
use crate::web::viewer::controls::{display, hover, search};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::movement::settle;
use crate::web::viewer::story::{filter, flows, on_day, tab_stop, table, takeaways, timeline};

/// The id that a signal held when its effect last ran.
#[derive(PartialEq)]
struct Held(Option<Id>);

/// Follows the signals of a figure.
pub(crate) fn follow(figure: &Figure) {
    follow_messages(figure);
    follow_files(figure);
    follow_look(figure);
    follow_sort(figure);
    follow_filter(figure);
    follow_day(figure);
    follow_layer(figure);
    follow_search(figure);
    follow_selection(figure);
    follow_hover(figure);
    follow_highlight(figure);
    follow_drawing(figure);
}

fn follow_messages(figure: &Figure) {
    figure.effect(|figure, _: Option<()>| {
        if let Some(text) = figure.state.announcement.get() {
            announce::announce(figure, text);
        }
    });
    figure.effect(|figure, _: Option<()>| {
        notice::show(figure, figure.state.notice.get().as_deref());
    });
}

fn follow_files(figure: &Figure) {
    figure.effect(|figure, before| {
        let wanted = figure.state.wanted.get();
        if before.unwrap_or_default() != wanted {
            replace::load(figure, wanted.clone());
        }
        wanted
    });
}

fn follow_look(figure: &Figure) {
    figure.effect(|figure, _: Option<()>| {
        let state = &figure.state;
        display::apply(figure, state.theme.get().as_ref(), state.patterns.get());
    });
}

fn follow_sort(figure: &Figure) {
    figure.effect(|figure, before: Option<Held>| {
        let sort = figure.state.sort.get();
        // The page came in the table's own order.
        if before.is_some() || sort.is_some() {
            let parsed = sort.as_deref().and_then(Sort::parse);
            table::arrange(figure, parsed);
            if before.and_then(|Held(before)| before) != sort {
                table::announce(figure, parsed);
            }
        }
        Held(sort)
    });
}

fn follow_filter(figure: &Figure) {
    figure.effect(|figure, before| {
        let filter = figure.state.filter.get();
        // The page came with every place shown.
        if before.is_some() || !filter.is_empty() {
            filter::apply(figure);
            if figure.state.layer.get_untracked().is_some() {
                // The labels name the numbers that are drawn.
                settle::redraw(figure);
            }
            if before.unwrap_or_default() != filter {
                figure.state.announce(filter::in_words(figure, &filter));
            }
        }
        filter
    });
}

fn follow_day(figure: &Figure) {
    figure.effect(|figure, before: Option<()>| {
        let day = figure.state.day.get();
        // The page came with the latest day.
        if (before.is_some() || day.is_some())
            && let Some(shown) = timeline::day_shown(figure)
        {
            on_day::apply(figure, shown);
            filter::apply(figure);
            let sort = figure.state.sort.get_untracked();
            let sort = sort.as_deref().and_then(Sort::parse);
            // Names do not depend on the day, and a slider sets many of them.
            if sort.is_some_and(|sort| sort.column != Column::Nation) {
                table::put_in_order(figure, sort);
            }
            timeline::show(figure, shown, day.is_none());
            timeline::announce(figure, shown);
            if !timeline::is_sliding(figure) {
                settle::redraw(figure);
            }
        }
    });
}

fn follow_layer(figure: &Figure) {
    figure.effect(|figure, before: Option<Held>| {
        let layer = figure.state.layer.get();
        // The page came with no layer.
        if before.is_some() || layer.is_some() {
            flows::show(figure, layer.as_ref());
            if before.and_then(|Held(before)| before) != layer {
                flows::announce(figure, layer.as_ref());
            }
            settle::redraw(figure);
        }
        Held(layer)
    });
}

fn follow_search(figure: &Figure) {
    figure.effect(|figure, before: Option<Arc<Vec<Found>>>| {
        let search = figure.state.search.get();
        let is_new = before.is_some_and(|before| !Arc::ptr_eq(&before, &search.found));
        search::show(figure, &search, is_new);
        search.found
    });
}

fn follow_selection(figure: &Figure) {
    mark_on_change(figure, figure.state.selected, selection::set_open);
    mark_on_change(figure, figure.state.fact, selection::set_named);
    mark_on_change(figure, figure.state.tab_stop, tab_stop::set);
    // One effect for both, because each adds Wasm.
    figure.effect(|figure, _: Option<()>| {
        let state = &figure.state;
        let open = state.selected.get();
        halos::show(figure, Halo::Selected, open.as_deref());
        state.filter.track();
        state.day.track();
        state.layer.track();
        state.fact.track();
        takeaways::mark(figure);
    });
}

fn follow_hover(figure: &Figure) {
    figure.effect(|figure, before: Option<Held>| {
        let hover = figure.state.hovered.get();
        let place = Held(hover.as_ref().map(|hover| hover.id.clone()));
        if before.is_some_and(|before| before == place) {
            if let Some(hover) = &hover {
                tooltip::move_to(figure, hover);
            }
        } else {
            halos::show(figure, Halo::Hovered, place.0.as_deref());
            tooltip::show(figure, hover.as_ref());
        }
        place
    });
}

fn follow_highlight(figure: &Figure) {
    figure.effect(|figure, before: Option<()>| {
        figure.state.highlight.get();
        if before.is_some() {
            filter::apply_to_map(figure);
        }
    });
}

fn follow_drawing(figure: &Figure) {
    figure.effect(|figure, before: Option<()>| {
        figure.state.drawn.track();
        if before.is_none() {
            return;
        }
        if filter::is_active(figure) {
            filter::apply_to_map(figure);
        }
        if let Some(place) = figure.state.selected.get_untracked() {
            position::update(figure, &place);
        }
        tab_stop::keep(figure);
        hover::point_at_focused(figure);
    });
}

/// Unmarks what a signal held, and marks what it holds.
fn mark_on_change(figure: &Figure, signal: RwSignal<Option<Id>>, mark: fn(&Figure, &str, bool)) {
    figure.effect(move |figure, before: Option<Held>| {
        let now = signal.get();
        let before = before.and_then(|Held(before)| before);
        let before = before.filter(|before| Some(before) != now.as_ref());
        if let Some(before) = before {
            mark(figure, &before, false);
        }
        if let Some(now) = &now {
            mark(figure, now, true);
        }
        Held(now)
    });
}
