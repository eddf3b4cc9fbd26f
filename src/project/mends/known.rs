//! The words that a project knows, which misspelt ones may mean.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use crate::dossier::{FlowStatus, KINDS_OF_EVIDENCE, Pattern, Sign};
use crate::sheets::{Import, story_fields};

/// Words by the names of the fields in which they stand.
#[derive(Debug, Default)]
pub(in crate::project) struct Words {
    /// The labels and ids of stances.
    pub(super) stances: Vec<String>,
    /// The ids and titles of sources.
    pub(super) sources: Vec<String>,
    /// The ids of facts.
    pub(super) facts: Vec<String>,
    /// The ids of marks.
    pub(super) marks: Vec<String>,
    /// The measure of most numbers; empty if there are none.
    pub(super) measure: String,
}

impl Words {
    /// The words of a document.
    pub(in crate::project) fn of(import: &Import) -> Words {
        let document = &import.document;
        let own = document["lang"].as_str().unwrap_or("en");
        let list = |name: &str, keys: &[&str]| -> Vec<String> {
            let items = document[name].as_array().map_or(&[][..], Vec::as_slice);
            let texts = keys.iter().flat_map(|key| {
                let values = items.iter().map(move |item| &item[*key]);
                values.filter_map(|value: &Value| value.as_str().or_else(|| value[own].as_str()))
            });
            let mut seen = BTreeSet::new();
            let texts = texts.filter(|text| !text.is_empty() && seen.insert(text.to_owned()));
            texts.map(str::to_owned).collect()
        };
        let mut measures: BTreeMap<&str, usize> = BTreeMap::new();
        let facts = document["facts"].as_array().map_or(&[][..], Vec::as_slice);
        let figures = facts.iter().filter_map(|fact| fact["figures"].as_array());
        for measure in figures
            .flatten()
            .filter_map(|figure| figure["measure"].as_str())
        {
            *measures.entry(measure).or_default() += 1;
        }
        let measure = measures.into_iter().max_by_key(|(_, count)| *count);
        Words {
            stances: list("stances", &["label", "id"]),
            sources: list("sources", &["id", "title"]),
            facts: list("facts", &["id"]),
            marks: list("marks", &["id"]),
            measure: measure.map_or_else(String::new, |(measure, _)| measure.to_owned()),
        }
    }

    /// The words that a field can have; none if it can have any.
    pub(super) fn of_field(&self, kind: &str, field: &str) -> Vec<String> {
        match (kind, field) {
            ("facts", "stance") => self.stances.clone(),
            ("facts", "source_id") | ("totals", "source") => self.sources.clone(),
            ("facts", "disputes") | (_, "facts" | "fact") => self.facts.clone(),
            ("places", "marks") => self.marks.clone(),
            ("facts", "attribution_kind") => KINDS_OF_EVIDENCE.map(str::to_owned).to_vec(),
            ("facts", "status") => names(&[FlowStatus::Offered, FlowStatus::Transferred]),
            ("stances", "pattern") => names(&Pattern::ALL),
            ("marks", "sign") => {
                let signs = Sign::ALL.into_iter().filter(|sign| *sign != Sign::Star);
                names(&signs.collect::<Vec<_>>())
            }
            ("story", "key") => story_fields().into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        }
    }
}

/// Values as dossiers write them.
fn names<T: Serialize>(values: &[T]) -> Vec<String> {
    let values = values
        .iter()
        .filter_map(|value| serde_json::to_value(value).ok());
    values
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}
