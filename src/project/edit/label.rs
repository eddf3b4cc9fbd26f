//! The names of edits.

use serde::{Deserialize, Serialize};

/// The name of an edit, by which undo is offered: the key of a message, and its parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    /// The key of the message.
    pub key: String,
    /// The parameters by their names in the message.
    pub params: Vec<(String, String)>,
}

impl Label {
    /// A label with its parameters.
    pub(in crate::project) fn new(key: &str, params: &[(&str, &str)]) -> Label {
        let params = params.iter();
        Label {
            key: key.to_owned(),
            params: params
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        }
    }
}
