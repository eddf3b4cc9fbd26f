//! Figures composed in the browser.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Url;

use super::blob::blob;
use super::build::build;
use super::names::Names;
use super::page::{
    basemap_file_in_page, document, fine_in_page, languages_in_page, outlines_in_page,
};
use super::root::{self, Root};
use crate::csv::csv;
use crate::dossier::{Dossier, read_in};
use crate::geometry;
use crate::markup::{Files, Model, figure};
use crate::problem::Problem;
use crate::projection::Projection;
use crate::scene::{WIDTH, outlines};
use crate::words::Words;

/// How many faults are told in full.
const TOLD: usize = 3;
/// What messages call the words of a language.
const WORDS: &str = "the words of the interface";
/// The language in which places are named without asking the browser.
const ENGLISH: &str = "en";

/// Composes the figure of a dossier on a basemap, or on the world that the page has where none is
/// given. The addresses are those of the files: the figure links to them, and messages call the files
/// by their last parts.
///
/// The words are those of the interface in the language that the figure is to be in, as a file has
/// them; English where none are given.
///
/// `root` is the shadow root in which the figure's place is, where it is in one.
///
/// Answers with the figure, not yet in the document, its title, and what a reader must be told of
/// faults in the files: empty where there are none.
///
/// # Errors
/// A text that says why nothing can be shown.
pub fn compose(
    root: Option<Root>,
    dossier: &str,
    dossier_at: &str,
    basemap: Option<String>,
    basemap_at: &str,
    words: Option<String>,
) -> Result<Array, JsValue> {
    root::within(root, || {
        compose_within(dossier, dossier_at, basemap, basemap_at, words)
    })
}

fn compose_within(
    dossier: &str,
    dossier_at: &str,
    basemap: Option<String>,
    basemap_at: &str,
    words: Option<String>,
) -> Result<Array, JsValue> {
    let (dossier_name, basemap_name) = (name(dossier_at), name(basemap_at));
    let fatal = |name: &str, problem: &Problem| JsValue::from_str(&told(name, problem));
    let (words, of_words) = match words {
        Some(text) => Words::read(&text).map_err(|problem| fatal(WORDS, &problem))?,
        None => (Words::english(), Vec::new()),
    };
    let reading = read_in(dossier, &words.language);
    let reading = reading.map_err(|problem| fatal(dossier_name, &problem))?;
    let of_words = of_words.iter().map(|problem| told(WORDS, problem));
    let of_dossier = reading.problems.iter();
    let of_dossier = of_dossier.map(|problem| told(dossier_name, problem));
    let mut faults: Vec<String> = of_words.chain(of_dossier).collect();
    let mut dossier = reading.dossier;
    if words.language != ENGLISH
        && let Some(names) = Names::within(&words.language)
    {
        dossier.name_places(|place| names.name(place.alpha2()?));
    }
    let is_other_world = basemap.is_some();
    let projection = Projection::world(WIDTH);
    let (outlines, fine, basemap_file) = match basemap {
        Some(text) => {
            let read = geometry::read(&text).map_err(|problem| fatal(basemap_name, &problem));
            let (basemap, problems) = read?;
            faults.extend(problems.iter().map(|problem| told(basemap_name, problem)));
            let lines = outlines(&basemap, &projection);
            (lines, None, Some(basemap_at.to_owned()))
        }
        None => (outlines_in_page(), fine_in_page(), basemap_file_in_page()),
    };
    let files = Files {
        dossier: Some(dossier_at.to_owned()),
        table: table(&dossier),
        basemap: basemap_file,
        is_other_world,
    };
    let model = Model::new(dossier, outlines, &projection)
        .with_words(words)
        .with_languages(languages_in_page())
        .with_fine(fine)
        .with_files(files);
    let document = document().ok_or("there is no document")?;
    let built = build(&document, &figure(&model), false)?;
    Ok(Array::of3(
        &built,
        &(&*model.dossier.title).into(),
        &summary(&faults).into(),
    ))
}

/// An address at which the page has a dossier's facts as a table, for as long as it is open.
fn table(dossier: &Dossier) -> Option<String> {
    let table = blob(&csv(dossier), "text/csv").ok()?;
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
