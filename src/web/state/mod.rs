//! The viewer's model as plain values: the story, the filter, the order of the table. Pure, and
//! compiled for every target, so that native tests cover it.

mod derived;
mod filter;
mod position;
mod search;
mod sort;
mod standing;
mod story;
mod timeline;
mod wanted;

pub use derived::{Amount, Choices, Derived};
pub use filter::{Criterion, Facets, Filter, Highlight, LegendItem};
pub use position::{Id, Position};
pub use search::{Found, Search};
pub use sort::{Column, Sort, by_rank, order};
pub use standing::Standing;
pub use story::{Area, Days, Fact, LegendEntry, Place, Quantity, Story};
pub use timeline::Timeline;
pub use wanted::Wanted;
