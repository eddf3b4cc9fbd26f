use std::cmp::Reverse;

use crate::dossier::{Fact, PlaceId, Text};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{format_nodes, term};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// The key of facts whose source names no origin.
const UNNAMED: &str = "unnamed";

/// The key of the kind of evidence that a fact rests on, for markup and addresses: letters, digits
/// and hyphens.
pub(crate) fn evidence_kind(fact: &Fact) -> String {
    let plain = |char: char| if char.is_alphanumeric() { char } else { '-' };
    kind(fact).unwrap_or(UNNAMED).chars().map(plain).collect()
}

/// The kind of evidence, in the dossier's word; `None` if the source names no origin.
fn kind(fact: &Fact) -> Option<&str> {
    let kind = fact.attribution.as_ref().map(|from| &*from.kind);
    kind.filter(|kind| !kind.is_empty())
}

/// A kind of evidence, and the places that facts of that kind are about.
struct EvidenceKind {
    key: String,
    label: Text,
    places: Vec<PlaceId>,
}

/// The filter by kinds of evidence, with how many places there are of each. `None` if there are
/// fewer than two kinds.
pub(crate) fn evidence(model: &Model) -> Option<Element> {
    let words = &model.words;
    let kinds = kinds(words, &model.dossier.facts);
    if kinds.len() < 2 {
        return None;
    }
    let chosen = element("span")
        .attr("class", "chosen")
        .attr(names::ALL_KINDS, &*words.all_kinds)
        .text(&*words.all_kinds);
    let heading = format_nodes(&words.evidence, &[("chosen", vec![chosen.into()])]);
    let summary = element("summary").children(heading);
    let panel = element("fieldset")
        .child(element("legend").text(&*words.known_from))
        .children(kinds.iter().map(choice));
    let details = element("details").attr("class", "menu evidence");
    Some(details.child(summary).child(panel))
}

/// All kinds, those with the most places first.
fn kinds(words: &Messages, facts: &[Fact]) -> Vec<EvidenceKind> {
    let mut kinds: Vec<EvidenceKind> = Vec::new();
    for fact in facts {
        let key = evidence_kind(fact);
        match kinds.iter_mut().find(|kind| kind.key == key) {
            Some(kind) => kind.places.extend(&fact.places),
            None => kinds.push(EvidenceKind {
                key,
                label: kind(fact)
                    .map_or_else(|| (&*words.no_origin).into(), |kind| term(words, kind)),
                places: fact.places.clone(),
            }),
        }
    }
    for kind in &mut kinds {
        kind.places.sort();
        kind.places.dedup();
    }
    kinds.sort_by_key(|kind| Reverse(kind.places.len()));
    kinds
}

fn choice(kind: &EvidenceKind) -> Element {
    let check = element("input")
        .attr("type", "checkbox")
        .attr("value", &*kind.key);
    let count = element("span")
        .attr("class", "count")
        .text(kind.places.len().to_string());
    element("label")
        .child(check)
        .child(
            element("span")
                .attr("class", "label")
                .dossier_text(&kind.label),
        )
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
        let words = Messages::english();
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
