//! What others paste into a page of theirs to have the map in it, and the dialog in which they choose it.
//!
//! Everything here is a pure function: text and nodes from what is embedded ([`Subject`]) and how ([`Choices`]).

mod address;
mod choices;
mod dialog;
mod markdown;
mod snippet;
mod subject;

pub use address::{FRAMED, frame, page};
pub use choices::{COLUMN, Choices, HEIGHT, Kind};
pub use dialog::dialog;
pub use snippet::{PICTURE, snippet};
pub use subject::{Subject, kept_parts};
