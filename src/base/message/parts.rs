//! The parts of a text with places for values.

/// A part of the text of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words.
    Words(&'a str),
    /// The value of this name.
    Value(&'a str),
}

/// The parts of a text with `{name}`. Braces around anything but small letters are words.
///
/// ```
/// use stancemap::base::message::{Part, parts};
///
/// let parts: Vec<Part> = parts("{cell}: {\"one\": 1}").collect();
/// assert_eq!(parts, [Part::Value("cell"), Part::Words(": {\"one\": 1}")]);
/// ```
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let name = |text: &'_ str| -> Option<usize> {
            let end = text
                .strip_prefix('{')?
                .find(|c: char| !c.is_ascii_lowercase())?
                + 1;
            (end > 1 && text[end..].starts_with('}')).then_some(end)
        };
        if let Some(end) = name(rest) {
            let found = &rest[1..end];
            rest = &rest[end + 1..];
            return Some(Part::Value(found));
        }
        let mut next = rest.match_indices('{').map(|(at, _)| at);
        let end = next.find(|at| name(&rest[*at..]).is_some());
        let (words, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(Part::Words(words))
    })
}
