//! Answers in the decisions.

use crate::project::change::Change;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::project::files::read_again;

/// The answers by which delimited files are read.
const OF_FILES: [&str; 3] = ["encoding", "delimiter", "quote"];

impl Step<'_> {
    /// Writes an answer into the decisions, or removes it. Delimited files are read again if it says how.
    ///
    /// # Errors
    /// If the decisions file could not be read.
    pub(super) fn decide(
        &mut self,
        section: &str,
        key: &str,
        answer: Option<&str>,
    ) -> Result<(), Refusal> {
        let decisions = self.project.decisions.with_answer(section, key, answer);
        let decisions = decisions.ok_or(Refusal::NoDecisions)?;
        self.make(Change::Decisions(Box::new(decisions)));
        if section.is_empty() && OF_FILES.contains(&key) {
            self.read_files_again();
        }
        Ok(())
    }

    /// Reads the delimited files as the decisions say. Their sheets become those of the files.
    pub(super) fn read_files_again(&mut self) {
        let (tables, told) = read_again(self.project);
        self.make(Change::Told(Box::new(told)));
        self.make(Change::Tables(tables));
    }
}
