//! The timeline: its slider, its buttons, and the day in the address.

use leptos::prelude::{GetUntracked, Set};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::DAY;
use crate::language::i18n::format;
use crate::web::dom::attributes::{set_attr, set_style, toggle_attr};
use crate::web::dom::days;
use crate::web::dom::element::{attr, focus};
use crate::web::dom::schedule::Timer;
use crate::web::dom::window::document;
use crate::web::state::Timeline;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::messages::message;
use crate::web::viewer::story::{changes, dates, spoken};

const SLIDER: &str = ".timeline .band input";
/// How long each change is shown while the timeline plays, in milliseconds.
const BEAT: i32 = 900;

/// How the timeline is being used.
#[derive(Default)]
struct Use {
    /// Shows the next change while the timeline plays.
    play_timer: Option<Timer>,
    /// Whether the slider is being moved: the address waits until it is released.
    is_sliding: bool,
    /// Whether the slider was the last to set the day: one visit to it is one history entry.
    by_slider: bool,
    /// The preview of a day that the page around points at.
    preview: Option<Preview>,
    /// The label of the play button while the timeline plays, and while it does not.
    labels: Option<[String; 2]>,
}

/// The day that was shown before a preview.
#[derive(Clone, Copy)]
struct Preview {
    before: Option<i32>,
}

fn timeline(figure: &Figure) -> Option<Timeline> {
    figure.state.story.get_untracked().timeline.clone()
}

/// Takes the day from the address, as far as the timeline reaches. How the timeline of an earlier
/// figure was used is forgotten.
pub(crate) fn attach(figure: &Figure) {
    let earlier: Use = figure.with(std::mem::take);
    if let Some(timer) = earlier.play_timer {
        timer.cancel();
    }
    changes::attach(figure);
    let day = of_address(figure);
    figure.state.day.set(day);
    spoken::begin(figure, day.is_none());
}

/// Shows a day while it is pointed at; `None` brings back the day that was shown before.
pub(crate) fn preview(figure: &Figure, day: Option<i32>) {
    let Some(timeline) = timeline(figure) else {
        return;
    };
    let now = figure.state.day.get_untracked();
    let shown = figure.with(|own: &mut Use| match day {
        Some(day) => {
            own.preview.get_or_insert(Preview { before: now });
            Some(timeline.clamp(day))
        }
        None => own.preview.take().map(|preview| preview.before),
    });
    if let Some(shown) = shown {
        stop(figure);
        figure.state.day.set(shown);
    }
}

/// Follows the address.
pub(crate) fn follow_address(figure: &Figure) {
    figure.with(|own: &mut Use| (own.preview, own.by_slider) = (None, false));
    if query::follow(figure.state.day, of_address(figure)) {
        stop(figure);
    }
}

/// The day that is shown, as addresses write it; `None` for the latest.
pub(crate) fn day_in_address(figure: &Figure) -> Option<String> {
    figure.state.day.get_untracked().map(days::iso)
}

fn of_address(figure: &Figure) -> Option<i32> {
    parse(figure, &query::get(figure, DAY)?)
}

/// The day that a part of a view names, as far as the timeline reaches; `None` for the latest.
pub(crate) fn parse(figure: &Figure, named: &str) -> Option<i32> {
    timeline(figure)?.clamp(days::parse(named)?)
}

/// Whether a text names a day that the timeline has, the latest included.
pub(crate) fn has(figure: &Figure, named: &str) -> bool {
    let days = timeline(figure).zip(days::parse(named));
    days.is_some_and(|(timeline, day)| (timeline.first..=timeline.last).contains(&day))
}

/// Shows a day that a link names, `None` being the latest.
pub(crate) fn choose(figure: &Figure, day: Option<i32>, step: HistoryStep) {
    stop(figure);
    if let Some(Timeline { last, .. }) = timeline(figure)
        && figure.state.day.get_untracked() != day
    {
        go_to(figure, day.unwrap_or(last), Some(step));
    }
}

/// The day that is shown: the last one if it is the latest.
pub(crate) fn day_shown(figure: &Figure) -> Option<i32> {
    let last = timeline(figure)?.last;
    Some(figure.state.day.get_untracked().unwrap_or(last))
}

/// Shows the day on the slider, the clock and the list of changes.
pub(crate) fn show(figure: &Figure, day: i32, is_latest: bool) {
    let Some(slider) = slider(figure) else { return };
    let told = told(figure, day);
    let in_words = dates::in_words(figure, told);
    slider.set_value(&day.to_string());
    set_attr(Some(&slider), "aria-valuetext", Some(&in_words));
    if let Some(band) = slider.parent_element() {
        set_style(band.unchecked_ref(), "--day", &day.to_string());
    }
    changes::cut_at(figure, told);
    for line in figure.query_all(":is(.timeline, .canvas) .day") {
        line.set_text_content(Some(&in_words));
    }
    // The way back to the latest day, and the notes that say that something is of that day.
    for part in figure.query_all("[data-time=latest], .dated") {
        toggle_attr(Some(&part), "hidden", is_latest);
    }
}

/// Announces the day, and what has changed; only the latter to a reader who moves the slider, since
/// its value is read already. While the timeline plays, nothing is announced.
pub(crate) fn announce(figure: &Figure, day: i32) {
    if figure.with(|own: &mut Use| own.play_timer.is_some()) {
        return;
    }
    let news = spoken::news(figure);
    let focused = figure.root.focused();
    let is_read = focused.is_some_and(|focused| focused.matches(SLIDER).unwrap_or(false));
    let text = if is_read {
        news
    } else {
        let day = dates::in_words(figure, told(figure, day));
        if news.is_empty() {
            day
        } else {
            let template = message(figure, ".timeline", names::SAID);
            format(&format(&template, "day", &day), "counts", &news)
        }
    };
    figure.state.announce(text);
}

/// Whether the slider is being moved.
pub(crate) fn is_sliding(figure: &Figure) -> bool {
    figure.with(|own: &mut Use| own.is_sliding)
}

fn told(figure: &Figure, day: i32) -> i32 {
    timeline(figure).map_or(day, |timeline| timeline.told(day))
}

fn slider(figure: &Figure) -> Option<HtmlInputElement> {
    figure.query(SLIDER)?.dyn_into().ok()
}

/// Answers the slider while it is moved and when it is released, and another choice of days to list
/// changes between.
pub(crate) fn on_input(figure: &Figure, event: &Event) {
    if closest(figure, event, SLIDER).is_some() {
        let day = slider(figure).and_then(|slider| slider.value().parse().ok());
        let Some(day) = day else { return };
        stop(figure);
        let is_released = event.type_() == "change";
        let step = figure.with(|own: &mut Use| {
            own.is_sliding = !is_released;
            let is_first = !is_released || !std::mem::replace(&mut own.by_slider, true);
            if is_first {
                HistoryStep::Push
            } else {
                HistoryStep::Replace
            }
        });
        go_to(figure, day, is_released.then_some(step));
    } else if closest(figure, event, "[data-between]").is_some() {
        changes::list(figure);
    }
}

/// Ends a visit to the slider.
pub(crate) fn on_leave(figure: &Figure, event: &Event) {
    if closest(figure, event, SLIDER).is_some() {
        figure.with(|own: &mut Use| own.by_slider = false);
    }
}

/// Answers a click on a button of the timeline. Returns whether it was one.
pub(crate) fn on_click(figure: &Figure, event: &Event) -> bool {
    let Some(button) = closest(figure, event, "[data-time]") else {
        return false;
    };
    let was_playing = stop(figure);
    figure.with(|own: &mut Use| own.by_slider = false);
    let Some(timeline) = timeline(figure) else {
        return true;
    };
    let last = timeline.last;
    let now = figure.state.day.get_untracked().unwrap_or(last);
    let step = Some(HistoryStep::Push);
    match &*attr(&button, names::TIME) {
        "play" if was_playing => announce(figure, now),
        "play" => {
            show_playing(figure, true);
            play(figure, if now == last { timeline.first } else { now });
        }
        "back" => go_to(figure, timeline.before(now), step),
        "on" => go_to(figure, timeline.after(now).unwrap_or(last), step),
        _ => {
            // The button is about to disappear, and the focus with it.
            if let Some(back) = figure.query("[data-time=back]") {
                focus(&back);
            }
            go_to(figure, last, step);
        }
    }
    true
}

/// Shows a day. If it is there to stay, it is written into the address.
fn go_to(figure: &Figure, day: i32, step: Option<HistoryStep>) {
    let last = timeline(figure).map(|timeline| timeline.last);
    let day = Some(day).filter(|day| Some(*day) != last);
    figure.state.day.set(day);
    if let Some(step) = step {
        query::set(figure, DAY, day.map(days::iso), step);
    }
}

/// Shows a day, and the next change after a while. Playing ends with the last change.
fn play(figure: &Figure, day: i32) {
    spoken::forget(figure);
    go_to(figure, day, Some(HistoryStep::Replace));
    let Some(next) = timeline(figure).and_then(|timeline| timeline.after(day)) else {
        stop(figure);
        return;
    };
    let timer = figure.after(BEAT, move |figure| {
        // A page in the background need not play.
        if document().hidden() {
            stop(figure);
        } else {
            play(figure, next);
        }
    });
    figure.with(|own: &mut Use| own.play_timer = timer);
}

/// Stops playing. Whether the timeline was playing.
fn stop(figure: &Figure) -> bool {
    let timer = figure.with(|own: &mut Use| own.play_timer.take());
    if let Some(timer) = timer {
        timer.cancel();
        show_playing(figure, false);
    }
    timer.is_some()
}

/// Labels the play button with what it does next.
fn show_playing(figure: &Figure, plays: bool) {
    let Some(button) = figure.query("[data-time=play]") else {
        return;
    };
    let [pause, start] = figure.with(|own: &mut Use| {
        let labels = own.labels.get_or_insert_with(|| {
            let start = button.text_content().unwrap_or_default();
            [attr(&button, names::OTHER), start]
        });
        labels.clone()
    });
    button.set_text_content(Some(if plays { &pause } else { &start }));
}
