//! The files that an editor takes away.

use serde::Deserialize;

use crate::project::{NamedFile, Project, filled_tables, sheet_files};
use crate::sheets::Import;
use crate::site::{Beside, Input, Kit, Made, Maps, Options, Refusal, SiteAddress, Wanted, make};
use crate::web::maker::figure::document;

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

/// The wishes of the editor about a file, as the page sends them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wishes {
    /// The address at which the map will be published; empty if it is not known.
    site: String,
}

/// Makes a file of a kind: `single`, `site`, `json`, `csv`, `sheets` or `workbook`.
///
/// # Errors
/// Why it cannot be made.
pub(super) fn file(
    kit: &Kit,
    (project, import): (&Project, &Import),
    kind: &str,
    wishes: &Wishes,
) -> Result<File, String> {
    let id = import.document["id"].as_str().unwrap_or("map");
    let file = |ending: &str, kind: &'static str, content: Content| File {
        name: format!("{id}{ending}"),
        kind,
        content,
    };
    let bytes = |ending: &str, kind: &'static str, text: String| {
        file(ending, kind, Content::Bytes(text.into_bytes()))
    };
    let made = |wanted: Wanted| {
        let made = made(kit, project, import, wishes, wanted);
        made.map_err(|refusal| refusal.to_string())
    };
    match kind {
        "json" => Ok(bytes(".json", "application/json", import.text())),
        "csv" => {
            let dossier = import.dossier.as_ref().ok_or("there is no map yet")?;
            let table = crate::dossier::csv::to_csv(dossier);
            Ok(bytes(".csv", "text/csv", table))
        }
        "single" => Ok(bytes(
            ".html",
            "text/html",
            made(Wanted::SingleFile)?.single,
        )),
        "site" => {
            let files = made(Wanted::Site)?.files.into_iter().collect();
            Ok(file("-site.zip", ZIP, Content::Archive(files)))
        }
        "sheets" => {
            let files = folder(project, import);
            Ok(file("-sheets.zip", ZIP, Content::Archive(files)))
        }
        "workbook" => {
            let tables = serde_json::to_vec(&filled_tables(project));
            let tables = tables.map_err(|error| error.to_string())?;
            Ok(file(".xlsx", XLSX, Content::Workbook(tables)))
        }
        kind => Err(format!("there is no file of the kind {kind}")),
    }
}

const ZIP: &str = "application/zip";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The name by which the story calls its basemap, if that is open.
fn basemap(project: &Project, import: &Import) -> Option<NamedFile> {
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

fn made(
    kit: &Kit,
    project: &Project,
    import: &Import,
    wishes: &Wishes,
    wanted: Wanted,
) -> Result<Made, Refusal> {
    let address: Option<SiteAddress> = match wishes.site.trim() {
        "" => None,
        site => Some(site.parse()?),
    };
    let options = Options {
        address,
        // As `stancemap build` does, which may add them later.
        has_pictures: true,
        ..Options::default()
    };
    let dossier = import.dossier.as_ref();
    let projection = dossier.map(|dossier| options.projection_of(dossier));
    let maps = Maps::of(kit, projection.unwrap_or_default())?;
    let input = Input {
        document: document(project, import),
        beside: &mut Beside::of(basemap(project, import)),
    };
    make(kit, &maps, vec![input], &options, wanted)
}
