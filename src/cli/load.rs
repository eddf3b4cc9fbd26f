use std::path::Path;

use crate::base::geom::WORLD_WIDTH;
use crate::cli::language_options::LanguageOptions;
use crate::cli::open::{open_basemap, open_dossier, warn};
use crate::dossier::Dossier;
use crate::figure::markup::{Language, Model};
use crate::language::i18n::{Messages, same_language};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::outlines;

/// The figure of a dossier on a basemap, in a projection and a language. Problems of the files go to
/// standard error.
///
/// # Errors
/// Why nothing can be shown, with the file's name.
pub(crate) fn load_model(
    dossier: &Path,
    basemap: &Path,
    projection: ProjectionId,
    language: &LanguageOptions,
) -> Result<Model, String> {
    let (dossier, words, languages) = load_dossier(dossier, language)?;
    let basemap = open_basemap(basemap)?;
    let projection = Projection::new(projection, WORLD_WIDTH);
    let outlines = outlines(&basemap, &projection);
    let model = Model::new(dossier, outlines, &projection);
    Ok(model.with_words(words).with_languages(languages))
}

/// A dossier in the language that is asked for, the interface's messages in that language, and the
/// languages of all message files. Problems of the dossier go to standard error.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn load_dossier(
    file: &Path,
    language: &LanguageOptions,
) -> Result<(Dossier, Messages, Vec<Language>), String> {
    let mut reading = open_dossier(file, None)?;
    let (words, languages) = language.words(&reading.dossier.lang)?;
    if !same_language(&reading.dossier.lang, &words.language) {
        reading = open_dossier(file, Some(&words.language))?;
    }
    let dossier = &mut reading.dossier;
    dossier.localize_names(|place| words.country(place).map(Into::into));
    warn(file, &reading.problems);
    Ok((reading.dossier, words, languages))
}
