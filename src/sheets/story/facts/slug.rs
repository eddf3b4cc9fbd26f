//! Ids made from words.

use std::collections::{BTreeSet, HashMap};

use crate::sheets::columns::folded;

/// The longest id that is made, in letters.
const LONGEST: usize = 40;

/// An id of lower-case letters, digits and single hyphens, made from words. If they have no such letters, it is
/// the fallback.
pub(crate) fn slug(words: &str, fallback: &str) -> String {
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

/// Ids of which none is given twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids {
    taken: BTreeSet<String>,
    /// The last number behind an id. Without it, many facts of one day would try all numbers each.
    numbers: HashMap<String, usize>,
}

impl Ids {
    /// Takes an id that somebody else has given.
    pub(super) fn take(&mut self, id: &str) {
        self.taken.insert(id.to_owned());
    }

    /// An id that none of the others has: with `-2`, `-3` behind it if necessary. It is taken.
    pub(super) fn unique(&mut self, id: &str) -> String {
        if self.taken.insert(id.to_owned()) {
            return id.to_owned();
        }
        let number = self.numbers.entry(id.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let free = format!("{id}-{number}");
            if self.taken.insert(free.clone()) {
                return free;
            }
        }
    }
}

impl<'a> FromIterator<&'a str> for Ids {
    fn from_iter<I: IntoIterator<Item = &'a str>>(ids: I) -> Ids {
        let mut taken = Ids::default();
        ids.into_iter().for_each(|id| taken.take(id));
        taken
    }
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
        let mut ids: Ids = ["a-3"].into_iter().collect();
        assert_eq!(
            ["a", "a", "a", "a-2", "a"].map(|id| ids.unique(id)),
            ["a", "a-2", "a-4", "a-2-2", "a-5"]
        );
    }
}
