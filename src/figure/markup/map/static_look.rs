use crate::base::geom::Rect;

/// How the map is drawn for a picture, which no style sheet reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StaticMap {
    /// The part of the world that is shown, in scene units.
    pub window: Rect,
    /// The width of the drawing, in its own pixels.
    pub width: f64,
    /// How many pixels of the drawing make a CSS pixel of the figure. Strokes and dots grow with
    /// it: more than 1 if the picture will be shown smaller than it is.
    pub pixel_ratio: f64,
    /// Whether stances are filled with patterns instead of plain colours.
    pub has_patterns: bool,
}

impl StaticMap {
    /// The drawing's pixels per scene unit.
    pub(crate) fn scale(&self) -> f64 {
        self.width / self.window.width()
    }

    /// A length in CSS pixels of the figure, in scene units.
    pub(crate) fn units(&self, pixels: f64) -> f64 {
        pixels * self.pixel_ratio / self.scale()
    }
}
