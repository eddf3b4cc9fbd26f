use crate::base::problem::Problem;
use crate::dossier::{OwnBasemap, Reading, read_on};
use crate::site::story::basemap_file::{BasemapFile, BasemapOf};

/// A dossier that was read, with the basemap that it names.
pub struct Opened {
    /// The dossier and its problems.
    pub reading: Reading,
    /// Its own basemap; `None` if its places are the world's countries.
    pub own: Option<BasemapFile>,
}

impl Opened {
    /// Reads the text of a dossier, with its texts in a language; in the dossier's own if none is given.
    ///
    /// # Errors
    /// Why nothing of it can be shown.
    pub fn read(
        text: &str,
        language: Option<&str>,
        basemap_of: &mut BasemapOf,
    ) -> Result<Opened, Problem> {
        let mut own = None;
        let mut places = |named: &OwnBasemap| {
            let file = basemap_of(named)?;
            let places = file.world.places();
            own = Some(file);
            Ok(places)
        };
        let reading = read_on(text, language, &mut places)?;
        Ok(Opened { reading, own })
    }
}
