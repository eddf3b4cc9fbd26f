//! The columns of a sheet with their meanings.

use crate::sheets::columns::field::Field;
use crate::sheets::columns::header::Rank;
use crate::sheets::fault::Fault;
use crate::sheets::question::Question;
use crate::sheets::understood::Understood;

/// A column with its meaning.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The column, from 0.
    pub index: usize,
    /// Its meaning.
    pub field: &'static Field,
    /// The language of its texts; `None` for the dossier's own.
    pub language: Option<String>,
}

impl Chosen {
    /// The name of the field, with the language of its texts: `text_es`.
    pub(crate) fn name(&self) -> String {
        named(self.field.name, self.language.as_deref())
    }
}

/// The name of a field with the language of its texts.
pub(crate) fn named(field: &str, language: Option<&str>) -> String {
    match language {
        Some(tag) => format!("{field}_{tag}"),
        None => field.to_owned(),
    }
}

/// The columns of a sheet.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The columns that mean something, from left to right.
    pub chosen: Vec<Chosen>,
    /// The columns that mean nothing, from 0, from left to right.
    pub unknown: Vec<usize>,
    /// Decisions that were taken.
    pub understood: Vec<Understood>,
    /// Decisions that the editor has to take.
    pub questions: Vec<Question>,
    /// Decisions that fit no column.
    pub faults: Vec<Fault>,
}

impl Columns {
    /// The column, from 0, of a field in the dossier's own language, by the field's name. `None` if no column has it, or
    /// only one in another language.
    pub fn of(&self, name: &str) -> Option<usize> {
        let mut own = self.chosen.iter();
        let own = own.find(|one| one.field.name == name && one.language.is_none());
        own.map(|one| one.index)
    }
}

/// A column that may have a meaning.
pub(super) struct Candidate {
    pub(super) index: usize,
    pub(super) field: &'static Field,
    pub(super) language: Option<String>,
    pub(super) rank: Rank,
}
