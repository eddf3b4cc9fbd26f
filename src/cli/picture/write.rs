use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::build::{Build, kit, picture_of};
use crate::cli::language_options::LanguageOptions;
use crate::cli::load::load_model;
use crate::cli::open::{Input, save};
use crate::cli::picture::fonts::faces_in;
use crate::cli::replace::{Ours, expect_ending, may_force};
use crate::cli::report::Outcome;
use crate::raster::draw;
use crate::site::{CARD, Fill, Size};
use crate::world::projection::ProjectionId;

/// A picture to be drawn: its sources, its looks, and the file.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Dossier, sheet, or folder of sheets.
    #[command(flatten)]
    pub input: Input,
    /// Basemap, GeoJSON, instead of the world.
    #[arg(long)]
    pub basemap: Option<PathBuf>,
    /// File to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace a PNG that another program wrote.
    #[arg(long)]
    pub force: bool,
    /// Width and height in pixels.
    #[arg(long, default_value_t = CARD)]
    pub size: Size,
    /// Folder of fonts instead of the program's own; no others are used.
    #[arg(long, value_name = "FOLDER", requires = "basemap")]
    pub fonts: Option<PathBuf>,
    /// Fill of the stances' places.
    #[arg(long, value_enum, default_value_t)]
    pub fill: Fill,
    /// Projection of the map; the one that the dossier asks for without it, or else equal-earth.
    #[arg(long)]
    pub projection: Option<ProjectionId>,
    /// The language of the picture.
    #[command(flatten)]
    pub language: LanguageOptions,
    /// Kit to use instead of the program's own.
    #[arg(long, value_name = "FILE", hide = true)]
    pub kit: Option<PathBuf>,
}

/// Draws a figure as a PNG, with title, legend, date and sources. Problems of the files go to
/// standard error; a letter that no font has is no problem of the files.
///
/// # Errors
/// Why nothing can be drawn or written, with the file's name.
pub fn write_picture(picture: &Picture) -> Result<Outcome, String> {
    may_force(&picture.out, Ours::Picture, picture.force)?;
    expect_ending(&picture.out, &["png"])?;
    let (file, lacking, outcome, fonts) = match (&picture.fonts, &picture.basemap) {
        (Some(fonts), Some(basemap)) => {
            let (file, lacking, outcome) = of_files(picture, fonts, basemap)?;
            (file, lacking, outcome, fonts.display().to_string())
        }
        _ => {
            let (file, lacking, outcome) = of_kit(picture)?;
            (file, lacking, outcome, "the program's fonts".to_owned())
        }
    };
    if let Some(letter) = lacking {
        eprintln!("{fonts}: no file there has the letter {letter}; it is left out of the picture");
    }
    save(&picture.out, file)?;
    Ok(outcome)
}

/// A picture as a PNG, the first letter that no font has, and whether the files have problems.
type Drawn = (Vec<u8>, Option<char>, Outcome);

/// Draws with a folder of fonts, a basemap and words of the author's.
fn of_files(picture: &Picture, fonts: &Path, basemap: &Path) -> Result<Drawn, String> {
    let faces = faces_in(fonts)?;
    let (model, is_clean) = load_model(
        picture.input.path(),
        basemap,
        picture.projection,
        &picture.language,
    )?;
    let drawn = draw(&model, &faces, picture.size, picture.fill);
    let named = |problem| format!("{}: {problem}", picture.out.display());
    let (file, lacking) = drawn.map_err(named)?;
    let outcome = match is_clean {
        true => Outcome::Clean,
        false => Outcome::Problems,
    };
    Ok((file, lacking, outcome))
}

/// Draws with all that the program has.
fn of_kit(picture: &Picture) -> Result<Drawn, String> {
    let build = Build {
        inputs: vec![picture.input.path().to_owned()],
        basemap: picture.basemap.clone(),
        lang: picture.language.lang.clone(),
        projection: picture.projection,
        kit: picture.kit.clone(),
        ..Build::default()
    };
    let (file, lacking, report) = picture_of(&kit(&build)?, &build, picture.size, picture.fill)?;
    eprint!("{}", report.text());
    Ok((file, lacking, report.outcome()))
}
