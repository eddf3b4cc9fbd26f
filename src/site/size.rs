use std::fmt;
use std::str::FromStr;

/// The size of a picture in pixels, written `1200x630`. Both sides have 200 to 4000 pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The width, in pixels.
    pub width: u32,
    /// The height, in pixels.
    pub height: u32,
}

impl FromStr for Size {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Size, Self::Err> {
        let expected = "a size such as 1200x630, of 200 to 4000 pixels either way";
        let (width, height) = text.split_once('x').ok_or(expected)?;
        let side = |digits: &str| {
            let side = digits.parse().ok();
            side.filter(|side| (200..=4000).contains(side))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_written_as_it_is_read_and_all_else_is_refused() {
        let size = Size {
            width: 1200,
            height: 630,
        };
        assert_eq!("1200x630".parse(), Ok(size));
        assert_eq!(size.to_string(), "1200x630");
        for wrong in [
            "",
            "1200",
            "x",
            "1200x",
            "0x630",
            "1200x99999",
            "-1x630",
            "1200x630x2",
        ] {
            assert!(wrong.parse::<Size>().is_err(), "{wrong}");
        }
    }
}
