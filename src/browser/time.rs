//! The timeline: its slider, its buttons, and the day in the address.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use crate::browser::mark::{flag, mark};
use crate::browser::own::Own;
use crate::browser::query::Entry;
use crate::browser::replay::Words;
use crate::browser::{
    calendar, changes, dates, dom, filter, later, legend, page, query, replay, travel,
};
use crate::language::i18n::fill;
use crate::view::State;

/// What the address calls the day.
const DAY: &str = "day";
/// How long each change is shown while the timeline plays.
const BEAT: Duration = Duration::from_millis(900);

/// What brings the next change while the timeline plays.
static PLAYING: Own<Option<TimeoutHandle>> = Own::new();
/// Whether the slider is being moved: the address waits until it is let go.
static SLIDING: Own<bool> = Own::new();
/// What was shown before a day was pointed at.
static BEFORE: Own<Option<Option<i32>>> = Own::new();
/// Whether the slider was the last to set the day: one visit to it is one step of the history.
static BY_SLIDER: Own<bool> = Own::new();

fn slider() -> Option<HtmlInputElement> {
    dom::query(".timeline .band input")?.dyn_into().ok()
}

/// The first and the last day of the slider.
fn span() -> Option<(i32, i32)> {
    let slider = slider()?;
    Some((slider.min().parse().ok()?, slider.max().parse().ok()?))
}

/// The days on which something changes, in their order.
fn days() -> Vec<i32> {
    let options = page::all(".timeline [data-between=to] option");
    let day = |option| page::number(option, "value");
    options.iter().filter_map(day).collect()
}

/// Takes the day from the address, as far as this figure's timeline reaches.
pub(super) fn take_over(state: State) {
    stop();
    state.day.set(of_address());
}

/// Shows a day for as long as it is pointed at; then, with `None`, what was shown before.
pub(super) fn preview(state: State, day: Option<i32>) {
    let Some((first, last)) = span() else { return };
    let shown = match day {
        Some(day) => {
            let before = BEFORE.get().unwrap_or(state.day.get_untracked());
            BEFORE.set(Some(before));
            Some(day.max(first)).filter(|day| *day < last)
        }
        None => match BEFORE.take() {
            Some(before) => before,
            None => return,
        },
    };
    stop();
    state.day.set(shown);
}

/// Follows the address after the reader has gone back or forward.
pub(super) fn follow_address(state: State) {
    BEFORE.take();
    if query::follow(state.day, of_address()) {
        stop();
    }
}

fn of_address() -> Option<i32> {
    let ((first, last), day) = span().zip(query::get(DAY).as_deref().and_then(calendar::parse))?;
    let day = day.max(first);
    (day < last).then_some(day)
}

/// Makes the page agree with the day.
pub(super) fn follow(state: State) {
    later::effect(move |before: Option<Option<i32>>| {
        let day = state.day.get();
        // The page as it came shows the latest.
        if before.is_some() || day.is_some() {
            show(state, day);
        }
        day
    });
}

fn show(state: State, day: Option<i32>) {
    let (Some(words), Some(slider), Some((_, last))) = (Words::in_page(), slider(), span()) else {
        return;
    };
    let shown = day.unwrap_or(last);
    let in_words = dates::in_words(&calendar::iso(shown));
    slider.set_value(&shown.to_string());
    mark(Some(&slider), "aria-valuetext", Some(&in_words));
    if let Some(band) = slider.parent_element() {
        let style = band.unchecked_ref::<HtmlElement>().style();
        let _ = style.set_property("--day", &shown.to_string());
    }
    replay::show(&words, shown);
    filter::apply(state);
    changes::up_to(shown);
    if let Some(line) = dom::query(".timeline .day") {
        line.set_text_content(Some(&in_words));
    }
    let latest = dom::query("[data-time=latest]");
    flag(latest.as_ref(), "hidden", day.is_none());
    let said = fill(&words.get("data-said"), "day", &in_words);
    state.say(fill(&said, "counts", &legend::in_words()));
    if !SLIDING.get() {
        travel::draw_again(state);
    }
}

/// The slider is moved, or has been; or another pair of days to list changes between is chosen.
pub(super) fn on_input(event: &Event, state: State) {
    if dom::closest(event, ".band input").is_some() {
        let day = slider().and_then(|slider| slider.value().parse().ok());
        let Some(day) = day else { return };
        stop();
        let done = event.type_() == "change";
        SLIDING.set(!done);
        let entry = if done && BY_SLIDER.replace(true) {
            Entry::Correction
        } else {
            Entry::Step
        };
        go_to(state, day, done.then_some(entry));
    } else if dom::closest(event, "[data-between]").is_some() {
        changes::list(state);
    }
}

/// A click on one of the timeline's buttons; whether it was one.
pub(super) fn on_click(event: &Event, state: State) -> bool {
    let button = dom::closest(event, "[data-time]");
    let Some(name) = button.and_then(|button| button.get_attribute("data-time")) else {
        return false;
    };
    let was_playing = stop();
    BY_SLIDER.set(false);
    let Some((first, last)) = span() else {
        return true;
    };
    let now = state.day.get_untracked().unwrap_or(last);
    match name.as_str() {
        "play" if was_playing => {}
        "play" => {
            say_plays(true);
            let from = if now == last { first } else { now };
            play(state, from);
        }
        "back" => {
            let before = days().into_iter().rev().find(|day| *day < now);
            go_to(state, before.unwrap_or(first), Some(Entry::Step));
        }
        "on" => {
            let next = days().into_iter().find(|day| *day > now);
            go_to(state, next.unwrap_or(last), Some(Entry::Step));
        }
        _ => go_to(state, last, Some(Entry::Step)),
    }
    true
}

/// Shows a day, and writes it into the address if it is there to stay.
fn go_to(state: State, day: i32, entry: Option<Entry>) {
    let last = span().map(|(_, last)| last);
    let day = Some(day).filter(|day| Some(*day) != last);
    state.day.set(day);
    if let Some(entry) = entry {
        query::set(DAY, day.map(calendar::iso), entry);
    }
}

/// Shows a day, and the next change after a while; at the end it stops.
fn play(state: State, day: i32) {
    go_to(state, day, Some(Entry::Correction));
    let Some(next) = days().into_iter().find(|next| *next > day) else {
        stop();
        return;
    };
    let go_on = move || {
        // What is out of sight need not move.
        if document().hidden() {
            stop();
        } else {
            play(state, next);
        }
    };
    PLAYING.set(later::after(BEAT, go_on));
}

/// Stops playing; whether it played.
fn stop() -> bool {
    let playing = PLAYING.take();
    if let Some(next) = &playing {
        next.clear();
        say_plays(false);
    }
    playing.is_some()
}

/// The button says what it would do.
fn say_plays(plays: bool) {
    let Some(button) = dom::query("[data-time=play]") else {
        return;
    };
    if button.has_attribute("data-plays") != plays {
        let label = button.get_attribute("data-other").unwrap_or_default();
        let other = button.text_content().unwrap_or_default();
        mark(Some(&button), "data-other", Some(&other));
        button.set_text_content(Some(&label));
        flag(Some(&button), "data-plays", plays);
    }
}
