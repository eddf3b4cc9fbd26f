use crate::figure::picture::spec::{Face, Font, Measure};
use crate::figure::picture::wrap::{balance, words, wrap};

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TextStyle {
    pub(crate) font: Font,
    /// The distance between baselines, in pixels.
    pub(crate) line_height: f64,
}

/// A text broken into lines.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub(crate) lines: Vec<String>,
    pub(crate) style: TextStyle,
    /// Whether a part of the text is left out.
    pub(crate) is_cut: bool,
}

impl Block {
    /// The text in lines of at most that width, in pixels.
    pub(crate) fn wrapped(text: &str, style: TextStyle, width: f64, measure: Measure<'_>) -> Block {
        Block {
            lines: wrap(text, width, &|line| measure(line, style.font)),
            style,
            is_cut: false,
        }
    }

    /// The same in as few lines, of about equal width, so that no word stands alone.
    pub(crate) fn balanced(
        text: &str,
        style: TextStyle,
        width: f64,
        measure: Measure<'_>,
    ) -> Block {
        Block {
            lines: balance(text, width, &|line| measure(line, style.font)),
            style,
            is_cut: false,
        }
    }

    pub(crate) fn height(&self) -> f64 {
        self.lines.len() as f64 * self.style.line_height
    }
}

/// The room for a text, and the font sizes that it may have. Lengths are in pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) width: f64,
    pub(crate) max_lines: usize,
    pub(crate) max_size: f64,
    /// Below this size the text is cut rather than made smaller.
    pub(crate) min_size: f64,
}

/// The text as large as the limits allow, in lines of about equal width that break between words.
/// An ellipsis replaces the rest that does not fit at the least size. `leading` is the line height, as
/// a share of the font size.
pub(crate) fn fit_text(
    text: &str,
    face: Face,
    leading: f64,
    limits: Limits,
    measure: Measure<'_>,
) -> Block {
    let mut size = limits.max_size;
    loop {
        let font = Font { face, size };
        let style = TextStyle {
            font,
            line_height: size * leading,
        };
        let mut block = Block::balanced(text, style, limits.width, measure);
        let breaks_a_word = words(text).any(|word| measure(word, font) > limits.width);
        if block.lines.len() <= limits.max_lines && !breaks_a_word {
            return block;
        }
        if size <= limits.min_size {
            block.is_cut = block.lines.len() > limits.max_lines;
            if block.is_cut {
                let measure = |line: &str| measure(line, font);
                let lines = wrap(text, limits.width, &measure);
                block.lines = truncated(lines, limits, &measure);
            }
            return block;
        }
        size = (size * 0.97).max(limits.min_size);
    }
}

/// The first lines, the last of them shortened to end in an ellipsis.
fn truncated(mut lines: Vec<String>, limits: Limits, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    lines.truncate(limits.max_lines);
    let Some(last) = lines.pop() else {
        return lines;
    };
    let mut left = &*last;
    let mut shortened = format!("{left}…");
    while measure(&shortened) > limits.width && !left.is_empty() {
        // Whole words go first, then single characters.
        let last_character = left.char_indices().next_back().map_or(0, |(at, _)| at);
        left = left[..left.rfind(' ').unwrap_or(last_character)].trim_end();
        shortened = format!("{left}…");
    }
    lines.push(shortened);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character is half as wide as the font size.
    fn measure(text: &str, font: Font) -> f64 {
        text.chars().count() as f64 * font.size / 2.0
    }

    #[test]
    fn a_text_is_set_as_large_as_it_fits_and_cut_only_at_the_least_size() {
        let limits = Limits {
            width: 100.0,
            max_lines: 2,
            max_size: 20.0,
            min_size: 10.0,
        };
        let table = [
            ("tea", 20.0, vec!["tea"]),
            ("who drinks tea", 20.0, vec!["who drinks", "tea"]),
            ("incomprehensible", 12.5, vec!["incomprehensible"]),
            (
                "one two three four five six seven eight nine",
                10.0,
                vec!["one two three four", "five six seven…"],
            ),
        ];
        for (text, least, lines) in table {
            let block = fit_text(text, Face::Title, 1.1, limits, &measure);
            assert_eq!(block.lines, lines, "{text}");
            assert!(
                block.style.font.size >= least - 0.5,
                "{text}: {}",
                block.style.font.size
            );
            let widths = block
                .lines
                .iter()
                .map(|line| measure(line, block.style.font));
            assert!(widths.fold(0.0, f64::max) <= 100.0, "{text}");
        }
    }
}
