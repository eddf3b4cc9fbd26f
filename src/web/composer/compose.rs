//! Figures composed in the browser.

use js_sys::{JsString, Uint8Array};
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Url;

use crate::base::decode::decode;
use crate::dossier::csv::to_csv;
use crate::dossier::{Dossier, read_in};
use crate::figure::markup::{Files, Model, figure};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;
use crate::web::composer::faults::{Faults, fatal};
use crate::web::composer::world::{self, BasemapFile, Drawing};
use crate::web::dom::attributes::set_attr;
use crate::web::dom::blob::blob;
use crate::web::dom::build::build;
use crate::web::page::composition::{Composition, CompositionRequest};
use crate::web::page::source::{basemap_file, languages};

/// The name of the file of messages in descriptions of its faults.
const MESSAGES: &str = "the words of the interface";

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

/// The language of a dossier by its bytes, an `ArrayBuffer`: its field `lang`, if it can be read.
#[wasm_bindgen]
pub fn language_of(dossier: &JsValue) -> Option<String> {
    let (text, _) = decode(Uint8Array::new(dossier).to_vec());
    let dossier: Value = serde_json::from_str(&text).ok()?;
    Some(dossier.get("lang")?.as_str()?.to_owned())
}

/// Composes a figure. Its languages are those of the request's origin, and so is the world that is
/// drawn there unless another is given. The figure links to the addresses of the files.
///
/// # Errors
/// A text that says why nothing can be shown.
fn composition(request: CompositionRequest) -> Result<Composition, JsValue> {
    let origin = &request.origin;
    let mut faults = Faults::default();
    let messages = read_messages(request.messages, &mut faults)?;
    let dossier = read_dossier(
        &request.dossier,
        &request.dossier_at,
        &messages,
        &mut faults,
    )?;
    let is_other_world = request.basemap_at.is_some();
    let basemap_at = request.basemap_at.or_else(|| basemap_file(origin));
    let basemap = BasemapFile {
        bytes: request.basemap,
        name: name(basemap_at.as_deref().unwrap_or_default()),
        is_other_world,
    };
    let drawing = Drawing {
        dossier: &dossier,
        words: &messages,
    };
    let world = world::draw(origin, request.projection, basemap, &drawing, &mut faults)?;
    faults.log();
    let notice = faults.notice(&messages);
    let files = Files {
        table: table(&dossier),
        dossier: Some(request.dossier_at),
        basemap: basemap_at,
        is_other_world,
    };
    let model = Model::new(dossier, world.outlines, &world.projection)
        .with_words(messages)
        .with_languages(languages(origin))
        .with_fine(world.fine)
        .with_files(files);
    let element = build(&figure(&model), false)?;
    let told = Some(faults.for_authors()).filter(|told| !told.is_empty());
    set_attr(Some(&element), names::FAULT, told.as_deref());
    Ok(Composition {
        element,
        title: model.dossier.title.to_string(),
        notice,
        table: model.files.table,
    })
}

/// The messages of the interface from the text of their file, English without one.
///
/// # Errors
/// Why they cannot be read, for the reader.
fn read_messages(text: Option<JsString>, faults: &mut Faults) -> Result<Messages, JsValue> {
    let Some(text) = text else {
        return Ok(Messages::english());
    };
    let read = Messages::read(&String::from(text));
    let (messages, problems) =
        read.map_err(|problem| fatal(MESSAGES, &problem, &Messages::english()))?;
    faults.add_for_authors(MESSAGES, &problems);
    faults.add_for_authors(MESSAGES, &messages.unnamed_places());
    Ok(messages)
}

/// A dossier in the language of the messages.
///
/// # Errors
/// Why it cannot be read, for the reader.
fn read_dossier(
    bytes: &JsValue,
    address: &str,
    messages: &Messages,
    faults: &mut Faults,
) -> Result<Dossier, JsValue> {
    let name = name(address);
    let (text, problem) = decode(Uint8Array::new(bytes).to_vec());
    faults.add(name, &problem);
    let reading = read_in(&text, &messages.language);
    let reading = reading.map_err(|problem| fatal(name, &problem, messages))?;
    faults.add(name, &reading.problems);
    let mut dossier = reading.dossier;
    dossier.localize_names(|place| messages.country(place.as_str()).map(Into::into));
    Ok(dossier)
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
