//! The figure's behaviour in the page.
//!
//! [`start`] takes over a figure that the native tool has written and redraws nothing of it. From
//! then on, events set signals (`app/events.rs`), and what follows from a signal is listed in
//! `app/effects.rs`.
//!
//! Each folder uses only those before it: `figure`, `address`, `load`, `map`, `story`, `card`,
//! `controls`, `components`, `app`.

mod address;
mod app;
mod card;
mod components;
mod controls;
mod figure;
mod load;
mod map;
mod story;

pub use app::boot::start;
pub use app::host_api::{follow, mount, point, resize, unmount};
