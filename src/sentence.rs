//! Sentences of the interface with places in them to be filled.

/// A sentence with a value in the place of `{name}`, wherever that stands.
///
/// ```
/// use stancemap::sentence::fill;
///
/// assert_eq!(fill("{n} of {all}", "n", "7"), "7 of {all}");
/// assert_eq!(fill("{n", "n", "7"), "{n");
/// ```
pub fn fill(words: &str, name: &str, value: &str) -> String {
    let mut parts = words.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((found, rest)) if found == name => filled.extend([value, rest]),
            _ => filled.extend(["{", part]),
        }
    }
    filled
}
