//! Texts that are written letter by letter.

use leptos::prelude::{GetValue, SetValue, StoredValue};

/// Whether the letter that is typed next goes on with the last one, so that a visit to a field is one step.
#[derive(Clone, Copy)]
pub(crate) struct Writing(StoredValue<bool>);

impl Writing {
    /// Nothing has been typed yet.
    pub(crate) fn new() -> Writing {
        Writing(StoredValue::new(false))
    }

    /// Whether the letter that is typed now goes on with the last one.
    pub(crate) fn goes_on(self) -> bool {
        let goes_on = self.0.get_value();
        self.0.set_value(true);
        goes_on
    }

    /// The editor has left the field.
    pub(crate) fn end(self) {
        self.0.set_value(false);
    }
}
