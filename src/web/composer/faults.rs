//! The faults of the files that a figure is composed from, in words for the reader.

use wasm_bindgen::JsValue;

use crate::base::problem::Problem;

/// The most faults that are described; of the others the number is given.
const MAX_LISTED: usize = 3;

/// Faults despite which a figure can be shown.
#[derive(Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    /// Adds the faults of a file.
    pub(crate) fn add<'a>(&mut self, file: &str, problems: impl IntoIterator<Item = &'a Problem>) {
        let described = problems.into_iter().map(|problem| describe(file, problem));
        self.0.extend(described);
    }

    /// Adds a fault of a file before all others.
    pub(crate) fn add_first(&mut self, file: &str, problem: &Problem) {
        self.0.insert(0, describe(file, problem));
    }

    /// The first faults, and the number of the others; empty without one.
    pub(crate) fn summary(&self) -> String {
        let shown = self.0[..self.0.len().min(MAX_LISTED)].join(" · ");
        match self.0.len().saturating_sub(MAX_LISTED) {
            0 => shown,
            more => format!("{shown} · and {more} more"),
        }
    }
}

/// A fault because of which nothing can be shown.
pub(crate) fn fatal(file: &str, problem: &Problem) -> JsValue {
    JsValue::from_str(&describe(file, problem))
}

fn describe(file: &str, problem: &Problem) -> String {
    if problem.path.is_empty() {
        return format!(
            "{file}: found {}, expected {}",
            problem.found, problem.expected
        );
    }
    format!("{file}, {problem}")
}
