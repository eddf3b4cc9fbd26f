/// The files that the address asks for in place of those that the page came with. `None` stands
/// for the page's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The address of a dossier.
    pub dossier: Option<String>,
    /// The address of a basemap.
    pub basemap: Option<String>,
    /// The id of a projection.
    pub projection: Option<String>,
    /// The tag of a language.
    pub language: Option<String>,
    /// How often the reader has chosen a language again that could not be loaded.
    pub attempt: u32,
}
