use std::io::{IsTerminal, stdout};
use std::path::Path;

use serde_json::{Value, json};

use crate::base::problem::Problem;
use crate::cli::report::format::Format;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing is to be mended.
    Clean,
    /// Something is to be mended. What could be shown was shown.
    Problems,
    /// Nothing of a file can be shown.
    Unreadable,
}

/// A problem, and the file that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The file, as it was named.
    pub file: String,
    /// The problem.
    pub problem: Problem,
}

impl Told {
    /// The problems of a file.
    pub(crate) fn of(file: &Path, problems: impl IntoIterator<Item = Problem>) -> Vec<Told> {
        let told = |problem| Told {
            file: file.display().to_string(),
            problem,
        };
        problems.into_iter().map(told).collect()
    }

    /// Where it is, as editors understand it: `mine.json:412`; with a place that has no line,
    /// `mine.json, facts[3]`.
    pub(crate) fn place(&self) -> String {
        let Problem { path, place, .. } = &self.problem;
        let line = place.rsplit_once("(line ");
        let line = line.and_then(|(_, rest)| rest.strip_suffix(')'));
        let named = if place.is_empty() { path } else { place };
        match (line, &**named) {
            (Some(line), _) => format!("{}:{line}", self.file),
            (None, "") => self.file.clone(),
            (None, place) => format!("{}, {place}", self.file),
        }
    }

    /// The problem as an object for programs.
    fn json(&self) -> Value {
        let Problem {
            path,
            place,
            found,
            expected,
            done,
        } = &self.problem;
        json!({ "file": self.file, "path": path, "place": place, "found": found, "expected": expected, "done": done })
    }
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.problem)
    }
}

/// The problems of a command's files, and what it says besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Files of which nothing can be shown, and why.
    pub unreadable: Vec<String>,
    /// The problems, in order of the files.
    pub problems: Vec<Told>,
    /// Sentences that need no mending.
    pub notes: Vec<String>,
}

impl Report {
    /// Whether anything is to be mended.
    pub fn outcome(&self) -> Outcome {
        match (&self.unreadable[..], &self.problems[..]) {
            ([], []) => Outcome::Clean,
            ([], _) => Outcome::Problems,
            _ => Outcome::Unreadable,
        }
    }

    /// Prints the report to standard output.
    pub(crate) fn print(&self, format: Format) {
        match format {
            Format::Text if has_colors() => print!("{}", self.colored()),
            Format::Text => print!("{}", self.text()),
            Format::Json => print!("{}", self.json()),
        }
    }

    /// The report for people: a line for each file that cannot be read and for each problem, then the notes.
    pub fn text(&self) -> String {
        let unreadable = self.unreadable.iter().map(|why| format!("{why}\n"));
        let problems = self.problems.iter().map(|told| format!("{told}\n"));
        let notes = self.notes.iter().map(|note| format!("{note}\n"));
        unreadable.chain(problems).chain(notes).collect()
    }

    /// The report for people on a terminal: the place of each problem stands out.
    fn colored(&self) -> String {
        let red = |text: &str| format!("\u{1b}[1;31m{text}\u{1b}[0m");
        let bold = |text: &str| format!("\u{1b}[1m{text}\u{1b}[0m");
        let unreadable = self.unreadable.iter().map(|why| red(why) + "\n");
        let problem =
            |told: &Told| format!("{} {}\n", bold(&format!("{}:", told.file)), told.problem);
        let problems = self.problems.iter().map(problem);
        let notes = self.notes.iter().map(|note| format!("{note}\n"));
        unreadable.chain(problems).chain(notes).collect()
    }

    /// The report for programs, in JSON.
    ///
    /// ```
    /// use stancemap::cli::report::Report;
    ///
    /// assert!(Report::default().json().contains("\"status\": \"clean\""));
    /// ```
    pub fn json(&self) -> String {
        let status = match self.outcome() {
            Outcome::Clean => "clean",
            Outcome::Problems => "problems",
            Outcome::Unreadable => "unreadable",
        };
        let problems: Vec<Value> = self.problems.iter().map(Told::json).collect();
        let report = json!({ "status": status, "unreadable": self.unreadable, "problems": problems, "notes": self.notes });
        format!("{report:#}\n")
    }
}

/// Whether standard output is a terminal whose user has not turned colours off (<https://no-color.org>).
fn has_colors() -> bool {
    let is_off = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    stdout().is_terminal() && !is_off("NO_COLOR")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_as_editors_understand_it() {
        let told = |place: &str| Told {
            file: "mine.json".to_owned(),
            problem: Problem {
                place: place.to_owned(),
                ..Problem::new("facts[3].date", "x", "y", "z")
            },
        };
        for (place, expected) in [
            ("fact \"a\", date (line 412)", "mine.json:412"),
            ("", "mine.json, facts[3].date"),
            ("fact \"a\"", "mine.json, fact \"a\""),
        ] {
            assert_eq!(told(place).place(), expected);
        }
    }

    #[test]
    fn the_outcome_is_the_worst_of_all() {
        let mut report = Report::default();
        assert_eq!(report.outcome(), Outcome::Clean);
        report.problems = Told::of("a.json".as_ref(), [Problem::new("id", "1", "a text", "")]);
        assert_eq!(report.outcome(), Outcome::Problems);
        assert_eq!(report.text(), "a.json: id: found 1, expected a text\n");
        report.unreadable.push("b.json: nothing".to_owned());
        assert_eq!(report.outcome(), Outcome::Unreadable);
        assert!(report.json().contains("\"path\": \"id\""));
    }
}
