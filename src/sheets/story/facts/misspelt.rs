//! Stances that may be another one, misspelt.

use crate::base::message::{Message, message};
use crate::language::search::edit_distance;
use crate::sheets::columns::folded;
use crate::sheets::story::facts::palette::rank;

/// The shortest words in which two letters may be wrong, in letters.
const LONG: usize = 6;

/// Whether a stance that occurs once may be a frequent one, misspelt: it differs in one letter, or in two of a long
/// word. Words that differ in a number, in a word of one letter or in their beginning alone mean different
/// things: `Level 1` and `Level 2`, `Group A` and `Group B`, `legal` and `illegal`.
pub(super) fn may_be(once: &str, frequent: &str) -> bool {
    let (once, frequent) = (folded(once), folded(frequent));
    let distance = edit_distance(&once, &frequent);
    let letters = once.chars().count().max(frequent.chars().count());
    let is_near = distance == 1 && letters > 2 || distance == 2 && letters >= LONG;
    let have_ranks = [&once, &frequent].map(|words| rank(words));
    let is_other = match have_ranks {
        [Some(one), Some(two)] => one != two,
        _ => {
            differs_in_a_sign(&once, &frequent)
                || once.ends_with(&*frequent)
                || frequent.ends_with(&*once)
        }
    };
    is_near && !is_other
}

/// Whether a stance is a single letter.
pub(super) fn is_letter(label: &str) -> bool {
    let label = folded(label);
    label.chars().count() == 1 && label.chars().all(char::is_alphabetic)
}

/// Whether a stance is the first letter of a longer one.
pub(super) fn is_initial(letter: &str, label: &str) -> bool {
    let label = folded(label);
    is_letter(letter) && label.chars().count() > 1 && label.starts_with(&*folded(letter))
}

/// The first word of a stance with letters of two alphabets that look alike, told by one of each: `"Ν" is Greek and "o"
/// Latin`.
pub(super) fn mixed_letters(label: &str) -> Option<Message> {
    let words = label.split(|letter: char| !letter.is_alphabetic());
    let mixed = |word: &str| {
        let mut known = word.chars().filter_map(|one| Some((one, alphabet(one)?)));
        let (first, own) = known.next()?;
        let (other, alphabet) = known.find(|(_, other)| *other != own)?;
        Some(message!(
            "\"{first}\" is {own} and \"{other}\" {alphabet}",
            first = first.to_string(),
            own,
            other = other.to_string(),
            alphabet
        ))
    };
    words.filter_map(mixed).next()
}

/// The alphabet of a letter, of those whose letters look alike.
fn alphabet(letter: char) -> Option<Message> {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Some(message!("Latin"))
        }
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(message!("Greek")),
        '\u{400}'..='\u{52f}' => Some(message!("Cyrillic")),
        _ => None,
    }
}

/// Whether two texts differ in a word that is a single letter or has a digit.
fn differs_in_a_sign(one: &str, two: &str) -> bool {
    let is_sign = |word: &str| {
        word.chars().count() == 1 || word.chars().any(|letter| letter.is_ascii_digit())
    };
    let (one, two): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), two.split(' ').collect());
    let pairs = one.iter().zip(&two).filter(|(one, two)| one != two);
    one.len() != two.len()
        || pairs
            .into_iter()
            .any(|(one, two)| is_sign(one) || is_sign(two))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_the_beginning_of_a_word() {
        for (letter, label) in [("Y", "Yes"), ("n", "NO"), ("é", "États")] {
            assert!(is_initial(letter, label), "{letter} {label}");
        }
        for (letter, label) in [
            ("Y", "No"),
            ("Y", "y"),
            ("Ye", "Yes"),
            ("1", "1st"),
            ("", "Yes"),
        ] {
            assert!(!is_initial(letter, label), "{letter} {label}");
        }
    }

    #[test]
    fn letters_of_two_alphabets_in_a_word_are_told() {
        for (label, expected) in [
            ("Νo", Some("\"Ν\" is Greek and \"o\" Latin")),
            ("Уes", Some("\"У\" is Cyrillic and \"e\" Latin")),
            ("For ever, Nо", Some("\"N\" is Latin and \"о\" Cyrillic")),
            ("No", None),
            ("Ναι", None),
            ("Да (Yes)", None),
            ("Été œuvre", None),
            ("α-version", None),
        ] {
            assert_eq!(
                mixed_letters(label).map(|said| said.to_string()).as_deref(),
                expected,
                "{label}"
            );
        }
    }

    #[test]
    fn a_typing_error_is_told_from_another_stance() {
        for (once, frequent) in [
            ("Ye", "Yes"),
            ("Yse", "Yes"),
            ("Agred", "Agreed"),
            ("agree", "Agreed"),
            ("Abstaned", "Abstained"),
            ("Has a ralway", "Has a railway"),
            ("Enthaltng", "Enthaltung"),
            // Both are words of refusal.
            ("Non", "No"),
        ] {
            assert!(may_be(once, frequent), "{once} {frequent}");
        }
        for (once, frequent) in [
            ("No", "Yes"),
            ("A", "B"),
            ("Group A", "Group B"),
            ("Level 1", "Level 2"),
            ("2024", "2025"),
            ("Legal", "Illegal"),
            ("Signed", "Unsigned"),
            ("For", "Pro"),
            ("Likely", "Unlikely"),
            ("Rail", "Road"),
            ("No", "No answer"),
        ] {
            assert!(!may_be(once, frequent), "{once} {frequent}");
        }
    }
}
