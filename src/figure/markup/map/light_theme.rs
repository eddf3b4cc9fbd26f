//! The colours of the light theme, for drawings that no style sheet reaches. They are those of
//! `public/styles/figure`.

/// The background of the page.
pub const PAPER: &str = "#fff";
/// Titles and texts.
pub const INK: &str = "#1a1a18";
/// Secondary texts.
pub const QUIET: &str = "#5c5a54";
/// The sea.
pub const SEA: &str = "#eef3f5";
/// Land outside the story.
pub const LAND: &str = "#d3cec4";
/// The borders of land outside the story.
pub const BORDER: &str = "#fff";
/// The outlines of the story's places.
pub const OUTLINE: &str = "#1d1d1b";
/// The outlines of places without a stance.
pub const QUIET_OUTLINE: &str = "#6d6961";
/// The background of the hatching of places without a stance.
pub const HATCH_GROUND: &str = "#f6f3ec";
/// The lines of the hatching.
pub const HATCH_INK: &str = "#b9b4a9";
/// The mark of a contested place, and its outline: the same in all themes.
pub const CONTESTED_FILL: &str = "#fff";
/// See [`CONTESTED_FILL`].
pub const CONTESTED_STROKE: &str = "#1d1d1b";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let css = include_str!("../../../../public/styles/figure/base.css");
        for (name, color) in [
            ("paper", PAPER),
            ("ink", INK),
            ("quiet", QUIET),
            ("sea", SEA),
            ("land", LAND),
            ("border", BORDER),
            ("outline", OUTLINE),
            ("quiet-outline", QUIET_OUTLINE),
            ("hatch-ground", HATCH_GROUND),
            ("hatch-ink", HATCH_INK),
        ] {
            let line = css.split(&format!("--{name}: ")).nth(1);
            let line = line.and_then(|line| line.split(';').next());
            let light = format!("light-dark({color}, ");
            assert!(line.is_some_and(|line| line.contains(&light)), "{name}");
        }
        let css = include_str!("../../../../public/styles/figure/map.css");
        let mark = format!(".contested {{ fill: {CONTESTED_FILL}; stroke: {CONTESTED_STROKE};");
        assert!(css.contains(&mark), "{mark}");
    }
}
