//! Takes figures over, and says what follows from what.

pub(crate) mod announce;
pub(crate) mod attach;
pub mod boot;
pub(crate) mod effects;
pub(crate) mod events;
pub mod host_api;
pub(crate) mod registry;
pub(crate) mod replace;
pub(crate) mod take_over;
mod tidy;
pub(crate) mod warm_up;
