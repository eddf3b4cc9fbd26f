//! How much the content of a cell looks like a whole cell.

/// The marks that stand in words, names and short texts.
const IN_PHRASES: &str = "-'’._()&/%+#°@*!?“”„«»–—:…=~$€£¥[]\"";

/// Rates a cell from 0 (a part of a cell, or several) to 1 (a number, a date, an address, a name).
/// A wrong delimiter makes cells of low worth.
pub(crate) fn worth(cell: &str, is_quoted: bool) -> f64 {
    let text = cell.trim();
    if is_quoted || text.is_empty() {
        return 1.0;
    }
    let worth = of_text(text);
    // A text that was cut at a comma begins with a space.
    if cell.starts_with(' ') {
        worth * 0.8
    } else {
        worth
    }
}

fn of_text(text: &str) -> f64 {
    if is_number(text) || is_date(text) {
        return 1.0;
    }
    // Several numbers, or a part of some.
    if text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b",;| ".contains(&byte))
    {
        return 0.0;
    }
    let is_address = ["http://", "https://", "www.", "mailto:"]
        .iter()
        .any(|start| text.starts_with(start));
    if is_address && !text.contains(char::is_whitespace) {
        return if text.contains([',', ';', '|']) {
            0.7
        } else {
            1.0
        };
    }
    let quotes = text.matches('"').count();
    let unpaired = quotes % 2 == 1 || text.starts_with('"') || text.ends_with('"');
    let worth = prose(text);
    if unpaired { worth * 0.3 } else { worth }
}

/// Rates a text by its punctuation: 1 for words alone, less for sentences, 0 if marks stand where no
/// writer puts them.
fn prose(text: &str) -> f64 {
    let mut worth: f64 = 1.0;
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let is_followed = next.is_some_and(char::is_whitespace);
        let is_between_digits =
            before.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
        match letter {
            '\n' | '\r' => {}
            ',' if is_followed || is_between_digits => worth = worth.min(0.75),
            ';' if is_followed => worth = worth.min(0.7),
            '|' if is_followed && before == ' ' => worth = worth.min(0.3),
            ':' if !is_followed && !is_between_digits => worth = worth.min(0.5),
            letter if letter.is_alphanumeric() || letter == ' ' => {}
            letter if IN_PHRASES.contains(letter) => {}
            // Marks of other scripts, such as the Arabic comma, and letters with separate accents.
            letter if !letter.is_ascii() && !letter.is_control() => {}
            _ => return 0.0,
        }
        before = letter;
    }
    worth
}

/// Whether a text is a number in any notation, with its unit of money or per cent.
pub(crate) fn is_number(text: &str) -> bool {
    let is_unit = |letter: char| "+-−%€$£¥ \u{a0}\u{202f}".contains(letter);
    let text = text.trim_matches(is_unit);
    let groups: Vec<&str> = text
        .split(['.', ',', '\'', '’', ' ', '\u{a0}', '\u{202f}'])
        .collect();
    let is_digits = |group: &&str| {
        !group.is_empty()
            && group
                .chars()
                .all(|letter| letter.is_numeric() && letter.is_alphanumeric())
    };
    let middle = groups
        .get(1..groups.len().saturating_sub(1))
        .unwrap_or_default();
    groups.iter().all(is_digits)
        && middle
            .iter()
            .all(|group| matches!(group.chars().count(), 2 | 3))
}

/// Whether a text is a date in digits, with or without a time, or an EDTF date.
pub(crate) fn is_date(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signs = text.bytes().filter(|byte| b"-/.".contains(byte)).count();
    let is_known = |byte: u8| byte.is_ascii_digit() || b"-/.:~?%TZ+ ".contains(&byte);
    digits >= 3
        && (1..=5).contains(&signs)
        && text.len() <= 40
        && text.bytes().all(is_known)
        && text.as_bytes()[0].is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_cells_are_worth_more_than_parts() {
        let whole = [
            "France",
            "12",
            "1.234,5",
            "1 234",
            "-5",
            "12 %",
            "€5",
            "2025-05-12",
            "03/04/2026",
            "2025-03/2025-05",
            "https://example.org/a?b=c",
            "Côte d’Ivoire",
            "12 May 2025",
            "٣٤",
        ];
        for text in whole {
            assert_eq!(worth(text, false), 1.0, "{text}");
        }
        for text in ["April 15, 2023", "It said so, twice; then no more."] {
            assert!((0.5..1.0).contains(&worth(text, false)), "{text}");
        }
        for text in ["a;b", "France\tyes", "5;2", "a,b,c", "x|y", "1,2,3"] {
            assert_eq!(worth(text, false), 0.0, "{text}");
            assert_eq!(worth(text, true), 1.0, "{text}");
        }
    }
}
