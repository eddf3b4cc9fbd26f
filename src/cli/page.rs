use std::path::PathBuf;

use clap::Args;

use crate::cli::language_options::LanguageOptions;
use crate::cli::load::load_model;
use crate::cli::metadata::{Image, Site, head, json_ld, page_title};
use crate::cli::open::{open, save};
use crate::cli::requested::requested;
use crate::cli::template::{Placeholder, fill, has};
use crate::dossier::OwnBasemap;
use crate::figure::markup::{Element, Files, Model, Node, element, figure, html, map_end};
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
    pub site: Option<Site>,
    /// A picture of the figure, for cards that link to the page.
    #[command(flatten)]
    pub image: Option<Image>,
    /// Projection; `page` and `level` must agree on it.
    #[arg(long, default_value_t)]
    pub projection: ProjectionId,
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
    let filled = filled(&template, &model, page.site.as_ref(), page.image.as_ref())
        .map_err(|problem| format!("{}: {problem}", page.html.display()))?;
    save(&page.html, filled)
}

/// A page with the figure and its metadata in place of the placeholders.
///
/// # Errors
/// If the page has unknown placeholders, or lacks one.
pub(crate) fn filled(
    template: &str,
    model: &Model,
    site: Option<&Site>,
    image: Option<&Image>,
) -> Result<String, String> {
    let mut placeholders = metadata(model, site, image);
    placeholders.extend(figure_parts(template, model));
    fill(template, &placeholders)
}

/// The placeholders of the figure: of its two parts if the page has the first of them, else of the
/// whole. A page in two parts may be asked for another dossier, and has words for that.
pub(crate) fn figure_parts(template: &str, model: &Model) -> Vec<Placeholder> {
    let main = element("main").attr("id", "stancemap");
    let is_halved = has(template, "map");
    let main = main.children(
        is_halved
            .then(|| requested(&model.words))
            .into_iter()
            .flatten(),
    );
    let whole = html(&main.child(figure(model)).into());
    let end = html(&map_end().into());
    let parts = whole
        .find(&end)
        .map(|at| whole.split_at(at + end.len()))
        .filter(|_| is_halved);
    match parts {
        Some((map, rest)) => vec![
            Placeholder::required("map", map.to_owned()),
            Placeholder::required("rest", rest.to_owned()),
        ],
        None => vec![Placeholder::required("figure", whole)],
    }
}

/// The placeholders of what is around the figure, with the HTML that replaces each.
pub(crate) fn metadata(
    model: &Model,
    site: Option<&Site>,
    image: Option<&Image>,
) -> Vec<Placeholder> {
    let title = element("title").text(page_title(&model.dossier));
    let description = element("meta")
        .attr("name", "description")
        .attr("content", &*model.dossier.deck);
    let metadata: Vec<Element> = [description]
        .into_iter()
        .chain(head(model, site, image))
        .collect();
    let metadata = metadata.into_iter().map(|one| html(&one.into())).collect();
    let language = html(&Node::from(&*model.words.language));
    vec![
        Placeholder::required("language", language),
        Placeholder::required("title", html(&title.into())),
        Placeholder::required("description", metadata),
        Placeholder::optional("data", json_ld(model, site, image)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::Dossier;
    use crate::world::projection::Projection;

    const PAGE: &str = "<html lang=\"<?stancemap language?>\"><?stancemap title?>\
        <?stancemap description?><?stancemap figure?>";

    fn page_of(page: &str, dossier: Dossier) -> String {
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        filled(page, &model, None, None).expect("a page")
    }

    #[test]
    fn title_and_description_are_text() {
        let dossier = Dossier {
            title: "<b> & \"c\"".into(),
            deck: "\"><script>".into(),
            ..Dossier::default()
        };
        let filled = page_of(&format!("{PAGE}<?stancemap data?>"), dossier);
        assert!(
            filled.starts_with("<html lang=\"en\"><title>&lt;b&gt; &amp; &quot;c&quot;</title>")
        );
        assert!(
            filled.contains("<meta name=\"description\" content=\"&quot;&gt;&lt;script&gt;\"/>")
        );
        // The script comes after the figure, and no text ends it early.
        let (_, after) = filled.split_once("</main>").expect("a figure");
        assert!(after.starts_with("<script type=\"application/ld+json\">{"));
        assert_eq!(after.matches('<').count(), 2, "{after}");
    }

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

    #[test]
    fn a_page_without_the_placeholder_has_no_metadata_for_search_engines() {
        let filled = page_of(PAGE, Dossier::default());
        assert!(!filled.contains("ld+json"), "{filled}");
    }

    #[test]
    fn the_two_parts_of_the_figure_are_the_whole() {
        let whole = page_of(PAGE, Dossier::default());
        let halved = PAGE.replace("figure?>", "map?>\u{a6}<?stancemap rest?>");
        let parts = page_of(&halved, Dossier::default());
        let (before, figure) = whole.split_once("<figure").expect("a figure");
        assert!(parts.starts_with(before), "{parts}");
        assert!(parts.replace('\u{a6}', "").ends_with(figure), "{parts}");
        let (map, rest) = parts.split_once('\u{a6}').expect("two parts");
        assert!(map.ends_with("<g id=\"map-drawn\"></g>"), "{map}");
        assert!(rest.ends_with("</main>"), "{rest}");
    }

    #[test]
    fn only_a_page_in_two_parts_says_that_its_address_asks_for_another_dossier() {
        let lines = "class=\"requested\"";
        let words = |page: &str| page_of(page, Dossier::default()).matches(lines).count();
        let halved = PAGE.replace("figure?>", "map?><?stancemap rest?>");
        assert_eq!([words(PAGE), words(&halved)], [0, 1]);
    }

    #[test]
    fn the_projects_own_page_has_the_placeholders() {
        let filled = page_of(include_str!("../../index.html"), Dossier::default());
        assert!(
            filled.contains("ld+json") && !filled.contains("<?"),
            "{filled}"
        );
        // The script lets browsers draw the map before they parse what follows.
        let (_, after) = filled
            .split_once("<g id=\"map-drawn\"></g>")
            .expect("a map");
        assert!(after.find("<script>") < after.find("map-help"), "{after}");
    }
}
