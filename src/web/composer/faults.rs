//! The faults of the files that a figure is composed from: a list for its authors, and a line for its
//! readers.

use wasm_bindgen::JsValue;

use crate::base::problem::Problem;
use crate::language::i18n::{Messages, format};

/// Faults despite which a figure can be shown.
#[derive(Default)]
pub(crate) struct Faults {
    /// Whether the page shows the list: its author asked for it by the address.
    is_checking: bool,
    /// Each in words for its author.
    listed: Vec<String>,
    /// Whether something is not shown because it could not be read.
    is_partly_unread: bool,
    /// How many places the map cannot draw, of how many.
    undrawn: Option<(usize, usize)>,
    /// Whether places are drawn where they do not lie.
    is_misplaced: bool,
}

impl Faults {
    /// No fault yet. `is_checking` if the page's address asks for the list.
    pub(crate) fn for_page(is_checking: bool) -> Faults {
        Faults {
            is_checking,
            ..Faults::default()
        }
    }

    /// Adds the faults of a file with the data that the map shows.
    pub(crate) fn add<'a>(&mut self, file: &str, problems: impl IntoIterator<Item = &'a Problem>) {
        for problem in problems {
            self.is_partly_unread |= problem.is_loss();
            self.listed.push(describe(file, problem));
        }
    }

    /// Adds faults that change nothing for readers.
    pub(crate) fn add_for_authors<'a>(
        &mut self,
        file: &str,
        problems: impl IntoIterator<Item = &'a Problem>,
    ) {
        let described = problems.into_iter().map(|problem| describe(file, problem));
        self.listed.extend(described);
    }

    /// Adds, before all others, that a basemap lacks some of all places.
    pub(crate) fn add_undrawn(&mut self, file: &str, problem: &Problem, some: usize, all: usize) {
        self.undrawn = Some((some, all));
        self.listed.insert(0, describe(file, problem));
    }

    /// Adds that shapes of a basemap are not where their places lie.
    pub(crate) fn add_misplaced(&mut self, file: &str, problems: &[Problem]) {
        self.is_misplaced |= !problems.is_empty();
        self.add_for_authors(file, problems);
    }

    /// The notice above the map: the effect on its readers, or each fault on a line of its own if the
    /// page is being checked. Empty if readers miss nothing.
    pub(crate) fn notice(&self, words: &Messages) -> String {
        if self.is_checking {
            return self.for_authors();
        }
        let mut told = Vec::new();
        if self.is_partly_unread {
            told.push(words.partly_unread.clone());
        }
        if let Some((some, all)) = self.undrawn {
            let message = words.plural(&words.undrawn, some);
            told.push(format(&message, "all", &words.format_number(all as f64)));
        }
        if self.is_misplaced {
            told.push(words.misplaced.clone());
        }
        told.join(" ")
    }

    /// Each fault on a line of its own; empty without one.
    pub(crate) fn for_authors(&self) -> String {
        self.listed.join("\n")
    }

    /// Lists the faults in the browser's console.
    pub(crate) fn log(&self) {
        for fault in &self.listed {
            log(fault);
        }
    }

    /// A fault because of which nothing can be shown: a line for readers, and on the next one the fault
    /// for the page around. The browser's console has it, too.
    pub(crate) fn fatal(&self, file: &str, problem: &Problem, words: &Messages) -> JsValue {
        let fault = describe(file, problem);
        log(&fault);
        let told = if self.is_checking {
            fault.clone()
        } else {
            format(&words.unreadable, "file", file)
        };
        JsValue::from_str(&[&*told, "\n", &fault].concat())
    }
}

fn log(fault: &str) {
    web_sys::console::warn_1(&fault.into());
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
