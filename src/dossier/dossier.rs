use std::collections::BTreeMap;

use serde::Serialize;

use crate::dossier::day::Day;
use crate::dossier::edtf::Edtf;
use crate::dossier::fact::Fact;
use crate::dossier::place::PlaceId;
use crate::dossier::source::{Correction, Licence, Source, Total};
use crate::dossier::stance::{Stance, StanceId};
use crate::dossier::text::Text;
use crate::language::search::base_letter;

/// All that one map tells. The format is described by `dossier.schema.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// Always [`crate::dossier::read::FORMAT`].
    pub format: &'static str,
    /// A short name, fit for a file name.
    pub id: String,
    /// The language of its texts, as BCP 47 writes it: `en`, `pt-BR`.
    pub lang: String,
    /// The headline.
    pub title: Text,
    /// The one question that the stances answer.
    pub question: Text,
    /// A sentence or two below the headline.
    pub deck: Text,
    /// The day up to which it is complete; a fact without a date counts from here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Edtf>,
    /// Which state of the dossier this is, in its makers' own counting; empty where they count none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// On what terms others may use it; `None` where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// The scale, in the order of the legend.
    pub stances: Vec<Stance>,
    /// What to call places that are in the story and hold no stance.
    pub mentioned: Mentioned,
    /// The documents that were read.
    pub sources: Vec<Source>,
    /// What is to be said of a place beside its facts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<PlaceId, PlaceNote>,
    /// The usual names of places, where they are not to be the English ones.
    #[serde(skip)]
    pub names: BTreeMap<PlaceId, String>,
    /// The facts, in the order of the file.
    pub facts: Vec<Fact>,
    /// What was changed since publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// The source's own counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Total>,
}

/// The words for places that are in the story and hold no stance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mentioned {
    /// What the legend and the card call them.
    pub label: Text,
    /// The same in a word or two, where room is short; empty where `label` will do.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub short: Text,
    /// What it takes to be counted here.
    pub definition: Text,
}

impl Default for Mentioned {
    fn default() -> Self {
        Mentioned {
            label: "In the story, no stance".into(),
            short: Text::default(),
            definition: "Named by the source, which reports no stance of it.".into(),
        }
    }
}

/// What is to be said of a place beside its facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlaceNote {
    /// Its part in the story, in a few words.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub role: Text,
    /// The dossier's own name for it, where the usual one will not do.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub name: Text,
}

impl Dossier {
    /// The places that its facts or notes name, in order of name.
    pub fn named_places(&self) -> Vec<PlaceId> {
        let of_facts = self
            .facts
            .iter()
            .flat_map(|fact| fact.places.iter().copied());
        let mut places: Vec<PlaceId> = of_facts.chain(self.places.keys().copied()).collect();
        places.sort();
        places.dedup();
        places.sort_by_cached_key(|&place| sort_key(self.name_of(place)));
        places
    }

    /// What the dossier calls a place: its own name for it, or the usual one.
    pub fn name_of(&self, place: PlaceId) -> &str {
        match self.places.get(&place) {
            Some(note) if !note.name.is_empty() => &note.name,
            _ => self.names.get(&place).map_or(place.name(), |name| name),
        }
    }

    /// Calls all places by their names in another language than English; where it has a name of its
    /// own for a place, that stands.
    pub fn localize_names(&mut self, name: impl Fn(PlaceId) -> Option<String>) {
        let named = |place| Some((place, name(place)?));
        self.names = PlaceId::all().filter_map(named).collect();
    }

    /// Whether any of what it tells is not in the language that was asked for.
    pub fn is_partly_untranslated(&self) -> bool {
        let stances = self.stances.iter();
        let stances = stances.flat_map(|stance| [&stance.label, &stance.definition]);
        let facts = self.facts.iter().map(|fact| &fact.text);
        let mut texts = stances.chain(facts).chain([&self.title, &self.deck]);
        texts.any(|text| text.fallback_language().is_some())
    }

    /// The place's part in the story, where one is noted.
    pub fn role_of(&self, place: PlaceId) -> Option<&Text> {
        let role = &self.places.get(&place)?.role;
        (!role.is_empty()).then_some(role)
    }

    /// The facts about a place in order of time, as [`Dossier::counts_from`] has it.
    pub fn facts_of(&self, place: PlaceId) -> Vec<&Fact> {
        let mut facts: Vec<&Fact> = self
            .facts
            .iter()
            .filter(|fact| fact.places.contains(&place))
            .collect();
        facts.sort_by_key(|fact| self.counts_from(fact));
        facts
    }

    /// Where a fact stands in time: the day from which it counts, then its first day.
    ///
    /// An imprecise date or an interval counts from its last day, so that nothing is shown before
    /// it is sure to have happened; a fact without a date counts from [`Dossier::as_of`].
    pub fn counts_from(&self, fact: &Fact) -> (Day, Day) {
        match fact.date {
            Some(date) => (date.last_day(), date.first_day()),
            None => (self.as_of_day(), self.as_of_day()),
        }
    }

    /// The day of [`Dossier::as_of`], or the end of time where it is not given.
    pub fn as_of_day(&self) -> Day {
        self.as_of.map_or(Day::MAX, Edtf::last_day)
    }

    /// The day on which all of its facts count: the latest of them, or [`Dossier::as_of`].
    pub fn final_day(&self) -> Day {
        let days = self.facts.iter().map(|fact| self.counts_from(fact).0);
        days.chain(self.as_of.map(Edtf::last_day))
            .max()
            .unwrap_or(Day::MAX)
    }

    /// The step of the scale with that id.
    pub fn stance(&self, id: &StanceId) -> Option<&Stance> {
        self.stances.iter().find(|stance| stance.id == *id)
    }

    /// The source with that id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The fact with that id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The facts that contradict this one, whichever of them says so.
    pub fn disputed_by<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = &'a Fact> {
        self.facts.iter().filter(move |other| {
            other.id != fact.id
                && (fact.disputes.contains(&other.id) || other.disputes.contains(&fact.id))
        })
    }
}

/// Sorts `Åland` among the A's and `Côte` among the C's.
fn sort_key(name: &str) -> String {
    let plain = |letter| base_letter(letter).to_ascii_lowercase();
    name.chars().map(plain).collect()
}
