use crate::base::decimal::parse;

/// What kind of text is to be pasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A frame, with a script that makes it as high as what it holds.
    #[default]
    Frame,
    /// An element of the page's own, with the script that brings it to life.
    Element,
    /// A frame as pages in AMP have it.
    Amp,
    /// The frame as a block of WordPress's editor.
    WordPress,
    /// A picture that leads to the map, in Markdown.
    Picture,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Kind; 5] = [
        Kind::Frame,
        Kind::Element,
        Kind::Amp,
        Kind::WordPress,
        Kind::Picture,
    ];

    /// What the dialog calls it: the value of its choice, and the end of its words' names.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Frame => "frame",
            Kind::Element => "element",
            Kind::Amp => "amp",
            Kind::WordPress => "wordpress",
            Kind::Picture => "picture",
        }
    }

    /// The one of that name; a frame where there is none.
    pub fn named(name: &str) -> Kind {
        let mut all = Kind::ALL.into_iter();
        all.find(|kind| kind.name() == name).unwrap_or_default()
    }
}

/// How high a frame is, in CSS pixels, where nobody has said.
pub const HEIGHT: u32 = 640;
/// How wide the text of an article is, which a frame of the full width stands in; in CSS pixels.
pub const COLUMN: u32 = 720;
/// How narrow and how wide a frame may be, and how low and high, in CSS pixels.
const SIDES: [f64; 2] = [120.0, 9999.0];

/// How something is to be embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// What kind of text is to be pasted.
    pub kind: Kind,
    /// How wide it is at most, in CSS pixels; as wide as there is room where nothing is said.
    pub width: Option<u32>,
    /// How high a frame is, in CSS pixels, until the height of what it holds is known.
    pub height: u32,
    /// Whether it begins with the view that the reader has, and not as it was published.
    pub with_view: bool,
    /// `light`, `dark`, or `auto`: as each reader's system has it.
    pub theme: String,
    /// Whether it is only the map.
    pub compact: bool,
    /// Whether a frame gets as high as what it holds, where the page lets scripts run.
    pub fits: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Choices {
            kind: Kind::Frame,
            width: None,
            height: HEIGHT,
            with_view: true,
            theme: "light".to_owned(),
            compact: false,
            fits: true,
        }
    }
}

impl Choices {
    /// A side in CSS pixels, as somebody has typed it; nothing where it is no length that a frame could have.
    ///
    /// ```
    /// use stancemap::figure::embed_code::Choices;
    ///
    /// assert_eq!(Choices::side(" 480 "), Some(480));
    /// assert_eq!(Choices::side("480.5"), Some(480));
    /// assert_eq!(Choices::side("48"), None);
    /// assert_eq!(Choices::side("100%"), None);
    /// ```
    pub fn side(typed: &str) -> Option<u32> {
        let side = parse(typed.trim_matches(' '))?;
        let [least, most] = SIDES;
        (least <= side && side <= most).then_some(side as u32)
    }
}
