//! The files that an editor takes away of her project.

use crate::base::message::{Message, message};
use crate::project::{NamedFile, Project, filled_tables, sheet_files};
use crate::sheets::Import;

/// A file to save.
pub(super) struct File {
    pub(super) name: String,
    /// The media type.
    pub(super) kind: &'static str,
    pub(super) content: Content,
}

/// The content of a file to save.
pub(super) enum Content {
    Bytes(Vec<u8>),
    /// The files of an archive, which another program packs.
    Archive(Vec<NamedFile>),
    /// The sheets of a workbook in JSON, which another program writes.
    Workbook(Vec<u8>),
}

/// Makes a file of a kind: `json`, `csv`, `sheets` or `workbook`. Those of a published map are made by another program.
///
/// # Errors
/// Why it cannot be made.
pub(super) fn file((project, import): (&Project, &Import), kind: &str) -> Result<File, Message> {
    let id = import.document["id"].as_str().unwrap_or("map");
    let file = |ending: &str, kind: &'static str, content: Content| File {
        name: format!("{id}{ending}"),
        kind,
        content,
    };
    let bytes = |ending: &str, kind: &'static str, text: String| {
        file(ending, kind, Content::Bytes(text.into_bytes()))
    };
    match kind {
        "json" => Ok(bytes(".json", "application/json", import.text())),
        "csv" => {
            let dossier = import
                .dossier
                .as_ref()
                .ok_or(message!("there is no map yet"))?;
            let table = crate::dossier::csv::to_csv(dossier);
            Ok(bytes(".csv", "text/csv", table))
        }
        "sheets" => {
            let files = folder(project, import);
            Ok(file("-sheets.zip", ZIP, Content::Archive(files)))
        }
        "workbook" => {
            let tables = serde_json::to_vec(&filled_tables(project));
            let tables = tables.map_err(|error| Message::english(error.to_string()))?;
            Ok(file(".xlsx", XLSX, Content::Workbook(tables)))
        }
        kind => Err(message!("there is no file of the kind {kind}", kind)),
    }
}

const ZIP: &str = "application/zip";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The name by which the story calls its basemap, if that is open.
pub(super) fn basemap(project: &Project, import: &Import) -> Option<NamedFile> {
    let named = import.document["basemap"]["file"].as_str()?;
    let basemap = project.basemap.as_ref()?;
    Some((named.to_owned(), basemap.bytes.to_vec()))
}

/// The folder that `stancemap build` makes the map of.
fn folder(project: &Project, import: &Import) -> Vec<NamedFile> {
    let files = sheet_files(project).into_iter();
    let files = files.map(|file| (file.name, file.text.into_bytes()));
    files.chain(basemap(project, import)).collect()
}
