//! The basemap that a dossier names, and which makes its places.

use serde::Serialize;

/// The basemap of a dossier whose places are the features of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnBasemap {
    /// The address of the GeoJSON file, relative to the dossier.
    pub file: String,
    /// The property of its features that has their ids; `id` is also the member of a feature beside its
    /// properties.
    pub id: String,
    /// The property that has their names; empty for ids as names.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The property that names the larger area of each, by which places of one name are told apart;
    /// empty without one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub part_of: String,
    /// Whether the file is projected already: its positions are on a plane, x to the east and y to the
    /// north, in any unit. It is drawn as it is.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub projected: bool,
}
