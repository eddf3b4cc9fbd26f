//! The gazetteer: which place a spelling of a name or code means.
//!
//! Names are compared by their [key](key()): folded words in a fixed order, so that case, accents,
//! apostrophes, spaces, usual abbreviations and a name turned at its comma make no difference.
//! [`Gazetteer::find`] answers with one place, several, or none. It never guesses: `Congo` is two
//! places, and `Georgia (US)` is refused. [`Gazetteer::nearest`] has hints for a message, and is asked
//! only if there is one.
//!
//! A gazetteer has the places of the [world](Gazetteer::world()), whose names come from the table of
//! places, or [those of a basemap](Gazetteer::new()). The world's [`ambiguous`](Answer::Ambiguous) names
//! and hints are here.

mod answer;
mod clean;
mod gazetteer;
mod hints;
mod id;
mod index;
mod joined;
mod key;
mod nearest;
mod place;

pub use answer::Answer;
pub use clean::clean;
pub use gazetteer::Gazetteer;
pub use id::{LONGEST_ID, escaped_id, fit_id, is_fit};
pub(crate) use joined::{behind_joining, joined};
pub use key::key;
pub(crate) use key::{in_order, plain_words, written_out};
pub use place::{Place, Vocabulary};
