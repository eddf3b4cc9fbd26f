use crate::dossier::Dossier;
use crate::site::metadata::SiteAddress;
use crate::site::story::{ReadDossier, main_of};
use crate::world::projection::ProjectionId;

/// All choices besides dossiers and basemaps that change the files of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The address where the site will be published, if it is known.
    pub address: Option<SiteAddress>,
    /// The language of the interface; the one that the dossier asks for, or else its own, if none is given.
    pub language: Option<String>,
    /// The projection of the map; the one that the dossier asks for if none is given.
    pub projection: Option<ProjectionId>,
    /// The id of the dossier that the page shows, which is needed if there are several.
    pub main: Option<String>,
    /// Whether the page's metadata name pictures for cards. Whoever makes the site adds their files: see
    /// [`pictures_of`](crate::site::pictures_of). The embed dialog takes them to be there in any case.
    pub has_pictures: bool,
}

impl Options {
    /// The projection in which a dossier is drawn.
    pub fn projection_of(&self, dossier: &Dossier) -> ProjectionId {
        let own = ProjectionId::find(dossier.display.projection);
        self.projection.or(own).unwrap_or_default()
    }

    /// The projection of a site's own map, which is the one of the dossier that its page shows.
    pub fn projection_among(&self, reads: &[ReadDossier]) -> ProjectionId {
        let ids: Vec<&str> = reads.iter().map(|read| &*read.id).collect();
        let main = main_of(&ids, self.main.as_deref());
        let main = main.ok().and_then(|main| reads.get(main));
        match main {
            Some(read) => self.projection_of(&read.dossier),
            None => self.projection.unwrap_or_default(),
        }
    }
}
