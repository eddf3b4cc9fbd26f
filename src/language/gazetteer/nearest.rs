//! Hints for texts that mean none of the places. They need not be right, but must not be absurd.

use crate::language::gazetteer::key::words;
use crate::language::gazetteer::place::Place;
use crate::language::search::edit_distance;

/// Letters that are not typing errors but a remark count this much less.
const REMARK: usize = 4;
/// The shortest word that hints at a place whose name has other words, too.
const SHORTEST: usize = 4;

/// Up to `count` places whose names or codes are near a text, the nearest first; of equally near ones
/// in the order of the gazetteer.
pub(crate) fn nearest<'a>(places: &'a [Place], text: &str, count: usize) -> Vec<&'a Place> {
    let digits = text.trim_start_matches(['+', '0']);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let is_same = |code: &str| code.trim_start_matches('0') == digits;
        let has_it = |place: &&Place| {
            let mut codes = place.codes.iter();
            is_same(&place.id) || codes.any(|(_, code)| is_same(code))
        };
        let with_it = places.iter().filter(has_it);
        return with_it.take(count).collect();
    }
    let asked = Asked::new(text);
    let mut near: Vec<(usize, usize)> = Vec::new();
    for (i, place) in places.iter().enumerate() {
        let distances = place.names().filter_map(|name| asked.distance(name));
        let of_codes = asked.distance_of_code(&place.id);
        let Some(distance) = distances.chain(of_codes).min() else {
            continue;
        };
        let at = near.partition_point(|(other, _)| *other <= distance);
        near.insert(at, (distance, i));
        near.truncate(count);
    }
    near.into_iter().map(|(_, i)| &places[i]).collect()
}

/// A text that is compared with names.
struct Asked {
    words: Vec<String>,
    joined: String,
    letters: usize,
}

impl Asked {
    fn new(text: &str) -> Asked {
        let words = words(text);
        let joined = words.join(" ");
        let letters = joined.chars().count();
        Asked {
            words,
            joined,
            letters,
        }
    }

    /// The distance to a name; `None` if it is not near.
    fn distance(&self, name: &str) -> Option<usize> {
        let name = words(name);
        let joined = name.join(" ");
        let allowed = (self.letters / 3).max(1);
        let typos = (self.letters.abs_diff(joined.chars().count()) <= allowed)
            .then(|| edit_distance(&self.joined, &joined))
            .filter(|typos| self.letters > 3 && *typos <= allowed);
        typos
            .into_iter()
            .chain(self.rest(&name, joined.len()))
            .min()
    }

    /// The distance to a name of which all words are in the text, or that has all words of the text:
    /// it grows with the letters of the other words.
    fn rest(&self, name: &[String], letters: usize) -> Option<usize> {
        let is_within = |some: &[String], all: &[String]| {
            let long = |word: &String| word.len() >= SHORTEST;
            some.iter().any(long) && some.iter().all(|word| all.contains(word))
        };
        let is_near = is_within(name, &self.words) || is_within(&self.words, name);
        is_near.then(|| 1 + self.joined.len().abs_diff(letters) / REMARK)
    }

    /// The distance to a code: one letter may be wrong.
    fn distance_of_code(&self, code: &str) -> Option<usize> {
        let is_code = self.letters == 3 && self.words.len() == 1;
        let distance = is_code.then(|| edit_distance(&self.joined, &code.to_lowercase()))?;
        (distance == 1).then_some(1)
    }
}
