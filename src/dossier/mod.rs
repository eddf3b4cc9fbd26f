//! The data of one map: the question, the scale of stances, the facts, the sources.
//!
//! [`read()`] turns a JSON text into a [`Dossier`] and a list of problems. [`Dossier::standing`] derives
//! a place's stance on a day from its facts; a stance is never entered by itself.
//!
//! The model implements `Serialize` and writes the format that it was read from. No program writes
//! dossiers yet; the tests hold the reader against it: what is written is valid by the schema, and
//! reads as the same dossier.

mod annotation;
pub mod changes;
pub mod csv;
mod dossier;
mod fact;
mod fields;
mod flow;
mod item_ids;
mod link;
mod mark;
mod place;
mod read;
mod shown;
mod source;
mod stance;
mod takeaway;
mod text;
mod time;
mod vision;

pub use annotation::Annotation;
pub(crate) use dossier::sort_key;
pub use dossier::{Actors, Dossier, Mentioned, PlaceNote};
pub use fact::{Attribution, Fact, Figure, FlowStatus, StanceClaim};
pub use fields::fields_of;
pub use flow::{Bound, FlowSum, Quantity};
pub use item_ids::ItemIds;
pub use link::{Contact, Link, without_scheme};
pub use mark::{Mark, MarkId, Sign};
pub use place::{OwnBasemap, PlaceId, UnfitId, Unit, UnknownPlace};
pub use read::{FORMAT, KINDS_OF_EVIDENCE, Places, PlacesOf, Reading, read, read_in, read_on};
pub use shown::display::{Display, PROJECTIONS, Theme};
pub use shown::region::{DefaultView, Region};
pub use source::{Correction, Licence, Locator, Source, Total};
pub use stance::{ABSENT, ACTOR, Color, MENTIONED, Pattern, Stance, StanceId};
pub use takeaway::{Phrase, Takeaway, Target};
pub use text::Text;
pub use time::clash::Clash;
pub use time::day::Day;
pub use time::edtf::{Edtf, ParseEdtfError, PartialDate};
pub use time::event::Event;
pub use time::limits::TimelineLimits;
pub use time::record::{Records, StandingChange};
pub use time::standing::{HeldStance, Standing};
pub use time::window::{Period, Window};
pub use vision::{APART, DARK_LAND, GREYSCALE, LAND, OFF_LAND, VISIONS, Vision, difference, shown};
