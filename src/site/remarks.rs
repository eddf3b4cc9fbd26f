use crate::base::problem::Problem;

/// The problem of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    /// The file, as it was named.
    pub file: String,
    /// The problem.
    pub problem: Problem,
}

/// All that is to be told to the author of a site's files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The problems, in order of the files.
    pub problems: Vec<FileProblem>,
    /// Sentences that need no mending.
    pub notes: Vec<String>,
}

impl Remarks {
    /// Adds problems of a file.
    pub fn add(&mut self, file: &str, problems: impl IntoIterator<Item = Problem>) {
        let of_file = |problem| FileProblem {
            file: file.to_owned(),
            problem,
        };
        self.problems.extend(problems.into_iter().map(of_file));
    }

    /// Adds the remarks on other files.
    pub fn extend(&mut self, others: Remarks) {
        self.problems.extend(others.problems);
        self.notes.extend(others.notes);
    }
}
