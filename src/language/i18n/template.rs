/// A sentence with places for values, in its parts: a text, then a place's name with the text
/// after it, and so on. A brace that is not closed is left out.
///
/// ```
/// use stancemap::language::i18n::template_parts;
///
/// let mut parts = template_parts("As of {day}.");
/// assert_eq!(parts.next(), Some((None, "As of ")));
/// assert_eq!(parts.next(), Some((Some("day"), ".")));
/// assert_eq!(parts.next(), None);
/// ```
pub fn template_parts(sentence: &str) -> impl Iterator<Item = (Option<&str>, &str)> {
    let mut pieces = sentence.split('{');
    let first = pieces.next().unwrap_or_default();
    let named = pieces.map(|piece| match piece.split_once('}') {
        Some((name, rest)) => (Some(name), rest),
        None => (None, piece),
    });
    [(None, first)].into_iter().chain(named)
}

/// A sentence with a value in the place of `{name}`; other places stay.
///
/// ```
/// use stancemap::language::i18n::format;
///
/// assert_eq!(format("{n} of {all}", "n", "7"), "7 of {all}");
/// ```
pub fn format(sentence: &str, name: &str, value: &str) -> String {
    let mut pieces = sentence.split('{');
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once('}') {
            Some((found, rest)) if found == name => filled.extend([value, rest]),
            _ => filled.extend(["{", piece]),
        }
    }
    filled
}
