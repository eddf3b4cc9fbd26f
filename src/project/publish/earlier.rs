//! Changes since the version that was published before.

use serde_json::Value;

use crate::dossier::Day;
use crate::dossier::changes::{Change, changes, drafts, missing_drafts};
use crate::project::project::Project;
use crate::project::view::{CorrectionDraft, Earlier};
use crate::sheets::Import;

/// The comparison with the version before; `None` without one, or if nothing can be shown now. Nothing is drafted while
/// questions are open, because facts may be missing for them.
pub(in crate::project) fn earlier(
    project: &Project,
    import: &Import,
    today: Option<Day>,
) -> Option<Earlier> {
    let before = project.earlier.as_ref()?;
    let now = import.dossier.as_ref()?;
    let changes = changes(&before.dossier, now);
    let mut view = Earlier {
        changes: changes.iter().map(Change::message).collect(),
        drafts: Vec::new(),
    };
    if !import.questions.is_empty() {
        return Some(view);
    }
    let date = now.as_of.map(String::from);
    let date = date.or_else(|| today.map(|day| day.to_string()));
    let there = import.document["corrections"].as_array();
    let there: &[Value] = there.map_or(&[], Vec::as_slice);
    let drafts = drafts(&changes, now, &date.unwrap_or_default());
    let missing = missing_drafts(drafts, there).drafts.into_iter();
    view.drafts = missing
        .map(|draft| CorrectionDraft {
            date: draft.date,
            text: draft.text,
            facts: draft.facts,
        })
        .collect();
    Some(view)
}
