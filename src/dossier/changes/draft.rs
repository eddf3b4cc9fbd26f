//! Drafts of corrections.

use crate::dossier::changes::change::{Change, FactNamed, Subject};
use crate::dossier::dossier::Dossier;
use crate::dossier::place::PlaceId;
use crate::dossier::source::Correction;
use crate::dossier::time::standing::Standing;

/// A correction that waits for the editor's own words. The reader of dossiers leaves it out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The day on which the change was made, as dossiers write dates.
    pub date: String,
    /// The text, which begins with [`Correction::DRAFT`].
    pub text: String,
    /// The ids of the facts that it is about, and that the new version has.
    pub facts: Vec<String>,
}

/// The drafts that tell changes: one for each place whose stance differs, one for each fact that was changed or
/// removed, and one for the new facts about the same places. Other changes have none: an editor tells them if
/// readers should know.
pub fn drafts(changes: &[Change], new: &Dossier, date: &str) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let draft = |text: String, facts: Vec<String>| Draft {
        date: date.to_owned(),
        text: format!("{} {text}", Correction::DRAFT),
        facts,
    };
    let groups = changes.chunk_by(|one, next| one.subject == next.subject);
    for group in groups {
        let Some(first) = group.first() else { continue };
        let differences = || {
            let all: Vec<String> = group.iter().map(difference).collect();
            ended(&all.join("; "))
        };
        match (&first.subject, first.field, &first.is) {
            (Subject::Place { id, name }, ..) => {
                drafts.push(draft(
                    format!("{name}: {}", differences()),
                    evidence(new, *id),
                ));
            }
            (Subject::Fact(fact), "", None) => {
                drafts.push(draft(format!("This fact was removed: {fact}."), Vec::new()));
            }
            (Subject::Fact(fact), "stance", _)
                if group.len() == 1 && is_told(&drafts, changes, &fact.id) => {}
            (Subject::Fact(fact), field, _) if !field.is_empty() => {
                // Readers know a fact by the text that it had.
                let text = group.iter().find(|change| change.field == "text");
                let was = text.and_then(|change| change.was.clone());
                let known = FactNamed {
                    text: was.unwrap_or_else(|| fact.text.clone()),
                    ..fact.clone()
                };
                let text = format!("In the fact {known}, {}", differences());
                drafts.push(draft(text, vec![fact.id.clone()]));
            }
            _ => {}
        }
    }
    let mut places: Vec<(&str, Vec<&FactNamed>)> = Vec::new();
    for change in changes {
        let (Subject::Fact(fact), "", None) = (&change.subject, change.field, &change.was) else {
            continue;
        };
        match places.iter_mut().find(|(own, _)| *own == fact.places) {
            Some((_, facts)) => facts.push(fact),
            None => places.push((&fact.places, vec![fact])),
        }
    }
    drafts.extend(places.into_iter().map(|(places, facts)| {
        let noun = if facts.len() == 1 { "fact" } else { "facts" };
        let texts = facts.iter().map(|fact| match &*fact.date {
            "" => format!("“{}”", fact.text),
            date => format!("“{}” ({date})", fact.text),
        });
        let texts: Vec<String> = texts.collect();
        let text = format!("{places}: new {noun}: {}.", texts.join("; "));
        draft(text, facts.iter().map(|fact| fact.id.clone()).collect())
    }));
    drafts
}

/// Whether the drafts about places name a fact: the change of its stance is the one of theirs. Changes of places come
/// before those of facts.
fn is_told(drafts: &[Draft], changes: &[Change], fact: &str) -> bool {
    let is_place = |change: &&Change| matches!(change.subject, Subject::Place { .. });
    let mut places: Vec<_> = changes
        .iter()
        .filter(is_place)
        .map(|one| &one.subject)
        .collect();
    places.dedup();
    let mut of_places = drafts.iter().take(places.len());
    of_places.any(|draft| draft.facts.iter().any(|id| id == fact))
}

/// A change in words. The former text of a fact is its name already.
fn difference(change: &Change) -> String {
    match (&change.subject, change.field, &change.is) {
        (Subject::Fact(_), "text", Some(is)) => format!("the text is now “{is}”"),
        _ => change.difference().to_string(),
    }
}

/// A sentence with a full stop, unless it ends with one that is quoted.
fn ended(sentence: &str) -> String {
    let stop = if sentence.ends_with(".”") { "" } else { "." };
    format!("{sentence}{stop}")
}

/// The facts behind the stance of a place.
fn evidence(dossier: &Dossier, place: PlaceId) -> Vec<String> {
    let Standing::Holds(held) = dossier.standing_now(place) else {
        return Vec::new();
    };
    let facts = [held.evidence].into_iter().chain(held.contested_by);
    facts.map(|fact| fact.id.clone()).collect()
}
