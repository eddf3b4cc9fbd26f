use clap::ValueEnum;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use crate::cli::picture::faces::{Faces, families};
use crate::cli::picture::png::png;
use crate::figure::markup::{
    Element, Model, StanceCount, StaticMap, credit_lines, light_theme, stance_counts, static_map,
    static_map_defs, static_swatch, xml,
};
use crate::figure::picture::{
    Face, Font, LegendEntry, MapWindow, Poster, SWATCH, Theme, draw_poster,
};
use crate::site::Size;

/// How a picture fills the places of a stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Fill {
    /// The stance's colour.
    #[default]
    Color,
    /// The stance's colour with its pattern.
    Pattern,
}

/// Pictures of 1200 pixels are usually shown about half as wide, and their map takes at most two
/// thirds of the width: hence strokes and dots are drawn larger than on the page.
const PIXEL_RATIO: f64 = 1.3;

/// Draws a figure as a PNG. With it comes the first letter that no font has.
///
/// # Errors
/// Why it cannot be drawn.
pub(crate) fn draw(
    model: &Model,
    faces: &Faces,
    size: Size,
    fill: Fill,
) -> Result<(Vec<u8>, Option<char>), String> {
    let widths = |text: &str, face: Face| faces.width(text, face);
    let drawn = xml(&compose(model, size, fill, &widths));
    Ok((render(&drawn, faces, size)?, faces.lacks(&drawn)))
}

/// Draws a figure as an `svg` element of that size, in the light theme. `widths` measures a text in
/// a face of size 1.
pub fn compose(
    model: &Model,
    size: Size,
    fill: Fill,
    widths: &dyn Fn(&str, Face) -> f64,
) -> Element {
    let window = model.scene.picture_rect();
    let poster = Poster {
        lang: model.words.language.clone(),
        right_to_left: model.words.direction == "rtl",
        width: f64::from(size.width),
        height: f64::from(size.height),
        title: model.dossier.headline().to_string(),
        legend: legend(model, fill),
        credits: credit_lines(model),
        aspect: window.width() / window.height(),
        theme: theme(),
    };
    let measure = |text: &str, Font { face, size }: Font| widths(text, face) * size;
    let map = |at: MapWindow| {
        let look = StaticMap {
            window,
            width: at.width,
            pixel_ratio: PIXEL_RATIO * at.unit,
            has_patterns: fill == Fill::Pattern,
        };
        let [_, sans] = families();
        (
            static_map(model, &look).attr("font-family", sans),
            static_map_defs(&model.dossier, &look),
        )
    };
    draw_poster(&poster, &measure, &map)
}

fn legend(model: &Model, fill: Fill) -> Vec<LegendEntry> {
    let has_patterns = fill == Fill::Pattern;
    let entry = |row: StanceCount| LegendEntry {
        swatch: static_swatch(&model.dossier, &row.meaning, has_patterns, SWATCH),
        label: row.label.to_string(),
        short: row.short.to_string(),
        count: row.count.map_or(String::new(), |count| count.to_string()),
        is_out: false,
    };
    // A picture shows the latest day alone.
    let rows = stance_counts(model).into_iter();
    rows.filter(|row| row.count != Some(0)).map(entry).collect()
}

fn theme() -> Theme {
    let [serif, sans] = families();
    Theme {
        paper: light_theme::PAPER.to_owned(),
        ink: light_theme::INK.to_owned(),
        quiet: light_theme::QUIET.to_owned(),
        serif,
        sans,
    }
}

/// Rasterises an `svg` into a PNG.
fn render(svg: &str, faces: &Faces, size: Size) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &faces.options()).map_err(|error| error.to_string())?;
    let mut pixmap = Pixmap::new(size.width, size.height).ok_or("it is too large")?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    // The paper covers all of it, so every pixel is opaque.
    let pixels = pixmap.pixels().iter();
    let pixels: Vec<[u8; 3]> = pixels
        .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    png(size.width, size.height, &pixels)
}
