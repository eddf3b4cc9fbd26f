//! JSON as its author sees it: the lines of its values, keys that stand twice, and faults in plain words.

use std::collections::BTreeMap;

use crate::base::json_scan::{Found, scan};
use crate::base::problem::Problem;

/// The lines of the values of a JSON text.
///
/// ```
/// use stancemap::base::json_text::JsonText;
///
/// let text = JsonText::scan("{\n \"a\": [\n  1,\n  2\n ]\n}").unwrap();
/// assert_eq!(text.line_of("a[1]"), Some(4));
/// assert_eq!(text.line_of("a[7].b"), Some(2));
/// ```
#[derive(Debug, Default)]
pub struct JsonText {
    lines: BTreeMap<String, usize>,
    repeated: Vec<Problem>,
}

impl JsonText {
    /// Goes through a JSON text once.
    ///
    /// # Errors
    /// What makes it unreadable, with its line.
    pub fn scan(text: &str) -> Result<JsonText, Problem> {
        let Found { lines, repeated } = scan(text)?;
        Ok(JsonText { lines, repeated })
    }

    /// The line of the value at a path such as `facts[3].date`, or of the nearest value around it.
    pub fn line_of(&self, path: &str) -> Option<usize> {
        let mut path = path;
        loop {
            if let Some(line) = self.lines.get(path) {
                return Some(*line);
            }
            path = &path[..path.rfind(['.', '['])?];
        }
    }

    /// Keys that an object has twice, of which only the last counts.
    pub fn repeated(&self) -> &[Problem] {
        &self.repeated
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_fault_is_told_in_plain_words_with_its_line() {
        for (text, line, told) in [
            ("{\n\"a\": 1,\n}", 2, "a comma before }"),
            (
                "{\n\"a\": 1\n\"b\": 2\n}",
                2,
                "a comma at the end of this line",
            ),
            ("{\n\"a\": “x”}", 2, "the straight quotation mark"),
            ("{“a”: 1}", 1, "the quotation mark “"),
            ("{'a': 1}", 1, "the quotation mark '"),
            ("{\"a\": \"one\ntwo\"}", 1, "a line break within \"one"),
            (
                "{\"a\": \"say \"yes\" now\"}",
                1,
                "\\\" for a quotation mark",
            ),
            ("{\"a\": \"C:\\data\"}", 1, "each backslash"),
            ("{\"a\": \"b", 1, "a text that does not end"),
            ("{\"a\": [1, 2", 1, "] for the bracket of line 1"),
            ("{\"a\": [1, 2}", 1, "] for the bracket of line 1"),
            ("{\n// note\n\"a\": 1}", 2, "a comment"),
            ("<!doctype html>", 1, "a page in HTML"),
            ("id,date\n1,2", 1, "a value: a text"),
            ("{\"a\" 1}", 1, "a colon"),
            ("{\"a\": NaN}", 1, "found NaN"),
            ("{\"a\": 1} x", 1, "the end of the file"),
        ] {
            let problem = JsonText::scan(text).expect_err(text);
            assert_eq!(problem.path, format!("line {line}"), "{text}: {problem}");
            assert!(problem.to_string().contains(told), "{text}: {problem}");
        }
    }

    #[test]
    fn a_key_that_stands_twice_is_told_with_both_lines() {
        let text = JsonText::scan("{\"a\": {\n\"b\": 1,\n\"b\": 2}}").unwrap();
        let [problem] = text.repeated() else {
            panic!("{text:?}")
        };
        assert_eq!(problem.path, "a.b");
        assert_eq!(problem.found, "\"b\" twice, on lines 2 and 3");
    }

    proptest! {
        #[test]
        fn it_accepts_what_serde_accepts(text in "[\\[\\]{}:,\"0-9a-e.\\\\ \n-]{0,16}") {
            let own = JsonText::scan(&text).is_ok();
            prop_assert_eq!(own, serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        }

        #[test]
        fn any_text_is_scanned_or_refused(text in "\\PC{0,60}") {
            let _ = JsonText::scan(&text);
        }
    }
}
