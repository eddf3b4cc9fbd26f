//! Answers in the decisions.

use crate::project::change::Change;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::project::files::read_again;
use crate::sheets::{
    FACTS, Import, column_fields, column_letters, expected_meaning, header_field, kinds_of,
};

/// How many rows at the top may have the names of columns.
const HEADERS: usize = 30;
/// How many columns an answer can name by their letters.
const WIDEST: usize = 2_000;
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

    /// Says what a column holds. Another column of that meaning, and the meaning that the column had, give way.
    ///
    /// # Errors
    /// If there is no such sheet, column or field, or the decisions file could not be read.
    pub(super) fn mean(
        &mut self,
        sheet: usize,
        column: usize,
        meaning: &str,
        import: &Import,
    ) -> Result<(), Refusal> {
        let name = &self.table(sheet)?.name;
        let shape = import.shapes.iter().find(|shape| shape.name == *name);
        let shape = shape.ok_or(Refusal::NoSheet { sheet })?;
        let own = shape.columns.get(column);
        let own = own.ok_or(Refusal::NoCell { row: 1, column })?;
        let key = |field: &str| match shape.kind == FACTS.name {
            true => field.to_owned(),
            false => format!("{}.{field}", shape.kind),
        };
        if !own.meaning.is_empty() && own.meaning != meaning {
            // Without a decision, the column would be found again by its name or its cells.
            let answer = meaning.is_empty().then_some("-");
            self.decide("columns", &key(&own.meaning), answer)?;
        }
        if meaning.is_empty() {
            let by_name = header_field(shape.kind, &own.header);
            return match by_name.filter(|field| *field != own.meaning) {
                Some(field) => self.decide("columns", &key(&field), Some("-")),
                None => Ok(()),
            };
        }
        if expected_meaning(&key(meaning)).is_some() {
            let field = meaning.to_owned();
            return Err(Refusal::NoField { field });
        }
        self.decide("columns", &key(meaning), Some(&shape.called(column)))
    }

    /// Keeps the answers that name columns of a sheet by their letters with their columns, when another column comes before
    /// them or goes. The answer for a column that goes is removed.
    ///
    /// # Errors
    /// If the decisions file could not be read.
    pub(super) fn move_letters(
        &mut self,
        sheet: usize,
        column: usize,
        is_inserted: bool,
    ) -> Result<(), Refusal> {
        let kind = kinds_of(&self.project.tables)[sheet];
        let rows = &self.project.tables[sheet].rows;
        let is_header = |text: &str| {
            let mut cells = rows.iter().take(HEADERS).flat_map(|row| &row.cells);
            cells.any(|cell| cell.to_string().trim() == text)
        };
        let mut moved = Vec::new();
        for (name, called) in &self.project.decisions.columns {
            let is_own = match name.split_once('.') {
                Some((own, _)) if own == kind => true,
                _ => kind == FACTS.name && column_fields(kind).contains(&&**name),
            };
            let at = (column..WIDEST).find(|at| column_letters(*at) == *called);
            if let Some(at) = at.filter(|_| is_own && !is_header(called)) {
                moved.push((name.clone(), at));
            }
        }
        for (name, at) in moved {
            let answer = match is_inserted {
                true => Some(column_letters(at + 1)),
                false => (at > column).then(|| column_letters(at - 1)),
            };
            self.decide("columns", &name, answer.as_deref())?;
        }
        Ok(())
    }

    /// Reads the delimited files as the decisions say. Their sheets become those of the files.
    pub(super) fn read_files_again(&mut self) {
        let (tables, told) = read_again(self.project, self.decoder);
        self.make(Change::Told(Box::new(told)));
        self.make(Change::Tables(tables));
    }
}
