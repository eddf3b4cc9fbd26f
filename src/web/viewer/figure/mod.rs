//! A figure that the viewer has taken over: its handle, its signals, its nodes.
//!
//! A page can hold any number of figures. Each is one [`Figure`], and every function that acts on a
//! figure is given it.

pub(crate) mod events;
pub(crate) mod figure;
pub(crate) mod fold;
pub(crate) mod host;
pub(crate) mod listener;
pub(crate) mod map_rect;
pub(crate) mod messages;
pub(crate) mod parts;
pub(crate) mod read_story;
pub(crate) mod schedule;
pub(crate) mod state;

pub(crate) use figure::Figure;
pub(crate) use fold::fold;
pub(crate) use host::Host;
pub(crate) use state::Hover;
