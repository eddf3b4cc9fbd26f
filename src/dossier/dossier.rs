//! The dossier itself, and questions about it that need no rule of its own.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::dossier::annotation::Annotation;
use crate::dossier::fact::Fact;
use crate::dossier::link::Contact;
use crate::dossier::mark::{Mark, MarkId, Sign};
use crate::dossier::place::OwnBasemap;
use crate::dossier::place::PlaceId;
use crate::dossier::place::Unit;
use crate::dossier::shown::display::Display;
use crate::dossier::shown::region::{DefaultView, Region};
use crate::dossier::source::{Correction, Licence, Source, Total};
use crate::dossier::stance::{Stance, StanceId};
use crate::dossier::takeaway::Takeaway;
use crate::dossier::text::Text;
use crate::dossier::time::edtf::Edtf;
use crate::dossier::time::event::Event;
use crate::dossier::time::limits::TimelineLimits;
use crate::language::gazetteer::Gazetteer;
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
    /// The map's alternative text: what it shows, for those who do not see it; empty without one.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub alt: Text,
    /// Up to five sentences that say what the map shows, and lead to views of it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub takeaways: Vec<Takeaway>,
    /// Words on the map beside names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub annotations: Vec<Annotation>,
    /// The day up to which the dossier is complete; `None` only in a faulty file. See
    /// [`Dossier::as_of_day`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Edtf>,
    /// The first day on which a fact without a date may have happened; `None` for the earliest date of
    /// the dossier. See [`Dossier::first_day`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begins: Option<Edtf>,
    /// The part of the world that the map shows at first; `None` for the whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<DefaultView>,
    /// The look of the map and its page before a reader changes it.
    #[serde(skip_serializing_if = "Display::is_usual")]
    pub display: Display,
    /// The basemap whose features are its places; `None` if they are the countries of the world.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basemap: Option<OwnBasemap>,
    /// The word for its places; `None` if they are called countries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The part of the time that the timeline shows.
    #[serde(skip_serializing_if = "TimelineLimits::is_open")]
    pub timeline: TimelineLimits,
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
    /// Those who ask the question; `None` if the dossier names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actors: Option<Actors>,
    /// The marks that notes give to places, in the order of the legend.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// The documents that the facts come from.
    pub sources: Vec<Source>,
    /// Notes on places, beside their facts.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<PlaceId, PlaceNote>,
    /// The places that there are: those of the world, or those of the dossier's own basemap.
    #[serde(skip)]
    pub gazetteer: Arc<Gazetteer>,
    /// Names of countries in another language than English: see [`Dossier::localize_names`].
    #[serde(skip)]
    pub names: BTreeMap<PlaceId, String>,
    /// The facts, in the order of the file.
    pub facts: Vec<Fact>,
    /// Changes since publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// Events that the timeline shows, beside the facts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// Totals that the sources state.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Total>,
    /// Who made the map, for the credits; may be empty.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub credit: Text,
    /// The address to which readers send corrections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// The places that ask the question. They have no stance, and a label and a mark of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Actors {
    /// The label in legend and card: `Is asking`.
    pub label: Text,
    /// A shorter label for narrow places; empty if `label` is short enough.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub short: Text,
    /// Their part in the story.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub definition: Text,
    /// The places, at least one.
    pub places: Vec<PlaceId>,
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
    /// The ids of the place's [`Mark`]s, each once: see [`Dossier::mark_window`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkId>,
}

impl Dossier {
    /// The title or, without one, the question; empty without either.
    pub fn headline(&self) -> &Text {
        match self.title.is_blank() {
            true => &self.question,
            false => &self.title,
        }
    }

    /// The places of the story: those in facts or notes, and the actors, sorted by name.
    pub fn named_places(&self) -> Vec<PlaceId> {
        let of_facts = self
            .facts
            .iter()
            .flat_map(|fact| fact.places.iter().copied());
        let actors = self.actors.iter().flat_map(|actors| &actors.places);
        let of_notes = self.places.keys().chain(actors).copied();
        let mut places: Vec<PlaceId> = of_facts.chain(of_notes).collect();
        places.sort();
        places.dedup();
        places.sort_by_cached_key(|&place| sort_key(self.name_of(place)));
        places
    }

    /// The name of a place: the dossier's own, or the usual one in the figure's language. An id that is
    /// not in the gazetteer has no name.
    pub fn name_of(&self, place: PlaceId) -> &str {
        match self.places.get(&place) {
            Some(note) if !note.name.is_empty() => return &note.name,
            _ => {}
        }
        let usual = || self.gazetteer.place(place.as_str());
        let localized = self.names.get(&place);
        localized.map_or_else(|| usual().map_or("", |place| &place.name), |name| name)
    }

    /// The region that a place is in; `None` for places of a basemap.
    pub fn region_of(&self, place: PlaceId) -> Option<Region> {
        Region::of(&self.gazetteer, place)
    }

    /// Sets the names of countries in another language. `name` returns `None` for the English name. The
    /// dossier's own names are kept, and so are those of its basemap.
    pub fn localize_names(&mut self, name: impl Fn(&str) -> Option<String>) {
        let places = self.gazetteer.places().iter();
        let named = places.filter_map(|place| {
            let id = PlaceId::new(&place.id).ok()?;
            Some((id, name(&place.id)?))
        });
        self.names = match self.gazetteer.is_world() {
            true => named.collect(),
            false => BTreeMap::new(),
        };
    }

    /// Whether any text of headline, stances or facts is not in the requested language.
    pub fn is_partly_untranslated(&self) -> bool {
        let stances = self.stances.iter();
        let stances = stances.flat_map(|stance| [&stance.label, &stance.definition]);
        let facts = self.facts.iter().map(|fact| &fact.text);
        let mut texts = stances.chain(facts).chain([&self.title, &self.deck]);
        texts.any(|text| text.fallback_language().is_some())
    }

    /// Whether the headline and all facts are in another language than the requested one: nobody has translated the dossier.
    pub fn is_untranslated(&self) -> bool {
        self.title.fallback_language().is_some() && self.untranslated_facts() == self.facts.len()
    }

    /// The number of facts whose text is not in the requested language.
    pub fn untranslated_facts(&self) -> usize {
        let facts = self.facts.iter();
        facts
            .filter(|fact| fact.text.fallback_language().is_some())
            .count()
    }

    /// The words beside a place's name, in the figure's language; empty if there are none, or none
    /// in that language: a name and its words are read as one.
    pub fn annotation_of(&self, place: PlaceId) -> &str {
        let mut annotations = self.annotations.iter();
        let own = annotations.find(|one| one.place == place);
        let own = own.filter(|one| one.text.fallback_language().is_none());
        own.map_or("", |one| &one.text)
    }

    /// The place's role in the story, if there is a note.
    pub fn role_of(&self, place: PlaceId) -> Option<&Text> {
        let role = &self.places.get(&place)?.role;
        (!role.is_empty()).then_some(role)
    }

    /// Whether a place is one of the actors.
    pub fn is_actor(&self, place: PlaceId) -> bool {
        let mut actors = self.actors.iter().flat_map(|actors| &actors.places);
        actors.any(|actor| *actor == place)
    }

    /// The marks of a place, in the order of the legend.
    pub fn marks_of(&self, place: PlaceId) -> impl Iterator<Item = &Mark> {
        let own = self.places.get(&place).map(|note| &note.marks);
        let is_its = move |mark: &&Mark| own.is_some_and(|own| own.contains(&mark.id));
        self.marks.iter().filter(is_its)
    }

    /// The places that have a mark by their notes.
    pub fn places_with(&self, mark: &Mark) -> impl Iterator<Item = PlaceId> {
        let notes = self.places.iter();
        let with_it = notes.filter(|(_, note)| note.marks.contains(&mark.id));
        with_it.map(|(place, _)| *place)
    }

    /// The signs of a place on the map: of an actor, then of its marks.
    pub fn signs_of(&self, place: PlaceId) -> Vec<Sign> {
        let actor = self.is_actor(place).then_some(Sign::Star);
        let marks = self.marks_of(place).map(|mark| mark.sign);
        actor.into_iter().chain(marks).collect()
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
        let others = self.facts.iter();
        others.filter(move |other| other.is_in_dispute_with(fact))
    }
}

/// The key by which names are sorted: `Åland` among the A's, `Côte` among the C's, `أنغولا` among the
/// alefs. The other letters of Arabic are in the order of their code points, which follows the
/// alphabet but for a few.
pub(crate) fn sort_key(name: &str) -> String {
    let plain = |letter| match base_letter(letter) {
        'آ' | 'أ' | 'إ' => 'ا',
        base => base.to_ascii_lowercase(),
    };
    name.chars().map(plain).collect()
}
