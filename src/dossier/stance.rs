//! The scale of stances, with their colours and patterns.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::base::variants::all_variants;
use crate::dossier::text::Text;

/// One step of the dossier's scale: an answer to its question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stance {
    /// The id to which facts refer.
    pub id: StanceId,
    /// The label in legend and card.
    pub label: Text,
    /// A shorter label for narrow places; empty if `label` is short enough.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub short: Text,
    /// The criterion for a place to be counted here.
    pub definition: Text,
    /// The fill colour of its places.
    pub color: Color,
    /// The pattern that distinguishes its places without colour: in print, in greyscale, on demand.
    pub pattern: Pattern,
}

/// The id of a stance: lower-case letters, digits and hyphens, beginning with a letter. It needs no
/// escaping in markup and styles. `mentioned`, `absent` and `actor` are reserved.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StanceId(String);

/// The key of a place that is in the story without a stance, where others have a stance's id.
pub const MENTIONED: &str = "mentioned";
/// The key of a place that is not in the story.
pub const ABSENT: &str = "absent";
/// The key of a place that is an actor of the story.
pub const ACTOR: &str = "actor";
/// Ids that no stance may have.
const RESERVED: [&str; 3] = [MENTIONED, ABSENT, ACTOR];

impl StanceId {
    /// The id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for StanceId {
    type Error = &'static str;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let well_formed = id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.bytes().all(plain)
            && !RESERVED.contains(&id.as_str());
        let expected = "an id of lower-case letters, digits and hyphens, a letter first, \
            not \"mentioned\", \"absent\" or \"actor\"";
        if well_formed {
            Ok(StanceId(id))
        } else {
            Err(expected)
        }
    }
}

impl From<StanceId> for String {
    fn from(id: StanceId) -> String {
        id.0
    }
}

/// An sRGB colour, written `#rrggbb`.
///
/// ```
/// use stancemap::dossier::Color;
///
/// let teal: Color = "#0B5F62".parse().unwrap();
/// assert_eq!(teal.to_string(), "#0b5f62");
/// assert!("teal".parse::<Color>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Color(pub [u8; 3]);

impl Color {
    /// The grey in place of a colour that cannot be read.
    pub const UNREADABLE: Color = Color([0x88, 0x88, 0x88]);

    /// Its channels in linear light, from 0 to 1 (IEC 61966-2-1).
    pub(crate) fn linear(self) -> [f64; 3] {
        self.0.map(|channel| match f64::from(channel) / 255.0 {
            c if c <= 0.04045 => c / 12.92,
            c => ((c + 0.055) / 1.055).powf(2.4),
        })
    }

    /// The relative luminance of WCAG 2, from 0 (black) to 1 (white).
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl FromStr for Color {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let expected = "a colour such as #0b5f62";
        let digits = text.strip_prefix('#').ok_or(expected)?;
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(expected);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| expected)?;
        let [_, r, g, b] = number.to_be_bytes();
        Ok(Color([r, g, b]))
    }
}

impl TryFrom<String> for Color {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

impl From<Color> for String {
    fn from(color: Color) -> String {
        color.to_string()
    }
}

/// The pattern of a stance's places where colour is not enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pattern {
    /// No pattern.
    #[default]
    Solid,
    /// Lines rising to the right.
    Diagonal,
    /// Lines falling to the right.
    Backdiagonal,
    /// Horizontal lines.
    Horizontal,
    /// Vertical lines.
    Vertical,
    /// Both diagonals.
    Cross,
    /// Horizontal and vertical lines.
    Grid,
    /// Dots.
    Dots,
}

impl Pattern {
    all_variants!(
        /// All patterns, the plainest first.
        pub const ALL: Pattern = Solid, Diagonal, Dots, Horizontal, Backdiagonal, Vertical, Cross, Grid
    );

    /// The name in dossiers.
    pub fn key(self) -> &'static str {
        match self {
            Pattern::Solid => "solid",
            Pattern::Diagonal => "diagonal",
            Pattern::Backdiagonal => "backdiagonal",
            Pattern::Horizontal => "horizontal",
            Pattern::Vertical => "vertical",
            Pattern::Cross => "cross",
            Pattern::Grid => "grid",
            Pattern::Dots => "dots",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_can_be_written_into_markup_as_it_is() {
        for good in ["agreed", "no-answer", "a1"] {
            assert!(StanceId::try_from(good.to_owned()).is_ok(), "{good}");
        }
        for bad in [
            "",
            "1a",
            "-a",
            "Agreed",
            "a b",
            "a\"",
            "mentioned",
            "absent",
        ] {
            assert!(StanceId::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }

    #[test]
    fn patterns_have_their_names_in_dossiers() {
        for pattern in Pattern::ALL {
            let read = serde_json::from_value(pattern.key().into());
            assert_eq!(read.ok(), Some(pattern));
        }
    }

    #[test]
    fn a_colour_has_six_digits() {
        for bad in [
            "", "#fff", "0b5f62", "#0b5f6g", "#0b5f621", "#+b5f62", "red;}",
        ] {
            assert!(bad.parse::<Color>().is_err(), "{bad}");
        }
    }

    #[test]
    fn luminance_runs_from_black_to_white() {
        assert_eq!(Color([0; 3]).luminance(), 0.0);
        assert!((Color([255; 3]).luminance() - 1.0).abs() < 1e-9);
    }
}
