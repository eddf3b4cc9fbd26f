//! Ids that stand in addresses and in the markup.

/// The longest id, in bytes. UUIDs and hashes in hexadecimal are shorter.
pub const LONGEST_ID: usize = 47;

/// Ids that a figure or its page has for something else.
const TAKEN: [&str; 6] = ["-", "found", "list", "map-drawn", "stancemap", "world"];
/// The beginnings of such ids.
const TAKEN_STARTS: [&str; 6] = ["fade-", "found-", "list-", "map-", "near-", "pattern-"];
/// The ids of the parts of a place, after its own: no other id ends with these.
const PARTS: [&str; 3] = ["-name", "-shape", "-standing"];
/// As [`PARTS`], with more behind it.
const DOT: &str = "-dot";

/// The id by which a place is known in addresses and markup, for any id of a basemap. Letters of ASCII
/// without an accent, digits, `-`, `_` and `.` are kept. Every other byte of its UTF-8 is written as
/// `~` and two hexadecimal digits. So is a character that would make it an id of something else in the
/// page: the first one of `list`, the hyphen of `x-name`. No two ids become one.
///
/// `None` for an empty id, and for one that takes more than [`LONGEST_ID`] bytes.
///
/// ```
/// use stancemap::language::gazetteer::fit_id;
///
/// for id in ["RWA", "06037", "US-CA", "USA.5_1", "card"] {
///     assert_eq!(fit_id(id).as_deref(), Some(id));
/// }
/// assert_eq!(fit_id("shape 1").as_deref(), Some("shape~201"));
/// assert_eq!(fit_id("a/b").as_deref(), Some("a~2fb"));
/// assert_eq!(fit_id("list").as_deref(), Some("~6cist"));
/// assert_eq!(fit_id("x-name").as_deref(), Some("x~2dname"));
/// ```
pub fn fit_id(id: &str) -> Option<String> {
    let is_taken = TAKEN.contains(&id) || TAKEN_STARTS.iter().any(|start| id.starts_with(start));
    let part = PARTS.iter().find(|part| id.ends_with(**part));
    let part = part.map(|part| id.len() - part.len());
    let mut fit = String::new();
    for (at, byte) in id.bytes().enumerate() {
        let is_part = part == Some(at) || id.as_bytes()[at..].starts_with(DOT.as_bytes());
        if !is_kept(byte) || is_part || is_taken && at == 0 {
            fit.push_str(&format!("~{byte:02x}"));
        } else {
            fit.push(char::from(byte));
        }
    }
    is_fit(&fit).then_some(fit)
}

/// An id with its first character escaped, as [`fit_id`] escapes it. For ids that mean something else
/// elsewhere.
pub fn escaped_id(id: &str) -> Option<String> {
    let first = *id.as_bytes().first()?;
    let fit = fit_id(id)?;
    if fit.starts_with('~') {
        return Some(fit);
    }
    let escaped = format!("~{first:02x}{}", &fit[1..]);
    is_fit(&escaped).then_some(escaped)
}

/// Whether a text may be the id of a place in addresses and markup.
pub fn is_fit(id: &str) -> bool {
    let is_usual = |byte: u8| is_kept(byte) || byte == b'~';
    (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(is_usual)
}

fn is_kept(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Ids as basemaps have them, and such as they might.
    const IDS: &str = "([A-Za-z0-9.~/ _é-]|-name|-dot|-shape|list|map-|found){1,5}";

    #[test]
    fn ids_that_are_too_long_or_empty_are_refused() {
        assert_eq!(fit_id(""), None);
        assert!(fit_id(&"x".repeat(LONGEST_ID)).is_some());
        assert_eq!(fit_id(&"x".repeat(LONGEST_ID + 1)), None);
        assert_eq!(fit_id(&"ß".repeat(8)), None);
    }

    #[test]
    fn an_id_is_escaped_once() {
        assert_eq!(escaped_id("RWA").as_deref(), Some("~52WA"));
        assert_eq!(escaped_id("é").as_deref(), Some("~c3~a9"));
        assert_eq!(escaped_id(""), None);
    }

    proptest! {
        #[test]
        fn no_two_ids_become_one(a in IDS, b in IDS) {
            let both = fit_id(&a).zip(fit_id(&b));
            prop_assume!(a != b && both.is_some());
            let (one, other) = both.unwrap();
            prop_assert_ne!(&one, &other);
            prop_assert_ne!(escaped_id(&a), Some(other));
        }

        #[test]
        fn an_id_is_none_of_the_page(id in IDS) {
            prop_assume!(fit_id(&id).is_some());
            let fit = fit_id(&id).unwrap();
            prop_assert!(!TAKEN.contains(&&*fit));
            prop_assert!(!TAKEN_STARTS.iter().any(|start| fit.starts_with(start)));
            prop_assert!(!PARTS.iter().any(|part| fit.ends_with(part)));
            prop_assert!(!fit.contains(DOT));
            prop_assert!(!fit.contains(['/', ',', ' ', '#', '"', '%']));
        }
    }
}
