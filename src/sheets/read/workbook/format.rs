//! Formats of cells: whether a number is shown as a date or as a percentage.

/// How the format of a cell shows its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// As a number.
    Number,
    /// A hundred times as large, with a percent sign.
    Percent,
    /// As a date.
    Date,
}

impl Shown {
    /// By a built-in format. Those from 27 on differ by language, and are dates in all.
    pub(crate) fn by_number(format: u16) -> Shown {
        match format {
            9 | 10 => Shown::Percent,
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date,
            _ => Shown::Number,
        }
    }

    /// By a format in writing: whether it has letters of days, months, years or times, or a percent sign, outside
    /// quotes and brackets. A time span such as `[h]:mm` is no date.
    pub(crate) fn by_text(format: &str) -> Shown {
        let mut letters = format.chars();
        let mut shown = Shown::Number;
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
                        return Shown::Number;
                    }
                }
                '\\' | '_' | '*' => {
                    letters.next();
                }
                ';' => break,
                '%' => return Shown::Percent,
                _ if "dmyhsDMYHS".contains(letter) => shown = Shown::Date,
                _ => {}
            }
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_letters() {
        for format in [
            "yyyy-mm-dd",
            "d. mmmm yyyy",
            "[$-409]d-mmm-yy;@",
            "h:mm AM/PM",
            "m/d/yy",
        ] {
            assert_eq!(Shown::by_text(format), Shown::Date, "{format}");
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
            "0\\%",
            "0 \"%\"",
        ] {
            assert_eq!(Shown::by_text(format), Shown::Number, "{format}");
        }
        for format in ["0%", "0.0 %;-0.0 %", "[Red]0%"] {
            assert_eq!(Shown::by_text(format), Shown::Percent, "{format}");
        }
        assert_eq!(Shown::by_number(14), Shown::Date);
        assert_eq!(Shown::by_number(10), Shown::Percent);
        assert_eq!(Shown::by_number(0), Shown::Number);
        assert_eq!(Shown::by_number(49), Shown::Number);
    }
}
