/// The words of a text. No-break spaces are within words.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_break =
        |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    text.split(is_break).filter(|word| !word.is_empty())
}

/// Breaks a text into lines of at most `width`, in the unit of `measure`. Lines break between words;
/// a word that is wider than a line, such as an address, breaks within. A single character may be
/// wider than `width`. A text without words has no lines.
pub(crate) fn wrap(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let longer = if line.is_empty() {
            word.to_owned()
        } else {
            [&*line, " ", word].concat()
        };
        if measure(&longer) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            line.push(letter);
            if measure(&line) > width && line.len() > letter.len_utf8() {
                line.pop();
                lines.push(std::mem::take(&mut line));
                line.push(letter);
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a text into as few lines as [`wrap`], but of about equal width: the narrowest width that
/// takes no more lines is found by bisection, to 4 units.
pub(crate) fn balance(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut best = wrap(text, width, measure);
    let (mut too_narrow, mut enough) = (width / 2.0, width);
    while enough - too_narrow > 4.0 {
        let middle = (too_narrow + enough) / 2.0;
        let lines = wrap(text, middle, measure);
        if lines.len() > best.len() {
            too_narrow = middle;
        } else {
            (best, enough) = (lines, middle);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(text: &str) -> f64 {
        text.chars().count() as f64
    }

    #[test]
    fn lines_break_between_words_and_only_else_within() {
        assert_eq!(wrap("who says so", 8.0, &letters), ["who says", "so"]);
        assert_eq!(wrap("a abcdefgh b", 5.0, &letters), ["a", "abcde", "fgh b"]);
        assert!(wrap("  ", 5.0, &letters).is_empty());
        assert_eq!(wrap("ab cd\u{a0}: e", 6.0, &letters), ["ab", "cd\u{a0}: e"]);
        assert_eq!(wrap("ab", 0.5, &letters), ["a", "b"]);
    }

    #[test]
    fn balanced_lines_leave_no_word_alone() {
        let text = "aaaa bbbb cccc dddd eeee f";
        assert_eq!(
            wrap(text, 24.0, &letters),
            ["aaaa bbbb cccc dddd eeee", "f"]
        );
        let width = |line: &String| letters(line);
        let balanced = balance(text, 24.0, &letters);
        assert_eq!(balanced.len(), 2);
        assert!(width(&balanced[1]) >= 11.0, "{balanced:?}");
        assert_eq!(balance("a few words", 24.0, &letters), ["a few words"]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_is_too_wide(text in "[a-zé ]{0,60}", width in 1f64..20.0) {
            let lines = wrap(&text, width, &letters);
            prop_assert!(lines.iter().all(|line| letters(line) <= width));
            let bare = |text: &str| text.replace(' ', "");
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
        }
    }
}
