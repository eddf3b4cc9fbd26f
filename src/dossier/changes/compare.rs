//! All differences.

use crate::dossier::changes::change::{Change, Subject};
use crate::dossier::changes::facts::{Renamed, of_facts};
use crate::dossier::changes::items::{differs, of_sources, of_stances, renamed, written};
use crate::dossier::changes::places::of_places;
use crate::dossier::dossier::Dossier;
use crate::dossier::link::Link;
use crate::dossier::source::Source;
use crate::dossier::stance::Stance;

/// The differences between two versions of a dossier: first the stances of places, then facts, sources, the
/// scale of stances, and the dossier's own texts and days.
///
/// A stance that has another id and the same label is the same, and so is one that has another label and the same id:
/// that its label differs is told once. Sources are the same by their ids, or by title and address. Texts are
/// compared in the language in which both versions were read; colours, notes on places, events, totals and other
/// additions are not compared.
pub fn changes(old: &Dossier, new: &Dossier) -> Vec<Change> {
    let stances = renamed(&old.stances, &new.stances, |stance: &Stance| {
        (stance.id.as_str(), stance.label.to_string())
    });
    let sources = renamed(&old.sources, &new.sources, |source: &Source| {
        let url = source.url.as_ref().map_or("", Link::as_str);
        (&source.id, format!("{}\n{url}", source.title))
    });
    let mut all = of_places(old, new, &stances);
    let mut rest = of_sources(old, new, &sources);
    rest.extend(of_stances(old, new, &stances));
    rest.extend(of_head(old, new));
    let renamed = Renamed {
        stances,
        sources,
        ..Renamed::default()
    };
    all.extend(of_facts(old, new, renamed));
    all.extend(rest);
    all
}

fn of_head(old: &Dossier, new: &Dossier) -> impl Iterator<Item = Change> {
    let fields = |dossier: &Dossier| {
        [
            ("title", dossier.title.to_string()),
            ("question", dossier.question.to_string()),
            ("deck", dossier.deck.to_string()),
            ("alt", dossier.alt.to_string()),
            ("asOf", written(dossier.as_of)),
        ]
    };
    let pairs = fields(old).into_iter().zip(fields(new));
    pairs.filter_map(|((field, was), (_, is))| differs(Subject::Dossier, field, &was, &is))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::dossier::changes::places::held;
    use crate::dossier::changes::{Draft, drafts};
    use crate::dossier::read;

    fn dossier(change: impl FnOnce(&mut Value)) -> Dossier {
        let mut value = json!({
            "format": "stancemap/1", "id": "tea", "lang": "en", "title": "Tea", "question": "Tea?", "deck": "Who.",
            "asOf": "2025-06",
            "stances": [
                {"id": "yes", "label": "Said yes", "definition": "Yes.", "color": "#0b5f62", "pattern": "solid"},
                {"id": "no", "label": "Said no", "definition": "No.", "color": "#b8412a", "pattern": "dots"}],
            "sources": [{"id": "s", "title": "S", "publisher": "P", "published": "2025", "kind": "law"}],
            "facts": [
                {"id": "a", "places": ["RWA"], "date": "2025-03", "kind": "vote", "text": "Rwanda said yes.", "source": "s",
                 "stance": {"id": "yes", "of": ["RWA"]}},
                {"id": "b", "places": ["PER"], "date": "2025-04", "kind": "vote", "text": "Peru said no.", "source": "s",
                 "stance": {"id": "no", "of": ["PER"]}, "figures": [{"measure": "cups", "value": 3, "qualifier": "about"}]}]
        });
        change(&mut value);
        read(&value.to_string()).expect("a dossier").dossier
    }

    /// The sentences about a change of the dossier above.
    fn told(change: impl FnOnce(&mut Value)) -> Vec<String> {
        let all = changes(&dossier(|_| {}), &dossier(change));
        all.iter().map(ToString::to_string).collect()
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of cases")]
    fn each_difference_is_told() {
        type Case = (fn(&mut Value), &'static [&'static str]);
        let cases: [Case; 15] = [
            (|_| {}, &[]),
            (
                |it| it["facts"][0]["date"] = json!("2025-02"),
                &["fact \"a\": the date is now “2025-02”; it was “2025-03”"],
            ),
            (
                |it| it["facts"][1]["figures"] = json!([{"measure": "cups", "value": 4}]),
                &["fact \"b\": the numbers are now “4 cups”; they were “about 3 cups”"],
            ),
            (
                |it| {
                    drop(
                        it["facts"][1]
                            .as_object_mut()
                            .map(|fact| fact.remove("figures")),
                    );
                },
                &["fact \"b\": there are no numbers any more; they were “about 3 cups”"],
            ),
            // A program that numbers facts anew changes nothing.
            (|it| it["facts"][0]["id"] = json!("z"), &[]),
            (
                |it| it["facts"][0]["stance"]["id"] = json!("no"),
                &[
                    "Rwanda: the stance is now “Said no”; it was “Said yes”",
                    "fact \"a\": the stance is now “Said no”; it was “Said yes”",
                ],
            ),
            (
                |it| drop(it["facts"].as_array_mut().map(|facts| facts.remove(1))),
                &[
                    "Peru: there is no stance any more; it was “Said no”",
                    "removed fact \"b\": “Peru said no.” (Peru, 2025-04)",
                ],
            ),
            (
                |it| {
                    let fact = json!({"id": "c", "places": ["CHL"], "text": "Chile said yes.", "kind": "vote",
                        "source": "s", "stance": {"id": "yes", "of": ["CHL"]}});
                    it["facts"].as_array_mut().expect("facts").insert(0, fact);
                },
                &[
                    "Chile: the stance is now “Said yes”; there was none",
                    "new fact \"c\": “Chile said yes.” (Chile)",
                ],
            ),
            (
                |it| {
                    let fact = json!({"id": "c", "places": ["RWA"], "date": "2025-02", "text": "Rwanda said no.",
                        "kind": "vote", "source": "s", "stance": {"id": "no", "of": ["RWA"]}, "disputes": ["a"]});
                    it["facts"].as_array_mut().expect("facts").push(fact);
                },
                &[
                    "Rwanda: sources now disagree about the stance",
                    "new fact \"c\": “Rwanda said no.” (Rwanda, 2025-02)",
                ],
            ),
            (
                |it| it["alt"] = json!("Rwanda alone said yes."),
                &["the alternative text is now “Rwanda alone said yes.”; there was none"],
            ),
            (
                |it| it["stances"][0]["label"] = json!("Agreed"),
                &["stance \"yes\": the label is now “Agreed”; it was “Said yes”"],
            ),
            (
                |it| it["sources"][0]["publisher"] = json!("Q"),
                &["source \"s\": the publisher is now “Q”; it was “P”"],
            ),
            (
                |it| {
                    it["sources"][0]["id"] = json!("t");
                    it["facts"][0]["source"] = json!("t");
                    it["facts"][1]["source"] = json!("t");
                },
                &[],
            ),
            (
                |it| it["facts"][0]["places"] = json!(["RWA", "CHL"]),
                &["fact \"a\": the places are now “Rwanda, Chile”; they were “Rwanda”"],
            ),
            (
                |it| {
                    it["title"] = json!("Coffee");
                    it["asOf"] = json!("2025-07");
                },
                &[
                    "the title is now “Coffee”; it was “Tea”",
                    "the day up to which it is complete is now “2025-07”; it was “2025-06”",
                ],
            ),
        ];
        for (change, expected) in cases {
            assert_eq!(told(change), expected);
        }
    }

    #[test]
    fn drafts_tell_stances_then_facts_then_new_facts_by_place() {
        let (old, new) = (
            dossier(|_| {}),
            dossier(|it| {
                it["facts"][0]["text"] = json!("Rwanda agreed.");
                let facts = it["facts"].as_array_mut().expect("facts");
                facts.remove(1);
                for (id, date) in [("c", "2025-05"), ("d", "2025-06")] {
                    facts.push(
                        json!({"id": id, "places": ["RWA"], "date": date, "text": format!("Fact {id}."),
                        "kind": "vote", "source": "s", "stance": {"id": "no", "of": ["RWA"]}}),
                    );
                }
            }),
        );
        let found = drafts(&changes(&old, &new), &new, "2025-07");
        let expected = [
            (
                "DRAFT: Peru: there is no stance any more; it was “Said no”.",
                vec![],
            ),
            (
                "DRAFT: Rwanda: the stance is now “Said no”; it was “Said yes”.",
                vec!["d"],
            ),
            (
                "DRAFT: In the fact “Rwanda said yes.” (Rwanda, 2025-03), the text is now “Rwanda agreed.”",
                vec!["a"],
            ),
            (
                "DRAFT: This fact was removed: “Peru said no.” (Peru, 2025-04).",
                vec![],
            ),
            (
                "DRAFT: Rwanda: new facts: “Fact c.” (2025-05); “Fact d.” (2025-06).",
                vec!["c", "d"],
            ),
        ];
        let expected = expected.map(|(text, facts)| Draft {
            date: "2025-07".to_owned(),
            text: text.to_owned(),
            facts: facts.into_iter().map(str::to_owned).collect(),
        });
        assert_eq!(found, expected);
    }

    prop_compose! {
        /// A fact of few places, days, texts and stances, so that many are alike.
        fn fact()(id in 0..12_usize, place in 0..4_usize, day in 1..4_usize, text in 0..4_usize, stance in 0..3_usize)
            -> Value
        {
            let place = ["RWA", "PER", "CHL", "FRA"][place];
            let mut fact = json!({"id": format!("f{id}"), "places": [place], "date": format!("2025-03-0{day}"),
                "kind": "vote", "text": format!("Text {text}."), "source": "s"});
            if stance < 2 {
                fact["stance"] = json!({"id": (["yes", "no"])[stance], "of": [place]});
            }
            fact
        }
    }

    fn with(facts: &[Value]) -> Dossier {
        dossier(|it| it["facts"] = json!(facts))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn a_version_does_not_differ_from_itself(facts in prop::collection::vec(fact(), 1..12)) {
            prop_assert_eq!(changes(&with(&facts), &with(&facts)), []);
        }

        #[test]
        fn every_fact_that_is_in_one_alone_is_named(
            old in prop::collection::vec(fact(), 1..12), new in prop::collection::vec(fact(), 1..12),
        ) {
            let (old, new) = (with(&old), with(&new));
            let all = changes(&old, &new);
            let is_whole = |id: &str, is_gone: bool| all.iter().any(|change| {
                matches!(&change.subject, Subject::Fact(fact) if fact.id == id)
                    && change.field.is_empty() && change.is.is_none() == is_gone
            });
            let is_in = |dossier: &Dossier, fact: &crate::dossier::Fact| dossier.facts.iter().any(|one| {
                one.id == fact.id || (&one.places, one.date, &one.text) == (&fact.places, fact.date, &fact.text)
            });
            for fact in old.facts.iter().filter(|fact| !is_in(&new, fact)) {
                prop_assert!(is_whole(&fact.id, true), "{}", fact.id);
            }
            for fact in new.facts.iter().filter(|fact| !is_in(&old, fact)) {
                prop_assert!(is_whole(&fact.id, false), "{}", fact.id);
            }
        }

        #[test]
        fn every_place_whose_stance_differs_has_a_draft(
            old in prop::collection::vec(fact(), 1..12), new in prop::collection::vec(fact(), 1..12),
        ) {
            let (old, new) = (with(&old), with(&new));
            let all = drafts(&changes(&old, &new), &new, "2025-07");
            for place in old.named_places().into_iter().chain(new.named_places()) {
                let id = |dossier| held(dossier, place).map(|held| held.stance.id.clone());
                let begin = format!("DRAFT: {}: the", new.name_of(place));
                let count = all.iter().filter(|draft| draft.text.starts_with(&begin)).count();
                prop_assert_eq!(count, usize::from(id(&old) != id(&new)));
            }
        }
    }
}
