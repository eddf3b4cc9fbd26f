//! What was wrong with an input, told so that its author can mend it.

use std::fmt;

/// One fault in a dossier or a basemap, and what was done about it.
///
/// Reading never stops at a fault: whoever reads collects these and goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it is, as a JSON path from the root of the document: `facts[3].date`.
    pub path: String,
    /// What was found there, shortened to one line.
    pub found: String,
    /// What should have been there.
    pub expected: String,
    /// What the reader did about it: `left the fact out`.
    pub done: String,
}

/// The longest value that a problem quotes, in characters.
const QUOTED: usize = 60;

impl Problem {
    /// Notes a fault at `path`; `found` is cut to one short line.
    pub fn new(
        path: impl Into<String>,
        found: impl fmt::Display,
        expected: impl Into<String>,
        done: impl Into<String>,
    ) -> Self {
        Problem {
            path: path.into(),
            found: shorten(&found.to_string()),
            expected: expected.into(),
            done: done.into(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: found {}, expected {}; {}",
            self.path, self.found, self.expected, self.done
        )
    }
}

fn shorten(found: &str) -> String {
    let line: String = found.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_quoted_in_one_short_line() {
        let problem = Problem::new("facts[0]", "é\n".repeat(100), "a text", "left it out");
        assert_eq!(problem.found.chars().count(), QUOTED + 1);
        assert!(!problem.found.contains('\n'));
    }

    #[test]
    fn it_reads_as_a_sentence() {
        let problem = Problem::new("asOf", "\"soon\"", "an EDTF date", "used no date");
        assert_eq!(
            problem.to_string(),
            "asOf: found \"soon\", expected an EDTF date; used no date"
        );
    }
}
