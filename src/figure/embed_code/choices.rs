use crate::base::decimal::parse;
use crate::base::variants::all_variants;

/// A kind of embed code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmbedKind {
    /// An `iframe`, with a script that makes it as high as its content.
    #[default]
    Frame,
    /// The element `<stance-map>`, with the script that defines it.
    Element,
    /// An `amp-iframe`, for AMP pages.
    Amp,
    /// The frame as an HTML block of WordPress's editor.
    WordPress,
    /// A linked picture in Markdown.
    Picture,
}

impl EmbedKind {
    all_variants!(
        /// All kinds, in the order in which the dialog offers them.
        pub const ALL: EmbedKind = Frame, Element, Amp, WordPress, Picture
    );

    /// The kind's name in the dialog: the value of its radio button, and the end of the names of its
    /// messages.
    pub fn name(self) -> &'static str {
        match self {
            EmbedKind::Frame => "frame",
            EmbedKind::Element => "element",
            EmbedKind::Amp => "amp",
            EmbedKind::WordPress => "wordpress",
            EmbedKind::Picture => "picture",
        }
    }

    /// The kind of that name; a frame for an unknown name.
    pub fn from_name(name: &str) -> EmbedKind {
        let mut all = EmbedKind::ALL.into_iter();
        all.find(|kind| kind.name() == name).unwrap_or_default()
    }
}

/// The height of a frame if none is chosen, in CSS pixels.
pub const DEFAULT_HEIGHT: u32 = 640;
/// The width that previews assume for a frame as wide as its column, in CSS pixels.
pub const DEFAULT_WIDTH: u32 = 720;
/// The least and the greatest width or height of a frame, in CSS pixels.
const LENGTHS: [f64; 2] = [120.0, 9999.0];

/// How a map is to be embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The kind of embed code.
    pub kind: EmbedKind,
    /// The greatest width, in CSS pixels; `None` for as wide as the column.
    pub width: Option<u32>,
    /// The height of a frame, in CSS pixels, until its script knows the height of its content.
    pub height: u32,
    /// Whether the map begins with the reader's view instead of the published one.
    pub with_view: bool,
    /// `light`, `dark`, or `auto` for the colour scheme of each reader's system.
    pub theme: String,
    /// Whether only the map and its legend are shown.
    pub compact: bool,
    /// Whether a script makes the frame as high as its content.
    pub fits: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Choices {
            kind: EmbedKind::Frame,
            width: None,
            height: DEFAULT_HEIGHT,
            with_view: true,
            theme: "light".to_owned(),
            compact: false,
            fits: true,
        }
    }
}

impl Choices {
    /// Reads a width or height in CSS pixels as somebody typed it. `None` if it is no number, or
    /// not between 120 and 9999. Fractions are dropped.
    ///
    /// ```
    /// use stancemap::figure::embed_code::Choices;
    ///
    /// assert_eq!(Choices::parse_length(" 480 "), Some(480));
    /// assert_eq!(Choices::parse_length("480.5"), Some(480));
    /// assert_eq!(Choices::parse_length("48"), None);
    /// assert_eq!(Choices::parse_length("100%"), None);
    /// ```
    pub fn parse_length(typed: &str) -> Option<u32> {
        let length = parse(typed.trim_matches(' '))?;
        let [least, greatest] = LENGTHS;
        (least <= length && length <= greatest).then_some(length as u32)
    }
}
