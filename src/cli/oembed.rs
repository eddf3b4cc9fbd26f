use std::path::PathBuf;

use clap::Args;

use crate::cli::image::ImageOptions;
use crate::cli::language_options::LanguageOptions;
use crate::cli::load::load_dossier;
use crate::cli::open::save;
use crate::site::{Image, SiteAddress, oembed};

/// An oEmbed to be written: its sources, and the file.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// File of the dossier.
    #[arg(long)]
    pub dossier: PathBuf,
    /// Address of the folder where the page stands, such as https://example.org/map/.
    #[arg(long, value_name = "URL")]
    pub site: SiteAddress,
    /// File to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// A picture of the figure, as a thumbnail.
    #[command(flatten)]
    pub image: Option<ImageOptions>,
    /// The language of the title.
    #[command(flatten)]
    pub language: LanguageOptions,
}

/// Writes an oEmbed response, by which other sites can show the figure in a frame. Problems of the dossier go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_oembed(embed: &Embed) -> Result<(), String> {
    let (dossier, _, _) = load_dossier(&embed.dossier, &embed.language)?;
    let image = embed.image.clone().map(Image::from);
    let text = oembed(&dossier, &embed.site, image.as_ref());
    save(&embed.out, text)
}
