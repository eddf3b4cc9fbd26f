//! A diagnostic: what is wrong with an input, in words that help its author to correct it.

use std::fmt;

use crate::base::message::Message;

/// One fault in a dossier, a basemap or a language file, and how the reader handled it.
///
/// A reader does not stop at a fault: it collects problems and goes on. It returns a problem as
/// its error only if nothing can be shown at all.
///
/// Written with `Display` it is one line: `asOf: found "soon", expected a date; used no date`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is: a JSON path from the root of the document, such as `facts[3].date`.
    pub path: String,
    /// Where it is in words for its author, with the line: `fact "uk-visit", date (line 412)`. Empty if
    /// only the path is known.
    pub place: String,
    /// The value that was found, on one line of at most 80 characters.
    pub found: String,
    /// The value that was expected instead.
    pub expected: Message,
    /// The action of the reader, in the past tense: `left the fact out`.
    pub done: Message,
}

/// Words of a problem: a message, or an English text.
pub trait Told {
    /// The message.
    fn told(self) -> Message;
}

impl Told for Message {
    fn told(self) -> Message {
        self
    }
}

impl Told for &str {
    fn told(self) -> Message {
        Message::english(self)
    }
}

impl Told for String {
    fn told(self) -> Message {
        Message::english(self)
    }
}

impl Told for &String {
    fn told(self) -> Message {
        Message::english(self)
    }
}

/// The beginnings of [`Problem::done`] where something of the input is not shown.
const LOSSES: [&str; 3] = ["left ", "used no ", "kept the fact without"];

/// The maximum length of a value in a message, in characters, without the ellipsis.
const MAX_FOUND: usize = 80;

impl Problem {
    /// A fault at `path`. White space in `found` is collapsed, and a long text is cut with an
    /// ellipsis.
    pub fn new(
        path: impl Into<String>,
        found: impl fmt::Display,
        expected: impl Told,
        done: impl Told,
    ) -> Self {
        Problem {
            path: path.into(),
            place: String::new(),
            found: shorten(&found.to_string()),
            expected: expected.told(),
            done: done.told(),
        }
    }

    /// Whether something of the input is not shown because of it. Something that is only left off a
    /// place, such as an event off the timeline, has been read.
    ///
    /// ```
    /// use stancemap::base::problem::Problem;
    ///
    /// let problem = |done| Problem::new("facts[0]", "1", "a fact", done);
    /// assert!(problem("left the fact out").is_loss());
    /// assert!(!problem("kept it").is_loss());
    /// assert!(!problem("left the event off the timeline").is_loss());
    /// ```
    pub fn is_loss(&self) -> bool {
        let is_lost = LOSSES
            .iter()
            .any(|loss| self.done.template().starts_with(loss));
        is_lost && !self.done.template().contains(" off the ")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = match &*self.place {
            "" => &self.path,
            place => place,
        };
        if !place.is_empty() {
            // The key of a field may have a line break in it; a message is one line.
            write!(f, "{}: ", place.replace(char::is_control, " "))?;
        }
        write!(f, "found {}, expected {}", self.found, self.expected)?;
        if self.done.is_empty() {
            return Ok(());
        }
        write!(f, "; {}", self.done)
    }
}

fn shorten(found: &str) -> String {
    clipped(&found.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A value for a message: a long one is cut with an ellipsis.
pub(crate) fn clipped(value: &str) -> String {
    match value.char_indices().nth(MAX_FOUND) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_quoted_in_one_short_line() {
        let problem = Problem::new("facts[0]", "é\n".repeat(100), "a text", "left it out");
        assert_eq!(problem.found.chars().count(), MAX_FOUND + 1);
        assert!(!problem.found.contains('\n'));
    }

    #[test]
    fn a_key_with_a_line_break_is_shown_in_one_line() {
        let problem = Problem::new("co\ntact", "1", "a field", "passed over it");
        assert_eq!(
            problem.to_string(),
            "co tact: found 1, expected a field; passed over it"
        );
    }

    #[test]
    fn it_reads_as_a_sentence() {
        let problem = Problem::new("asOf", "\"soon\"", "a date", "used no date");
        let told = "found \"soon\", expected a date; used no date";
        assert_eq!(problem.to_string(), format!("asOf: {told}"));
        let place = "asOf (line 5)".to_owned();
        let placed = Problem { place, ..problem };
        assert_eq!(placed.to_string(), format!("asOf (line 5): {told}"));
    }
}
