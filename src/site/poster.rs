use crate::base::variants::all_variants;
use crate::figure::markup::{
    Element, Model, StanceCount, StaticMap, credit_lines, light_theme, stance_counts, static_map,
    static_map_defs, static_swatch,
};
use crate::figure::picture::{
    Face, Font, LegendEntry, MapWindow, Poster, SWATCH, Theme, draw_poster,
};
use crate::site::size::Size;

/// The font family of headlines.
pub const SERIF: &str = "Source Serif 4";
/// The font family of all other texts.
pub const SANS: &str = "Source Sans 3";

/// Both families as values of `font-family`. They are quoted because a word of their names begins
/// with a digit.
pub fn families() -> [String; 2] {
    [SERIF, SANS].map(|family| format!("'{family}'"))
}

/// How a picture fills the places of a stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fill {
    /// The stance's colour.
    #[default]
    Color,
    /// The stance's colour with its pattern.
    Pattern,
}

impl Fill {
    all_variants!(
        /// All kinds.
        pub const ALL: Fill = Color, Pattern
    );
}

/// Pictures of 1200 pixels are usually shown about half as wide, and their map takes at most two
/// thirds of the width: hence strokes and dots are drawn larger than on the page.
const PIXEL_RATIO: f64 = 1.3;

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
