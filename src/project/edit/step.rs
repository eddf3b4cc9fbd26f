//! An edit under way.

use crate::project::change::Change;
use crate::project::edit::refusal::Refusal;
use crate::project::project::{Project, Told};
use crate::sheets::{Decoder, Fault, SheetName, Spot, Table, Understood};

/// The limits of a sheet: rows, and columns.
const MOST: (usize, usize) = (1_048_576, 2_000);

/// The changes of an edit, with those that take them back.
pub(super) struct Step<'a> {
    /// The project, with the changes that were made so far.
    pub(super) project: &'a mut Project,
    /// The changes that take these back, in the order in which they were made.
    pub(super) back: Vec<Change>,
    /// Knows encodings.
    pub(super) decoder: &'a dyn Decoder,
}

impl Step<'_> {
    /// Makes a change.
    pub(super) fn make(&mut self, change: Change) {
        let back = change.make(self.project);
        self.back.push(back);
    }

    /// Takes all changes back.
    pub(super) fn cancel(mut self) {
        while let Some(change) = self.back.pop() {
            change.make(self.project);
        }
    }

    /// A sheet.
    ///
    /// # Errors
    /// If it is not there.
    pub(super) fn table(&self, sheet: usize) -> Result<&Table, Refusal> {
        self.project
            .tables
            .get(sheet)
            .ok_or(Refusal::NoSheet { sheet })
    }

    /// Refuses a cell that no sheet can have.
    ///
    /// # Errors
    /// If there can be no such row or column.
    pub(super) fn check(&self, row: usize, column: usize) -> Result<(), Refusal> {
        match (1..=MOST.0).contains(&row) && column < MOST.1 {
            true => Ok(()),
            false => Err(Refusal::NoCell { row, column }),
        }
    }

    /// Moves or removes the spots of things that were told when a sheet was read. `change` returns whether a spot still
    /// holds.
    pub(super) fn move_spots(&mut self, sheet: usize, change: impl Fn(&mut Spot) -> bool) {
        let name = self.project.tables[sheet].name.clone();
        let told = &self.project.told;
        let is_of =
            |spot: &Spot| spot.sheet == name && (!spot.rows.is_empty() || spot.column.is_some());
        let has = |understood: &[Understood], faults: &[Fault]| {
            understood.iter().any(|one| is_of(&one.spot))
                || faults.iter().any(|one| is_of(&one.spot))
        };
        let of_files = told
            .files
            .iter()
            .any(|file| has(&file.understood, &file.faults));
        if !of_files && !has(&told.understood, &told.faults) {
            return;
        }
        let mut moved = told.clone();
        let holds = |spot: &mut Spot| !is_of(spot) || change(spot);
        for file in &mut moved.files {
            file.understood.retain_mut(|one| holds(&mut one.spot));
            file.faults.retain_mut(|one| holds(&mut one.spot));
        }
        moved.understood.retain_mut(|one| holds(&mut one.spot));
        moved.faults.retain_mut(|one| holds(&mut one.spot));
        if moved != *told {
            self.make(Change::Told(Box::new(moved)));
        }
    }

    /// Gives the files and what was told of them another form.
    pub(super) fn tell(&mut self, change: impl FnOnce(&mut Told)) {
        let mut told = self.project.told.clone();
        change(&mut told);
        if told != self.project.told {
            self.make(Change::Told(Box::new(told)));
        }
    }

    /// Gives a sheet another name, wherever it is named.
    pub(super) fn rename(&mut self, sheet: usize, name: SheetName) {
        let old = self.project.tables[sheet].name.clone();
        self.tell(|told| {
            let rename = |spot: &mut Spot| {
                if spot.sheet == old {
                    spot.sheet = name.clone();
                }
            };
            for file in &mut told.files {
                if old.sheet.is_empty() && file.name == old.file {
                    file.name.clone_from(&name.file);
                }
                file.understood
                    .iter_mut()
                    .for_each(|one| rename(&mut one.spot));
                file.faults.iter_mut().for_each(|one| rename(&mut one.spot));
            }
            told.understood
                .iter_mut()
                .for_each(|one| rename(&mut one.spot));
            told.faults.iter_mut().for_each(|one| rename(&mut one.spot));
        });
        self.make(Change::Name(sheet, name));
    }
}
