//! Reads the field that names the dossier's own basemap.

use crate::dossier::fields::BASEMAP;
use crate::dossier::place::OwnBasemap;
use crate::dossier::read::field::Object;

/// The basemap of a dossier; `None` if its places are those of the world. A basemap without a file or
/// without the property of its ids is noted, and kept: its places cannot be known.
pub(crate) fn basemap(root: &Object) -> Option<OwnBasemap> {
    let node = root.get("basemap")?;
    let nothing = "showed nothing";
    let object = node.object(&BASEMAP, nothing);
    let Some(object) = object else {
        return Some(OwnBasemap::default());
    };
    Some(OwnBasemap {
        file: object.required_word("file", nothing),
        id: object.required_word("id", nothing),
        name: object.required_word("name", "called the places by their ids"),
        part_of: object.word("partOf"),
        projected: object.truth("projected", "took its positions for degrees"),
    })
}
