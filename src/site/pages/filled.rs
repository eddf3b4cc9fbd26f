use crate::dossier::Theme;
use crate::figure::markup::{Element, Model, Node, element, figure, html, map_end};
use crate::site::metadata::{Image, SiteAddress, head, json_ld, page_title};
use crate::site::pages::requested::requested;
use crate::site::pages::template::{Placeholder, fill, has};

/// A page with the figure and its metadata in place of the placeholders.
///
/// # Errors
/// If the page has unknown placeholders, or lacks one.
pub fn filled(
    template: &str,
    model: &Model,
    site: Option<&SiteAddress>,
    image: Option<&Image>,
) -> Result<String, String> {
    let mut placeholders = metadata(model, site, image);
    placeholders.extend(figure_parts(template, model));
    fill(template, &placeholders)
}

/// The placeholders of the figure: of its two parts if the page has the first of them, else of the
/// whole. A page in two parts may be asked for another dossier, and has words for that.
pub fn figure_parts(template: &str, model: &Model) -> Vec<Placeholder> {
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
pub fn metadata(
    model: &Model,
    site: Option<&SiteAddress>,
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
    let theme = model.dossier.display.theme;
    let scheme = theme.map_or("light dark", Theme::key).to_owned();
    let language = html(&Node::from(&*model.words.language));
    vec![
        Placeholder::required("language", language),
        Placeholder::required("title", html(&title.into())),
        Placeholder::required("description", metadata),
        Placeholder::optional("scheme", scheme),
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
        let filled = page_of(include_str!("../../../index.html"), Dossier::default());
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
