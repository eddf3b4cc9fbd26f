use crate::dossier::{Phrase, Takeaway, Target};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, list};
use crate::figure::markup::text::{day, format_nodes};
use crate::figure::protocol::view_parts::STANCE;
use crate::figure::protocol::{LIST, fact_target, list_target, names};

/// The takeaways, as a list of sentences with links. `None` if the dossier has none.
///
/// They are as of the latest day, which the first line says on earlier ones.
///
/// Without scripts, a link opens a card or leads to a group of the list of countries. The viewer shows
/// the view in [`names::TARGET`] instead.
pub(crate) fn takeaways(model: &Model) -> Option<Element> {
    let takeaways = &model.dossier.takeaways;
    let list = list("ul").attr("class", "takeaways");
    let list = list.children(dated(model, "li"));
    (!takeaways.is_empty()).then(|| list.children(takeaways.iter().map(sentence)))
}

/// A note that something is as of the latest day. The viewer shows it on earlier days; `None` without a
/// timeline.
pub(crate) fn dated(model: &Model, tag: &'static str) -> Option<Element> {
    model.span?;
    let last = model.dossier.as_of_day();
    let values = [("day", vec![day(&model.words, last)])];
    let note = element(tag).attr("class", "dated").attr("hidden", "");
    Some(note.children(format_nodes(&model.words.as_of, &values)))
}

fn sentence(takeaway: &Takeaway) -> Element {
    let language = takeaway.text.fallback_language();
    element("li")
        .attr_opt("lang", language)
        .attr_opt("dir", language.map(|_| "auto"))
        .children(takeaway.phrases.iter().map(phrase))
}

fn phrase(phrase: &Phrase) -> Node {
    match phrase {
        Phrase::Plain(words) => Node::from(&**words),
        Phrase::Link { words, target } => element("a")
            .attr("href", format!("#{}", fragment(target)))
            .attr_opt(names::TARGET, query(target))
            .text(&**words)
            .into(),
    }
}

/// The parts of a view, as the query of an address; `None` if the target is only a card.
fn query(target: &Target) -> Option<String> {
    let parts = target.parts.iter();
    let parts: Vec<String> = parts
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    (!parts.is_empty()).then(|| parts.join("&"))
}

/// Where a link leads without scripts: to a card, else to the countries of a stance, else to the list
/// of countries.
fn fragment(target: &Target) -> String {
    let Some(place) = target.place else {
        let stance = target.part(STANCE).and_then(|ids| ids.split(',').next());
        return stance.map_or(LIST.to_owned(), list_target);
    };
    match &target.fact {
        Some(fact) => fact_target(place.as_str(), fact),
        None => place.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::read;
    use crate::figure::markup::node::html;
    use crate::figure::protocol::view_parts;
    use crate::world::projection::Projection;

    fn written(takeaways: &str) -> String {
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "begins": "2025-01-20", "asOf": "2025-06-25",
            "stances": [{{"id": "yes", "label": "Yes", "color": "#005555"}},
                {{"id": "maybe", "label": "Maybe", "color": "#555500"}}],
            "sources": [{{"id": "s", "title": "S"}}], "takeaways": [{takeaways}],
            "facts": [{{"id": "a", "places": ["RWA", "PER"], "text": "A", "source": "s",
                        "figures": [{{"measure": "people", "value": 3}}]}},
                {{"id": "b", "places": ["PER"], "date": "2025-06-25", "text": "B", "source": "s", "stance": {{"id": "yes", "of": ["PER"]}}}},
                {{"id": "c", "places": ["PER"], "date": "2025-06-25", "text": "C", "source": "s", "stance": {{"id": "maybe", "of": ["PER"]}},
                 "disputes": ["b"]}}]}}"##
        );
        let dossier = read(&text).expect("a dossier").dossier;
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        takeaways_html(&model)
    }

    fn takeaways_html(model: &Model) -> String {
        takeaways(model).map_or(String::new(), |list| html(&list.into()))
    }

    #[test]
    fn without_scripts_links_lead_to_cards_and_to_the_list() {
        let table = [
            ("#RWA", r##"<a href="#RWA">x</a>"##),
            ("#RWA/a", r##"<a href="#RWA/a">x</a>"##),
            (
                "?stance=yes",
                r##"<a href="#list-yes" data-target="stance=yes">x</a>"##,
            ),
            (
                "?places=PER,RWA&contested=1",
                r##"<a href="#list" data-target="places=PER,RWA&amp;contested=1">x</a>"##,
            ),
            (
                "?stance=yes#PER",
                r##"<a href="#PER" data-target="stance=yes">x</a>"##,
            ),
        ];
        for (target, link) in table {
            let list = written(&format!(r#"{{"text": "A [x]({target}) &."}}"#));
            let expected =
                format!(r#"<ul role="list" class="takeaways"><li>A {link} &amp;.</li></ul>"#);
            assert_eq!(list, expected, "{target}");
        }
    }

    #[test]
    fn words_with_an_unknown_target_are_plain_and_no_list_is_written_without_takeaways() {
        let plain = r#"<ul role="list" class="takeaways"><li>A x.</li></ul>"#;
        assert_eq!(written(r#""A [x](?stance=no).""#), plain);
        assert_eq!(written(""), "");
    }

    #[test]
    fn a_sentence_in_another_language_says_so() {
        let list = written(r#"{"text": {"fr": "Deux"}}"#);
        assert!(
            list.contains(r#"<li lang="fr" dir="auto">Deux</li>"#),
            "{list}"
        );
    }

    #[test]
    fn every_part_that_a_target_may_have_is_a_part_of_a_view() {
        let all = "[x](?stance=yes&contested=1&places=PER&day=2025-05-12&view=africa&layer=people)";
        let list = written(&format!(r#""{all}""#));
        let query = list.split("data-target=\"").nth(1).expect("a target");
        let query = query.split('"').next().unwrap_or_default();
        let names: Vec<&str> = query
            .split("&amp;")
            .filter_map(|part| part.split('=').next())
            .collect();
        assert_eq!(names.len(), 6);
        for name in names {
            assert!(view_parts::all().any(|part| part == name), "{name}");
        }
    }
}
