//! Keys by which names are compared, in any script.

use crate::language::gazetteer::{in_order, plain_words, written_out};

/// Words that join others in names of several languages.
const JOINING: [&str; 14] = [
    "da", "das", "de", "del", "der", "des", "di", "do", "dos", "du", "et", "und", "y", "van",
];
/// Articles of several languages, with elided ones.
const ARTICLES: [&str; 17] = [
    "a", "as", "das", "der", "die", "el", "gli", "het", "i", "il", "l", "la", "las", "le", "les",
    "lo", "los",
];
/// Articles that are seen only in Portuguese.
const PORTUGUESE: [&str; 2] = ["o", "os"];
/// The article of Arabic, which is written with its word.
const ARABIC_ARTICLE: &str = "ال";
/// The shortest rest of a word of which the Arabic article is taken off, in letters.
const SHORTEST_REST: usize = 3;

/// The folded words of a name, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Folded {
    words: Vec<String>,
}

impl Folded {
    /// Folds a name: see [`key`](crate::language::gazetteer::key()). Arabic, Cyrillic and Greek letters
    /// lose what writers leave out, full-width ones their width.
    pub(crate) fn new(name: &str) -> Folded {
        let plain: String = name.chars().filter_map(of_script).collect();
        let mut words = plain_words(&plain);
        for word in &mut words {
            let rest = word.strip_prefix(ARABIC_ARTICLE);
            if let Some(rest) = rest.filter(|rest| rest.chars().count() >= SHORTEST_REST) {
                *word = rest.to_owned();
            }
        }
        // `De.` is an abbreviation or a typing error.
        let dotted = plain
            .split_whitespace()
            .filter_map(|word| word.strip_suffix('.'));
        let dotted: Vec<String> = dotted.map(str::to_lowercase).collect();
        let is_joining = |word: &String| JOINING.contains(&&**word) && !dotted.contains(word);
        if !words.iter().all(is_joining) {
            words.retain(|word| !is_joining(word));
        }
        Folded { words }
    }

    /// The words in their order, as one text.
    pub(crate) fn text(&self) -> String {
        self.words.join(" ")
    }

    pub(crate) fn words(&self) -> &[String] {
        &self.words
    }

    /// The number of letters.
    pub(crate) fn letters(&self) -> usize {
        self.words.iter().map(|word| word.chars().count()).sum()
    }

    /// The key: the words as written, in alphabetical order.
    pub(crate) fn strict(&self) -> String {
        in_order(&self.words).join(" ")
    }

    /// The key in which abbreviations are written out, and compass points are adjectives or not. A
    /// single word stays: it may be a name, as `Island` in German.
    pub(crate) fn loose(&self) -> String {
        if self.words.len() < 2 {
            return self.strict();
        }
        let written = |word: &String| written_out(word).map_or(word.clone(), str::to_owned);
        let words: Vec<String> = self.words.iter().map(written).collect();
        in_order(&words).join(" ")
    }

    /// The name without an article at its beginning or, in parentheses or behind a comma, at its end.
    pub(crate) fn without_article(&self, has_tail: bool) -> Option<Folded> {
        let is_article = |word: &String| {
            let word = &**word;
            ARTICLES.contains(&word) || PORTUGUESE.contains(&word)
        };
        let words = match &self.words[..] {
            [first, rest @ ..] if !rest.is_empty() && is_article(first) => rest,
            [rest @ .., last] if has_tail && !rest.is_empty() && is_article(last) => rest,
            _ => return None,
        };
        Some(Folded {
            words: words.to_vec(),
        })
    }

    /// The name without some of its words; `None` if it has none of them or no others.
    pub(crate) fn without(&self, some: &[&str]) -> Option<Folded> {
        let mut words = self.words.clone();
        words.retain(|word| !some.contains(&&**word));
        let is_less = !words.is_empty() && words.len() < self.words.len();
        is_less.then_some(Folded { words })
    }
}

/// A letter as it is compared; `None` for one that is left out.
fn of_script(letter: char) -> Option<char> {
    Some(match letter {
        // Full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0)?,
        // Flags, which are pairs of these.
        '\u{1f1e6}'..='\u{1f1ff}' => return None,
        // Hamza with and without its seat, final forms, Persian forms.
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ء' => return None,
        // Letters of which Unicode's decomposition loses a mark.
        'ё' | 'Ё' => 'е',
        'й' | 'Й' => 'и',
        'ї' | 'Ї' => 'і',
        'ў' | 'Ў' => 'у',
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' | 'ϊ' | 'Ϊ' | 'ΐ' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' | 'ϋ' | 'Ϋ' | 'ΰ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        // Letters of scholarly transliterations.
        'ḍ' | 'Ḍ' | 'ḑ' | 'Ḑ' => 'd',
        'ḥ' | 'Ḥ' | 'ḩ' | 'Ḩ' => 'h',
        'ṣ' | 'Ṣ' => 's',
        'ṭ' | 'Ṭ' => 't',
        'ẓ' | 'Ẓ' | 'ẕ' | 'Ẕ' => 'z',
        '臺' => '台',
        _ => letter,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn scripts_lose_what_writers_leave_out() {
        let table = [
            ("ألمانيا", "المانيا"),
            ("الأردن", "اردن"),
            ("الولايات المتحدة", "ولايات متحده"),
            ("Орёл", "орел"),
            ("Россий", "россии"),
            ("ＵＳＡ", "usa"),
            ("🇫🇷 France", "france"),
            ("臺灣", "台灣"),
            ("Ελλάδα", "ελλαδα"),
            ("República de Panamá", "panama republica"),
        ];
        for (text, expected) in table {
            let expected = Folded::new(expected);
            assert_eq!(Folded::new(text).strict(), expected.strict(), "{text}");
        }
    }

    #[test]
    fn a_single_word_is_no_abbreviation() {
        assert_eq!(Folded::new("Island").loose(), "island");
        assert_eq!(Folded::new("Is.").loose(), "is");
        assert_eq!(Folded::new("Cook Is.").loose(), "cook island");
    }

    #[test]
    fn an_article_is_taken_off_at_either_end() {
        let rest = |text, has_tail| {
            let folded = Folded::new(text).without_article(has_tail);
            folded.map(|folded| folded.text())
        };
        assert_eq!(rest("L'Albanie", false).as_deref(), Some("albanie"));
        assert_eq!(rest("Afganistán (el)", true).as_deref(), Some("afganistan"));
        assert_eq!(rest("Afganistán el", false), None);
        assert_eq!(rest("La", true), None);
    }

    proptest! {
        #[test]
        fn each_word_of_a_key_is_its_own_key(text in "(\\PC|[a-zA-Zа-яا-ي .,'&]){0,20}") {
            let key = Folded::new(&text).strict();
            // A word may begin with the article twice: the first is taken off.
            let words = key.split(' ').filter(|word| !word.starts_with(ARABIC_ARTICLE));
            for word in words {
                prop_assert_eq!(Folded::new(word).strict(), word);
            }
        }
    }
}
