//! The basemap of a project, which is read once.

use std::sync::Arc;

use crate::base::problem::Problem;
use crate::dossier::{OwnBasemap, Places};
use crate::project::Basemap;
use crate::site::BasemapFile;
use crate::world::scene::OwnWorld;

/// The basemap that was read last, as the story names it.
#[derive(Default)]
pub(super) struct Basemaps {
    read: Option<(Arc<[u8]>, BasemapFile)>,
}

impl Basemaps {
    /// The basemap that a story names, from the file that was opened.
    ///
    /// # Errors
    /// Why it cannot be read, as a fault of the story.
    pub(super) fn file(
        &mut self,
        named: &OwnBasemap,
        opened: Option<&Basemap>,
    ) -> Result<BasemapFile, Problem> {
        let Some(opened) = opened else {
            return Err(OwnWorld::unreadable(named, "open its file as well"));
        };
        let is_it = |(bytes, file): &&(Arc<[u8]>, BasemapFile)| {
            Arc::ptr_eq(bytes, &opened.bytes) && file.is_read_by(named)
        };
        if let Some((_, file)) = self.read.as_ref().filter(is_it) {
            return Ok(file.clone());
        }
        let file = BasemapFile::read(named.file.clone(), opened.bytes.to_vec(), named)?;
        self.read = Some((opened.bytes.clone(), file.clone()));
        Ok(file)
    }

    /// The places of that basemap.
    ///
    /// # Errors
    /// As [`Basemaps::file`].
    pub(super) fn places(
        &mut self,
        named: &OwnBasemap,
        opened: Option<&Basemap>,
    ) -> Result<Places, Problem> {
        self.file(named, opened).map(|file| file.world.places())
    }
}
