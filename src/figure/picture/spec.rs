//! The types that plate and poster share.

use crate::base::variants::all_variants;
use crate::figure::markup::Element;

/// A family and weight of type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// Bold, with serifs: the headline.
    Title,
    /// Regular, without serifs.
    Text,
    /// Bold, without serifs: numbers that stand out.
    Strong,
}

impl Face {
    all_variants!(
        /// All faces.
        pub const ALL: Face = Title, Text, Strong
    );

    /// Its name, by which programs speak of it.
    ///
    /// ```
    /// use stancemap::figure::picture::Face;
    ///
    /// assert_eq!(Face::ALL.map(|face| Face::from_name(face.name())), Face::ALL);
    /// ```
    pub fn name(self) -> &'static str {
        match self {
            Face::Title => "title",
            Face::Text => "text",
            Face::Strong => "strong",
        }
    }

    /// The face of a name; the one of texts for an unknown name.
    pub fn from_name(name: &str) -> Face {
        let mut all = Face::ALL.into_iter();
        all.find(|face| face.name() == name).unwrap_or(Face::Text)
    }
}

/// A face in a size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Family and weight.
    pub face: Face,
    /// The font size, in pixels.
    pub size: f64,
}

/// Measures the advance width of a text on one line, in pixels.
pub type Measure<'a> = &'a dyn Fn(&str, Font) -> f64;

/// The colours and font families of a picture, beside those of the map. Colours are as SVG names
/// them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Theme {
    /// The background.
    pub paper: String,
    /// The colour of titles, labels and texts.
    pub ink: String,
    /// The colour of secondary texts: counts, credits.
    pub quiet: String,
    /// The font families of [`Face::Title`], as the attribute `font-family` has them.
    pub serif: String,
    /// The font families of the other faces.
    pub sans: String,
}

/// The side of a swatch, in pixels.
pub const SWATCH: f64 = 14.0;

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct LegendEntry {
    /// A sample of the colour, drawn in a square of side [`SWATCH`] with its top left corner at the
    /// origin.
    pub swatch: Element,
    /// The meaning of the colour.
    pub label: String,
    /// A shorter label for where `label` does not fit; may be empty. Plates do not use
    /// it.
    pub short: String,
    /// How many places have the colour; empty if they are not counted.
    pub count: String,
    /// Whether the reader's filter leaves the entry out. Posters show no filter.
    pub is_out: bool,
}

impl LegendEntry {
    /// The label, or the short one if it is asked for and there is one.
    pub(crate) fn label(&self, is_short: bool) -> &str {
        if is_short && !self.short.is_empty() {
            &self.short
        } else {
            &self.label
        }
    }
}

/// The content of a poster.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// The language of its texts, as a BCP 47 tag.
    pub lang: String,
    /// Whether its texts are read from right to left.
    pub right_to_left: bool,
    /// Its width, in pixels.
    pub width: f64,
    /// Its height, in pixels.
    pub height: f64,
    /// The headline.
    pub title: String,
    /// The legend, in order.
    pub legend: Vec<LegendEntry>,
    /// Sentences on where the map comes from, the most important first. Those at the end are left
    /// out if there is no room.
    pub credits: Vec<String>,
    /// The map's width divided by its height.
    pub aspect: f64,
    /// Colours and font families.
    pub theme: Theme,
}

/// Where the map is on a poster.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapWindow {
    /// The left edge, in pixels.
    pub x: f64,
    /// The upper edge, in pixels.
    pub y: f64,
    /// The width, in pixels; the height follows from [`Poster::aspect`].
    pub width: f64,
    /// The poster's layout unit, in pixels: 1 on a sheet of 1200 × 630, more on a larger one.
    pub unit: f64,
}
