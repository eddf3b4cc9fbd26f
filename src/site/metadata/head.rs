use crate::figure::markup::{Element, Model, element, picture_alt};
use crate::language::i18n::same_language;
use crate::site::metadata::address::{Image, SiteAddress, address};
use crate::site::metadata::title::page_title;

/// The elements of a page's head that social networks and other sites read: Open Graph and Twitter
/// cards, and, if the site's address is known, the addresses of the page and of its oEmbed.
pub fn head(model: &Model, site: Option<&SiteAddress>, image: Option<&Image>) -> Vec<Element> {
    let dossier = &model.dossier;
    let mut head = vec![
        property("og:type", "article"),
        property("og:title", page_title(dossier)),
        property("og:description", &dossier.deck),
    ];
    head.extend(locale(model).map(|locale| property("og:locale", &locale)));
    if let Some(site) = site {
        head.push(property("og:url", &site.address("")));
        head.push(link("canonical", &site.address("")));
        let oembed = link("alternate", &site.address("oembed.json"));
        head.push(oembed.attr("type", "application/json+oembed"));
    }
    if let Some(image) = image {
        head.push(property("og:image", &address(site, &image.at)));
        head.push(property("og:image:width", &image.size.width.to_string()));
        head.push(property("og:image:height", &image.size.height.to_string()));
        head.push(property("og:image:alt", &picture_alt(model)));
        // Twitter takes the rest from Open Graph.
        let card = element("meta").attr("name", "twitter:card");
        head.push(card.attr("content", "summary_large_image"));
    }
    head
}

fn property(name: &str, content: &str) -> Element {
    element("meta")
        .attr("property", name)
        .attr("content", content)
}

fn link(rel: &str, href: &str) -> Element {
    element("link").attr("rel", rel).attr("href", href)
}

/// The locale in Open Graph's form, with a territory: `en_GB`. It is the dossier's locale, or else
/// the one whose dates the interface follows. `None` if neither names a territory.
fn locale(model: &Model) -> Option<String> {
    let words = &model.words;
    let tags = [&*model.dossier.lang, &*words.dates_as];
    let mut tags = tags
        .into_iter()
        .filter(|tag| same_language(tag, &words.language));
    tags.find_map(with_territory)
}

/// A BCP 47 tag of language and territory in Open Graph's form.
fn with_territory(tag: &str) -> Option<String> {
    let (language, rest) = tag.split_once('-')?;
    let territory = rest.split('-').next()?;
    let is_territory = territory.len() == 2 && territory.bytes().all(|b| b.is_ascii_alphabetic());
    is_territory.then(|| format!("{language}_{}", territory.to_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::Dossier;
    use crate::figure::markup::html;
    use crate::world::projection::Projection;

    fn written(site: Option<&str>, image: bool, lang: &str) -> String {
        let dossier = Dossier {
            lang: lang.to_owned(),
            title: "Who \"drinks\" <tea>?".into(),
            deck: "All of it.".into(),
            ..Dossier::default()
        };
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let image = image.then(|| Image {
            at: "pictures/tea.png".to_owned(),
            size: "1200x630".parse().unwrap(),
        });
        let site = site.map(|site| site.parse().unwrap());
        let head = head(&model, site.as_ref(), image.as_ref());
        head.into_iter().map(|one| html(&one.into())).collect()
    }

    #[test]
    fn with_a_site_all_addresses_are_full() {
        let head = written(Some("https://example.org/map/"), true, "en");
        for part in [
            "<meta property=\"og:title\" content=\"Who &quot;drinks&quot; &lt;tea&gt;?\"/>",
            "<meta property=\"og:url\" content=\"https://example.org/map/\"/>",
            "<link rel=\"canonical\" href=\"https://example.org/map/\"/>",
            "href=\"https://example.org/map/oembed.json\" type=\"application/json+oembed\"/>",
            "\"og:image\" content=\"https://example.org/map/pictures/tea.png\"/>",
            "\"og:image:width\" content=\"1200\"/>",
            "\"og:image:height\" content=\"630\"/>",
            "\"twitter:card\" content=\"summary_large_image\"/>",
            "\"og:locale\" content=\"en_GB\"/>",
        ] {
            assert!(head.contains(part), "no {part} in {head}");
        }
    }

    #[test]
    fn without_one_the_page_says_nothing_of_its_own_address() {
        let head = written(None, true, "en-US");
        assert!(head.contains("\"og:image\" content=\"pictures/tea.png\"/>"));
        assert!(head.contains("\"og:locale\" content=\"en_US\"/>"));
        for part in ["canonical", "oembed", "og:url", "http"] {
            assert!(!head.contains(part), "{part} in {head}");
        }
    }

    #[test]
    fn without_a_picture_there_is_no_card_for_one() {
        let head = written(None, false, "en");
        assert!(head.contains("og:title"));
        assert!(!head.contains("image") && !head.contains("twitter"));
    }
}
