//! Places that may be meant by a text that no name is like. They are offered, never taken.

use crate::language::matching::fold::Folded;
use crate::language::matching::index::Index;
use crate::language::search::edit_distance;

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
    let alike = index.keys().alike(&asked, allowed).map(|key| {
        let typos = edit_distance(&asked, &key.text);
        (Some(typos).filter(|typos| *typos <= allowed), key)
    });
    let words = text.words().iter().filter(|word| is_telling(word));
    let others = words.flat_map(|word| index.keys().with_word(word));
    let others = others.map(|key| (rest(text, &key.text), key));
    let mut near: Vec<(usize, usize)> = Vec::new();
    for (distance, key) in alike.chain(others) {
        let places =
            distance.map(|distance| key.places.iter().map(move |place| (distance, *place)));
        near.extend(places.into_iter().flatten());
    }
    near.sort_unstable();
    let mut found: Vec<usize> = Vec::new();
    for (_, place) in near {
        if !found.contains(&place) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::gazetteer::Gazetteer;

    #[test]
    fn the_nearest_come_first() {
        let world = Gazetteer::world();
        let index = Index::new(&world);
        let table: [(&str, &[&str]); 7] = [
            ("Rwnada", &["RWA"]),
            ("Nigerr", &["NER"]),
            ("Untied Kingdom", &["GBR"]),
            ("Germny", &["DEU"]),
            ("Xqzwv", &[]),
            ("Rw", &[]),
            ("Islands", &[]),
        ];
        for (text, expected) in table {
            let found = near(&index, &Folded::new(text));
            let ids: Vec<&str> = found.iter().map(|i| &*world.places()[*i].id).collect();
            assert!(ids.len() <= CANDIDATES, "{text}: {ids:?}");
            assert_eq!(ids.first(), expected.first(), "{text}: {ids:?}");
        }
    }
}
