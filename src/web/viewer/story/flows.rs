//! People and money on the map, and the lists of them.

use leptos::prelude::{GetUntracked, Set};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::LAYER;
use crate::web::dom::attributes::{set_attr, toggle_attr};
use crate::web::dom::element::find_all;
use crate::web::state::{Days, Derived, Id, Story};
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::messages::counted;
use crate::web::viewer::figure::read_story::days;

/// The numbers on the map and in the lists, and the days on which they count.
#[derive(Default)]
struct Numbers(Vec<(Element, Days)>);

/// Reads on which days the numbers count, and takes the layer from the address.
pub(crate) fn attach(figure: &Figure) {
    let items = figure.query_all(":is(.reaches, .flows, .flow-list) [data-status]");
    let numbers = items.into_iter().map(|item| {
        let days = days(&item);
        (item, days)
    });
    let numbers = numbers.collect();
    figure.with(|own: &mut Numbers| own.0 = numbers);
    let layer = of_address(figure);
    figure.state.layer.set(layer);
}

/// Follows the address.
pub(crate) fn follow_address(figure: &Figure) {
    let layer = of_address(figure);
    query::follow(figure.state.layer, layer);
}

/// The layer that the address names, chosen in the list; `None` if there is no such layer.
fn of_address(figure: &Figure) -> Option<Id> {
    let named = query::get(figure, LAYER).unwrap_or_default();
    let mut chosen = None;
    for input in inputs(figure) {
        // The first input stands for no layer; the last one that is checked stays so.
        if input.value().is_empty() || input.value() == named {
            input.set_checked(true);
            chosen = layer_of(&input);
        }
    }
    chosen
}

/// Answers the choice of another layer.
pub(crate) fn on_change(figure: &Figure, event: &Event) {
    let Some(input) = closest(figure, event, ".layers input") else {
        return;
    };
    choose(figure, layer_of(&input.unchecked_into()), HistoryStep::Push);
}

/// Shows a layer, or none.
pub(crate) fn choose(figure: &Figure, layer: Option<Id>, step: HistoryStep) {
    query::set(figure, LAYER, layer.as_deref().map(str::to_owned), step);
    follow_address(figure);
}

fn inputs(figure: &Figure) -> Vec<HtmlInputElement> {
    let inputs = figure.query_all(".layers input").into_iter();
    inputs.map(JsCast::unchecked_into).collect()
}

fn layer_of(input: &HtmlInputElement) -> Option<Id> {
    Some(input.value())
        .filter(|value| !value.is_empty())
        .map(Into::into)
}

/// Shows a layer.
pub(crate) fn show(figure: &Figure, layer: Option<&Id>) {
    let element = figure.element();
    set_attr(element.as_ref(), names::LAYER, layer.map(|layer| &**layer));
}

/// Announces how many numbers the layer shows.
pub(crate) fn announce(figure: &Figure, layer: Option<&Id>) {
    let is_chosen = |input: &HtmlInputElement| layer_of(input).as_ref() == layer;
    if let Some(input) = inputs(figure).into_iter().find(is_chosen) {
        let count = figure.state.derived.get_untracked().drawn.len();
        figure
            .state
            .announce(counted(figure, &input, names::SAID, count));
    }
}

/// Leaves out the numbers that do not count on the day, and in the lists those of places that are
/// filtered out.
pub(crate) fn apply(figure: &Figure, story: &Story, derived: &Derived) {
    let day = figure.state.day.get_untracked();
    figure.with(|Numbers(numbers): &mut Numbers| {
        for (item, days) in numbers.iter() {
            toggle_attr(Some(item), names::OFF, !days.hold(day));
        }
    });
    let is_out = |item: &Element| {
        let place = item.get_attribute(names::OF);
        let at = place.and_then(|place| story.index_of(&place));
        at.is_some_and(|at| !derived.shown[at])
    };
    for list in figure.query_all(".flow-list") {
        let mut is_part = day.is_some();
        for item in find_all(&list, "[data-of]") {
            let is_out = is_out(&item);
            toggle_attr(Some(&item), names::OUT, is_out);
            is_part |= is_out;
        }
        toggle_attr(Some(&list), names::PART, is_part);
    }
}
