//! The viewer's model as plain values: the story, the filter, the order of the table. Pure, and
//! compiled for every target, so that native tests cover it.

mod derived;
mod filter;
mod search;
mod sort;
mod story;
mod wanted;

pub use derived::{Amount, Choices, Derived};
pub use filter::{Facets, Filter, Highlight, LegendItem};
pub use search::{Found, Search};
pub use sort::{Column, Sort, by_rank, order};
pub use story::{
    Area, Days, Fact, Id, LegendEntry, Place, Position, Quantity, Standing, Story, Timeline,
};
pub use wanted::Wanted;
