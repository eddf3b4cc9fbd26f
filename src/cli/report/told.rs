use std::path::Path;

use serde_json::{Value, json};

use crate::base::problem::Problem;
use crate::sheets::{Fault, Finding};
use crate::site::{FileProblem, Remarks};

/// A problem, and the file that has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The file, as it was named.
    pub file: String,
    /// The problem.
    pub problem: Problem,
    /// The cell that has it, or its rows, as a spreadsheet names them: `facts.xlsx, sheet Facts, C14`. Empty
    /// for a file that is no sheet.
    pub spot: String,
    /// Whether it is told before the questions, because answers may be missing by it.
    pub is_first: bool,
}

impl From<FileProblem> for Told {
    fn from(of_file: FileProblem) -> Told {
        let FileProblem { file, problem } = of_file;
        Told {
            file,
            problem,
            spot: String::new(),
            is_first: false,
        }
    }
}

impl Told {
    /// The problems of a file that is no sheet, in their order.
    pub(crate) fn of(file: &Path, problems: impl IntoIterator<Item = Problem>) -> Vec<Told> {
        let file = file.display().to_string();
        let mut remarks = Remarks::default();
        remarks.add(&file, problems);
        remarks.problems.into_iter().map(Told::from).collect()
    }

    /// A fault of a sheet.
    pub(crate) fn of_sheet(finding: &Finding) -> Told {
        let Fault {
            spot,
            found,
            expected,
            done,
        } = &finding.fault;
        Told {
            file: spot.sheet.file.clone(),
            problem: Problem {
                path: finding.field.clone(),
                place: String::new(),
                found: found.to_string(),
                expected: expected.clone(),
                done: done.clone(),
            },
            spot: match &*finding.field {
                "" => spot.to_string(),
                field => format!("{spot} ({field})"),
            },
            is_first: false,
        }
    }

    /// Where it is, as editors understand it: `mine.json:412`; with a place that has no line,
    /// `mine.json, facts[3]`.
    pub(crate) fn place(&self) -> String {
        if !self.spot.is_empty() {
            return self.spot.clone();
        }
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
    pub(super) fn json(&self) -> Value {
        let Problem {
            path,
            place,
            found,
            expected,
            done,
        } = &self.problem;
        json!({ "file": self.file, "cell": self.spot, "path": path, "place": place, "found": found, "expected": expected.to_string(), "done": done.to_string() })
    }
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Problem {
            found,
            expected,
            done,
            ..
        } = &self.problem;
        match &*self.spot {
            "" => write!(f, "{}: {}", self.file, self.problem),
            spot => write!(f, "{spot}: found {found}, expected {expected}; {done}"),
        }
    }
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
            spot: String::new(),
            is_first: false,
        };
        for (place, expected) in [
            ("fact \"a\", date (line 412)", "mine.json:412"),
            ("", "mine.json, facts[3].date"),
            ("fact \"a\"", "mine.json, fact \"a\""),
        ] {
            assert_eq!(told(place).place(), expected);
        }
    }
}
