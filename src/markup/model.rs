use std::sync::Arc;

use super::words;
use crate::dossier::{Day, Dossier, PlaceId, Standing};
use crate::projection::Projection;
use crate::scene::{Outline, Scene};

/// What a figure shows: a dossier, and its scene. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What is told.
    pub dossier: Arc<Dossier>,
    /// How it is laid out.
    pub scene: Arc<Scene>,
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

impl Model {
    /// A figure of a dossier on a world drawn with that projection, when all facts count.
    pub fn new(dossier: Dossier, outlines: Vec<Outline>, projection: &Projection) -> Self {
        let scene = Scene::new(outlines, projection, &dossier, dossier.final_day());
        Model {
            span: dossier.span(),
            dossier: Arc::new(dossier),
            scene: Arc::new(scene),
            fine: None,
            files: Files::default(),
        }
    }

    /// The figure, with where a finer drawing of its shapes can be had.
    pub fn with_fine(self, fine: Option<String>) -> Self {
        Model { fine, ..self }
    }

    /// The figure, with where its data can be had.
    pub fn with_files(self, files: Files) -> Self {
        Model { files, ..self }
    }

    /// Where a place stands when all facts count.
    pub fn standing(&self, place: PlaceId) -> Standing<'_> {
        self.dossier.standing_now(place)
    }

    /// What the map calls a place's standing: `Has agreed`, `Not in this story`.
    pub fn label(&self, place: PlaceId) -> &str {
        words::standing_label(&self.dossier, place)
    }
}
