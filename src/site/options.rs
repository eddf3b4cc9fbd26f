use crate::site::metadata::SiteAddress;
use crate::world::projection::ProjectionId;

/// All choices besides dossiers and basemaps that change the files of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The address where the site will be published, if it is known.
    pub address: Option<SiteAddress>,
    /// The language of the interface; the dossier's own if none is given.
    pub language: Option<String>,
    /// The projection of the map.
    pub projection: ProjectionId,
    /// The id of the dossier that the page shows, which is needed if there are several.
    pub main: Option<String>,
    /// Whether the page's metadata name pictures for cards. Whoever makes the site adds their files: see
    /// [`pictures_of`](crate::site::pictures_of). The embed dialog takes them to be there in any case.
    pub has_pictures: bool,
}
