//! Moving the camera: commands, the clock of its motion, and coming to rest.
//!
//! While it moves, the map is one layer that is not drawn again. At rest it is drawn for what is in
//! view.

pub(crate) mod clock;
pub(crate) mod commands;
pub(crate) mod settle;
