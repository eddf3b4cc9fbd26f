//! Which facts of two versions are the same.

use std::collections::{BTreeMap, VecDeque};

use crate::dossier::fact::Fact;

/// A property by which two facts are the same.
type Key = fn(&Fact) -> (&str, String);

/// The place in the old version of each fact of the new one. Two facts are the same if they have the same id, places,
/// date and text; of the rest, if they have the same places, date and text, because programs that make ids may number
/// facts anew; of the rest, if they have the same id.
pub(super) fn pairs(old: &[Fact], new: &[Fact]) -> Vec<Option<usize>> {
    let keys: [Key; 3] = [
        |fact| (&fact.id, content(fact)),
        |fact| ("", content(fact)),
        |fact| (&fact.id, String::new()),
    ];
    let mut pairs: Vec<Option<usize>> = vec![None; new.len()];
    let mut is_taken = vec![false; old.len()];
    for key in keys {
        let mut open: BTreeMap<_, VecDeque<usize>> = BTreeMap::new();
        for (i, fact) in old.iter().enumerate().filter(|(i, _)| !is_taken[*i]) {
            open.entry(key(fact)).or_default().push_back(i);
        }
        for (pair, fact) in pairs.iter_mut().zip(new) {
            if pair.is_some() {
                continue;
            }
            *pair = open.get_mut(&key(fact)).and_then(VecDeque::pop_front);
            if let Some(taken) = *pair {
                is_taken[taken] = true;
            }
        }
    }
    pairs
}

fn content(fact: &Fact) -> String {
    let mut places: Vec<&str> = fact.places.iter().map(|place| place.as_str()).collect();
    places.sort_unstable();
    let date = fact.date.map(String::from).unwrap_or_default();
    [&*places.join(" "), &date, &fact.text].join("\n")
}
