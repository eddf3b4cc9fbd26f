//! How many places hold each stance on a day.

use crate::dossier::{Day, Records};
use crate::figure::markup::model::Model;

/// How many places hold a stance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Places that certainly hold it.
    pub(super) certain: usize,
    /// Places that only possibly hold it.
    pub(super) possible: usize,
}

impl Count {
    /// Both together.
    pub(super) fn all(self) -> usize {
        self.certain + self.possible
    }
}

/// How many places hold each stance of the scale on a day.
pub(super) fn counts(model: &Model, records: &Records, day: Day) -> Vec<Count> {
    let mut counts = vec![Count::default(); model.dossier.stances.len()];
    for (_, record) in &records.of_places {
        let mut changes = record.iter().rev();
        let Some(change) = changes.find(|change| change.day <= day) else {
            continue;
        };
        let mut stances = model.dossier.stances.iter();
        if let Some(level) = stances.position(|stance| stance.id == change.stance.id) {
            match change.certain_from {
                None => counts[level].certain += 1,
                Some(_) => counts[level].possible += 1,
            }
        }
    }
    counts
}

/// The number of places that hold any of some stances.
pub(super) fn sum(counts: &[Count]) -> usize {
    counts.iter().map(|count| count.all()).sum()
}
