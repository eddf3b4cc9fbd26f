//! A basemap of the editor's own.

use serde::{Deserialize, Serialize};

/// The basemap that was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct BasemapView {
    /// The name of its file.
    pub name: String,
    /// The number of its features.
    pub features: usize,
    /// The properties that its features can be called by, those first that tell most of them apart.
    pub properties: Vec<PropertyView>,
}

/// A property of the features of a basemap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PropertyView {
    /// Its name.
    pub name: String,
    /// How many features it tells apart.
    pub tells: usize,
}
