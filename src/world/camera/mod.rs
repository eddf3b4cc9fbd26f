//! What part of the world is seen: the viewport, and how it moves.

mod flight;
mod motion;
mod viewport;

pub use flight::Flight;
pub use motion::Motion;
pub use viewport::{Frame, Viewport};
