use std::path::PathBuf;

use clap::Args;
use serde_json::json;

use crate::cli::language_options::LanguageOptions;
use crate::cli::load::load_dossier;
use crate::cli::metadata::site::{Image, Site};
use crate::cli::metadata::title::page_title;
use crate::cli::open::save;
use crate::dossier::Dossier;
use crate::figure::embed_code::{DEFAULT_HEIGHT, DEFAULT_WIDTH, FRAME_PAGE};
use crate::figure::markup::{element, html};

/// An oEmbed to be written: its sources, and the file.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// File of the dossier.
    #[arg(long)]
    pub dossier: PathBuf,
    /// Address of the folder where the page stands, such as https://example.org/map/.
    #[arg(long, value_name = "URL")]
    pub site: Site,
    /// File to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// A picture of the figure, as a thumbnail.
    #[command(flatten)]
    pub image: Option<Image>,
    /// The language of the title.
    #[command(flatten)]
    pub language: LanguageOptions,
}

/// Writes an oEmbed response, by which other sites can show the figure in a frame: see
/// <https://oembed.com>. Problems of the dossier go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_oembed(embed: &Embed) -> Result<(), String> {
    let (dossier, _, _) = load_dossier(&embed.dossier, &embed.language)?;
    let text = oembed(&dossier, &embed.site, embed.image.as_ref());
    save(&embed.out, text)
}

/// The oEmbed response for a dossier.
pub(crate) fn oembed(dossier: &Dossier, site: &Site, image: Option<&Image>) -> String {
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
