//! The attributes through which the markup tells the viewer about the story: writer and parser side by side.

mod record;

pub use record::{Change, Record};
