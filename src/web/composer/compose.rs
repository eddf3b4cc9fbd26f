//! Figures composed in the browser.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::base::decode::decode;
use crate::dossier::csv::to_csv;
use crate::dossier::{Dossier, OwnBasemap, read_on};
use crate::figure::markup::{Files, Model, called_by, figure};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;
use crate::web::composer::faults::Faults;
use crate::web::composer::origin::Origin;
use crate::web::composer::world::{self, BasemapFile, Drawing};
use crate::web::page::composition::{object, property, text};
use crate::web::page::records::records;

/// The address of the table of facts in the markup. The page's script puts another in its place: it makes
/// a file of the table, which a worker cannot do for longer than it runs.
const TABLE: &str = "blob:table";
/// The name of the file of messages in descriptions of its faults.
const MESSAGES: &str = "the words of the interface";

/// Composes a figure. The request is an object:
///
/// - `dossier` and `basemap`, the bytes of the files, in pieces; no basemap if the outlines of the
///   page's own figure serve
/// - `dossier_at` and `basemap_at`, their addresses. A basemap without one is the page's own, to be
///   drawn in another projection. The basemap of a dossier that names one is never the page's own
/// - `overrides`, whether that basemap takes the place of one that the dossier names
/// - `messages`, the text of the file of messages; none for English
/// - `projection`, its id
/// - `origin`: see [`Origin`]
///
/// The result is an object, too: `records` of the markup, `title`, the `table` of the facts as text, and
/// `notice`, the faults in the files, for the reader.
///
/// # Errors
/// A text that says why nothing can be shown.
#[wasm_bindgen]
pub fn compose(request: &JsValue) -> Result<JsValue, JsValue> {
    let origin = Origin::of_request(request);
    let mut faults = Faults::for_page(property(request, "checks").is_truthy());
    let messages = read_messages(property(request, "messages").as_string(), &mut faults)?;
    let dossier_at = text(request, "dossier_at");
    let dossier = bytes(request, "dossier").unwrap_or_default();
    let basemap_at = property(request, "basemap_at").as_string();
    let is_other_world = basemap_at.is_some();
    let basemap_at = basemap_at.or_else(|| origin.basemap());
    let mut basemap = BasemapFile {
        bytes: bytes(request, "basemap"),
        own: None,
        overrides: property(request, "overrides").is_truthy(),
        name: name(basemap_at.as_deref().unwrap_or_default()),
        is_other_world,
    };
    let dossier = read_dossier(dossier, &dossier_at, &messages, &mut basemap, &mut faults)?;
    let messages = called_by(&dossier, messages);
    let projection = property(request, "projection").as_string();
    let drawing = Drawing {
        dossier: &dossier,
        words: &messages,
    };
    let world = world::draw(&origin, projection, basemap, &drawing, &mut faults)?;
    faults.log();
    let notice = faults.notice(&messages);
    let table = to_csv(&dossier);
    let files = Files {
        table: Some(TABLE.to_owned()),
        dossier: Some(dossier_at),
        basemap: basemap_at,
        is_other_world,
    };
    let model = Model::new(dossier, world.outlines, &world.projection)
        .with_words(messages)
        .with_languages(origin.languages())
        .with_fine(world.fine)
        .with_files(files);
    let told = Some(faults.for_authors()).filter(|told| !told.is_empty());
    let figure = figure(&model).attr_opt(names::FAULT, told);
    Ok(object([
        ("records", records(&figure).into()),
        ("title", (&**model.dossier.headline()).into()),
        ("notice", notice.into()),
        ("table", table.into()),
    ]))
}

/// The bytes of a file of the request. They come in pieces, so that a large file is copied once.
fn bytes(request: &JsValue, name: &str) -> Option<Vec<u8>> {
    let pieces: Array = property(request, name).dyn_into().ok()?;
    let pieces = || pieces.iter().map(JsCast::unchecked_into::<Uint8Array>);
    let mut bytes = Vec::with_capacity(pieces().map(|piece| piece.length() as usize).sum());
    for piece in pieces() {
        let start = bytes.len();
        bytes.resize(start + piece.length() as usize, 0);
        piece.copy_to(&mut bytes[start..]);
    }
    Some(bytes)
}

/// The messages of the interface from the text of their file, English without one.
///
/// # Errors
/// Why they cannot be read, for the reader.
fn read_messages(text: Option<String>, faults: &mut Faults) -> Result<Messages, JsValue> {
    let Some(text) = text else {
        return Ok(Messages::english());
    };
    let read = Messages::read(&text);
    let (messages, problems) =
        read.map_err(|problem| faults.fatal(MESSAGES, &problem, &Messages::english()))?;
    faults.add_for_authors(MESSAGES, &problems);
    faults.add_for_authors(MESSAGES, &messages.unnamed_places());
    Ok(messages)
}

/// A dossier in the language of the messages. If it names a basemap, that is read with it.
///
/// # Errors
/// Why it cannot be read, for the reader.
fn read_dossier(
    bytes: Vec<u8>,
    address: &str,
    messages: &Messages,
    basemap: &mut BasemapFile,
    faults: &mut Faults,
) -> Result<Dossier, JsValue> {
    let name = name(address);
    let (text, problem) = decode(bytes);
    faults.add(name, &problem);
    let mut places = |named: &OwnBasemap| basemap.places(named);
    let reading = read_on(&text, Some(&messages.language), &mut places);
    let reading = reading.map_err(|problem| {
        let is_of_file = problem.path == "basemap.file" || basemap.stands_in();
        let file = if is_of_file { basemap.name } else { name };
        faults.fatal(file, &problem, messages)
    })?;
    faults.add(name, &reading.problems);
    let mut dossier = reading.dossier;
    dossier.localize_names(|place| messages.country(place).map(Into::into));
    Ok(dossier)
}

/// The last part of an address.
fn name(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}
