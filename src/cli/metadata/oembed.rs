use std::path::PathBuf;

use serde_json::json;

use crate::cli::languages::Speech;
use crate::cli::load::load_dossier;
use crate::cli::metadata::site::{Image, Site};
use crate::cli::open::save;
use crate::dossier::Dossier;
use crate::figure::embed_code::{COLUMN, FRAMED, HEIGHT};
use crate::figure::markup::{element, html};

/// What an oEmbed is written of, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// What is told.
    pub dossier: PathBuf,
    /// Where the site stands that has the figure.
    pub site: Site,
    /// A picture of the figure.
    pub image: Option<Image>,
    /// The file that is written.
    pub out: PathBuf,
    /// The language that it is in.
    pub speech: Speech,
}

/// Writes a file by which other sites can show the figure in a frame, as <https://oembed.com> has
/// it. Faults of the dossier go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_oembed(embed: &Embed) -> Result<(), String> {
    let (dossier, _, _) = load_dossier(&embed.dossier, &embed.speech)?;
    let text = oembed(&dossier, &embed.site, embed.image.as_ref());
    save(&embed.out, text)
}

fn oembed(dossier: &Dossier, site: &Site, image: Option<&Image>) -> String {
    let frame = element("iframe")
        .attr("src", site.address(FRAMED))
        .attr("title", &*dossier.title)
        .attr("loading", "lazy")
        .attr("style", "width:100%;border:0")
        .attr("height", HEIGHT.to_string());
    let mut oembed = json!({
        "type": "rich",
        "version": "1.0",
        "title": &*dossier.title,
        "html": html(&frame.into()),
        "width": COLUMN,
        "height": HEIGHT,
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
        let site: Site = "https://example.org/map".parse().unwrap();
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
