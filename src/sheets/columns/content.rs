//! Columns by their cells, where the header says nothing.

/// The columns whose cells look like those of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The field's name.
    pub field: &'static str,
    /// The columns, from left to right.
    pub columns: Vec<usize>,
}

/// Whether a text is an address on the web.
pub(crate) fn is_address(text: &str) -> bool {
    ["https://", "http://", "www."]
        .iter()
        .any(|start| text.trim_start().starts_with(start))
}
