//! The faults of the files that a figure is composed from: a list for its authors, and a line for its
//! readers.

use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::base::problem::Problem;
use crate::language::i18n::{Messages, format};
use crate::web::dom::window::window;

/// The parameter of the page's address with which the page shows the list.
const CHECK: &str = "check";

/// Faults despite which a figure can be shown.
#[derive(Default)]
pub(crate) struct Faults {
    /// Each in words for its author.
    listed: Vec<String>,
    /// Whether something is not shown because it could not be read.
    is_partly_unread: bool,
    /// How many places the map cannot draw, of how many.
    undrawn: Option<(usize, usize)>,
}

impl Faults {
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

    /// The notice above the map: the effect on its readers, or each fault on a line of its own if the
    /// address has [`CHECK`]. Empty if readers miss nothing.
    pub(crate) fn notice(&self, words: &Messages) -> String {
        if is_checking() {
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
}

/// A fault because of which nothing can be shown: a line for readers, and on the next one the fault for
/// the page around. The browser's console has it, too.
pub(crate) fn fatal(file: &str, problem: &Problem, words: &Messages) -> JsValue {
    let fault = describe(file, problem);
    log(&fault);
    let told = if is_checking() {
        fault.clone()
    } else {
        format(&words.unreadable, "file", file)
    };
    JsValue::from_str(&[&*told, "\n", &fault].concat())
}

/// Whether the address of the page asks for the list of faults.
fn is_checking() -> bool {
    let query = window().location().search().ok();
    let query = query.and_then(|query| UrlSearchParams::new_with_str(&query).ok());
    query.is_some_and(|query| query.has(CHECK))
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
