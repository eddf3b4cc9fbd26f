//! The layers of people and of money: which one the map shows, and what of it.
//!
//! The markup has them all, hidden; styles show that which the figure's root names.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::base::decimal::parse;
use crate::browser::mark::{flag, mark};
use crate::browser::query::Entry;
use crate::browser::{dom, page, query, travel};
use crate::language::i18n::fill;
use crate::view::State;

/// What the address calls the layer.
const LAYER: &str = "layer";
/// What the figure's root calls it.
const SHOWN: &str = "data-layer";

/// The layer that is shown.
pub(super) fn layer() -> Option<String> {
    dom::figure()?.get_attribute(SHOWN)
}

/// Shows the layer that the address names; none where it names none that there is.
pub(super) fn follow_address(state: State) {
    let named = query::get(LAYER).unwrap_or_default();
    for input in page::all(".layers input") {
        let input: HtmlInputElement = input.unchecked_into();
        // The first is that of none, and of several the last stays chosen.
        if input.value().is_empty() || input.value() == named {
            input.set_checked(true);
        }
    }
    show(state);
}

/// Another layer is chosen.
pub(super) fn on_change(event: &Event, state: State) {
    if dom::closest(event, ".layers").is_some() {
        show(state);
        query::set(LAYER, layer(), Entry::Step);
    }
}

/// Shows the layer that is chosen, and says so where it was another.
fn show(state: State) {
    let (Some(figure), Some(chosen)) = (dom::figure(), dom::query(".layers :checked")) else {
        return;
    };
    let before = layer();
    let value = chosen.get_attribute("value");
    mark(
        Some(&figure),
        SHOWN,
        value.as_deref().filter(|value| !value.is_empty()),
    );
    if before != layer() {
        let count = marks().len();
        state.say(page::counted(&chosen, "data-said", count));
        travel::draw_again(state);
    }
}

/// The circles of the layer that is shown, as far as day and filter have them.
pub(super) fn marks() -> Vec<Element> {
    let of = |layer| format!(".flows.of-{layer} .quantity:not([data-off],[data-out])");
    layer()
        .map(|layer| page::all(&of(layer)))
        .unwrap_or_default()
}

/// Leaves out what is not known on a day, `None` being the latest, and in the lists what the
/// filter leaves out; what recedes on the map is the filter's own affair.
pub(super) fn leave_out(day: Option<i32>) {
    for item in page::all(":is(.reaches, .flows, .flow-list) [data-status]") {
        let from = page::number(&item, "data-day");
        let until = page::number(&item, "data-until");
        let is_later = from.zip(day).is_some_and(|(from, day)| from > day);
        let is_past = until.is_some_and(|until| day.is_none_or(|day| until <= day));
        flag(Some(&item), "data-off", is_later || is_past);
    }
    for list in page::all(".flow-list") {
        let mut is_part = day.is_some();
        for item in page::within(&list, "[data-of]") {
            let card = item.get_attribute("data-of").and_then(|id| dom::card(&id));
            let is_out = card.is_some_and(|card| card.has_attribute("data-out"));
            flag(Some(&item), "data-out", is_out);
            is_part |= is_out;
        }
        flag(Some(&list), "data-part", is_part);
    }
}

/// What the map shows of a place in figures.
pub(super) struct Value {
    /// The numbers with their hedges.
    words: String,
    /// The radius of the larger circle, as a share of the largest of all.
    pub(super) share: f64,
}

impl Value {
    /// The name of the place with its figures.
    pub(super) fn beside(&self, name: &str) -> String {
        let words = dom::query(".flows").and_then(|flows| flows.get_attribute("data-label"));
        let words = fill(&words.unwrap_or_default(), "name", name);
        fill(&words, "values", &self.words)
    }
}

/// What circles tell of a place; `None` where it has none of them.
pub(super) fn value(marks: &[Element], place: &str) -> Option<Value> {
    let is_its = |mark: &&Element| mark.get_attribute("data-of").as_deref() == Some(place);
    let own: Vec<&Element> = marks.iter().filter(is_its).collect();
    let all = |name: &'static str| own.iter().filter_map(move |mark| mark.get_attribute(name));
    let words = all("data-label").collect::<Vec<_>>().join(", ");
    let shares = all("data-share").filter_map(|share| parse(&share));
    Some(Value {
        share: shares.reduce(f64::max)?,
        words,
    })
}
