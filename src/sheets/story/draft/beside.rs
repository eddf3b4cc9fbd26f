//! Other cells by which places are told apart.

/// Texts beside the places of a column, for each of its rows; empty if there are none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beside {
    /// The ids of the places that names beside codes mean.
    pub(crate) ids: Vec<Option<String>>,
    /// Whether a name stands beside a code, whatever it means.
    pub(crate) is_named: Vec<bool>,
    /// The larger areas that the places are parts of.
    pub(crate) areas: Vec<Option<String>>,
}
