use std::cmp::Reverse;

use crate::dossier::{Fact, PlaceId};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::sentence;
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// How markup and addresses name the evidence of facts whose source names no origin.
const UNNAMED: &str = "unnamed";

/// The kind of evidence that a fact rests on, as markup and addresses name it: letters, digits and
/// hyphens.
pub(crate) fn evidence_kind(fact: &Fact) -> String {
    let plain = |letter: char| {
        if letter.is_alphanumeric() {
            letter
        } else {
            '-'
        }
    };
    kind(fact).unwrap_or(UNNAMED).chars().map(plain).collect()
}

/// The same in the dossier's own word; `None` where the source names no origin.
fn kind(fact: &Fact) -> Option<&str> {
    let kind = fact.attribution.as_ref().map(|from| &*from.kind);
    kind.filter(|kind| !kind.is_empty())
}

/// A kind of evidence, and the places that it is known from.
struct Kind {
    key: String,
    label: String,
    places: Vec<PlaceId>,
}

/// The choice of what kinds of evidence the map shows, with how many places each speaks of.
/// Nothing where there are no two kinds to choose from.
pub(crate) fn evidence(model: &Model) -> Option<Element> {
    let words = &model.words;
    let kinds = kinds(words, &model.dossier.facts);
    let chosen = element("span")
        .attr("class", "chosen")
        .attr(names::ALL_KINDS, &*words.all_kinds)
        .text(&*words.all_kinds);
    let heading = sentence(&words.evidence, &[("chosen", vec![chosen.into()])]);
    let summary = element("summary").children(heading);
    let panel = element("fieldset")
        .child(element("legend").text(&*words.known_from))
        .children(kinds.iter().map(choice));
    let details = element("details")
        .attr("class", "menu evidence")
        .child(summary)
        .child(panel);
    (kinds.len() > 1).then_some(details)
}

/// All kinds, those that speak of the most places first.
fn kinds(words: &Words, facts: &[Fact]) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for fact in facts {
        let key = evidence_kind(fact);
        let at = kinds.iter().position(|kind| kind.key == key);
        let at = at.unwrap_or_else(|| {
            let label = kind(fact)
                .map_or(&*words.no_origin, |kind| words.term(kind))
                .to_owned();
            let places = Vec::new();
            kinds.push(Kind { key, label, places });
            kinds.len() - 1
        });
        kinds[at].places.extend(&fact.places);
    }
    for kind in &mut kinds {
        kind.places.sort();
        kind.places.dedup();
    }
    kinds.sort_by_key(|kind| Reverse(kind.places.len()));
    kinds
}

fn choice(kind: &Kind) -> Element {
    let check = element("input")
        .attr("type", "checkbox")
        .attr("value", &*kind.key);
    let count = element("span")
        .attr("class", "count")
        .text(kind.places.len().to_string());
    element("label")
        .child(check)
        .child(element("span").attr("class", "label").text(&*kind.label))
        .child(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;

    fn facts(facts: &str) -> Vec<Fact> {
        let text = format!(
            r#"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [], "sources": [{{"id": "s", "title": "S"}}], "facts": [{facts}]}}"#
        );
        read(&text).expect("a dossier").dossier.facts
    }

    #[test]
    fn kinds_are_counted_by_place_and_the_commonest_comes_first() {
        let facts = facts(
            r#"{"id": "a", "places": ["PER"], "text": "a", "source": "s"},
            {"id": "b", "places": ["PER"], "text": "b", "source": "s",
             "attribution": {"kind": "court, sealed", "by": "x"}},
            {"id": "c", "places": ["PER", "AGO"], "text": "c", "source": "s",
             "attribution": {"kind": "cable", "by": "x"}},
            {"id": "d", "places": ["AGO"], "text": "d", "source": "s",
             "attribution": {"kind": "cable", "by": "y"}}"#,
        );
        let words = Words::english();
        let kinds = kinds(&words, &facts);
        let told: Vec<(&str, &str, usize)> = kinds
            .iter()
            .map(|kind| (&*kind.key, &*kind.label, kind.places.len()))
            .collect();
        assert_eq!(
            told,
            [
                ("cable", "cable", 2),
                ("unnamed", &*words.no_origin, 1),
                ("court--sealed", "court, sealed", 1),
            ]
        );
    }
}
