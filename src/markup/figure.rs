use super::card::card;
use super::credits::credits;
use super::facts_table::facts_table;
use super::flow_choice::flow_choice;
use super::flow_list::flow_lists;
use super::legend::legend;
use super::map::{map, overlay};
use super::method::method;
use super::styles::scale_css;
use super::timeline::timeline;
use super::tools::tools;
use super::totals::totals;
use super::{Element, Model, element, words};

/// The whole embeddable thing: heading, legend, map, cards, counts, table, method, credits.
///
/// `notice`, `said`, `pointed` and `halos` are empty: the browser fills them.
pub fn figure(model: &Model) -> Element {
    element("figure")
        .attr("class", "stancemap")
        .attr("lang", &*model.dossier.lang)
        .attr("data-dossier", &*model.dossier.id)
        .child(element("style").text(scale_css(&model.dossier)))
        .child(heading(model))
        .child(legend(model))
        .child(
            element("div")
                .attr("class", "notice")
                .attr("role", "status"),
        )
        .child(
            element("div")
                .attr("class", "said")
                .attr("aria-live", "polite"),
        )
        .child(tools(model))
        .child(stage(model))
        .children(flow_lists(model))
        .children(timeline(model))
        .children(totals(model))
        .child(facts_table(model))
        .child(method(model))
        .child(credits(model))
}

fn heading(model: &Model) -> Element {
    let dossier = &model.dossier;
    element("header")
        .attr("class", "heading")
        .child(element("h1").text(&*dossier.title))
        .child(element("p").attr("class", "deck").text(&*dossier.deck))
}

/// The buttons that zoom, and what is to be said of the view to those who do not see it.
fn zoom() -> Element {
    let button = |(way, sign, label): (&str, &str, &str)| {
        element("button")
            .attr("type", "button")
            .attr("data-zoom", way)
            .attr("aria-label", label)
            .text(sign)
    };
    element("div")
        .attr("class", "zoom")
        .attr("role", "group")
        .attr("aria-label", words::ZOOM)
        .attr("data-near", words::NEAR)
        .attr("data-whole", words::WHOLE)
        .children(words::ZOOM_WAYS.map(button))
}

/// A line for what the map answers to a gesture that the page needs for itself.
fn hint() -> Element {
    element("p")
        .attr("class", "hint")
        .attr("aria-hidden", "true")
        .attr("data-wheel", words::WHEEL)
        .attr("data-fingers", words::FINGERS)
}

fn stage(model: &Model) -> Element {
    let places = model.dossier.named_places();
    let keys = element("p")
        .attr("class", "keys")
        .attr("id", "map-keys")
        .text(words::KEYS);
    let world = element("div")
        .attr("class", "world")
        .child(map(model))
        .child(overlay(model));
    let canvas = element("div")
        .attr("class", "canvas")
        .child(world)
        .child(zoom())
        .child(hint());
    let cards = places.into_iter().map(|place| card(model, place));
    element("div")
        .attr("class", "stage")
        .child(canvas)
        .child(keys)
        .children(flow_choice(model))
        .child(element("div").attr("class", "pointed"))
        .child(element("div").attr("class", "cards").children(cards))
}
