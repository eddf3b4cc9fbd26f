//! The key of a name: what is left of it when everything is taken away that writers vary.

use crate::language::gazetteer::clean::{clean, is_apostrophe, plain};
use crate::language::search::fold;

/// Words that names have or lack: articles, and what joins words.
const JOINING: [&str; 3] = ["the", "of", "and"];

/// Abbreviations and forms of words, with the word that stands for them in a key. Compass points are
/// one word each, an adjective or not.
const FORMS: [(&str, &str); 37] = [
    ("barb", "barbuda"),
    ("br", "british"),
    ("brit", "british"),
    ("dem", "democratic"),
    ("e", "east"),
    ("eastern", "east"),
    ("eq", "equatorial"),
    ("equat", "equatorial"),
    ("fed", "federated"),
    ("fr", "french"),
    ("herz", "herzegovina"),
    ("hercegovina", "herzegovina"),
    ("is", "island"),
    ("isl", "island"),
    ("islands", "island"),
    ("isls", "island"),
    ("islds", "island"),
    ("isle", "island"),
    ("isles", "island"),
    ("n", "north"),
    ("northern", "north"),
    ("peoples", "people"),
    ("prov", "province"),
    ("rep", "republic"),
    ("repub", "republic"),
    ("s", "south"),
    ("southern", "south"),
    ("st", "saint"),
    ("ste", "saint"),
    ("sts", "state"),
    ("states", "state"),
    ("ter", "territory"),
    ("terr", "territory"),
    ("territories", "territory"),
    ("utd", "united"),
    ("w", "west"),
    ("western", "west"),
];

/// The key of a name: its words in alphabetical order, in lower case and without accents. Articles,
/// `of` and `and` are left out, usual abbreviations written out, and single letters in a row are one
/// word. Two spellings with the same key are the same name. It is empty for a text without letters
/// and digits.
///
/// ```
/// use stancemap::language::gazetteer::key;
///
/// assert_eq!(key("Congo, Dem. Rep."), key("Democratic Republic of the Congo"));
/// assert_eq!(key("St. Kitts & Nevis"), key("SAINT KITTS AND NEVIS"));
/// assert_eq!(key("Côte d'Ivoire"), key("Cote D’Ivoire"));
/// assert_eq!(key("U. K."), "uk");
/// assert_ne!(key("Niger"), key("Nigeria"));
/// ```
pub fn key(name: &str) -> String {
    in_order(&words(name)).join(" ")
}

/// Words in alphabetical order. There are few, so each is put where it belongs.
pub(crate) fn in_order(words: &[String]) -> Vec<&str> {
    let mut sorted: Vec<&str> = Vec::new();
    for word in words {
        let at = sorted.partition_point(|other| *other < &**word);
        sorted.insert(at, word);
    }
    sorted
}

/// The words of a key, in the order of the name.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words = plain_words(name);
    for word in &mut words {
        if let Some(whole) = written_out(word) {
            *word = whole.to_owned();
        }
    }
    words
}

/// The words of a name as they are written, without the joining ones; single letters in a row are one
/// word.
pub(crate) fn plain_words(name: &str) -> Vec<String> {
    let name = without_possessive(&clean(name));
    let plain: String = name.chars().map(plain).collect();
    let mut words: Vec<String> = Vec::new();
    let mut is_after_letter = false;
    for word in fold(&plain).split(' ').filter(|word| !word.is_empty()) {
        let is_letter = word.len() == 1 && word.as_bytes()[0].is_ascii_alphabetic();
        match words.last_mut().filter(|_| is_letter && is_after_letter) {
            Some(initials) => initials.push_str(word),
            None => words.push(word.to_owned()),
        }
        is_after_letter = is_letter;
    }
    words.retain(|word| !JOINING.contains(&&**word));
    words
}

/// The word that stands for an abbreviation or another form of it.
pub(crate) fn written_out(word: &str) -> Option<&'static str> {
    let form = FORMS.iter().find(|(form, _)| *form == word);
    form.map(|(_, whole)| *whole)
}

/// A text without the `'s` of words such as `People's`.
fn without_possessive(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_dropped = |i: usize| {
        let at = |i: usize| letters.get(i).copied().unwrap_or(' ');
        let ends = |i: usize| {
            is_apostrophe(at(i)) && matches!(at(i + 1), 's' | 'S') && !at(i + 2).is_alphanumeric()
        };
        i > 0 && at(i - 1).is_alphanumeric() && ends(i) || i > 1 && ends(i - 1)
    };
    let apostrophe = |letter: char| if is_apostrophe(letter) { '\'' } else { letter };
    let kept = letters.iter().enumerate().filter(|(i, _)| !is_dropped(*i));
    kept.map(|(_, letter)| apostrophe(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        let table = [
            ("co\u{302}te d\u{2bc}ivoire", "cote d ivoire"),
            ("Lao People’s Dem. Rep.", "democratic lao people republic"),
            (
                "Korea, Dem. People's Rep.",
                "democratic korea people republic",
            ),
            ("U.S. Virgin Is.", "island us virgin"),
            ("Virgin Islands, U.S.", "island us virgin"),
            ("Micronesia, Fed. Sts.", "federated micronesia state"),
            ("N. Mariana Is.", "island mariana north"),
            ("Việt-Nam", "nam viet"),
            ("TÜRKİYE", "turkiye"),
            ("The", ""),
            ("…", ""),
        ];
        for (name, expected) in table {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn each_word_of_a_key_is_its_own_key(name in "(\\PC|[a-zA-Z .,'&]){0,20}") {
            for word in key(&name).split(' ').filter(|word| !word.is_empty()) {
                prop_assert_eq!(key(word), word);
            }
        }

        #[test]
        fn the_order_of_words_and_their_case_do_not_matter(a in "[a-z]{3,8}", b in "[a-z]{3,8}") {
            let (turned, straight) = (format!("{}, {}", b.to_uppercase(), a), format!("{a} {b}"));
            prop_assert_eq!(key(&turned), key(&straight));
        }
    }
}
