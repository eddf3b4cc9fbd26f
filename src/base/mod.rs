//! The lowest layer: numbers as text, points and rectangles, problems. It uses no other folder.

pub mod decimal;
pub mod decode;
pub mod geom;
pub mod problem;
