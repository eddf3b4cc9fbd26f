//! Figures composed in the browser.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{Element, Url};

use crate::base::geom::WORLD_WIDTH;
use crate::base::problem::Problem;
use crate::dossier::csv::to_csv;
use crate::dossier::{Dossier, read_in};
use crate::figure::markup::{Files, Model, figure};
use crate::language::i18n::Messages;
use crate::web::dom::blob::blob;
use crate::web::dom::build::build;
use crate::web::dom::display_names::CountryNames;
use crate::web::page::source::{self, basemap_file, languages};
use crate::world::basemap;
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::outlines;

/// How many faults are told in full.
const TOLD: usize = 3;
/// What messages call the words of a language.
const WORDS: &str = "the words of the interface";
/// The language in which places are named without asking the browser.
const ENGLISH: &str = "en";

/// Composes the figure of a dossier. What is not given is taken from `origin`, the figure that the
/// page came with: its world, as it is drawn there, and its languages.
///
/// A basemap without an address is that figure's own, to be drawn in another projection. The
/// addresses are those of the files: the figure links to them, and messages call the files by their
/// last parts.
///
/// The words are those of the interface in the language that the figure is to be in, as a file has
/// them; English where none are given. The projection is named by its id.
///
/// Answers with the figure, not yet in the document, its title, and what a reader must be told of
/// faults in the files: empty where there are none.
///
/// # Errors
/// A text that says why nothing can be shown.
pub fn compose(
    origin: &Element,
    dossier: &str,
    dossier_at: &str,
    basemap: Option<String>,
    basemap_at: Option<String>,
    words: Option<String>,
    projection: Option<String>,
) -> Result<Array, JsValue> {
    let is_other_world = basemap_at.is_some();
    let basemap_at = basemap_at.or_else(|| basemap_file(origin));
    let dossier_name = name(dossier_at);
    let basemap_name = name(basemap_at.as_deref().unwrap_or_default());
    let fatal = |name: &str, problem: &Problem| JsValue::from_str(&told(name, problem));
    let (words, of_words) = match words {
        Some(text) => Messages::read(&text).map_err(|problem| fatal(WORDS, &problem))?,
        None => (Messages::english(), Vec::new()),
    };
    let reading = read_in(dossier, &words.language);
    let reading = reading.map_err(|problem| fatal(dossier_name, &problem))?;
    let of_words = of_words.iter().map(|problem| told(WORDS, problem));
    let of_dossier = reading.problems.iter();
    let of_dossier = of_dossier.map(|problem| told(dossier_name, problem));
    let mut faults: Vec<String> = of_words.chain(of_dossier).collect();
    let mut dossier = reading.dossier;
    if words.language != ENGLISH
        && let Some(names) = CountryNames::in_language(&words.language)
    {
        dossier.localize_names(|place| names.name(place.alpha2()?));
    }
    let (kind, of_projection) = kind(origin, projection, basemap.is_some());
    faults.extend(of_projection.map(|problem| told("projection", &problem)));
    let world = Projection::new(kind, WORLD_WIDTH);
    // In its own projection the page's world is there already, and may be drawn finer.
    let needed = basemap.filter(|_| is_other_world || kind != own_kind(origin));
    let (outlines, fine) = match needed {
        Some(text) => {
            let read = basemap::read(&text).map_err(|problem| fatal(basemap_name, &problem));
            let (basemap, problems) = read?;
            faults.extend(problems.iter().map(|problem| told(basemap_name, problem)));
            (outlines(&basemap, &world), None)
        }
        None => (source::outlines(origin), source::detail_file(origin)),
    };
    let files = Files {
        dossier: Some(dossier_at.to_owned()),
        table: table(&dossier),
        basemap: basemap_at,
        is_other_world,
    };
    let model = Model::new(dossier, outlines, &world)
        .with_words(words)
        .with_languages(languages(origin))
        .with_fine(fine)
        .with_files(files);
    let built = build(&figure(&model), false)?;
    Ok(Array::of3(
        &built,
        &(&*model.dossier.title).into(),
        &summary(&faults).into(),
    ))
}

/// The projection that the page's own world is drawn in.
fn own_kind(origin: &Element) -> ProjectionId {
    let named = source::projection(origin);
    named
        .and_then(|id| ProjectionId::find(&id))
        .unwrap_or_default()
}

/// The projection of that id, or the page's own; where that is not what was asked for, what is wrong
/// with it. Only a world that is given can be drawn in another.
fn kind(origin: &Element, id: Option<String>, is_given: bool) -> (ProjectionId, Option<Problem>) {
    let own = own_kind(origin);
    let Some(id) = id else { return (own, None) };
    let fault = |expected| (own, Some(Problem::new("", &id, expected, "")));
    match ProjectionId::find(&id) {
        None => fault(ProjectionId::ids()),
        Some(kind) if kind != own && !is_given => {
            fault([own.as_str(), " where the page names no basemap"].concat())
        }
        Some(kind) => (kind, None),
    }
}

/// An address at which the page has a dossier's facts as a table, for as long as it is open.
fn table(dossier: &Dossier) -> Option<String> {
    let table = blob(&to_csv(dossier), "text/csv").ok()?;
    Url::create_object_url_with_blob(&table).ok()
}

/// The last part of an address.
fn name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

fn told(file: &str, problem: &Problem) -> String {
    if problem.path.is_empty() {
        return format!(
            "{file}: found {}, expected {}",
            problem.found, problem.expected
        );
    }
    format!("{file}, {problem}")
}

/// The first faults in words, and how many more there are.
fn summary(faults: &[String]) -> String {
    let shown = faults[..faults.len().min(TOLD)].join(" · ");
    match faults.len().saturating_sub(TOLD) {
        0 => shown,
        more => format!("{shown} · and {more} more"),
    }
}
