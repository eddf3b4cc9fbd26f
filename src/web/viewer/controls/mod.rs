//! The controls beside the map itself: hover, keys, search, menus, regions.

pub(crate) mod display;
pub(crate) mod hover;
pub(crate) mod keyboard;
pub(crate) mod menu;
pub(crate) mod regions;
pub(crate) mod search;
pub(crate) mod search_index;
pub(crate) mod share;
