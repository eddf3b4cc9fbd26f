//! The dossier itself, and questions about it that need no rule of its own.

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

/// All data of one map. The file format is described by `public/dossier.schema.json`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dossier {
    /// Always [`crate::dossier::read::FORMAT`].
    pub format: &'static str,
    /// A short name, fit for a file name.
    pub id: String,
    /// The language of its texts, a BCP 47 tag: `en`, `pt-BR`.
    pub lang: String,
    /// The headline.
    pub title: Text,
    /// The question that the stances answer.
    pub question: Text,
    /// The standfirst: a sentence or two below the headline.
    pub deck: Text,
    /// The day up to which the dossier is complete; `None` only in a faulty file. See
    /// [`Dossier::as_of_day`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Edtf>,
    /// The version, in the authors' own numbering; empty if they have none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// The licence; `None` if it is not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<Licence>,
    /// The scale of stances, in the order of the legend.
    pub stances: Vec<Stance>,
    /// The words for places in the story without a stance.
    pub mentioned: Mentioned,
    /// The documents that the facts come from.
    pub sources: Vec<Source>,
    /// Notes on places, beside their facts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<PlaceId, PlaceNote>,
    /// Names of places in another language than English: see [`Dossier::localize_names`].
    #[serde(skip)]
    pub names: BTreeMap<PlaceId, String>,
    /// The facts, in the order of the file.
    pub facts: Vec<Fact>,
    /// Changes since publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Totals that the sources state.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Total>,
}

/// The words for places in the story without a stance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mentioned {
    /// The label in legend and card.
    pub label: Text,
    /// A shorter label for narrow places; empty if `label` is short enough.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub short: Text,
    /// The criterion for being counted here.
    pub definition: Text,
}

impl Default for Mentioned {
    fn default() -> Self {
        Mentioned {
            label: "Mentioned only".into(),
            short: Text::default(),
            definition: "The source mentions it but reports no stance.".into(),
        }
    }
}

/// A note on a place, beside its facts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlaceNote {
    /// The place's role in the story, in a few words.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub role: Text,
    /// The dossier's own name for the place; empty for the usual one.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub name: Text,
}

impl Dossier {
    /// The places of the story: those in facts or notes, sorted by name.
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

    /// The name of a place: the dossier's own, or the usual one in the figure's language.
    pub fn name_of(&self, place: PlaceId) -> &str {
        match self.places.get(&place) {
            Some(note) if !note.name.is_empty() => &note.name,
            _ => self.names.get(&place).map_or(place.name(), |name| name),
        }
    }

    /// Sets the names of places in another language. `name` returns `None` for the English name. The
    /// dossier's own names are kept.
    pub fn localize_names(&mut self, name: impl Fn(PlaceId) -> Option<String>) {
        let named = |place| Some((place, name(place)?));
        self.names = PlaceId::all().filter_map(named).collect();
    }

    /// Whether any text of headline, stances or facts is not in the requested language.
    pub fn is_partly_untranslated(&self) -> bool {
        let stances = self.stances.iter();
        let stances = stances.flat_map(|stance| [&stance.label, &stance.definition]);
        let facts = self.facts.iter().map(|fact| &fact.text);
        let mut texts = stances.chain(facts).chain([&self.title, &self.deck]);
        texts.any(|text| text.fallback_language().is_some())
    }

    /// The number of facts whose text is not in the requested language.
    pub fn untranslated_facts(&self) -> usize {
        let facts = self.facts.iter();
        facts
            .filter(|fact| fact.text.fallback_language().is_some())
            .count()
    }

    /// The place's role in the story, if there is a note.
    pub fn role_of(&self, place: PlaceId) -> Option<&Text> {
        let role = &self.places.get(&place)?.role;
        (!role.is_empty()).then_some(role)
    }

    /// The facts about a place, ordered by [`Dossier::counts_from`]; those of the same time in the order
    /// of the file.
    pub fn facts_of(&self, place: PlaceId) -> Vec<&Fact> {
        let mut facts: Vec<&Fact> = self
            .facts
            .iter()
            .filter(|fact| fact.places.contains(&place))
            .collect();
        facts.sort_by_key(|fact| self.counts_from(fact));
        facts
    }

    /// The position of a fact in time: the day from which it counts, and the first day of its date,
    /// which orders facts that count from the same day.
    ///
    /// An imprecise date or an interval counts from its last day, so that nothing is shown before it
    /// has certainly happened. A fact without a date counts from [`Dossier::as_of_day`].
    pub fn counts_from(&self, fact: &Fact) -> (Day, Day) {
        match fact.date {
            Some(date) => (date.last_day(), date.first_day()),
            None => (self.as_of_day(), self.as_of_day()),
        }
    }

    /// The last day of [`Dossier::as_of`]. If it is not given, the latest day that the date of a fact
    /// can mean, so that the timeline ends there; [`Day::MAX`] if no fact has a date either.
    pub fn as_of_day(&self) -> Day {
        let latest = || {
            self.facts
                .iter()
                .filter_map(|fact| fact.date)
                .map(Edtf::last_day)
                .max()
        };
        let as_of = self.as_of.map(Edtf::last_day).or_else(latest);
        as_of.unwrap_or(Day::MAX)
    }

    /// The first day on which all facts count, but not before [`Dossier::as_of`].
    pub fn final_day(&self) -> Day {
        let days = self.facts.iter().map(|fact| self.counts_from(fact).0);
        days.chain(self.as_of.map(Edtf::last_day))
            .max()
            .unwrap_or(Day::MAX)
    }

    /// The stance with an id.
    pub fn stance(&self, id: &StanceId) -> Option<&Stance> {
        self.stances.iter().find(|stance| stance.id == *id)
    }

    /// The source with an id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The fact with an id.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// The facts in dispute with one, no matter which of the two names the other.
    pub fn disputed_by<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = &'a Fact> {
        self.facts.iter().filter(move |other| {
            other.id != fact.id
                && (fact.disputes.contains(&other.id) || other.disputes.contains(&fact.id))
        })
    }
}

/// The key by which names are sorted: `Åland` among the A's, `Côte` among the C's.
fn sort_key(name: &str) -> String {
    let plain = |letter| base_letter(letter).to_ascii_lowercase();
    name.chars().map(plain).collect()
}
