//! The filter: by the legend, by dispute, by kind of evidence, by places.

mod criterion;
mod facets;
mod filter;
mod highlight;
mod legend_item;

pub use criterion::Criterion;
pub use facets::Facets;
pub use filter::Filter;
pub use highlight::Highlight;
pub use legend_item::LegendItem;
