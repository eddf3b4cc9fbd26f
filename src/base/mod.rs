//! Numbers, points and problems: what every other folder may use, and that uses none of them.

pub mod decimal;
pub mod geom;
pub mod problem;
