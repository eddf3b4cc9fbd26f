//! The questions of a standards editor.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::dossier::{Day, Dossier, Fact};
use crate::project::publish::names::{are_told, private_names};
use crate::sheets::{Import, Spot};

/// How many names or dates a check tells.
const TOLD: usize = 12;

/// A question of a standards editor, with the rows that it leads to.
pub(in crate::project) struct Asked {
    /// The key of its message.
    pub(in crate::project) kind: &'static str,
    /// How many facts, stances or names it concerns.
    pub(in crate::project) count: usize,
    /// The things that it is about.
    pub(in crate::project) about: Vec<String>,
    /// The rows.
    pub(in crate::project) spots: Vec<Spot>,
}

/// Fields that readers look for, and the checks that ask for them.
const FIELDS: [(&str, &str); 5] = [
    ("facts[].source", "check-no-source"),
    ("stances[].definition", "check-no-definition"),
    ("facts[].date", "check-no-date"),
    ("facts[].attribution.by", "check-no-attribution"),
    ("facts[].text", "check-no-text"),
];

/// The fields of the story that answer a question, where rows do not.
const ANSWERS: [(&str, &str); 2] = [("check-no-alt", "alt"), ("check-future", "asOf")];

/// The field of the story that answers a question; empty without one.
pub(in crate::project) fn answered_by(kind: &str) -> &'static str {
    let own = ANSWERS.iter().find(|(own, _)| *own == kind);
    own.map_or("", |(_, field)| field)
}

/// Everything that is to be asked before a map is published, on this day if it is known.
pub(in crate::project) fn checks(import: &Import, today: Option<Day>) -> Vec<Asked> {
    let mut all = Vec::new();
    let open = |kind: &'static str, spots: Vec<Spot>| Asked {
        kind,
        count: spots.len(),
        about: Vec::new(),
        spots,
    };
    let questions = import.questions.iter().map(|one| one.spot.clone());
    all.push(open("check-questions", questions.collect()));
    let problems = import.findings.iter().map(|one| one.fault.spot.clone());
    all.push(open("check-problems", problems.collect()));
    for (field, kind) in FIELDS {
        if let Some(lack) = import.lacks.iter().find(|lack| lack.field == field) {
            all.push(Asked {
                kind,
                count: lack.count,
                about: Vec::new(),
                spots: lack.spots.clone(),
            });
        }
    }
    if let Some(dossier) = &import.dossier {
        let rows = Rows::of(import);
        all.push(without_alt(dossier));
        all.push(without_sources(import, dossier));
        all.push(late(dossier, &rows));
        all.push(in_future(dossier, today));
        all.push(contradictions(dossier, &rows));
        all.push(names(dossier, &rows));
    }
    all.retain(|one| one.count > 0);
    all
}

/// The rows of facts by their ids.
struct Rows<'a>(HashMap<&'a str, &'a Spot>);

impl<'a> Rows<'a> {
    fn of(import: &'a Import) -> Rows<'a> {
        let facts = import.document["facts"].as_array();
        let ids = facts.map_or(&[][..], Vec::as_slice).iter();
        let pairs = ids.zip(&import.facts);
        let pairs = pairs.filter_map(|(fact, spot)| Some((fact["id"].as_str()?, spot)));
        Rows(pairs.collect())
    }

    fn spots<'b>(&self, facts: impl IntoIterator<Item = &'b Fact>) -> Vec<Spot> {
        let facts = facts.into_iter();
        let spots = facts.filter_map(|fact| self.0.get(&*fact.id));
        let mut merged: Vec<Spot> = Vec::new();
        for spot in spots {
            match merged.iter_mut().find(|own| own.sheet == spot.sheet) {
                Some(own) => own.rows.extend(&spot.rows),
                None => merged.push((*spot).clone()),
            }
        }
        for spot in &mut merged {
            spot.rows.sort_unstable();
            spot.rows.dedup();
        }
        merged
    }
}

/// A map of which those who do not see it are told no more than its title.
fn without_alt(dossier: &Dossier) -> Asked {
    Asked {
        kind: "check-no-alt",
        count: usize::from(dossier.alt.trim().is_empty()),
        about: Vec::new(),
        spots: Vec::new(),
    }
}

/// A map without any source. Facts without one are asked for apart.
fn without_sources(import: &Import, dossier: &Dossier) -> Asked {
    let is_told = import
        .lacks
        .iter()
        .any(|lack| lack.field == "facts[].source");
    Asked {
        kind: "check-no-sources",
        count: usize::from(dossier.sources.is_empty() && !is_told),
        about: Vec::new(),
        spots: Vec::new(),
    }
}

/// Facts that begin after the day up to which the map is complete.
fn late(dossier: &Dossier, rows: &Rows<'_>) -> Asked {
    let end = dossier.as_of.map(|date| date.last_day());
    let is_late = |fact: &&Fact| match (fact.date, end) {
        (Some(date), Some(end)) => date.first_day() > end,
        _ => false,
    };
    let facts: Vec<&Fact> = dossier.facts.iter().filter(is_late).collect();
    let dates = facts.iter().filter_map(|fact| fact.date);
    Asked {
        kind: "check-late",
        count: facts.len(),
        about: dates.take(TOLD).map(|date| date.to_string()).collect(),
        spots: rows.spots(facts),
    }
}

/// A map that says to be complete up to a day that has not come yet.
fn in_future(dossier: &Dossier, today: Option<Day>) -> Asked {
    let end = dossier
        .as_of
        .filter(|date| today.is_some_and(|today| date.first_day() > today));
    Asked {
        kind: "check-future",
        count: usize::from(end.is_some()),
        about: end.map(|date| date.to_string()).into_iter().collect(),
        spots: Vec::new(),
    }
}

/// Facts that claim different stances for a place at one time, and are not marked as disputed.
fn contradictions(dossier: &Dossier, rows: &Rows<'_>) -> Asked {
    let clashes = dossier.clashes();
    let places: BTreeSet<String> = clashes
        .iter()
        .flat_map(|clash| clash.places.iter())
        .map(|place| dossier.name_of(*place).to_owned())
        .collect();
    Asked {
        kind: "check-contradictions",
        count: clashes.len(),
        about: places.into_iter().take(TOLD).collect(),
        spots: rows.spots(
            clashes
                .iter()
                .flat_map(|clash| [clash.earlier, clash.later]),
        ),
    }
}

/// Names of people who may be private, or the sentence that nobody has looked for them.
fn names(dossier: &Dossier, rows: &Rows<'_>) -> Asked {
    let texts = dossier.facts.iter().map(|fact| &*fact.text);
    if !are_told(&dossier.lang, &texts.collect::<String>()) {
        return Asked {
            kind: "check-names-by-hand",
            count: usize::from(!dossier.facts.is_empty()),
            about: Vec::new(),
            spots: Vec::new(),
        };
    }
    let public = public_words(dossier);
    let mut found: BTreeMap<String, Vec<&Fact>> = BTreeMap::new();
    for fact in &dossier.facts {
        for name in private_names(&fact.text, &public, &dossier.gazetteer) {
            found.entry(name).or_default().push(fact);
        }
    }
    let facts = found.values().flatten().copied();
    Asked {
        kind: "check-names",
        count: found.len(),
        spots: rows.spots(facts),
        about: found.into_keys().take(TOLD).collect(),
    }
}

/// The words of names that the map itself gives in public: who says something, who publishes, and the words of its texts.
fn public_words(dossier: &Dossier) -> BTreeSet<String> {
    let by = dossier
        .facts
        .iter()
        .filter_map(|fact| fact.attribution.as_ref());
    let by = by.map(|attribution| &*attribution.by);
    let sources = dossier
        .sources
        .iter()
        .flat_map(|source| [&*source.title, &*source.publisher]);
    let stances = dossier
        .stances
        .iter()
        .flat_map(|stance| [&*stance.label, &*stance.definition]);
    let own = [
        &*dossier.title,
        &*dossier.question,
        &*dossier.deck,
        &*dossier.alt,
        &*dossier.credit,
    ];
    let texts = by.chain(sources).chain(stances).chain(own);
    let words = texts.flat_map(|text| text.split(|letter: char| !letter.is_alphabetic()));
    let words = words.filter(|word| word.starts_with(char::is_uppercase));
    words.map(str::to_lowercase).collect()
}
