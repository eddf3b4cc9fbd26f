//! The figure as one picture that needs no styles, scripts or files beside it.
//!
//! There are two. A [`Plate`] is what a reader saves: the figure as the page shows it, as high as
//! its texts need. A [`Poster`] stands for the figure before it is opened, on cards of social
//! networks and in pages without scripts: it has a given size, and its texts are made to fit.
//!
//! Both are given the map, the swatches and the colours, and set title, legend and credits around
//! them. Lengths are in pixels of the picture, from its top left corner. `along` is a distance from
//! the edge at which lines begin: the left one, or the right one for texts from right to left.

mod fit;
mod legend_columns;
mod legend_line;
mod plate;
mod poster;
mod sheet;
mod size_key;
mod spec;
mod text_fit;
mod wrap;

pub use plate::{Drawn, Plate, draw_plate};
pub use poster::draw_poster;
pub use size_key::SizeSample;
pub use spec::{Face, Font, LegendEntry, MapWindow, Measure, Poster, SWATCH, Theme};
