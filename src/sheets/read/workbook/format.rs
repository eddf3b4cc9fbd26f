//! Formats of cells: whether a number is shown as a date.

/// Whether a built-in format shows dates. Formats from 27 on differ by language, and are dates in all.
pub(crate) fn is_date_number(format: u16) -> bool {
    matches!(format, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format in writing shows dates: whether it has letters of days, months, years or times
/// outside quotes and brackets. A time span such as `[h]:mm` is no date.
pub(crate) fn is_date_text(format: &str) -> bool {
    let mut letters = format.chars();
    let mut is_date = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => {
                letters.by_ref().find(|one| *one == '"');
            }
            '[' => {
                let within: String = letters.by_ref().take_while(|one| *one != ']').collect();
                if matches!(
                    &*within.to_ascii_lowercase(),
                    "h" | "hh" | "m" | "mm" | "s" | "ss"
                ) {
                    return false;
                }
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            ';' => break,
            _ => is_date |= "dmyhsDMYHS".contains(letter),
        }
    }
    is_date
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_known_by_their_letters() {
        for format in [
            "yyyy-mm-dd",
            "d. mmmm yyyy",
            "[$-409]d-mmm-yy;@",
            "h:mm AM/PM",
            "m/d/yy",
        ] {
            assert!(is_date_text(format), "{format}");
        }
        for format in [
            "General",
            "0.00",
            "#,##0 \"days\"",
            "[h]:mm:ss",
            "[Red]0",
            "0\\d",
            "@",
            "0_d",
        ] {
            assert!(!is_date_text(format), "{format}");
        }
        assert!(is_date_number(14) && !is_date_number(0) && !is_date_number(49));
    }
}
