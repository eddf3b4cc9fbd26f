use crate::base::decimal::fixed;
use crate::base::geom::WORLD_WIDTH;
use crate::figure::markup::about::{credits, method};
use crate::figure::markup::answers::answers;
use crate::figure::markup::card::card;
use crate::figure::markup::controls::tools;
use crate::figure::markup::flows::{flow_choice, flow_lists};
use crate::figure::markup::legend::{claims, legend, possible, totals};
use crate::figure::markup::map::{MAP_ALT, MAP_HELP, extract_styles, map, overlay};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, unseen_heading};
use crate::figure::markup::table::facts_table;
use crate::figure::markup::takeaways::takeaways;
use crate::figure::markup::text::format_text;
use crate::figure::markup::timeline::timeline;
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The id of the figure's title, which names the figure.
const TITLE: &str = "map-title";
/// The id of the heading that names the map.
const MAP_HEADING: &str = "map-heading";

/// The whole embeddable figure.
///
/// The elements `notice`, `said` (the live region), `pointed` (the tooltip's container) and `halos`
/// are empty: the viewer fills them.
pub fn figure(model: &Model) -> Element {
    let live_region = element("div")
        .attr("class", "said")
        .attr("aria-live", "polite");
    let title = match model.dossier.headline().is_blank() {
        true => MAP_HEADING,
        false => TITLE,
    };
    let figure = element("figure")
        .attr("class", class(model))
        .attr("lang", &*model.words.language)
        .attr("dir", &*model.words.direction)
        .attr("aria-labelledby", title)
        .attr(names::DOSSIER, &*model.dossier.id)
        .attr(names::DAY_WORDS, model.words.day_words())
        .child(heading(model))
        .child(legend(model))
        .children(claims(model))
        .children(possible(model))
        .child(notice(&model.words))
        .child(live_region)
        .child(tools(model))
        .child(stage(model))
        .child(answers(model))
        .children(flow_lists(model))
        .children(timeline(model))
        .children(totals(model))
        .child(facts_table(model))
        .child(method(model))
        .child(credits(model));
    extract_styles(model, figure)
}

/// The class of the figure. Its layout depends on whether there are takeaways; a selector that looks
/// for them (`:has`) would be evaluated again with each change of the figure.
fn class(model: &Model) -> &'static str {
    if model.dossier.takeaways.is_empty() {
        "stancemap"
    } else {
        "stancemap with-takeaways"
    }
}

fn heading(model: &Model) -> Element {
    let dossier = &model.dossier;
    let headline = Some(dossier.headline()).filter(|text| !text.is_blank());
    let h1 = |text| element("h1").attr("id", TITLE).dossier_text(text);
    element("header")
        .attr("class", "heading")
        .children(headline.map(h1))
        .child(
            element("p")
                .attr("class", "deck")
                .dossier_text(&dossier.deck),
        )
        .children(takeaways(model))
        .children(untranslated(model))
}

/// How many facts are in another language than the figure, or that other texts are. `None` if all
/// texts are in it, or if readers are not told.
fn untranslated(model: &Model) -> Option<Element> {
    let (dossier, words) = (&model.dossier, &model.words);
    let told = match dossier.untranslated_facts() {
        _ if !model.tells_language() => return None,
        0 if !dossier.is_partly_untranslated() => return None,
        0 => words.untranslated.clone(),
        count => {
            let told = words.plural(&words.untranslated_facts, count);
            let all = words.format_number(dossier.facts.len() as f64);
            format_text(&told, &[("all", &all)])
        }
    };
    Some(element("p").attr("class", "untranslated").text(told))
}

/// The slot for errors of loading, with their messages. It has no role: some screen readers stop at an
/// empty status line.
fn notice(words: &Messages) -> Element {
    element("div")
        .attr("class", "notice")
        .attr("aria-live", "polite")
        .attr(names::KEPT, &*words.kept)
        .attr(names::NO_ADDRESS, &*words.no_address)
        .attr(names::OTHER_SITE, &*words.other_site)
        .attr(names::UNREACHABLE, &*words.unreachable)
        .attr(names::REFUSED, &*words.refused)
        .attr(names::UNLOADED, &*words.unloaded)
}

/// The map with what lies over it, the choice of flows, and the cards.
fn stage(model: &Model) -> Element {
    let words = &model.words;
    // While a screen reader reads the page, it has the keys for itself: they are for the eye.
    let keys = element("p")
        .attr("class", "keys")
        .attr("aria-hidden", "true")
        .text(&*words.keys);
    let help = element("p")
        .attr("id", MAP_HELP)
        .attr("hidden", "")
        .text(&*words.map_help);
    let alt = Some(&model.dossier.alt).filter(|alt| !alt.is_blank());
    let alt = alt.map(|alt| {
        let alt = element("p").dossier_text(alt);
        alt.attr("id", MAP_ALT).attr("hidden", "")
    });
    let heading = unseen_heading(&words.map_heading).attr("id", MAP_HEADING);
    let world = element("div")
        .attr("class", "world")
        .child(map(model))
        .child(overlay(model));
    let near = model.scene.near.as_ref().map(|_| "");
    let canvas = element("div")
        .attr("class", "canvas")
        // Until the viewer draws it, the map shows its default view: see `map/near.rs`.
        .attr_opt(names::NEAR, near)
        .attr_opt(names::RENAMED, near)
        .child(world)
        .children(day_shown(model))
        .child(zoom_buttons(words))
        .child(hint(words));
    let places = model.dossier.named_places().into_iter();
    let cards = places.map(|place| card(model, place));
    // The height of the map as a share of its width: styles fit it into the window.
    let tall = fixed(model.scene.height / WORLD_WIDTH, 4);
    let choice = flow_choice(model);
    // Known before the choice has arrived, so that styles can reserve its height.
    let class = match choice {
        Some(_) => "stage with-layers",
        None => "stage",
    };
    element("div")
        .attr("class", class)
        .attr("role", "region")
        .attr("aria-labelledby", MAP_HEADING)
        .attr("style", format!("--tall:{tall}"))
        .child(heading)
        .child(canvas)
        .child(keys)
        .children(alt)
        .child(help)
        .children(choice)
        .child(element("div").attr("class", "pointed"))
        .child(element("div").attr("class", "cards").children(cards))
}

/// The day that the map shows, if it is not the latest; the viewer fills it. `None` without a timeline.
fn day_shown(model: &Model) -> Option<Element> {
    model.span.map(|_| {
        element("p")
            .attr("class", "day dated")
            .attr("hidden", "")
            .attr("dir", "auto")
            .attr("aria-hidden", "true")
    })
}

/// The zoom buttons, with what screen readers announce after a zoom.
fn zoom_buttons(words: &Messages) -> Element {
    let button = |action: &str, sign: &str, label: &str| {
        element("button")
            .attr("type", "button")
            .attr(names::ZOOM, action)
            .attr("aria-label", label)
            .text(sign)
    };
    element("div")
        .attr("class", "zoom")
        .attr("role", "group")
        .attr("aria-label", &*words.zoom)
        .attr(names::SAID_NEAR, words.near.joined())
        .attr(names::SAID_WHOLE, words.whole.joined())
        .child(button("in", "+", &words.zoom_in))
        .child(button("out", "−", &words.zoom_out))
        .child(button("world", "○", &words.zoom_world))
}

/// The hint that is shown after a gesture that scrolls the page instead of moving the map.
fn hint(words: &Messages) -> Element {
    element("p")
        .attr("class", "hint")
        .attr("aria-hidden", "true")
        .attr(names::WHEEL, &*words.wheel)
        .attr(names::FINGERS, &*words.fingers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::Dossier;
    use crate::figure::markup::{html, picture_alt};
    use crate::world::projection::Projection;

    fn model(title: &str, question: &str, alt: &str) -> Model {
        let dossier = Dossier {
            title: title.into(),
            question: question.into(),
            alt: alt.into(),
            ..Dossier::default()
        };
        Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH))
    }

    #[test]
    fn the_map_is_described_by_its_alternative_text() {
        let with = model("Tea", "Tea?", "Two of three drink it.");
        let told = html(&figure(&with).into());
        assert!(told.contains("aria-describedby=\"map-alt map-help\""));
        assert!(told.contains("id=\"map-alt\""));
        assert!(told.contains(">Two of three drink it.</p>"));
        assert_eq!(picture_alt(&with), "Two of three drink it.");
        let without = model("Tea", "Tea?", "");
        let told = html(&figure(&without).into());
        assert!(told.contains("aria-describedby=\"map-help\"") && !told.contains("map-alt"));
        assert!(picture_alt(&without).contains("Tea"));
    }

    #[test]
    fn a_figure_without_a_title_has_its_question_or_no_heading() {
        for (title, question, heading, label) in [
            ("Tea", "Tea?", Some(">Tea</h1>"), "World map: Tea"),
            ("", "Tea?", Some(">Tea?</h1>"), "World map: Tea?"),
            (" ", "", None, "World map"),
        ] {
            let told = html(&figure(&model(title, question, "")).into());
            assert_eq!(told.contains("<h1"), heading.is_some(), "{title}");
            assert!(told.contains(heading.unwrap_or("<figure")), "{title}");
            assert!(told.contains(&format!("aria-label=\"{label}\"")), "{title}");
            let named = if heading.is_some() {
                TITLE
            } else {
                MAP_HEADING
            };
            assert!(
                told.contains(&format!("aria-labelledby=\"{named}\"")),
                "{title}"
            );
        }
    }
}
