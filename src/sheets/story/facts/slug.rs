//! Ids made from words.

use std::collections::BTreeSet;

use crate::sheets::columns::folded;

/// The longest id that is made, in letters.
const LONGEST: usize = 40;

/// An id of lower-case letters, digits and single hyphens, made from words. If they have no such letters, it is
/// the fallback.
pub(in crate::sheets::story) fn slug(words: &str, fallback: &str) -> String {
    let mut id = String::new();
    for word in folded(words).split(|letter: char| !letter.is_ascii_alphanumeric()) {
        if word.is_empty() || id.len() + word.len() >= LONGEST && !id.is_empty() {
            continue;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.extend(word.chars().take(LONGEST));
    }
    match id.is_empty() {
        true => fallback.to_owned(),
        false => id,
    }
}

/// An id that none of the others has: with `-2`, `-3` behind it if necessary. It is added to them.
pub(super) fn unique(id: &str, taken: &mut BTreeSet<String>) -> String {
    let mut free = id.to_owned();
    let mut number = 1;
    while taken.contains(&free) {
        number += 1;
        free = format!("{id}-{number}");
    }
    taken.insert(free.clone());
    free
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_only_what_addresses_allow() {
        for (words, expected) in [
            ("Has agreed", "has-agreed"),
            ("Côte d’Ivoire: Oui!", "cote-d-ivoire-oui"),
            ("نعم", "x"),
            ("  ", "x"),
            ("=1+1", "1-1"),
        ] {
            assert_eq!(slug(words, "x"), expected);
        }
        assert!(slug(&"long ".repeat(40), "x").len() <= LONGEST);
        assert!(slug(&"l".repeat(90), "x").len() <= LONGEST);
        let mut taken = BTreeSet::new();
        assert_eq!(
            ["a", "a", "a"].map(|id| unique(id, &mut taken)),
            ["a", "a-2", "a-3"]
        );
    }
}
