//! Marks around a name that are not a part of it: signs of footnotes, numbers of a list.

use crate::language::gazetteer::clean;

/// Signs that refer to a note.
const SIGNS: &str = "*†‡§¶#^°ªº⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈ";

/// A text without the marks around it; `None` if there are none.
///
/// A digit or two at the end of a word are a mark, too, so this is asked only for a text that is not
/// known with them: `G7` is.
pub(crate) fn without_marks(text: &str) -> Option<String> {
    let text = clean(text);
    let mut rest = text.as_str();
    loop {
        let before = rest.len();
        rest = rest.trim_matches(|letter: char| SIGNS.contains(letter) || letter.is_whitespace());
        rest = without_number(rest);
        rest = without_bracket(rest);
        rest = without_digits(rest);
        if rest.len() == before {
            break;
        }
    }
    (rest != text && !rest.is_empty()).then(|| rest.to_owned())
}

/// Without the number or bullet of a list: `12. Rwanda`.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let dotted = rest
        .strip_prefix([')', '.'])
        .filter(|_| rest.len() < text.len());
    let bullet = text.strip_prefix(['•', '-', '–', '·', '‣']);
    let rest = dotted.or(bullet);
    rest.map_or(text, str::trim_start)
}

/// Without a note in brackets: `[1]`, `[note 2]`, `(a)`, `1)`, `2/`.
fn without_bracket(text: &str) -> &str {
    let is_sign = |inner: &str| {
        let inner = inner.trim();
        let is_number = inner.len() <= 2 && inner.bytes().all(|byte| byte.is_ascii_digit());
        let is_letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_lowercase());
        is_number || is_letter || inner.chars().all(|letter| SIGNS.contains(letter))
    };
    let is_note = |inner: &str| {
        let inner = inner.to_lowercase();
        let rest = inner.strip_prefix("note").or(inner.strip_prefix("nb"));
        is_sign(&inner) || rest.is_some_and(|rest| is_sign(rest.trim_start_matches([' ', '.'])))
    };
    let group = |open: char, close: char| {
        let (before, inner) = text.strip_suffix(close)?.rsplit_once(open)?;
        let is_mark = (open == '[' && is_note(inner)) || is_sign(inner);
        is_mark.then(|| before.trim_end())
    };
    let numbered = || {
        let before = text.strip_suffix([')', '/'])?;
        let rest = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let digits = before.len() - rest.len();
        // The space tells a note from a closing parenthesis.
        let is_mark = (1..=2).contains(&digits) && !before.contains('(');
        is_mark.then(|| rest.trim_end())
    };
    let found = group('[', ']').or_else(|| group('(', ')'));
    found.or_else(numbered).unwrap_or(text)
}

/// Without one or two digits, or several with commas, at the end of a word: `Serbia1,2`.
fn without_digits(text: &str) -> &str {
    let rest = text.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ',');
    let mark = &text[rest.len()..];
    let is_short = mark
        .split(',')
        .all(|digits| (1..=2).contains(&digits.len()));
    let follows_word = rest.chars().next_back().is_some_and(char::is_alphabetic);
    let is_long = rest.chars().count() > 3;
    if is_short && follows_word && is_long {
        rest
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off() {
        let table = [
            ("Taiwan*", "Taiwan"),
            ("Russia [1]", "Russia"),
            ("Russia[note 12]", "Russia"),
            ("Kosovo¹", "Kosovo"),
            ("Serbia1,2", "Serbia"),
            ("Rwanda (1)", "Rwanda"),
            ("Rwanda (a)", "Rwanda"),
            ("Cyprus 2/", "Cyprus"),
            ("Cyprus 1)", "Cyprus"),
            ("12. Rwanda", "Rwanda"),
            ("• Rwanda†‡", "Rwanda"),
            ("*Rwanda* [b]", "Rwanda"),
        ];
        for (text, expected) in table {
            assert_eq!(without_marks(text).as_deref(), Some(expected), "{text}");
        }
        let whole = [
            "Rwanda",
            "EU27",
            "Congo (DRC)",
            "Germany (1990)",
            "36",
            "",
            "*",
            "G7",
            "Korea, Rep.",
            "[1]",
        ];
        for text in whole {
            assert_eq!(without_marks(text), None, "{text}");
        }
    }
}
