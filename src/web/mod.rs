//! The page's behaviour: the only folder that touches the DOM.
//!
//! Each Wasm program is one folder, switched on by one feature. `viewer` takes over the page that the native tool has
//! written; every visit loads it. `composer` and `exporter` are loaded on demand. `studio` is the editor's page;
//! `maker`, `workbooks`, `publisher` and `painter` run in its worker.

// Each program leaves a part of the shared folders unused; the linker drops it.
#[cfg(any(
    feature = "viewer",
    feature = "composer",
    feature = "exporter",
    feature = "maker",
    feature = "painter",
    feature = "publisher",
    feature = "studio",
    feature = "workbooks"
))]
#[allow(dead_code)]
mod dom;
#[cfg(any(
    feature = "viewer",
    feature = "composer",
    feature = "exporter",
    feature = "maker",
    feature = "painter",
    feature = "publisher",
    feature = "studio",
    feature = "workbooks"
))]
#[allow(dead_code)]
mod page;
pub mod state;

#[cfg(feature = "composer")]
pub mod composer;
#[cfg(feature = "exporter")]
pub mod exporter;
#[cfg(feature = "maker")]
pub mod maker;
#[cfg(feature = "painter")]
pub mod painter;
#[cfg(feature = "publisher")]
pub mod publisher;
#[cfg(feature = "studio")]
pub mod studio;
#[cfg(feature = "viewer")]
pub mod viewer;
#[cfg(feature = "workbooks")]
pub mod workbooks;
