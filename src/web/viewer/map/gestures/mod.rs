//! Gestures: a mouse, fingers, a wheel and keys move the map.

pub(crate) mod drag;
pub(crate) mod pinch;
pub(crate) mod wheel;
pub(crate) mod zoom;
