//! The parts of a written date.

use crate::language::search::base_letter;
use crate::sheets::value::date::words::{Word, word};

/// One part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A number and how many digits it is written with.
    Number(u32, usize),
    /// A word with a meaning.
    Word(Word),
    /// `/`, `.` or `-` between two numbers or words that touch it.
    Joint(char),
    /// A dash, or one of the above with spaces around it.
    Dash,
    /// An apostrophe before a year with two digits.
    Apostrophe,
    /// A comma or a space between numbers.
    Gap,
}

/// A text in lower case without accents.
pub(crate) fn folded(text: &str) -> String {
    let letters = text.chars().flat_map(char::to_lowercase);
    let letters = letters.filter(
        |letter| !matches!(letter, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | 'º' | 'ª'),
    );
    letters
        .map(base_letter)
        .map(|letter| if letter == 'ñ' { 'n' } else { letter })
        .collect()
}

/// The tokens of a folded text; `None` if a part of it has no meaning in a date.
pub(crate) fn tokens(text: &str) -> Option<Vec<Token>> {
    let letters: Vec<char> = text.chars().collect();
    let (mut tokens, mut at) = (Vec::new(), 0);
    while let Some(&letter) = letters.get(at) {
        let run = |is: fn(char) -> bool| letters[at..].iter().take_while(|one| is(**one)).count();
        if letter.is_ascii_digit() {
            let length = run(|one| one.is_ascii_digit());
            let digits: String = letters[at..at + length].iter().collect();
            tokens.push(Token::Number(digits.parse().ok()?, length));
            at += length;
            continue;
        }
        if letter.is_alphabetic() {
            let length = run(char::is_alphabetic);
            at += words(&letters[at..], length, &mut tokens)?;
            continue;
        }
        let is_space = |index: Option<usize>| {
            index
                .and_then(|index| letters.get(index))
                .is_none_or(|one| *one == ' ')
        };
        let (before, after) = (is_space(at.checked_sub(1)), is_space(Some(at + 1)));
        match letter {
            ' ' | ',' | '،' | '(' | ')' | '[' | ']' => {
                if !matches!(tokens.last(), Some(Token::Gap)) {
                    tokens.push(Token::Gap);
                }
            }
            '–' | '—' | '−' | '‐' | '‑' => tokens.push(Token::Dash),
            '/' | '-' if before && after => tokens.push(Token::Dash),
            // After an abbreviation, or after the number of a day in German.
            '.' if after => tokens.push(Token::Gap),
            '/' | '-' | '.' => tokens.push(Token::Joint(letter)),
            '\'' | '’' => tokens.push(Token::Apostrophe),
            '°' => {}
            _ => return None,
        }
        at += 1;
    }
    Some(tokens)
}

/// Adds the word of this length at the beginning, and gives the length of what was read: two words
/// where a month has two, as in Arabic.
fn words(letters: &[char], length: usize, tokens: &mut Vec<Token>) -> Option<usize> {
    let one: String = letters[..length].iter().collect();
    if letters.get(length) == Some(&' ') {
        let rest = &letters[length + 1..];
        let more = rest.iter().take_while(|one| one.is_alphabetic()).count();
        let second: String = rest[..more].iter().collect();
        if let Some(meaning) = word(&format!("{one}_{second}")) {
            tokens.push(Token::Word(meaning));
            return Some(length + 1 + more);
        }
    }
    // French has `T2` for a quarter; alone, the letter stands before a time.
    let is_quarter = one == "t" && letters.get(length).is_some_and(char::is_ascii_digit);
    let meaning = if is_quarter {
        Some(Word::Part(3))
    } else {
        word(&one)
    };
    tokens.push(Token::Word(meaning?));
    Some(length)
}
