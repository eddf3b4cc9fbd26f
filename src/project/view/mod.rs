//! All that a page shows of a project.

mod basemap;
mod found;
mod palette;
mod places;
mod rows;
mod sheet;
mod story;
mod view;

pub use basemap::{BasemapView, PropertyView};
pub use found::{Choice, Control, Mend, Missing, Problem, Question, Sentence, SpotView};
pub use palette::Seen;
pub use places::{PlaceName, PlaceState, PlacesView};
pub use rows::{GridRow, Rows};
pub use sheet::{ColumnView, SheetView};
pub use story::{Check, CorrectionDraft, Earlier, Item, Stance};
pub use view::{Counts, MOST_DRAWN, View};
