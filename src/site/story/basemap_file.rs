use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::decode::decode;
use crate::base::problem::Problem;
use crate::dossier::OwnBasemap;
use crate::world::scene::OwnWorld;

/// The file of a basemap that a dossier names.
#[derive(Clone)]
pub struct BasemapFile {
    /// The file, as messages name it.
    pub name: String,
    /// Its bytes, as its author wrote them.
    pub bytes: Arc<[u8]>,
    /// Its features and places.
    pub world: OwnWorld,
    /// The field of the dossier by which it was read.
    named: OwnBasemap,
}

impl BasemapFile {
    /// Reads the bytes of the file.
    ///
    /// # Errors
    /// Why nothing of it can be shown, as a fault of the dossier.
    pub fn read(name: String, bytes: Vec<u8>, named: &OwnBasemap) -> Result<BasemapFile, Problem> {
        let (text, problem) = decode(bytes.clone());
        let mut world = OwnWorld::read(&text, named)?;
        world.problems.splice(0..0, problem);
        Ok(BasemapFile {
            name,
            bytes: bytes.into(),
            world,
            named: named.clone(),
        })
    }

    /// Whether it was read by such a field.
    pub fn is_read_by(&self, named: &OwnBasemap) -> bool {
        self.named == *named
    }
}

/// Gives the basemap that a dossier names. The error is why it cannot be had, as a fault of the dossier.
pub type BasemapOf<'files> = dyn FnMut(&OwnBasemap) -> Result<BasemapFile, Problem> + 'files;

/// The files beside a dossier, in memory. A basemap among them is read once, however often the dossier is.
#[derive(Default)]
pub struct Beside {
    /// The files by the names that the dossier gives them.
    files: BTreeMap<String, Vec<u8>>,
    read: Vec<BasemapFile>,
}

impl Beside {
    /// The files, each with the name that the dossier gives it.
    pub fn of(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Beside {
        Beside {
            files: files.into_iter().collect(),
            read: Vec::new(),
        }
    }

    /// The basemap that the dossier names.
    ///
    /// # Errors
    /// If it is not there, or nothing of it can be shown.
    pub fn basemap(&mut self, named: &OwnBasemap) -> Result<BasemapFile, Problem> {
        let is_it = |file: &&BasemapFile| file.name == named.file && file.is_read_by(named);
        if let Some(known) = self.read.iter().find(is_it) {
            return Ok(known.clone());
        }
        let why = match &*named.file {
            "" => String::new(),
            file => format!("{file} is not there"),
        };
        let bytes = self.files.get(&named.file);
        let bytes = bytes.ok_or_else(|| OwnWorld::unreadable(named, &why))?;
        let file = BasemapFile::read(named.file.clone(), bytes.clone(), named)?;
        self.read.push(file.clone());
        Ok(file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISLE: &str = r#"{"type": "FeatureCollection", "features": [{"type": "Feature",
        "properties": {"id": "isle", "name": "The Isle"},
        "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}"#;

    fn named(file: &str) -> OwnBasemap {
        OwnBasemap {
            file: file.to_owned(),
            id: "id".to_owned(),
            name: "name".to_owned(),
            ..OwnBasemap::default()
        }
    }

    #[test]
    fn a_basemap_is_read_once_and_again_for_other_properties() {
        let mut beside = Beside::of([("isle.geojson".to_owned(), ISLE.into())]);
        let first = beside.basemap(&named("isle.geojson")).expect("a basemap");
        let again = beside.basemap(&named("isle.geojson")).expect("a basemap");
        assert!(Arc::ptr_eq(&first.world.basemap, &again.world.basemap));
        assert_eq!(
            (&*first.bytes, &*first.name),
            (ISLE.as_bytes(), "isle.geojson")
        );
        let other = OwnBasemap {
            name: "id".to_owned(),
            ..named("isle.geojson")
        };
        let other = beside.basemap(&other).expect("a basemap");
        assert!(!Arc::ptr_eq(&first.world.basemap, &other.world.basemap));
    }

    #[test]
    fn a_basemap_that_is_not_there_is_a_fault_of_the_dossier() {
        let mut beside = Beside::default();
        for (file, expected) in [
            (
                "isle.geojson",
                "basemap.file: found \"isle.geojson\", expected a GeoJSON file that can be read: isle.geojson is not there; showed nothing",
            ),
            (
                "",
                "basemap.file: found nothing, expected the address of a GeoJSON file, relative to the dossier; showed nothing",
            ),
        ] {
            let fault = beside.basemap(&named(file)).err();
            let fault = fault.map(|problem| problem.to_string());
            assert_eq!(fault.as_deref(), Some(expected));
        }
    }
}
