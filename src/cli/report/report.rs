use std::io::{IsTerminal, stdout};

use serde_json::{Value, json};

use crate::cli::print::print_out;
use crate::cli::report::format::Format;
use crate::cli::report::grouped::grouped;
use crate::cli::report::told::Told;
use crate::dossier::changes::{Change, Subject};
use crate::site::Remarks;

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
    /// The word for it in reports for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Clean => "clean",
            Outcome::Problems => "problems",
            Outcome::Unreadable => "unreadable",
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
    /// Whether anything is to be mended: the worst of all files. Lacks, changes and notes are nothing to mend.
    pub fn outcome(&self) -> Outcome {
        if !self.unreadable.is_empty() {
            return Outcome::Unreadable;
        }
        match self.problems.is_empty() && self.open.is_empty() {
            true => Outcome::Clean,
            false => Outcome::Problems,
        }
    }

    /// Adds remarks on a site's files.
    pub(crate) fn add(&mut self, remarks: Remarks) {
        let Remarks { problems, notes } = remarks;
        self.problems.extend(problems.into_iter().map(Told::from));
        self.notes.extend(notes);
    }

    /// The report of a command that could do nothing, and why.
    pub fn of_failure(message: String) -> Report {
        Report {
            unreadable: vec![message],
            ..Report::default()
        }
    }

    /// Prints the report to standard output, in colours if that is a terminal whose user wants them. The
    /// program ends if nobody reads standard output any more.
    pub fn print(&self, format: Format) {
        match format {
            Format::Text if has_colors() => print_out(self.colored()),
            Format::Text => print_out(self.text()),
            Format::Json => print_out(self.json()),
        }
    }

    /// The report for people: a line for each file that cannot be read, each fault in answers, each question, each kind of problem, each thing
    /// that is lacking and each change, then the notes. Empty if there is nothing to tell.
    pub fn text(&self) -> String {
        let unreadable = self.unreadable.iter().map(|why| format!("{why}\n"));
        let problems = grouped(&self.problems).into_iter();
        let (first, problems): (Vec<Told>, Vec<Told>) = problems.partition(|told| told.is_first);
        let first = first.iter().map(|told| format!("{told}\n"));
        let problems = problems.iter().map(|told| format!("{told}\n"));
        let notes = self.notes.iter().map(|note| format!("{note}\n"));
        let open = self.open.iter().map(|one| format!("to decide: {one}\n"));
        let lacks = self.lacks.iter().map(|one| format!("lacking: {one}\n"));
        let faults = unreadable.chain(first).chain(open).chain(problems);
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

    /// The report for programs, in JSON: an object with the word for the [outcome](Report::outcome) and a list for each
    /// kind of entry, which may be empty.
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
    use crate::base::problem::Problem;

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
