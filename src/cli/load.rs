use std::path::Path;
use std::sync::Arc;

use crate::base::geom::WORLD_WIDTH;
use crate::cli::language_options::LanguageOptions;
use crate::cli::open::{Basemaps, open_basemap, open_dossier, warn};
use crate::dossier::Dossier;
use crate::figure::markup::{Language, Model, called_by};
use crate::language::i18n::{Messages, same_language};
use crate::site::{Opened, Options, name_places};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::{OwnWorld, outlines};

/// The figure of a dossier on a basemap, in a projection and a language, and whether the files have no problems. A
/// dossier that names a basemap is drawn on that one. Problems of the files go to standard error.
///
/// # Errors
/// Why nothing can be shown, with the file's name.
pub(crate) fn load_model(
    dossier: &Path,
    basemap: &Path,
    projection: Option<ProjectionId>,
    language: &LanguageOptions,
) -> Result<(Model, bool), String> {
    let Loaded {
        dossier,
        own,
        words,
        languages,
        mut is_clean,
    } = load_opened(dossier, language)?;
    let options = Options {
        projection,
        ..Options::default()
    };
    let projection = options.projection_of(&dossier);
    let (basemap, projection) = match own {
        Some(own) => (Arc::clone(&own.basemap), own.projection(projection)),
        None => {
            let (basemap, problems) = open_basemap(basemap)?;
            is_clean &= problems == 0;
            let basemap = Arc::new(basemap);
            (basemap, Projection::new(projection, WORLD_WIDTH))
        }
    };
    let outlines = outlines(&basemap, &projection);
    let model = Model::new(dossier, outlines, &projection);
    Ok((model.with_words(words).with_languages(languages), is_clean))
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
    let Loaded {
        dossier,
        words,
        languages,
        ..
    } = load_opened(file, language)?;
    Ok((dossier, words, languages))
}

/// A dossier that was read, with everything around it.
struct Loaded {
    dossier: Dossier,
    /// The basemap that it names.
    own: Option<OwnWorld>,
    words: Messages,
    languages: Vec<Language>,
    /// Whether the files have no problems.
    is_clean: bool,
}

/// As [`load_dossier`], with the basemap that the dossier names, and whether both files have no problems. Those of the
/// basemap go to standard error, too.
fn load_opened(file: &Path, language: &LanguageOptions) -> Result<Loaded, String> {
    let mut basemaps = Basemaps::default();
    let mut opened = open_dossier(file, None, None, &mut basemaps)?;
    let Dossier { lang, display, .. } = &opened.reading.dossier;
    let own = match display.lang.is_empty() {
        true => lang,
        false => &display.lang,
    };
    let (words, languages) = language.words(own)?;
    let own = lang;
    if !same_language(own, &words.language) {
        opened = open_dossier(file, Some(&words.language), None, &mut basemaps)?;
    }
    let Opened { mut reading, own } = opened;
    let dossier = &mut reading.dossier;
    name_places(dossier, &words, language.lang.as_deref());
    let words = called_by(dossier, words);
    warn(file, &reading.problems);
    let mut is_clean = reading.problems.is_empty();
    let own = own.map(|file| {
        is_clean &= file.world.problems.is_empty();
        warn(file.name.as_ref(), &file.world.problems);
        file.world
    });
    Ok(Loaded {
        dossier: reading.dossier,
        own,
        words,
        languages,
        is_clean,
    })
}
