//! The map: how it is drawn, moved, and pointed at.

pub(crate) mod camera;
pub(crate) mod detail;
pub(crate) mod draw;
pub(crate) mod fit;
pub(crate) mod gestures;
pub(crate) mod go_to;
pub(crate) mod hint;
pub(crate) mod location;
pub(crate) mod movement;
pub(crate) mod overlay;
pub(crate) mod pointed;
pub(crate) mod signs;
