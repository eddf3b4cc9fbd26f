use std::path::PathBuf;

use clap::Args;

use crate::cli::image::ImageOptions;
use crate::cli::language_options::LanguageOptions;
use crate::cli::load::load_model;
use crate::cli::open::{open, save};
use crate::dossier::OwnBasemap;
use crate::figure::markup::Files;
use crate::site::{Image, SiteAddress, filled};
use crate::world::projection::ProjectionId;

/// A page that a figure is written into: its sources, and the addresses that it links to. Addresses
/// are relative to the page.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Page to write into, with `<?stancemap language?>`, `<?stancemap title?>`,
    /// `<?stancemap description?>` and `<?stancemap figure?>` where these belong, and
    /// `<?stancemap data?>` where metadata for search engines may stand. Instead of the figure it
    /// may have `<?stancemap map?>` and `<?stancemap rest?>`: the figure up to the last shape of
    /// its map, and what follows.
    #[arg(long, value_name = "PAGE")]
    pub html: PathBuf,
    /// File of the dossier.
    #[arg(long)]
    pub dossier: PathBuf,
    /// File of the basemap, GeoJSON. A dossier that names a basemap is drawn on that one.
    #[arg(long)]
    pub basemap: PathBuf,
    /// Address of the finer drawing, relative to the page: see `level`.
    #[arg(long, value_name = "ADDRESS")]
    pub fine: Option<String>,
    /// The addresses of the figure's data.
    #[command(flatten)]
    pub addresses: Addresses,
    /// Address of the folder where the page will stand, such as https://example.org/map/.
    #[arg(long, value_name = "URL")]
    pub site: Option<SiteAddress>,
    /// A picture of the figure, for cards that link to the page.
    #[command(flatten)]
    pub image: Option<ImageOptions>,
    /// Projection; the one that the dossier asks for without it. `page` and `level` must agree on it.
    #[arg(long)]
    pub projection: Option<ProjectionId>,
    /// The language of the page, and the languages that readers can choose.
    #[command(flatten)]
    pub language: LanguageOptions,
}

/// The addresses of a figure's data, relative to the page.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses {
    /// Address of the dossier.
    #[arg(long, value_name = "ADDRESS")]
    pub dossier_at: Option<String>,
    /// Address of the table of facts.
    #[arg(long, value_name = "ADDRESS")]
    pub table_at: Option<String>,
    /// Address of the basemap.
    #[arg(long, value_name = "ADDRESS")]
    pub basemap_at: Option<String>,
}

/// The addresses of a figure's data. The basemap that a dossier names is where the dossier says.
fn files(addresses: &Addresses, own: Option<&OwnBasemap>) -> Files {
    let Addresses {
        dossier_at,
        table_at,
        basemap_at,
    } = addresses.clone();
    let beside = |own: &OwnBasemap| {
        let (folder, _) = dossier_at.as_ref()?.rsplit_once('/').unwrap_or_default();
        Some(relative(folder, &own.file))
    };
    Files {
        basemap: own.map_or(basemap_at, beside),
        is_other_world: own.is_some(),
        dossier: dossier_at,
        table: table_at,
    }
}

/// The address of a file that is named relative to a folder: `dossiers` and `../basemaps/x.geojson` give
/// `basemaps/x.geojson`. An absolute address stays as it is.
fn relative(folder: &str, file: &str) -> String {
    if file.starts_with('/') || file.contains("://") {
        return file.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in file.split('/') {
        match part {
            "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// Writes the figure of a dossier into a page, with all that the viewer needs, and the metadata for
/// sites that link to the page. Problems of the files go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_page(page: &Page) -> Result<(), String> {
    let template = open(&page.html)?;
    let (model, _) = load_model(
        &page.dossier,
        &page.basemap,
        page.projection,
        &page.language,
    )?;
    let model = model.with_fine(page.fine.clone());
    let files = files(&page.addresses, model.dossier.basemap.as_ref());
    let model = model.with_files(files);
    let image = page.image.clone().map(Image::from);
    let filled = filled(&template, &model, page.site.as_ref(), image.as_ref())
        .map_err(|problem| format!("{}: {problem}", page.html.display()))?;
    save(&page.html, filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_basemap_of_a_dossier_is_where_the_dossier_says() {
        for (folder, file, expected) in [
            ("dossiers", "../basemaps/us.geojson", "basemaps/us.geojson"),
            ("dossiers", "us.geojson", "dossiers/us.geojson"),
            ("", "./us.geojson", "us.geojson"),
            ("a/b", "../../../us.geojson", "../us.geojson"),
            ("a", "/maps/us.geojson", "/maps/us.geojson"),
            (
                "a",
                "https://example.org/us.geojson",
                "https://example.org/us.geojson",
            ),
        ] {
            assert_eq!(relative(folder, file), expected, "{folder} {file}");
        }
        let own = OwnBasemap {
            file: "us.geojson".to_owned(),
            ..OwnBasemap::default()
        };
        let addresses = Addresses {
            dossier_at: Some("dossiers/us.json".to_owned()),
            basemap_at: Some("world.geojson".to_owned()),
            table_at: None,
        };
        let of = |own| files(&addresses, own).basemap;
        assert_eq!(of(Some(&own)).as_deref(), Some("dossiers/us.geojson"));
        assert_eq!(of(None).as_deref(), Some("world.geojson"));
    }
}
