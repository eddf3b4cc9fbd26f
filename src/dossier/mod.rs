//! What one map tells: the question, the scale of stances, the facts, the sources.
//!
//! [`read`] turns a JSON text into a [`Dossier`] and a list of what was wrong with it.
//! [`Dossier::standing`] says where a place stood on a day, from its facts alone: no stance is
//! ever typed in.

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
pub use source::{Correction, Licence, Source, Total};
pub use stance::{ABSENT, Color, MENTIONED, Pattern, Stance, StanceId};
pub use standing::{HeldStance, Standing};
pub use text::Text;
