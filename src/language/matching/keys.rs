//! Keys of names, arranged so that the near ones of a text are found without a look at all others.

use std::collections::HashMap;

/// A key of names, with the places that have it.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub text: String,
    /// The positions of the places in the gazetteer.
    pub places: Vec<usize>,
    /// The number of its letters, with spaces.
    letters: usize,
    /// The set of its letters, as bits: letters may share one.
    set: u64,
}

/// Keys by their lengths and words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Keys {
    /// The shorter ones first.
    keys: Vec<Key>,
    /// The keys that have a word, as positions.
    words: HashMap<String, Vec<usize>>,
}

impl Keys {
    /// Arranges keys with their places.
    pub(crate) fn new(keys: impl Iterator<Item = (String, Vec<usize>)>) -> Keys {
        let keys = keys.map(|(text, places)| Key {
            letters: text.chars().count(),
            set: letters_of(&text),
            text,
            places,
        });
        let mut keys: Vec<Key> = keys.collect();
        keys.sort_by(|one, other| (one.letters, &one.text).cmp(&(other.letters, &other.text)));
        let mut words: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, key) in keys.iter().enumerate() {
            for word in key.text.split(' ') {
                words.entry(word.to_owned()).or_default().push(i);
            }
        }
        Keys { keys, words }
    }

    /// The keys that may have at most some typing errors more or less than a text, by their lengths
    /// and letters.
    pub(crate) fn alike(&self, text: &str, allowed: usize) -> impl Iterator<Item = &Key> {
        let (letters, set) = (text.chars().count(), letters_of(text));
        let first = self
            .keys
            .partition_point(|key| key.letters + allowed < letters);
        let rest = self.keys[first..].iter();
        let near = rest.take_while(move |key| key.letters <= letters + allowed);
        near.filter(move |key| (set ^ key.set).count_ones() as usize <= 2 * allowed)
    }

    /// The keys that have a word.
    pub(crate) fn with_word(&self, word: &str) -> impl Iterator<Item = &Key> {
        let found = self.words.get(word).into_iter().flatten();
        found.map(|i| &self.keys[*i])
    }
}

fn letters_of(text: &str) -> u64 {
    let letters = text.chars().filter(|letter| *letter != ' ');
    letters.fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}
