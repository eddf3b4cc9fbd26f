//! The files that an editor takes away.

use serde::Deserialize;

use crate::project::Project;
use crate::sheets::Import;
use crate::site::{Beside, Input, Kit, Made, Maps, Options, Refusal, SiteAddress, Wanted, make};
use crate::web::maker::figure::document;

/// A file to save.
pub(super) struct File {
    pub(super) name: String,
    /// The media type.
    pub(super) kind: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// The wishes of the editor about a file, as the page sends them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wishes {
    /// The address at which the map will be published; empty if it is not known.
    site: String,
}

/// Makes a file of a kind: `single`, `json` or `csv`.
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
    let file = |ending: &str, kind: &'static str, bytes: Vec<u8>| File {
        name: format!("{id}.{ending}"),
        kind,
        bytes,
    };
    match kind {
        "json" => Ok(file("json", "application/json", import.text().into_bytes())),
        "csv" => {
            let dossier = import.dossier.as_ref().ok_or("there is no map yet")?;
            let table = crate::dossier::csv::to_csv(dossier);
            Ok(file("csv", "text/csv", table.into_bytes()))
        }
        "single" => {
            let page = single_page(kit, project, import, wishes);
            let page = page.map_err(|refusal| refusal.to_string())?;
            Ok(file("html", "text/html", page.into_bytes()))
        }
        kind => Err(format!("there is no file of the kind {kind}")),
    }
}

fn single_page(
    kit: &Kit,
    project: &Project,
    import: &Import,
    wishes: &Wishes,
) -> Result<String, Refusal> {
    let address: Option<SiteAddress> = match wishes.site.trim() {
        "" => None,
        site => Some(site.parse()?),
    };
    let options = Options {
        address,
        ..Options::default()
    };
    let maps = Maps::of(kit, options.projection)?;
    let named = import.document["basemap"]["file"].as_str();
    let basemap = project.basemap.iter();
    let basemap = basemap.filter_map(|file| Some((named?.to_owned(), file.bytes.to_vec())));
    let input = Input {
        document: document(project, import),
        beside: &mut Beside::of(basemap),
    };
    let Made { single, .. } = make(kit, &maps, vec![input], &options, Wanted::SingleFile)?;
    Ok(single)
}
