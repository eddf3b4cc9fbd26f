//! Drafts beside the corrections that a document has.

use serde_json::Value;

use crate::dossier::changes::draft::Draft;
use crate::dossier::source::Correction;

/// Drafts of corrections, compared with those that a document has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The drafts that the document lacks.
    pub drafts: Vec<Draft>,
    /// How many it has already.
    pub waiting: usize,
    /// How many the editor has worded.
    pub worded: usize,
    /// The texts of drafts that it has and that no change leads to.
    pub outdated: Vec<String>,
}

/// The drafts that are missing among the corrections of a document.
pub fn missing_drafts(drafted: Vec<Draft>, there: &[Value]) -> Compared {
    let mut compared = Compared {
        outdated: outdated(there, &drafted),
        ..Compared::default()
    };
    for draft in drafted {
        if there.iter().any(|one| has_text(one, &draft.text)) {
            compared.waiting += 1;
        } else if is_worded(&draft, there) {
            compared.worded += 1;
        } else {
            compared.drafts.push(draft);
        }
    }
    compared
}

fn has_text(correction: &Value, text: &str) -> bool {
    match correction.get("text") {
        Some(Value::Object(texts)) => texts.values().any(|one| one == text),
        own => own.is_some_and(|own| own == text),
    }
}

/// The texts of the drafts among corrections that no change leads to any more.
fn outdated(there: &[Value], drafted: &[Draft]) -> Vec<String> {
    let left = there.iter().filter(|one| Correction::is_draft(one));
    let left = left.filter(|one| !drafted.iter().any(|draft| has_text(one, &draft.text)));
    let text = |one: &Value| match one.get("text") {
        Some(Value::Object(texts)) => texts.values().find_map(Value::as_str).map(str::to_owned),
        own => own.and_then(Value::as_str).map(str::to_owned),
    };
    left.filter_map(text).collect()
}

/// Whether corrections of the draft's day that an editor has worded name all its facts; of a draft without facts,
/// whether one of that day names none.
fn is_worded(draft: &Draft, there: &[Value]) -> bool {
    let of_day = there.iter().filter(|one| {
        one.get("date").is_some_and(|date| *date == *draft.date) && !Correction::is_draft(one)
    });
    let facts = of_day.map(|one| {
        let facts = one.get("facts").and_then(Value::as_array);
        facts.map_or(&[][..], Vec::as_slice)
    });
    let facts: Vec<&[Value]> = facts.collect();
    match draft.facts.is_empty() {
        true => facts.iter().any(|of_one| of_one.is_empty()),
        false => {
            let is_named = |id: &String| {
                facts
                    .iter()
                    .any(|of_one| of_one.iter().any(|one| one == id))
            };
            draft.facts.iter().all(is_named)
        }
    }
}
