use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::str::FromStr;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use crate::cli::languages::Speech;
use crate::cli::page::model;
use crate::cli::picture::faces::{Faces, families};
use crate::cli::picture::png::png;
use crate::figure::markup;
use crate::figure::markup::{Element, Model, Still, entries, fills, still, swatch, xml};
use crate::figure::picture::{
    Face, Font, LegendEntry, MapWindow, Poster, SWATCH, Theme, draw_poster,
};
use crate::world::projection::Kind;

/// What is drawn as a picture, and where to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What is told.
    pub dossier: PathBuf,
    /// The world it is told on.
    pub basemap: PathBuf,
    /// The file that is written.
    pub out: PathBuf,
    /// How large it is.
    pub size: Size,
    /// The folder of the type that it is set in.
    pub fonts: PathBuf,
    /// Whether stances are filled with their patterns.
    pub patterned: bool,
    /// How the world is drawn.
    pub projection: Kind,
    /// The language that it is in.
    pub speech: Speech,
}

/// The size of a picture, in pixels, written `1200x630`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl FromStr for Size {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Size, Self::Err> {
        let expected = "a size such as 1200x630, of 200 to 4000 pixels either way";
        let (width, height) = text.split_once('x').ok_or(expected)?;
        let side = |digits: &str| {
            digits
                .parse()
                .ok()
                .filter(|side| (200..=4000).contains(side))
        };
        match (side(width), side(height)) {
            (Some(width), Some(height)) => Ok(Size { width, height }),
            _ => Err(expected),
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.width, self.height)
    }
}

/// Draws a figure as a picture, with title, legend, date and sources. Faults of the inputs go to
/// standard error; the rest is drawn.
///
/// # Errors
/// Why nothing can be drawn or written, with the file's name.
pub fn write_picture(picture: &Picture) -> Result<(), String> {
    let faces = Faces::of(&picture.fonts)?;
    let model = model(
        &picture.dossier,
        &picture.basemap,
        picture.projection,
        &picture.speech,
    )?;
    let widths = |text: &str, face: Face| faces.width(text, face);
    let drawn = xml(&compose(&model, picture.size, picture.patterned, &widths));
    if let Some(letter) = faces.lacks(&drawn) {
        let fonts = picture.fonts.display();
        eprintln!("{fonts}: no file there has the letter {letter}; it is left out of the picture");
    }
    let named = |fault: String| format!("{}: {fault}", picture.out.display());
    let file = render(&drawn, &faces, picture.size).map_err(named)?;
    fs::write(&picture.out, file).map_err(|error| named(format!("cannot be written: {error}")))
}

/// A figure as a drawing of that size, in light colours; `widths` tells how wide a text is in a
/// face whose size is 1.
pub fn compose(
    model: &Model,
    size: Size,
    patterned: bool,
    widths: &dyn Fn(&str, Face) -> f64,
) -> Element {
    let window = model.scene.window();
    let poster = Poster {
        lang: model.words.language.clone(),
        right_to_left: model.words.direction == "rtl",
        width: f64::from(size.width),
        height: f64::from(size.height),
        title: model.dossier.title.to_string(),
        legend: legend(model, patterned),
        credits: markup::credit_lines(model),
        aspect: window.width() / window.height(),
        theme: theme(),
    };
    let measure = |text: &str, Font { face, size }: Font| widths(text, face) * size;
    let map = |at: MapWindow| {
        let look = Still {
            window,
            width: at.width,
            magnified: MAGNIFIED * at.unit,
            patterned,
        };
        (still(model, &look), fills(&model.dossier, &look))
    };
    draw_poster(&poster, &measure, &map)
}

/// Pictures of 1200 pixels are shown at about half of that, and their map is no more than two
/// thirds as wide.
const MAGNIFIED: f64 = 1.3;

fn legend(model: &Model, patterned: bool) -> Vec<LegendEntry> {
    let entry = |entry: markup::Entry| LegendEntry {
        swatch: swatch(&model.dossier, &entry.meaning, patterned, SWATCH),
        label: entry.label.to_string(),
        short: entry.short.to_string(),
        count: entry
            .count
            .map(|count| count.to_string())
            .unwrap_or_default(),
        is_out: false,
    };
    entries(model).into_iter().map(entry).collect()
}

/// The light theme of figure.css.
fn theme() -> Theme {
    let [serif, sans] = families();
    Theme {
        paper: "#fff".to_owned(),
        ink: "#1a1a18".to_owned(),
        quiet: "#5c5a54".to_owned(),
        serif,
        sans,
    }
}

fn render(svg: &str, faces: &Faces, size: Size) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &faces.options()).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(size.width, size.height).ok_or("it is too large")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    // Its paper covers all of it, so no pixel is transparent.
    let opaque = pixels.pixels().iter();
    let opaque: Vec<[u8; 3]> = opaque
        .map(|one| [one.red(), one.green(), one.blue()])
        .collect();
    png(size.width, size.height, &opaque)
}
