//! Where the camera is, the frame that it sees the world through, and the layer that the browser's
//! compositor moves.

pub(crate) mod frame;
pub(crate) mod layer;
pub(crate) mod state;
