use std::path::PathBuf;

use crate::cli::languages::Speech;
use crate::cli::load::load_model;
use crate::cli::metadata::{Image, Site, head, json_ld};
use crate::cli::open::{open, save};
use crate::figure::markup::{Element, Files, Model, Node, element, figure, html};
use crate::world::projection::ProjectionId;

/// A page that a figure is written into: its sources, and the addresses that it links to. Addresses
/// are relative to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The page, which is overwritten. It has one placeholder of each kind:
    /// `<?stancemap language?>` for the value of `<html lang>`, `<?stancemap title?>` for the
    /// `<title>`, `<?stancemap description?>` for the metadata in the head, and
    /// `<?stancemap figure?>` for the `<main>` with the figure.
    pub html: PathBuf,
    /// The dossier's file.
    pub dossier: PathBuf,
    /// The basemap's file.
    pub basemap: PathBuf,
    /// The address of a finer drawing of the basemap, if there is one.
    pub fine: Option<String>,
    /// The addresses of the figure's data.
    pub files: Files,
    /// The projection of the map; the finer drawing must have the same.
    pub projection: ProjectionId,
    /// The language of the page, and the languages that readers can choose.
    pub speech: Speech,
    /// The address of the site, if it is known.
    pub site: Option<Site>,
    /// A picture of the figure, for cards that link to the page.
    pub image: Option<Image>,
}

/// Writes the figure of a dossier into a page, with all that the viewer needs, and the metadata for
/// sites that link to the page. Problems of the files go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_page(page: &Page) -> Result<(), String> {
    let template = open(&page.html)?;
    let model = load_model(&page.dossier, &page.basemap, page.projection, &page.speech)?
        .with_fine(page.fine.clone())
        .with_files(page.files.clone());
    if page.site.is_none() {
        eprintln!(
            "STANCEMAP_SITE=https://… gives social networks the page's address and its picture's"
        );
    }
    let parts = template_parts(&model, page.site.as_ref(), page.image.as_ref());
    let filled =
        fill(&template, &parts).map_err(|problem| format!("{}: {problem}", page.html.display()))?;
    save(&page.html, filled)
}

/// The placeholders' names, and the HTML that replaces each. The metadata for search
/// engines stands below the figure, which readers wait for.
fn template_parts(
    model: &Model,
    site: Option<&Site>,
    image: Option<&Image>,
) -> [(&'static str, String); 4] {
    let title = element("title").text(&*model.dossier.title);
    let description = element("meta")
        .attr("name", "description")
        .attr("content", &*model.dossier.deck);
    let metadata: Vec<Element> = [description]
        .into_iter()
        .chain(head(model, site, image))
        .collect();
    let main = element("main").attr("id", "stancemap").child(figure(model));
    [
        ("language", html(&Node::from(&*model.words.language))),
        ("title", html(&title.into())),
        (
            "description",
            metadata.into_iter().map(|one| html(&one.into())).collect(),
        ),
        ("figure", html(&main.into()) + &json_ld(model, site, image)),
    ]
}

/// A placeholder is a processing instruction: the minifier keeps those, but not comments.
const PLACEHOLDER: [&str; 2] = ["<?stancemap ", "?>"];

/// Replaces the placeholders of a page.
///
/// # Errors
/// If a placeholder is unknown, missing or repeated.
fn fill(page: &str, parts: &[(&str, String)]) -> Result<String, String> {
    let [open, close] = PLACEHOLDER;
    let mut pieces = page.split(open);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    let mut found = Vec::new();
    for piece in pieces {
        let (name, after) = piece.split_once(close).unwrap_or((piece, ""));
        let part = parts.iter().find(|(other, _)| *other == name);
        let (_, part) = part.ok_or_else(|| format!("unknown placeholder {open}{name}{close}"))?;
        filled.extend([part, after]);
        found.push(name);
    }
    for (name, _) in parts {
        let count = found.iter().filter(|other| *other == name).count();
        if count != 1 {
            return Err(format!(
                "found {open}{name}{close} {count} times, expected it once"
            ));
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::Dossier;
    use crate::world::projection::Projection;

    #[test]
    fn each_placeholder_is_replaced_once_and_values_are_not_read_again() {
        let parts = [("a", "<?stancemap b?>".to_owned()), ("b", "B".to_owned())];
        let page = "<p title=\"<?stancemap b?>\"><?stancemap a?></p>";
        let expected = "<p title=\"B\"><?stancemap b?></p>";
        assert_eq!(fill(page, &parts).as_deref(), Ok(expected));
        for (page, problem) in [
            ("<?stancemap a?>", "found <?stancemap b?> 0 times"),
            (
                "<?stancemap a?><?stancemap b?><?stancemap a?>",
                "found <?stancemap a?> 2 times",
            ),
            ("<?stancemap c?>", "unknown placeholder <?stancemap c?>"),
            ("<?stancemap a", "found <?stancemap b?> 0 times"),
        ] {
            let refused = fill(page, &parts).unwrap_err();
            assert!(refused.starts_with(problem), "{refused}");
        }
    }

    #[test]
    fn title_and_description_are_text() {
        let dossier = Dossier {
            title: "<b> & \"c\"".into(),
            deck: "\"><script>".into(),
            ..Dossier::default()
        };
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let page = "<html lang=\"<?stancemap language?>\"><?stancemap title?>\
            <?stancemap description?><?stancemap figure?>";
        let filled = fill(page, &template_parts(&model, None, None)).expect("a page");
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
    fn the_projects_own_page_has_the_placeholders() {
        let model = Model::new(
            Dossier::default(),
            Vec::new(),
            &Projection::world(WORLD_WIDTH),
        );
        let page = include_str!("../../index.html");
        assert!(fill(page, &template_parts(&model, None, None)).is_ok());
    }
}
