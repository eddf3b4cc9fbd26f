use crate::dossier::{PlaceId, Standing, Total};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, list};
use crate::figure::markup::takeaways::dated;
use crate::figure::markup::text::{as_of, format_text, hedged, number};
use crate::language::i18n::Messages;

/// The totals that the sources give, beside the number of places that are named here: the two count
/// different things. `None` if the sources give no totals.
pub(crate) fn totals(model: &Model) -> Option<Element> {
    let (totals, words) = (&model.dossier.totals, &*model.words);
    if totals.is_empty() {
        return None;
    }
    let heading = |text: &str| element("h2").text(text);
    let of_sources = element("div")
        .child(heading(&words.totals))
        .child(list("ul").children(totals.iter().map(|one| total(words, one))));
    // A reader may be looking at an earlier day.
    let counted = model.dossier.as_of;
    let counted = counted.map(|day| element("small").children(as_of(words, day)));
    let named = element("div")
        .child(heading(&words.named_here))
        .child(element("p").text(named_here(model)))
        .children(counted);
    let section = element("section").attr("class", "totals");
    Some(section.child(of_sources).child(named))
}

/// The map's claim, as one line beside the legend: the totals with a short text, and how many
/// places have a stance and are on the map, on the latest day. `None` if no total has a short text.
pub(crate) fn claims(model: &Model) -> Option<Element> {
    let words = &*model.words;
    let totals = model.dossier.totals.iter();
    let short: Vec<&Total> = totals.filter(|total| !total.short.is_empty()).collect();
    if short.is_empty() {
        return None;
    }
    let claim = |total: &Total| {
        let number = hedged(words, &total.qualifier, vec![number(words, total.value)]);
        let number = element("strong").children(number);
        element("li").child(number).text(" ").child(&total.short)
    };
    let here = with_stance(model).filter(|place| model.is_drawn(*place));
    let here = words.plural(&words.shown_here, here.count());
    let list = list("ul").attr("class", "claims");
    let list = list.children(short.into_iter().map(claim));
    // On an earlier day the first of these two is seen in place of the second.
    let here = element("span").text(here);
    let either = element("span").attr("class", "either");
    let either = either.children(dated(model, "span")).child(here);
    Some(list.child(element("li").child(either)))
}

/// The places that have a stance.
fn with_stance(model: &Model) -> impl Iterator<Item = PlaceId> {
    let places = model.dossier.named_places().into_iter();
    places.filter(|place| matches!(model.standing(*place), Standing::Holds(_)))
}

/// How many places are named here, and how many of them hold a stance, as a sentence.
pub(crate) fn named_here(model: &Model) -> String {
    let words = &model.words;
    let count = model.dossier.named_places().len();
    let named = words.plural(&words.named, with_stance(model).count());
    format_text(&named, &[("all", &count.to_string())])
}

fn total(words: &Messages, total: &Total) -> Element {
    let number = hedged(words, &total.qualifier, vec![number(words, total.value)]);
    let note = (!total.note.is_empty()).then(|| element("small").dossier_text(&total.note));
    element("li")
        .child(element("strong").children(number))
        .text(" ")
        .child(&total.label)
        .children(note)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::{Point, Rect, WORLD_WIDTH};
    use crate::dossier::read;
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;
    use crate::world::scene::Outline;

    /// The claims of a dossier about Rwanda and Peru, of which Rwanda has a stance, on a map of these places.
    fn written(totals: &str, drawn: &[&str]) -> Option<String> {
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [{{"id": "yes", "label": "Yes", "color": "#005555"}}],
            "sources": [{{"id": "s", "title": "S"}}], "totals": [{totals}],
            "facts": [{{"id": "a", "places": ["RWA", "PER"], "text": "A", "source": "s",
                        "stance": {{"id": "yes", "of": ["RWA"]}}}}]}}"##
        );
        let dossier = read(&text).expect("a dossier").dossier;
        let nowhere = Rect {
            min: Point::default(),
            max: Point::default(),
        };
        let outline = |code: &&str| Outline {
            place: PlaceId::new(code).ok(),
            code: (*code).to_owned(),
            name: String::new(),
            d: String::new(),
            anchor: nowhere.min,
            bounds: nowhere,
            main: nowhere,
            territories: None,
        };
        let outlines = drawn.iter().map(outline).collect();
        let model = Model::new(dossier, outlines, &Projection::world(WORLD_WIDTH));
        claims(&model).map(|line| html(&line.into()))
    }

    #[test]
    fn totals_with_a_short_text_stand_in_one_line_with_how_many_are_shown() {
        let short = r#"{"label": "a", "short": "asked", "value": 58, "qualifier": "at least", "source": "s"}"#;
        let long = r#"{"label": "b", "value": 7, "source": "s"}"#;
        let line = written(&format!("{short}, {long}"), &["RWA", "PER"]).expect("a line");
        assert_eq!(
            line,
            r#"<ul role="list" class="claims"><li><strong>at least <data value="58">58</data></strong> asked</li><li><span class="either"><span>1 shown here</span></span></li></ul>"#
        );
        assert_eq!(written(long, &["RWA"]), None);
    }

    #[test]
    fn only_places_on_the_map_are_said_to_be_shown() {
        let short = r#"{"label": "a", "short": "asked", "value": 58, "source": "s"}"#;
        let line = written(short, &["PER"]).expect("a line");
        assert!(line.contains("<span>0 shown here</span>"), "{line}");
    }
}
