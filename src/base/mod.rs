//! The lowest layer: numbers as text, colours, points and rectangles, JSON as text, problems. It uses no other folder.

pub mod color_difference;
pub mod decimal;
pub mod decode;
pub mod geom;
pub mod json_list;
mod json_scan;
pub mod json_text;
pub mod message;
pub mod number;
pub mod problem;
pub mod variants;
