//! Places that may be meant by a text that no name is like. They are offered, never taken.

use std::cmp::Reverse;

use crate::language::matching::fold::Folded;
use crate::language::matching::index::Index;
use crate::language::matching::keys::Key;

/// How many places are offered.
pub(crate) const CANDIDATES: usize = 3;
/// The longest text that is compared, in letters. A longer one is no name.
const LONGEST: usize = 100;
/// Words of many names, which hint at no place.
const GENERIC: [&str; 24] = [
    "arab",
    "democratic",
    "eastern",
    "federal",
    "guinea",
    "iles",
    "ilhas",
    "island",
    "islands",
    "islas",
    "isole",
    "kingdom",
    "north",
    "northern",
    "republic",
    "republica",
    "republik",
    "republique",
    "saint",
    "south",
    "southern",
    "state",
    "states",
    "united",
];
/// The shortest word that hints at a place whose name has other words, too, in letters.
const SHORTEST: usize = 4;
/// Letters that are not typing errors but another word count this much less.
const OTHER_WORD: usize = 4;
/// The distance of a name of which every letter is wrong.
const WHOLE: usize = 1000;
/// A name that begins with another letter is unlikely at this many times the distance of the nearest one.
const UNLIKELY: usize = 2;

/// Up to [`CANDIDATES`] places with names that are near a text, the nearest first, as positions in the
/// gazetteer.
pub(crate) fn near(index: &Index, text: &Folded) -> Vec<usize> {
    let asked = text.strict();
    let letters = asked.chars().count();
    let is_generic = |word: &String| GENERIC.contains(&&**word);
    if letters > LONGEST || text.words().iter().all(is_generic) {
        return Vec::new();
    }
    let allowed = letters / 4;
    let from: Vec<char> = asked.chars().collect();
    let share = |errors: usize, key: &Key| errors * WHOLE / letters.max(key.letters.len()).max(1);
    let alike = index.keys().alike(&asked, allowed);
    let alike = alike.map(|key| (errors_within(&from, &key.letters, allowed), key));
    let words = text.words().iter().filter(|word| is_telling(word));
    let others = words.flat_map(|word| index.keys().with_word(word));
    let others = others.map(|key| (rest(text, &key.text), key));
    // Of names with as many errors, the longer one is nearer, and then the one that begins in the same way.
    let mut near: Vec<(usize, Reverse<usize>, usize)> = Vec::new();
    for (errors, key) in alike.chain(others) {
        let Some(errors) = errors else { continue };
        let same = from.iter().zip(&key.letters);
        let same = same.take_while(|(one, other)| one == other).count();
        let distance = share(errors, key);
        near.extend(
            key.places
                .iter()
                .map(|place| (distance, Reverse(same), *place)),
        );
    }
    near.sort_unstable();
    let nearest = near.first().map_or(0, |(distance, ..)| *distance);
    let mut found: Vec<usize> = Vec::new();
    for (distance, Reverse(same), place) in near {
        let is_likely = distance == nearest || distance < UNLIKELY * nearest || same > 0;
        if is_likely && !found.contains(&place) {
            found.push(place);
        }
    }
    found.truncate(CANDIDATES);
    found
}

/// Whether a word hints at a place.
fn is_telling(word: &str) -> bool {
    word.chars().count() >= SHORTEST && !GENERIC.contains(&word)
}

/// The distance to a name of which all words are in the text, or that has all words of the text: it
/// grows with the letters of the other words.
fn rest(text: &Folded, key: &str) -> Option<usize> {
    let name: Vec<&str> = key.split(' ').collect();
    let asked: Vec<&str> = text.words().iter().map(String::as_str).collect();
    let is_within = |some: &[&str], all: &[&str]| {
        some.iter().any(|word| is_telling(word)) && some.iter().all(|word| all.contains(word))
    };
    let is_near = is_within(&name, &asked) || is_within(&asked, &name);
    let lengths = || [text.text(), key.to_owned()].map(|text| text.chars().count());
    is_near
        .then(lengths)
        .map(|[text, name]| 1 + text.abs_diff(name) / OTHER_WORD)
}

/// The typing errors between two texts, as
/// [`edit_distance`](crate::language::search::edit_distance()) counts them; `None` if there are more
/// than allowed. Most pairs differ after a few letters, and the rest of them is not looked at.
fn errors_within(from: &[char], to: &[char], allowed: usize) -> Option<usize> {
    let width = to.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut row: Vec<usize> = (0..width).collect();
    let mut next: Vec<usize> = vec![0; width];
    let mut least_before = 0;
    for (i, letter) in from.iter().enumerate() {
        next[0] = i + 1;
        let mut least = next[0];
        for (j, other) in to.iter().enumerate() {
            let wrong = row[j] + usize::from(letter != other);
            let mut errors = wrong.min(row[j + 1] + 1).min(next[j] + 1);
            let is_swapped = i > 0 && j > 0 && from[i - 1] == *other && *letter == to[j - 1];
            if is_swapped {
                errors = errors.min(before[j - 1] + 1);
            }
            next[j + 1] = errors;
            least = least.min(errors);
        }
        // Two letters that changed places reach back over one row.
        if least > allowed && least_before > allowed {
            return None;
        }
        least_before = least;
        (before, row, next) = (row, next, before);
    }
    row.last().copied().filter(|errors| *errors <= allowed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::gazetteer::Gazetteer;
    use crate::language::search::edit_distance;

    #[test]
    fn the_nearest_come_first() {
        let world = Gazetteer::world();
        let index = Index::new(&world);
        let table: [(&str, &[&str]); 11] = [
            ("Rwnada", &["RWA"]),
            ("Nigerr", &["NER"]),
            ("Nigera", &["NGA", "NER"]),
            ("Domenica", &["DMA"]),
            ("Austra", &["AUT"]),
            ("Slovena", &["SVN"]),
            ("Untied Kingdom", &["GBR"]),
            ("Germny", &["DEU"]),
            ("Xqzwv", &[]),
            ("Rw", &[]),
            ("Islands", &[]),
        ];
        for (text, expected) in table {
            let found = near(&index, &Folded::new(text));
            let ids: Vec<&str> = found.iter().map(|i| &*world.places()[*i].id).collect();
            assert_eq!(ids, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn errors_are_counted_as_the_search_does(one in "[a-d]{0,8}", other in "[a-d]{0,8}", allowed in 0_usize..4) {
            let [from, to] = [&one, &other].map(|text| text.chars().collect::<Vec<char>>());
            let expected = Some(edit_distance(&one, &other)).filter(|errors| *errors <= allowed);
            prop_assert_eq!(errors_within(&from, &to, allowed), expected);
        }
    }
}
