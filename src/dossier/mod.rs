//! The data of one map: the question, the scale of stances, the facts, the sources.
//!
//! [`read()`] turns a JSON text into a [`Dossier`] and a list of problems. [`Dossier::standing`] derives
//! a place's stance on a day from its facts; a stance is never entered by itself.
//!
//! The model implements `Serialize` and writes the format that it was read from. No program writes
//! dossiers yet; the tests hold the reader against it: what is written is valid by the schema, and
//! reads as the same dossier.

pub mod csv;
mod day;
mod dossier;
mod edtf;
mod fact;
mod flow;
mod link;
mod place;
mod read;
mod record;
mod region;
mod source;
mod stance;
mod standing;
mod text;

pub use day::Day;
pub use dossier::{Dossier, Mentioned, PlaceNote};
pub use edtf::{Edtf, ParseEdtfError, PartialDate};
pub use fact::{Attribution, Fact, Figure, FlowStatus, StanceClaim};
pub use flow::{Bound, FlowSum, Quantity};
pub use link::Link;
pub use place::{PlaceId, UnknownPlace};
pub use read::{FORMAT, Reading, read, read_in};
pub use record::StandingChange;
pub use region::Region;
pub use source::{Correction, Licence, Locator, Source, Total};
pub use stance::{ABSENT, Color, MENTIONED, Pattern, Stance, StanceId};
pub use standing::{HeldStance, Standing};
pub use text::Text;
