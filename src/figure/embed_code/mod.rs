//! Embed codes, which others paste into their pages to have the map there, and the dialog in which
//! readers choose one.
//!
//! Everything here is a pure function of what is embedded ([`Subject`]) and how ([`Choices`]).

mod address;
mod choices;
mod dialog;
mod markdown;
mod snippet;
mod subject;

pub use address::{FRAME_PAGE, frame_url, page_url};
pub use choices::{Choices, DEFAULT_HEIGHT, DEFAULT_WIDTH, EmbedKind};
pub use dialog::dialog;
pub use snippet::{PICTURE_SIZE, snippet};
pub use subject::{Subject, kept_parts};
