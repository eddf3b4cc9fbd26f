use std::sync::Arc;

use crate::dossier::{Day, Dossier, Mentioned, PlaceId, Standing, Text};
use crate::language::i18n::Messages;
use crate::world::projection::Projection;
use crate::world::scene::{Outline, Scene};

/// What a figure shows: a dossier, and its scene. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is told.
    pub dossier: Arc<Dossier>,
    /// How it is laid out.
    pub scene: Arc<Scene>,
    /// What it is told with.
    pub words: Arc<Messages>,
    /// The languages that the interface can be had in; no choice where there are not several.
    pub languages: Vec<Language>,
    /// [`Dossier::span`] of what is told.
    pub span: Option<(Day, Day)>,
    /// Where a finer drawing of the scene's shapes can be had, relative to the page; nothing where
    /// there is none, or where they are drawn as finely already.
    pub fine: Option<String>,
    /// Where its data can be had.
    pub files: Files,
}

/// Where the data of a figure can be had: addresses that its page can link to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The dossier's file; nothing where it is not known.
    pub dossier: Option<String>,
    /// Its facts as a table; likewise.
    pub table: Option<String>,
    /// The basemap's; likewise.
    pub basemap: Option<String>,
    /// Whether the basemap is not the one that this project ships, and nothing is known of what its
    /// lines follow.
    pub is_other_world: bool,
}

/// A language of the interface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// As BCP 47 writes it.
    pub tag: String,
    /// What it calls itself.
    pub name: String,
}

impl Model {
    /// A figure of a dossier on a world drawn with that projection, when all facts count.
    pub fn new(dossier: Dossier, outlines: Vec<Outline>, projection: &Projection) -> Self {
        let scene = Scene::new(outlines, projection, &dossier, dossier.final_day());
        Model {
            span: dossier.span(),
            dossier: Arc::new(dossier),
            scene: Arc::new(scene),
            words: Arc::new(Messages::english()),
            languages: Vec::new(),
            fine: None,
            files: Files::default(),
        }
    }

    /// The figure, with where a finer drawing of its shapes can be had.
    pub fn with_fine(self, fine: Option<String>) -> Self {
        Model { fine, ..self }
    }

    /// The figure in another language than English.
    ///
    /// Where the dossier has no words of its own for places without a stance, those are the
    /// interface's.
    pub fn with_words(mut self, words: Messages) -> Self {
        if self.dossier.mentioned == Mentioned::default() {
            Arc::make_mut(&mut self.dossier).mentioned = Mentioned {
                label: (&*words.mentioned).into(),
                short: Text::default(),
                definition: (&*words.mentioned_definition).into(),
            };
        }
        let words = Arc::new(words);
        Model { words, ..self }
    }

    /// The figure, with the languages that it can be had in.
    pub fn with_languages(self, languages: Vec<Language>) -> Self {
        Model { languages, ..self }
    }

    /// The figure, with where its data can be had.
    pub fn with_files(self, files: Files) -> Self {
        Model { files, ..self }
    }

    /// Where a place stands when all facts count.
    pub fn standing(&self, place: PlaceId) -> Standing<'_> {
        self.dossier.standing_now(place)
    }

    /// What the map calls a place's standing: a stance's label, the dossier's word for places that
    /// it merely mentions, or the interface's for all others.
    pub fn label(&self, place: PlaceId) -> Text {
        match self.standing(place) {
            Standing::Holds(held) => held.stance.label.clone(),
            Standing::Mentioned => self.dossier.mentioned.label.clone(),
            Standing::Absent => (&*self.words.absent).into(),
        }
    }
}
