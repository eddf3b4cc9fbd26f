use crate::figure::markup::about::{credits, method};
use crate::figure::markup::card::card;
use crate::figure::markup::controls::tools;
use crate::figure::markup::flows::{flow_choice, flow_lists};
use crate::figure::markup::legend::{legend, totals};
use crate::figure::markup::map::{map, overlay, with_styles};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::table::facts_table;
use crate::figure::markup::timeline::timeline;
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// The whole embeddable thing: heading, legend, map, cards, counts, table, method, credits.
///
/// `notice`, `said`, `pointed` and `halos` are empty: the browser fills them.
pub fn figure(model: &Model) -> Element {
    let figure = element("figure")
        .attr("class", "stancemap")
        .attr("lang", &*model.words.language)
        .attr("dir", &*model.words.direction)
        .attr(names::DOSSIER, &*model.dossier.id)
        .child(heading(model))
        .child(legend(model))
        .child(notice(&model.words))
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
        .child(credits(model));
    with_styles(&model.dossier, figure)
}

fn heading(model: &Model) -> Element {
    let dossier = &model.dossier;
    element("header")
        .attr("class", "heading")
        .child(element("h1").said(&dossier.title))
        .child(element("p").attr("class", "deck").said(&dossier.deck))
        .children(dossier.is_partly_foreign().then(|| untranslated(model)))
}

/// A line for what could not be loaded, with what is to be said then.
fn notice(words: &Words) -> Element {
    element("div")
        .attr("class", "notice")
        .attr("role", "status")
        .attr(names::KEPT, &*words.kept)
        .attr(names::NO_ADDRESS, &*words.no_address)
        .attr(names::OTHER_SITE, &*words.other_site)
        .attr(names::UNREACHABLE, &*words.unreachable)
        .attr(names::REFUSED, &*words.refused)
        .attr(names::UNLOADED, &*words.unloaded)
}

/// That the dossier is not, or not wholly, in the interface's language.
fn untranslated(model: &Model) -> Element {
    let text = &*model.words.untranslated;
    element("p").attr("class", "untranslated").text(text)
}

/// The buttons that zoom, and what is to be said of the view to those who do not see it.
fn zoom(words: &Words) -> Element {
    let button = |(way, sign, label): (&str, &str, &str)| {
        element("button")
            .attr("type", "button")
            .attr(names::ZOOM, way)
            .attr("aria-label", label)
            .text(sign)
    };
    element("div")
        .attr("class", "zoom")
        .attr("role", "group")
        .attr("aria-label", &*words.zoom)
        .attr(names::SAID_NEAR, words.near.forms())
        .attr(names::SAID_WHOLE, words.whole.forms())
        .child(button(("in", "+", &words.zoom_in)))
        .child(button(("out", "−", &words.zoom_out)))
        .child(button(("world", "○", &words.zoom_world)))
}

/// A line for what the map answers to a gesture that the page needs for itself.
fn hint(words: &Words) -> Element {
    element("p")
        .attr("class", "hint")
        .attr("aria-hidden", "true")
        .attr(names::WHEEL, &*words.wheel)
        .attr(names::FINGERS, &*words.fingers)
}

fn stage(model: &Model) -> Element {
    let words = &model.words;
    let places = model.dossier.named_places();
    let keys = element("p")
        .attr("class", "keys")
        .attr("id", "map-keys")
        .text(&*words.keys);
    let world = element("div")
        .attr("class", "world")
        .child(map(model))
        .child(overlay(model));
    let canvas = element("div")
        .attr("class", "canvas")
        .child(world)
        .child(zoom(words))
        .child(hint(words));
    let cards = places.into_iter().map(|place| card(model, place));
    element("div")
        .attr("class", "stage")
        .child(canvas)
        .child(keys)
        .children(flow_choice(model))
        .child(element("div").attr("class", "pointed"))
        .child(element("div").attr("class", "cards").children(cards))
}
