//! Texts that are written letter by letter.

use leptos::prelude::{Get, GetValue, RwSignal, Set, SetValue, StoredValue};

/// A visit to a field. All its letters are one step, and they stay while the answers to earlier ones arrive.
#[derive(Clone, Copy)]
pub(crate) struct Writing {
    /// Whether the letter that is typed next goes on with the last one.
    goes_on: StoredValue<bool>,
    /// The text that the editor has typed, until she leaves the field.
    typed: RwSignal<Option<String>>,
}

impl Writing {
    /// Nothing has been typed yet.
    pub(crate) fn new() -> Writing {
        Writing {
            goes_on: StoredValue::new(false),
            typed: RwSignal::new(None),
        }
    }

    /// Takes the text after a letter. Returns whether that letter goes on with the last one.
    pub(crate) fn write(self, text: &str) -> bool {
        let goes_on = self.goes_on.get_value();
        self.goes_on.set_value(true);
        self.typed.set(Some(text.to_owned()));
        goes_on
    }

    /// The text that the field shows, which has this value in the project.
    pub(crate) fn shown(self, value: String) -> String {
        self.typed.get().unwrap_or(value)
    }

    /// The editor has left the field.
    pub(crate) fn end(self) {
        self.goes_on.set_value(false);
        self.typed.set(None);
    }
}
