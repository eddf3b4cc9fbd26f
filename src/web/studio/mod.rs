//! The studio: a page in which an editor makes a map from her sheets, checks it and publishes it.
//!
//! [`start`] mounts the page. A worker has the project (`web/maker`); this program shows its
//! [`View`](crate::project::View) and sends it [`Edit`](crate::project::Edit)s. Each folder uses only those before it:
//! `state`; `begin`, `data`, `places`, `look`, `publish`; `shell`.

mod begin;
mod data;
mod look;
mod places;
mod publish;
mod shell;
mod state;

pub use shell::start;
