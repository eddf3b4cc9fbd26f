//! Messages with placeholders in braces: `As of {day}.`

/// Splits a template at its placeholders: first the text before them, then for each placeholder its
/// name and the text after it. An unclosed brace is dropped and its text kept, without a name.
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

/// Replaces the placeholder `{name}` by a value, wherever it occurs. Other placeholders stay.
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
