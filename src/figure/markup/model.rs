use std::sync::Arc;

use crate::dossier::{Day, Dossier, Fact, Mentioned, Period, PlaceId, Standing, Text, Window};
use crate::language::i18n::{Messages, same_language};
use crate::world::layout::LabelLayer;
use crate::world::projection::Projection;
use crate::world::scene::{Outline, Scene};

/// All that a figure is made from. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The data.
    pub dossier: Arc<Dossier>,
    /// The map's layout, with the standings after all facts.
    pub scene: Arc<Scene>,
    /// The interface's messages, in the language of the figure.
    pub words: Arc<Messages>,
    /// The languages that a reader can choose. With fewer than two there is no choice.
    pub languages: Vec<Language>,
    /// The days of the timeline: see [`Dossier::span`].
    pub span: Option<(Day, Day)>,
    /// The days that the dossier tells of, taken from all facts once.
    pub period: Period,
    /// Whether a standing is only possible on some day of the timeline.
    pub has_possible: bool,
    /// Whether any fact disputes another. If none does, no card has to look for one.
    pub has_disputing_facts: bool,
    /// The address of a finer drawing of the shapes, relative to the page. `None` if the site has
    /// no such drawing, or if the scene has it already.
    pub fine: Option<String>,
    /// The addresses of the figure's data.
    pub files: Files,
    /// The names on the map, if they have been laid out already.
    names: Option<Vec<LabelLayer>>,
}

/// The addresses of a figure's data, relative to the page. The figure links to those that are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The dossier, in JSON.
    pub dossier: Option<String>,
    /// The facts, as CSV.
    pub table: Option<String>,
    /// The basemap, in GeoJSON.
    pub basemap: Option<String>,
    /// Whether the basemap is another than the one that this project ships. Then nothing is known
    /// about the borders that it shows.
    pub is_other_world: bool,
}

/// A language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its BCP 47 tag.
    pub tag: String,
    /// Its own name for itself.
    pub name: String,
}

impl Model {
    /// A figure in English of a dossier on a world that was drawn in that projection.
    pub fn new(dossier: Dossier, outlines: Vec<Outline>, projection: &Projection) -> Self {
        let scene = Scene::new(outlines, projection, &dossier, dossier.as_of_day());
        let records = dossier.records();
        let span = records.span();
        Model {
            period: dossier.period(),
            has_possible: span.is_some() && records.has_possible(),
            has_disputing_facts: dossier.facts.iter().any(|fact| !fact.disputes.is_empty()),
            span,
            dossier: Arc::new(dossier),
            scene: Arc::new(scene),
            words: Arc::new(Messages::default()),
            languages: Vec::new(),
            fine: None,
            files: Files::default(),
            names: None,
        }
        .with_words(Messages::english())
    }

    /// Sets the address of a finer drawing. The dossier's own basemap has none, and none has territories apart.
    pub fn with_fine(self, fine: Option<String>) -> Self {
        let fine = fine.filter(|_| self.dossier.basemap.is_none() && !self.scene.has_territories);
        Model { fine, ..self }
    }

    /// Whether the basemap is another than the one that this project ships.
    pub(crate) fn is_other_world(&self) -> bool {
        self.files.is_other_world || self.dossier.basemap.is_some()
    }

    /// Sets the language. The messages call the places as the dossier does. If the dossier does not define what it calls places without a stance, the
    /// interface's definition in that language applies.
    pub fn with_words(mut self, words: Messages) -> Self {
        let mut words = called_by(&self.dossier, words);
        if self.dossier.mentioned == Mentioned::default() {
            Arc::make_mut(&mut self.dossier).mentioned = Mentioned {
                label: (&*words.mentioned).into(),
                short: Text::default(),
                definition: (&*words.mentioned_definition).into(),
            };
        }
        let own = &self.dossier.lang;
        words.language_of_others = (!same_language(own, &words.language)).then(|| own.to_owned());
        let words = Arc::new(words);
        Model { words, ..self }
    }

    /// Sets the languages that a reader can choose.
    pub fn with_languages(self, languages: Vec<Language>) -> Self {
        Model { languages, ..self }
    }

    /// Sets the addresses of the data.
    pub fn with_files(self, files: Files) -> Self {
        Model { files, ..self }
    }

    /// Sets the names on the map: the layers of [`Scene::name_inputs`], in their order.
    pub fn with_names(self, names: Vec<LabelLayer>) -> Self {
        let names = Some(names);
        Model { names, ..self }
    }

    /// The names on the map.
    pub(crate) fn names(&self) -> Vec<LabelLayer> {
        let laid_out = || {
            self.scene
                .name_inputs()
                .map(|input| input.layer())
                .collect()
        };
        self.names.clone().unwrap_or_else(laid_out)
    }

    /// The days on which a fact may have happened: see [`Period::window`].
    pub(crate) fn window(&self, fact: &Fact) -> Window {
        self.period.window(fact)
    }

    /// Whether readers are told of texts in another language than the figure's. Nobody expects a translation
    /// where the dossier is in one language that the interface lacks, and is therefore shown in English.
    pub(crate) fn tells_language(&self) -> bool {
        let (dossier, shown) = (&self.dossier, &*self.words.language);
        let mut languages = self.languages.iter().map(|one| &*one.tag).chain([shown]);
        let has_own = languages.any(|tag| same_language(tag, &dossier.lang));
        has_own || !dossier.is_untranslated() || !same_language(shown, "en")
    }

    /// Whether the map has a shape of a place.
    pub(crate) fn is_drawn(&self, place: PlaceId) -> bool {
        !self.scene.shapeless.contains(&place)
    }

    /// The facts about a place: see [`Dossier::facts_of`].
    pub(crate) fn facts_of(&self, place: PlaceId) -> Vec<&Fact> {
        self.dossier.facts_within(place, || self.period)
    }

    /// The standing of a place after all facts.
    pub fn standing(&self, place: PlaceId) -> Standing<'_> {
        let period = self.period;
        self.dossier.standing_within(place, period.last, period)
    }

    /// A day for the attribute [`DAY`](crate::figure::protocol::names::DAY) of what is hidden on the days
    /// before; `None` if there are no such days on the timeline.
    pub fn hidden_before(&self, day: Day) -> Option<String> {
        let (first, _) = self.span?;
        (day > first).then(|| day.days_since_epoch().to_string())
    }

    /// The label of a place's standing: the label of the stance, the dossier's label for actors or for
    /// places that it only mentions, or the interface's label for all others.
    pub fn label(&self, place: PlaceId) -> Text {
        match self.standing(place) {
            Standing::Holds(held) => held.stance.label.clone(),
            Standing::Acts => {
                let label = self.dossier.actors.as_ref().map(|actors| &actors.label);
                label.cloned().unwrap_or_default()
            }
            Standing::Mentioned => self.dossier.mentioned.label.clone(),
            Standing::Absent => (&*self.words.absent).into(),
        }
    }
}

/// The messages with the dossier's word for its places.
pub fn called_by(dossier: &Dossier, words: Messages) -> Messages {
    match &dossier.unit {
        Some(unit) => {
            let noun = unit.noun(&words.language);
            words.calling(noun.as_ref())
        }
        None => words,
    }
}
