//! Figures composed in the browser.

use js_sys::JsString;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
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
use crate::web::page::composition::{Composition, CompositionRequest};
use crate::web::page::source::{self, basemap_file, languages};
use crate::world::basemap;
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::outlines;

/// The most faults that are described; of the others the number is given.
const MAX_LISTED: usize = 3;
/// The name of the file of messages in descriptions of its faults.
const MESSAGES: &str = "the words of the interface";
/// The language in which places are named without asking the browser.
const ENGLISH: &str = "en";

/// Composes the figure of a dossier: takes a `CompositionRequest` as an object, and returns a
/// `Composition` as one.
///
/// # Errors
/// A text that says why nothing can be shown.
#[wasm_bindgen]
pub fn compose(request: &JsValue) -> Result<JsValue, JsValue> {
    let composition = composition(CompositionRequest::of_object(request))?;
    Ok(composition.into_object())
}

/// Composes a figure. Its languages are those of the request's origin, and so is the world that is
/// drawn there unless another is given. The figure links to the addresses of the files.
///
/// # Errors
/// A text that says why nothing can be shown.
fn composition(request: CompositionRequest) -> Result<Composition, JsValue> {
    let CompositionRequest {
        origin,
        dossier_at,
        basemap_at,
        ..
    } = request;
    let mut faults = Vec::new();
    let messages = read_messages(request.messages, &mut faults)?;
    let dossier = read_dossier(request.dossier, &dossier_at, &messages, &mut faults)?;
    let is_other_world = basemap_at.is_some();
    let basemap_at = basemap_at.or_else(|| basemap_file(&origin));
    let own_projection = own_projection(&origin);
    let (projection, projection_fault) = choose_projection(
        own_projection,
        request.projection,
        request.basemap.is_some(),
    );
    faults.extend(projection_fault.map(|problem| described("projection", &problem)));
    let world = Projection::new(projection, WORLD_WIDTH);
    // In its own projection the page's world is there already, and may be drawn finer.
    let needed = request
        .basemap
        .filter(|_| is_other_world || projection != own_projection);
    let (outlines, fine) = match needed {
        Some(text) => {
            let name = name(basemap_at.as_deref().unwrap_or_default());
            let read = basemap::read(&String::from(text)).map_err(|problem| fatal(name, &problem));
            let (basemap, problems) = read?;
            faults.extend(problems.iter().map(|problem| described(name, problem)));
            (outlines(&basemap, &world), None)
        }
        None => (source::outlines(&origin), source::detail_file(&origin)),
    };
    let files = Files {
        table: table(&dossier),
        dossier: Some(dossier_at),
        basemap: basemap_at,
        is_other_world,
    };
    let model = Model::new(dossier, outlines, &world)
        .with_words(messages)
        .with_languages(languages(&origin))
        .with_fine(fine)
        .with_files(files);
    Ok(Composition {
        element: build(&figure(&model), false)?,
        title: model.dossier.title.to_string(),
        notice: summary(&faults),
        table: model.files.table,
    })
}

/// The messages of the interface from the text of their file, English without one.
///
/// # Errors
/// Why they cannot be read, for the reader.
fn read_messages(text: Option<JsString>, faults: &mut Vec<String>) -> Result<Messages, JsValue> {
    let Some(text) = text else {
        return Ok(Messages::english());
    };
    let read = Messages::read(&String::from(text));
    let (messages, problems) = read.map_err(|problem| fatal(MESSAGES, &problem))?;
    faults.extend(problems.iter().map(|problem| described(MESSAGES, problem)));
    Ok(messages)
}

/// A dossier in the language of the messages.
///
/// # Errors
/// Why it cannot be read, for the reader.
fn read_dossier(
    text: JsString,
    address: &str,
    messages: &Messages,
    faults: &mut Vec<String>,
) -> Result<Dossier, JsValue> {
    let name = name(address);
    let reading = read_in(&String::from(text), &messages.language);
    let reading = reading.map_err(|problem| fatal(name, &problem))?;
    let problems = reading.problems.iter();
    faults.extend(problems.map(|problem| described(name, problem)));
    let mut dossier = reading.dossier;
    if messages.language != ENGLISH
        && let Some(names) = CountryNames::in_language(&messages.language)
    {
        dossier.localize_names(|place| names.name(place.alpha2()?));
    }
    Ok(dossier)
}

/// The projection that the page's own world is drawn in.
fn own_projection(origin: &Element) -> ProjectionId {
    let named = source::projection(origin);
    named
        .and_then(|id| ProjectionId::find(&id))
        .unwrap_or_default()
}

/// The projection with an id, or the page's own and the reason why it is not the one with the id.
/// Another than its own needs the basemap's file.
fn choose_projection(
    own: ProjectionId,
    id: Option<String>,
    has_basemap: bool,
) -> (ProjectionId, Option<Problem>) {
    let Some(id) = id else { return (own, None) };
    let fault = |expected| (own, Some(Problem::new("", &id, expected, "")));
    match ProjectionId::find(&id) {
        None => fault(ProjectionId::ids()),
        Some(found) if found != own && !has_basemap => {
            fault([own.as_str(), " where the page names no basemap"].concat())
        }
        Some(found) => (found, None),
    }
}

/// The address of a dossier's facts as a table. It lasts until the viewer revokes it.
fn table(dossier: &Dossier) -> Option<String> {
    let table = blob(&to_csv(dossier), "text/csv").ok()?;
    Url::create_object_url_with_blob(&table).ok()
}

/// The last part of an address.
fn name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

/// A fault for which nothing can be shown.
fn fatal(file: &str, problem: &Problem) -> JsValue {
    JsValue::from_str(&described(file, problem))
}

/// A fault of a file, for the reader.
fn described(file: &str, problem: &Problem) -> String {
    if problem.path.is_empty() {
        return format!(
            "{file}: found {}, expected {}",
            problem.found, problem.expected
        );
    }
    format!("{file}, {problem}")
}

/// The first faults, and the number of the others.
fn summary(faults: &[String]) -> String {
    let shown = faults[..faults.len().min(MAX_LISTED)].join(" · ");
    match faults.len().saturating_sub(MAX_LISTED) {
        0 => shown,
        more => format!("{shown} · and {more} more"),
    }
}
