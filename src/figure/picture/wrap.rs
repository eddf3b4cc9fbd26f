/// A text as lines no wider than `width`, as `measure` has it. It is broken between words; within
/// one only where it alone is too wide, as addresses are. A text without words has no lines.
pub(crate) fn wrap(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = match line.is_empty() {
            true => word.to_owned(),
            false => [&*line, " ", word].concat(),
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

/// The same in as many lines, none of them wider than it has to be for that.
pub(crate) fn balance(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut best = wrap(text, width, measure);
    let (mut least, mut most) = (width / 2.0, width);
    while most - least > 4.0 {
        let middle = (least + most) / 2.0;
        let lines = wrap(text, middle, measure);
        if lines.len() > best.len() {
            least = middle;
        } else {
            (best, most) = (lines, middle);
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
