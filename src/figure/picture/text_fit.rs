use crate::figure::picture::poster::{Face, Widths};
use crate::figure::picture::wrap::{balance, wrap};

/// A text set in lines of one size.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Block {
    pub(crate) lines: Vec<String>,
    /// The size of the type.
    pub(crate) size: f64,
    /// How high a line is, in sizes of the type.
    pub(crate) leading: f64,
    /// Whether a part of the text is left out.
    pub(crate) is_cut: bool,
}

impl Block {
    pub(crate) fn height(&self) -> f64 {
        self.lines.len() as f64 * self.size * self.leading
    }
}

/// How a text may be set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rect {
    /// The width of its lines.
    pub(crate) width: f64,
    /// How many lines there may be.
    pub(crate) lines: usize,
    /// The size of the type, where the text is short.
    pub(crate) largest: f64,
    /// The size below which it is cut rather than set smaller.
    pub(crate) least: f64,
}

/// Sets a text as large as it fits, in lines of like width that break between words. What does not
/// fit in the least size is cut off, with an ellipsis in its place.
pub(crate) fn fit(text: &str, face: Face, leading: f64, bounds: Rect, widths: Widths<'_>) -> Block {
    let mut size = bounds.largest;
    loop {
        let measure = |line: &str| widths(line, face) * size;
        let whole = text.split_whitespace();
        let breaks = whole.map(&measure).any(|word| word > bounds.width);
        let lines = balance(text, bounds.width, &measure);
        let fits = lines.len() <= bounds.lines && !breaks;
        if fits || size <= bounds.least {
            let is_cut = lines.len() > bounds.lines;
            let lines = match is_cut {
                true => cut(wrap(text, bounds.width, &measure), bounds, &measure),
                false => lines,
            };
            return Block {
                lines,
                size,
                leading,
                is_cut,
            };
        }
        size = (size * 0.97).max(bounds.least);
    }
}

/// So many lines, the last of them with an ellipsis in the place of what there was more.
fn cut(mut lines: Vec<String>, bounds: Rect, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    lines.truncate(bounds.lines);
    let Some(last) = lines.pop() else {
        return lines;
    };
    let mut left = &*last;
    let mut shortened = format!("{left}…");
    while measure(&shortened) > bounds.width && !left.is_empty() {
        let before = left.char_indices().next_back().map_or(0, |(at, _)| at);
        left = left[..left.rfind(' ').unwrap_or(before)].trim_end();
        shortened = format!("{left}…");
    }
    lines.push(shortened);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(text: &str, _: Face) -> f64 {
        text.chars().count() as f64 / 2.0
    }

    #[test]
    fn a_text_is_set_as_large_as_it_fits_and_cut_only_at_the_least_size() {
        let bounds = Rect {
            width: 100.0,
            lines: 2,
            largest: 20.0,
            least: 10.0,
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
            let block = fit(text, Face::Title, 1.1, bounds, &widths);
            assert_eq!(block.lines, lines, "{text}");
            assert!(block.size >= least - 0.5, "{text}: {}", block.size);
            let widest = block.lines.iter().map(|line| widths(line, Face::Title));
            assert!(widest.fold(0.0, f64::max) * block.size <= 100.0, "{text}");
        }
    }
}
