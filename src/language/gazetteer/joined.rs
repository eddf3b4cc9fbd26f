//! Texts that join two names, such as `China and Hong Kong`.

/// Signs between names.
const SIGNS: [char; 6] = ['&', '+', '/', ';', '＆', '／'];
/// Words between names in several languages. With some of them a text leaves the second name out or includes it.
const WORDS: [&str; 26] = [
    "and",
    "e",
    "en",
    "et",
    "ed",
    "og",
    "och",
    "or",
    "und",
    "ve",
    "y",
    "и",
    "та",
    "plus",
    "with",
    "incl",
    "including",
    "inkl",
    "excl",
    "except",
    "excluding",
    "without",
    "hors",
    "ohne",
    "sauf",
    "excepto",
];

/// The texts before and behind each sign or word that joins names, in order; none where there is no text on both sides.
pub(crate) fn joined(text: &str) -> Vec<(&str, &str)> {
    let signs = text.match_indices(SIGNS).map(|(at, sign)| (at, sign.len()));
    let mut joints: Vec<(usize, usize)> = signs.chain(words(text)).collect();
    joints.sort_unstable();
    let halves = joints
        .into_iter()
        .map(|(at, length)| (text[..at].trim(), text[at + length..].trim()));
    halves
        .filter(|(before, after)| !before.is_empty() && !after.is_empty())
        .collect()
}

/// The text behind a joining word at its beginning: `Puerto Rico` of `excl. Puerto Rico`.
pub(crate) fn behind_joining(text: &str) -> Option<&str> {
    let (first, rest) = text.trim().split_once(char::is_whitespace)?;
    is_joining(first).then_some(rest.trim())
}

/// The positions and lengths of the joining words.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    let words = text.split_inclusive(char::is_whitespace).map(move |word| {
        at += word.len();
        (at - word.len(), word)
    });
    let joining = words.filter(|(_, word)| is_joining(word.trim()));
    joining.map(|(at, word)| (at, word.len()))
}

fn is_joining(word: &str) -> bool {
    let word = word.trim_end_matches('.').to_lowercase();
    WORDS.contains(&&*word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_words_join_names() {
        for (text, expected) in [
            ("China and Hong Kong", &[("China", "Hong Kong")][..]),
            ("Dänemark UND Grönland", &[("Dänemark", "Grönland")]),
            ("USA/Puerto Rico", &[("USA", "Puerto Rico")]),
            ("US & Guam", &[("US", "Guam")]),
            ("Дания и Гренландия", &[("Дания", "Гренландия")]),
            ("France excl. Réunion", &[("France", "Réunion")]),
            (
                "Norway and Svalbard & Jan Mayen",
                &[
                    ("Norway", "Svalbard & Jan Mayen"),
                    ("Norway and Svalbard", "Jan Mayen"),
                ],
            ),
            ("Andorra", &[]),
            ("Hong Kong, China", &[]),
            ("and Jersey", &[]),
            ("Jersey /", &[]),
            ("", &[]),
        ] {
            assert_eq!(joined(text), expected, "{text}");
        }
        assert_eq!(behind_joining("excluding Puerto Rico"), Some("Puerto Rico"));
        assert_eq!(behind_joining("Puerto Rico"), None);
    }
}
