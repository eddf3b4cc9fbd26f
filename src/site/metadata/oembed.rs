use serde_json::json;

use crate::dossier::Dossier;
use crate::figure::embed_code::{DEFAULT_HEIGHT, DEFAULT_WIDTH, FRAME_PAGE};
use crate::figure::markup::{element, html};
use crate::site::metadata::address::{Image, SiteAddress};
use crate::site::metadata::title::page_title;

/// The oEmbed response for a dossier, by which other sites can show the figure in a frame: see <https://oembed.com>.
pub fn oembed(dossier: &Dossier, site: &SiteAddress, image: Option<&Image>) -> String {
    let frame = element("iframe")
        .attr("src", site.address(FRAME_PAGE))
        .attr("title", page_title(dossier))
        .attr("loading", "lazy")
        .attr("style", "width:100%;border:0")
        .attr("height", DEFAULT_HEIGHT.to_string());
    let mut oembed = json!({
        "type": "rich",
        "version": "1.0",
        "title": page_title(dossier),
        "html": html(&frame.into()),
        "width": DEFAULT_WIDTH,
        "height": DEFAULT_HEIGHT,
    });
    if let Some(image) = image {
        oembed["thumbnail_url"] = site.address(&image.at).into();
        oembed["thumbnail_width"] = image.size.width.into();
        oembed["thumbnail_height"] = image.size.height.into();
    }
    format!("{oembed:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(image: Option<&Image>) -> serde_json::Value {
        let dossier = Dossier {
            title: "Who \"drinks\" <tea>?".into(),
            ..Dossier::default()
        };
        let site: SiteAddress = "https://example.org/map".parse().unwrap();
        serde_json::from_str(&oembed(&dossier, &site, image)).unwrap()
    }

    #[test]
    fn it_has_what_the_specification_asks_for() {
        let image = Image {
            at: "pictures/tea.png".to_owned(),
            size: "1200x630".parse().unwrap(),
        };
        let read = read(Some(&image));
        assert_eq!(
            (&read["type"], &read["version"]),
            (&json!("rich"), &json!("1.0"))
        );
        assert_eq!(read["title"], "Who \"drinks\" <tea>?");
        assert!(read["width"].is_u64() && read["height"].is_u64());
        assert_eq!(
            read["thumbnail_url"],
            "https://example.org/map/pictures/tea.png"
        );
        assert_eq!(
            (&read["thumbnail_width"], &read["thumbnail_height"]),
            (&json!(1200), &json!(630))
        );
        let frame = read["html"].as_str().unwrap();
        assert!(frame.starts_with("<iframe src=\"https://example.org/map/embed.html\""));
        assert!(
            frame.contains("title=\"Who &quot;drinks&quot; &lt;tea&gt;?\""),
            "{frame}"
        );
    }

    #[test]
    fn without_a_picture_it_names_none() {
        assert!(read(None).get("thumbnail_url").is_none());
    }
}
