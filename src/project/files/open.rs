//! Opens files.

use std::sync::Arc;

use serde_json::Value;

use crate::base::decode::decode;
use crate::base::message::{Message, message};
use crate::dossier::OwnBasemap;
use crate::language::gazetteer::Gazetteer;
use crate::project::files::kind::{FileKind, file_kind};
use crate::project::files::text::{normal, read_text};
use crate::project::project::{Basemap, BasemapPlaces, TextFile};
use crate::sheets::{
    Choices, Decisions, Decoder, Fault, Sheets, Spot, Table, Understood, kind_of_other, tables_of,
};

/// The content of a file.
pub(in crate::project) enum Opened {
    /// A delimited file with its sheet.
    Text(TextFile, Vec<Table>),
    /// The sheets of a workbook.
    Workbook(Sheets),
    /// A dossier: its text, and its document.
    Dossier(String, Box<Value>),
    /// Decisions, with the faults in them.
    Decisions(Box<Decisions>, Vec<Fault>),
    /// A basemap.
    Basemap(Basemap),
}

/// Opens a file by its content.
///
/// # Errors
/// Why it cannot be opened.
pub(in crate::project) fn opened(
    name: &str,
    bytes: &Arc<[u8]>,
    choices: &Choices,
    decoder: &dyn Decoder,
) -> Result<Opened, Message> {
    Ok(match file_kind(bytes) {
        FileKind::Delimited => {
            let (file, tables) = read_text(name, Arc::clone(bytes), choices, decoder);
            Opened::Text(file, tables)
        }
        FileKind::Dossier => {
            let (text, _) = decode(bytes.to_vec());
            let document = serde_json::from_str(&text);
            let document = document
                .map_err(|error| message!("it is no JSON: {error}", error = error.to_string()))?;
            Opened::Dossier(text, Box::new(document))
        }
        FileKind::Decisions => {
            let (decisions, faults) = Decisions::read(name, bytes);
            Opened::Decisions(Box::new(decisions), faults)
        }
        FileKind::Basemap => Opened::Basemap(Basemap::of(name, Arc::clone(bytes))),
        FileKind::Workbook => return Err(message!("the program for workbooks has to read it")),
        FileKind::Page | FileKind::Site => {
            return Err(message!("its dossier has to be taken out of it first"));
        }
        FileKind::Json => {
            return Err(message!(
                "found another object in JSON, expected {expected}",
                expected = EXPECTED
            ));
        }
        FileKind::Html => {
            return Err(message!(
                "found a web page without a map, expected {expected}",
                expected = EXPECTED
            ));
        }
        FileKind::Binary => {
            let found =
                kind_of_other(bytes).map_or(message!("bytes that are no text"), Message::english);
            return Err(message!(
                "found {found}, expected {expected}",
                found,
                expected = EXPECTED
            ));
        }
    })
}

/// The files that can be opened.
const EXPECTED: Message = message!(
    "a sheet (CSV, TSV, XLSX, ODS), a dossier in JSON, a page made by this program, decisions or a basemap in GeoJSON"
);

/// The sheets of a dossier, and sentences about values that no sheet holds.
pub(in crate::project) fn sheets_of(
    name: &str,
    document: &Value,
    basemap: Option<&Basemap>,
    places: &mut BasemapPlaces,
) -> Sheets {
    let mut sheets = Sheets::default();
    let own = own_basemap(document).map(|own| places(&own, basemap));
    let gazetteer = match own {
        None => Gazetteer::world(),
        Some(Ok((gazetteer, _))) => gazetteer.as_ref().clone(),
        Some(Err(_)) => Gazetteer::default(),
    };
    let (tables, lost) = tables_of(document, &gazetteer);
    for mut table in tables {
        name.clone_into(&mut table.name.file);
        sheets.tables.push(normal(table));
    }
    let mut spot = Spot::default();
    name.clone_into(&mut spot.sheet.file);
    sheets.understood = lost
        .into_iter()
        .map(|path| Understood {
            spot: spot.clone(),
            sentence: message!("{path}: no sheet has a column for it; left it out", path),
            choice: "",
            value: String::new(),
        })
        .collect();
    sheets
}

/// The basemap that a document names.
fn own_basemap(document: &Value) -> Option<OwnBasemap> {
    let own = document.get("basemap")?;
    let text = |key: &str| own[key].as_str().unwrap_or_default().to_owned();
    Some(OwnBasemap {
        file: text("file"),
        id: text("id"),
        name: text("name"),
        part_of: text("partOf"),
        projected: own["projected"] == true,
    })
}
