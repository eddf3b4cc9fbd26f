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
/// Actors of the story.
pub const ACTOR_FILL: &str = "#b9b4aa";
/// The outlines of places without a stance.
pub const QUIET_OUTLINE: &str = "#6d6961";
/// Places without a stance: hardly paler than land outside the story.
pub const MENTIONED: &str = "#e6e4df";
/// The mark of a contested place, and its outline: the same in all themes.
pub const CONTESTED_FILL: &str = "#fff";
/// See [`CONTESTED_FILL`].
pub const CONTESTED_STROKE: &str = "#1d1d1b";

#[cfg(test)]
mod tests {
    use super::*;

    /// `tests/native/house/colors.rs` compares the other colours.
    #[test]
    fn the_mark_of_a_contested_place_has_the_colours_of_the_style_sheet() {
        let css = include_str!("../../../../public/styles/figure/map.css");
        let mark = format!(".contested {{ fill: {CONTESTED_FILL}; stroke: {CONTESTED_STROKE};");
        assert!(css.contains(&mark), "{mark}");
    }
}
