//! The browser's interfaces in short form. Nothing here knows what a figure is.

pub(crate) mod attributes;
pub(crate) mod blob;
pub(crate) mod build;
pub(crate) mod clipboard;
pub(crate) mod days;
pub(crate) mod element;
pub(crate) mod listener;
pub(crate) mod media;
pub(crate) mod root;
pub(crate) mod schedule;
pub(crate) mod sheet;
pub(crate) mod url;
pub(crate) mod window;
