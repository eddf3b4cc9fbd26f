//! Formats of cells: whether a number is shown as a date, as a percentage or with a word.

/// How the format of a cell shows its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// As a number.
    Number,
    /// A hundred times as large, with a percent sign.
    Percent,
    /// As a date.
    Date(Precision),
    /// With letters beside it, or divided by thousands, in one of the sections of the format.
    Named(Vec<Section>),
}

/// The smallest part of a date that a format shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precision {
    /// Days, or times of day, or parts that are no date by themselves.
    Day,
    /// Months with their year.
    Month,
    /// Years.
    Year,
}

/// One section of a format in writing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Section {
    /// The condition for it, such as `>=1000`; empty without one.
    condition: String,
    before: String,
    after: String,
    /// How often the number is divided by 1000.
    thousands: usize,
    /// The number of decimals; `None` for as many as there are.
    decimals: Option<usize>,
    has_number: bool,
    /// Letters of days, months, years and times, in lower case.
    letters: String,
    has_percent: bool,
    is_span: bool,
}

impl Shown {
    /// By a built-in format. Those from 27 on differ by language, and are dates in all.
    pub(crate) fn by_number(format: u16) -> Shown {
        match format {
            9 | 10 => Shown::Percent,
            // `mmm-yy`
            17 => Shown::Date(Precision::Month),
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Shown::Date(Precision::Day),
            _ => Shown::Number,
        }
    }

    /// By a format in writing: whether its first section has letters of days, months, years or times, or a percent
    /// sign, outside quotes and brackets. A time span such as `[h]:mm` is no date.
    pub(crate) fn by_text(format: &str) -> Shown {
        let mut letters = format.chars();
        let mut sections = Vec::new();
        while let Some(section) = Section::read(&mut letters) {
            sections.push(section);
        }
        match sections.first() {
            Some(first) if first.is_span => Shown::Number,
            Some(first) if first.has_percent => Shown::Percent,
            Some(first) if !first.letters.is_empty() => Shown::Date(first.precision()),
            _ if sections.iter().any(Section::is_named) => Shown::Named(sections),
            _ => Shown::Number,
        }
    }
}

impl Section {
    /// Reads letters up to the end of the section; `None` at the end of the format.
    fn read(letters: &mut std::str::Chars<'_>) -> Option<Section> {
        if letters.as_str().is_empty() {
            return None;
        }
        let mut section = Section {
            decimals: Some(0),
            ..Section::default()
        };
        // Commas behind digits group them if digits follow, and divide the number if not.
        let (mut commas, mut has_point) = (0, false);
        while let Some(letter) = letters.next() {
            match letter {
                '0' | '#' | '?' => {
                    commas = 0;
                    section.has_number = true;
                    let decimals = section.decimals.unwrap_or(0);
                    section.decimals = Some(decimals + usize::from(has_point));
                    continue;
                }
                ',' if section.has_number => {
                    commas += 1;
                    continue;
                }
                '.' if section.has_number => has_point = true,
                ';' => break,
                _ => section.sign(letter, letters),
            }
            section.thousands += std::mem::take(&mut commas);
        }
        section.thousands += commas;
        Some(section)
    }

    /// Reads anything but a digit, a comma or a point.
    fn sign(&mut self, letter: char, letters: &mut std::str::Chars<'_>) {
        match letter {
            '"' => {
                let text: String = letters.by_ref().take_while(|one| *one != '"').collect();
                self.put(&text);
            }
            '[' => {
                let within: String = letters.by_ref().take_while(|one| *one != ']').collect();
                let within = within.to_ascii_lowercase();
                self.is_span |= matches!(&*within, "h" | "hh" | "m" | "mm" | "s" | "ss");
                if within.starts_with(['<', '>', '=']) {
                    self.condition = within;
                }
            }
            '\\' => {
                let text: String = letters.by_ref().take(1).collect();
                self.put(&text);
            }
            '_' | '*' => {
                letters.next();
            }
            '%' => self.has_percent = true,
            ' ' | '-' | '(' | ')' => self.put(&letter.to_string()),
            'G' | 'g' if letters.as_str().to_ascii_lowercase().starts_with("eneral") => {
                letters.nth("eneral".len() - 1);
                (self.has_number, self.decimals) = (true, None);
            }
            _ if "dmyhsDMYHS".contains(letter) => self.letters.push(letter.to_ascii_lowercase()),
            _ => {}
        }
    }

    fn put(&mut self, text: &str) {
        let side = if self.has_number {
            &mut self.after
        } else {
            &mut self.before
        };
        side.push_str(text);
    }

    /// Whether it shows another number than the cell holds, or the number with letters.
    fn is_named(&self) -> bool {
        let has_letters = |text: &str| text.chars().any(char::is_alphabetic);
        self.thousands > 0 || has_letters(&self.before) || has_letters(&self.after)
    }

    fn precision(&self) -> Precision {
        let has = |letter: char| self.letters.contains(letter);
        match (has('y'), has('m')) {
            _ if has('d') || has('h') || has('s') => Precision::Day,
            (true, true) => Precision::Month,
            (true, false) => Precision::Year,
            _ => Precision::Day,
        }
    }

    /// Whether the section is for a number by its condition.
    fn is_for(&self, value: f64) -> bool {
        let is_sign = |letter: char| "<>=".contains(letter);
        let sign: String = self
            .condition
            .chars()
            .take_while(|one| is_sign(*one))
            .collect();
        let Ok(limit) = self.condition[sign.len()..].parse::<f64>() else {
            return true;
        };
        match &*sign {
            "<" => value < limit,
            "<=" => value <= limit,
            ">" => value > limit,
            ">=" => value >= limit,
            "=" => value == limit,
            _ => value != limit,
        }
    }

    fn write(&self, value: f64) -> String {
        let value = value / 1000f64.powi(self.thousands.min(100) as i32);
        let number = match self.decimals {
            _ if !self.has_number => String::new(),
            Some(decimals) => format!("{value:.*}", decimals.min(30)),
            None => value.to_string(),
        };
        format!("{}{number}{}", self.before, self.after)
            .trim()
            .to_owned()
    }
}

/// A number as the sections of a format show it, in about the same words as the spreadsheet; `None` if its section
/// shows the number alone.
pub(crate) fn named(sections: &[Section], value: f64) -> Option<String> {
    let has_conditions = sections.iter().any(|one| !one.condition.is_empty());
    let (section, value) = match sections {
        _ if has_conditions => (sections.iter().find(|one| one.is_for(value))?, value),
        [_, below, ..] if value < 0.0 => (below, -value),
        [_, _, zero, ..] if value == 0.0 => (zero, value),
        [first, ..] => (first, value),
        [] => return None,
    };
    section.is_named().then(|| section.write(value))
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
            "mm:ss",
            "mmm",
        ] {
            let expected = Shown::Date(Precision::Day);
            assert_eq!(Shown::by_text(format), expected, "{format}");
        }
        for format in [
            "mmm yyyy",
            "mm/yyyy",
            "[$-409]mmm\\-yy;@",
            "yyyy\"年\"m\"月\"",
        ] {
            let expected = Shown::Date(Precision::Month);
            assert_eq!(Shown::by_text(format), expected, "{format}");
        }
        for format in ["yyyy", "yyyy;@", "YY"] {
            let expected = Shown::Date(Precision::Year);
            assert_eq!(Shown::by_text(format), expected, "{format}");
        }
        for format in [
            "General",
            "0.00",
            "#,##0",
            "#,##0.00_);[Red](#,##0.00)",
            "[$€-407]#,##0.00",
            "0.00E+00",
            "[h]:mm:ss",
            "[Red]0",
            "@",
            "0_d",
            "0\\%",
            "0 \"%\"",
            "",
        ] {
            assert_eq!(Shown::by_text(format), Shown::Number, "{format}");
        }
        for format in ["0%", "0.0 %;-0.0 %", "[Red]0%"] {
            assert_eq!(Shown::by_text(format), Shown::Percent, "{format}");
        }
        let day = Shown::Date(Precision::Day);
        assert_eq!(Shown::by_number(14), day);
        assert_eq!(Shown::by_number(17), Shown::Date(Precision::Month));
        assert_eq!(Shown::by_number(10), Shown::Percent);
        assert_eq!(Shown::by_number(0), Shown::Number);
        assert_eq!(Shown::by_number(49), Shown::Number);
    }

    #[test]
    fn words_and_divisions_are_shown_as_they_are() {
        for (format, value, expected) in [
            ("0\" million\"", 5.0, Some("5 million")),
            ("#,##0.0,,\"M\"", 5_250_000.0, Some("5.2M")),
            ("0\\k", 5.0, Some("5k")),
            ("0,", 5000.0, Some("5")),
            ("#,##0,.00", 1500.0, Some("1.50")),
            ("General\" days\"", 2.5, Some("2.5 days")),
            ("\"about \"0", 3.0, Some("about 3")),
            ("\"Yes\";\"No\";\"?\"", 1.0, Some("Yes")),
            ("\"Yes\";\"No\";\"?\"", -1.0, Some("No")),
            ("\"Yes\";\"No\";\"?\"", 0.0, None),
            ("[>=1000000]0.0,,\"M\";[>=1000]0,\"K\";0", 2e6, Some("2.0M")),
            ("[>=1000000]0.0,,\"M\";[>=1000]0,\"K\";0", 2e3, Some("2K")),
            ("[>=1000000]0.0,,\"M\";[>=1000]0,\"K\";0", 2.0, None),
        ] {
            let Shown::Named(sections) = Shown::by_text(format) else {
                panic!("{format} has no word");
            };
            assert_eq!(named(&sections, value).as_deref(), expected, "{format}");
        }
    }
}
