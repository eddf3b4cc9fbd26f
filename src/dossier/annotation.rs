//! Words on the map beside the name of a place.

use serde::Serialize;

use crate::dossier::place::PlaceId;
use crate::dossier::text::Text;

/// A few words beside a place's name on a map that has room for them. They repeat what the place's
/// card says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Annotation {
    /// The place.
    pub place: PlaceId,
    /// The words.
    pub text: Text,
}
