use std::io::{IsTerminal, stdout};
use std::path::Path;

use serde_json::{Value, json};

use crate::base::problem::Problem;
use crate::cli::print::print_out;
use crate::cli::report::format::Format;
use crate::dossier::changes::{Change, Subject};
use crate::sheets::{Fault, Finding};

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

impl Outcome {
    /// The word for it in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Clean => "clean",
            Outcome::Problems => "problems",
            Outcome::Unreadable => "unreadable",
        }
    }
}

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
}

impl Told {
    /// The problems of a file.
    pub(crate) fn of(file: &Path, problems: impl IntoIterator<Item = Problem>) -> Vec<Told> {
        let told = |problem| Told {
            file: file.display().to_string(),
            problem,
            spot: String::new(),
        };
        problems.into_iter().map(told).collect()
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
                found: found.clone(),
                expected: expected.clone(),
                done: done.clone(),
            },
            spot: match &*finding.field {
                "" => spot.to_string(),
                field => format!("{spot} ({field})"),
            },
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
    fn json(&self) -> Value {
        let Problem {
            path,
            place,
            found,
            expected,
            done,
        } = &self.problem;
        json!({ "file": self.file, "cell": self.spot, "path": path, "place": place, "found": found, "expected": expected, "done": done })
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

/// The problems of a command's files, and what it says besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Files of which nothing can be shown, and why.
    pub unreadable: Vec<String>,
    /// The problems, in order of the files.
    pub problems: Vec<Told>,
    /// Questions to the editor that the data do not answer.
    pub open: Vec<String>,
    /// Things that the map lacks. It shows without them.
    pub lacks: Vec<String>,
    /// The changes since an earlier version.
    pub changes: Vec<Changed>,
    /// Sentences that need no mending.
    pub notes: Vec<String>,
}

/// A change, and the id of the dossier that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The id of the dossier.
    pub dossier: String,
    /// The change.
    pub change: Change,
}

impl Changed {
    /// The change as an object for programs.
    fn json(&self) -> Value {
        let Change {
            subject,
            field,
            was,
            is,
        } = &self.change;
        let (about, id, name) = match subject {
            Subject::Place { id, name } => ("place", id.as_str(), name),
            Subject::Fact(fact) => ("fact", &*fact.id, &fact.text),
            Subject::Stance { id, label } => ("stance", &**id, label),
            Subject::Source { id, title } => ("source", &**id, title),
            Subject::Dossier => ("dossier", &*self.dossier, &String::new()),
        };
        json!({ "dossier": self.dossier, "about": about, "id": id, "name": name, "field": field, "was": was, "is": is, "text": self.change.to_string() })
    }
}

impl Report {
    /// Whether anything is to be mended.
    pub fn outcome(&self) -> Outcome {
        if !self.unreadable.is_empty() {
            return Outcome::Unreadable;
        }
        match self.problems.is_empty() && self.open.is_empty() {
            true => Outcome::Clean,
            false => Outcome::Problems,
        }
    }

    /// Prints the report to standard output.
    pub(crate) fn print(&self, format: Format) {
        match format {
            Format::Text if has_colors() => print_out(self.colored()),
            Format::Text => print_out(self.text()),
            Format::Json => print_out(self.json()),
        }
    }

    /// The report for people: a line for each file that cannot be read, each question, each problem, each thing
    /// that is lacking and each change, then the notes.
    pub fn text(&self) -> String {
        let unreadable = self.unreadable.iter().map(|why| format!("{why}\n"));
        let problems = self.problems.iter().map(|told| format!("{told}\n"));
        let notes = self.notes.iter().map(|note| format!("{note}\n"));
        let open = self.open.iter().map(|one| format!("to decide: {one}\n"));
        let lacks = self.lacks.iter().map(|one| format!("lacking: {one}\n"));
        let faults = unreadable.chain(open).chain(problems);
        let changes = self.changes.iter();
        let changes = changes.map(|one| format!("changed in {}: {}\n", one.dossier, one.change));
        faults.chain(lacks).chain(changes).chain(notes).collect()
    }

    /// The report for people on a terminal: the place of each problem stands out.
    fn colored(&self) -> String {
        let red = |text: &str| format!("\u{1b}[1;31m{text}\u{1b}[0m");
        let bold = |text: &str| format!("\u{1b}[1m{text}\u{1b}[0m");
        let unreadable = self.unreadable.iter().map(|why| red(why) + "\n");
        let rest = Report {
            unreadable: Vec::new(),
            ..self.clone()
        };
        let rest = rest.text();
        let lines = rest.lines().map(|line| match line.split_once(": ") {
            Some((place, rest)) => format!("{}: {rest}\n", bold(place)),
            None => format!("{line}\n"),
        });
        unreadable.chain(lines).collect()
    }

    /// The report for programs, in JSON.
    ///
    /// ```
    /// use stancemap::cli::report::Report;
    ///
    /// assert!(Report::default().json().contains("\"status\": \"clean\""));
    /// ```
    pub fn json(&self) -> String {
        let status = self.outcome().as_str();
        let problems: Vec<Value> = self.problems.iter().map(Told::json).collect();
        let changes: Vec<Value> = self.changes.iter().map(Changed::json).collect();
        let report = json!({ "status": status, "unreadable": self.unreadable, "problems": problems, "open": self.open, "lacks": self.lacks, "changes": changes, "notes": self.notes });
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
            spot: String::new(),
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
