//! Makes edits.

use std::sync::Arc;

use crate::project::change::Change;
use crate::project::edit::edit::Edit;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::project::project::{BasemapPlaces, Project};
use crate::sheets::{Decoder, Import, kinds_of};

/// Everything that edits need beside the project.
pub struct Known<'a> {
    /// The bytes of files that were opened, which edits mean by their indices.
    pub bytes: &'a [Arc<[u8]>],
    /// The import of the project as it is.
    pub import: &'a Import,
    /// Makes the places of a basemap.
    pub places: &'a mut BasemapPlaces<'a>,
    /// Knows encodings.
    pub decoder: &'a dyn Decoder,
}

/// Makes an edit. Returns the changes that take it back, in the order in which they were made.
///
/// # Errors
/// Why it cannot be made. The project is as it was then.
pub(in crate::project) fn apply(
    edit: &Edit,
    project: &mut Project,
    known: &mut Known<'_>,
) -> Result<Vec<Change>, Refusal> {
    let mut step = Step {
        project,
        back: Vec::new(),
        decoder: known.decoder,
    };
    match step.edit(edit, known) {
        Ok(()) => Ok(step.back),
        Err(refusal) => {
            step.cancel();
            Err(refusal)
        }
    }
}

impl Step<'_> {
    /// Makes an edit, or a part of it.
    ///
    /// # Errors
    /// Why it cannot be made.
    fn edit(&mut self, edit: &Edit, known: &mut Known<'_>) -> Result<(), Refusal> {
        match edit {
            Edit::Open {
                files,
                keeps,
                language,
            } => {
                self.open(files, *keeps, known)?;
                self.name_language(language)
            }
            Edit::Add { file } => self.add(file, known),
            Edit::Earlier { file } => self.set_earlier(file, known),
            Edit::Cells { sheet, cells, .. } => self.write(*sheet, cells),
            Edit::Replace {
                sheet,
                column,
                below,
                texts,
            } => self.replace(*sheet, *column, *below, texts),
            Edit::InsertRows { sheet, row, count } => self.insert_rows(*sheet, *row, *count),
            Edit::RemoveRows { sheet, rows } => self.remove_rows(*sheet, rows),
            Edit::InsertColumn { sheet, column } => self.insert_column(*sheet, *column),
            Edit::RemoveColumn { sheet, column } => self.remove_column(*sheet, *column),
            Edit::AddSheet { name, header } => {
                self.beside_facts(|step| step.add_sheet(name, header).map(drop))
            }
            Edit::RemoveSheet { sheet } => self.remove_sheet(*sheet),
            Edit::RenameSheet { sheet, name } => self.rename_sheet(*sheet, name),
            Edit::Decide {
                section,
                key,
                answer,
            } => self.decide(section, key, answer.as_deref()),
            Edit::Meaning {
                sheet,
                column,
                meaning,
            } => self.mean(*sheet, *column, meaning, known.import),
            Edit::RemoveBasemap => {
                self.write_field("basemap.file", "")?;
                self.make(Change::Basemap(None));
                Ok(())
            }
            Edit::Field { key, text, .. } => self.beside_facts(|step| step.write_field(key, text)),
            Edit::Item { list, change, .. } => {
                self.beside_facts(|step| step.change_item(list, change, known.import))
            }
            Edit::Fact { fields } => self.beside_facts(|step| step.add_fact(fields, known.import)),
            Edit::Together { edits, .. } => edits.iter().try_for_each(|one| self.edit(one, known)),
        }
    }

    /// Makes an edit that may add a sheet beside the facts.
    ///
    /// # Errors
    /// As the edit.
    pub(super) fn beside_facts(
        &mut self,
        edit: impl FnOnce(&mut Self) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let before = kinds_of(&self.project.tables);
        edit(self)?;
        self.keep_facts(&before);
        Ok(())
    }
}
