//! The camera: which part of the world is visible, and how it moves.
//!
//! A [`Viewport`] is a zoom and a centre; together with a [`Frame`], the size of the window on the
//! screen, it converts between the scene and the screen. [`Motion`] moves it without a clock of its
//! own: its callers pass the time.

mod flight;
mod motion;
mod viewport;

pub use flight::Flight;
pub use motion::Motion;
pub use viewport::{Frame, Viewport};
