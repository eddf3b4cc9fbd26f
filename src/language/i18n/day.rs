//! Days in words.

use crate::language::i18n::message_list::Messages;
use crate::language::i18n::plural::{SEPARATOR, join_forms};
use crate::language::i18n::template::format;

impl Messages {
    /// All that a day is written with, in one attribute value, from which the viewer writes days: see
    /// [`day_in_words`].
    pub fn day_words(&self) -> String {
        let [names, _] = &self.months;
        let forms = [&self.day, &self.first_of_month].into_iter();
        join_forms(&forms.chain(names).collect::<Vec<_>>())
    }

    /// The number of a day of the month, from 1: `12`. The first may have a form of its own.
    pub fn day_of_month_number(&self, day: u8) -> String {
        match day {
            1 => self.first_of_month.clone(),
            _ => day.to_string(),
        }
    }
}

/// A day, given as ISO 8601 writes it, in the words of [`Messages::day_words`]. What is no such day
/// stays as it is.
///
/// ```
/// use stancemap::language::i18n::{Messages, day_in_words};
///
/// let words = Messages::english().day_words();
/// assert_eq!(day_in_words(&words, "2025-05-02"), "2 May 2025");
/// assert_eq!(day_in_words(&words, "soon"), "soon");
/// ```
pub fn day_in_words(words: &str, iso: &str) -> String {
    written(words, iso).unwrap_or_else(|| iso.to_owned())
}

fn written(words: &str, iso: &str) -> Option<String> {
    let words: Vec<&str> = words.split(SEPARATOR).collect();
    let (year, rest) = iso.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    // The names of the months follow the template and the first of the month.
    let month = words.get(month.parse::<usize>().ok()? + 1)?;
    let day = match day {
        "01" => words[1],
        _ => day.trim_start_matches('0'),
    };
    let text = format(words[0], "day", day);
    Some(format(&format(&text, "month", month), "year", year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_month_may_have_a_form_of_its_own() {
        let french = Messages {
            first_of_month: "1er".to_owned(),
            ..Messages::english()
        };
        let words = french.day_words();
        let written =
            ["2025-04-01", "2025-04-11", "2025-10-31"].map(|day| day_in_words(&words, day));
        assert_eq!(
            written,
            ["1er April 2025", "11 April 2025", "31 October 2025"]
        );
    }
}
