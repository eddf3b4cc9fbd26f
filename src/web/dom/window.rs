//! The window: its document, its size, and whether it is a frame.

use wasm_bindgen::UnwrapThrowExt;
use web_sys::{Document, Window};

/// The window. All programs of this folder run in one; a worker has none.
pub(crate) fn window() -> Window {
    web_sys::window().unwrap_throw()
}

/// The window's document.
pub(crate) fn document() -> Document {
    window().document().unwrap_throw()
}

/// Whether the page is in a frame of another page.
pub(crate) fn is_framed() -> bool {
    let window = window();
    !matches!(window.parent(), Ok(Some(parent)) if parent == window)
}

/// The height of the window's viewport, in CSS pixels.
pub(crate) fn window_height() -> Option<f64> {
    window().inner_height().ok()?.as_f64()
}

/// How far the page is scrolled down, in CSS pixels.
pub(crate) fn scroll_top() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page down by a number of CSS pixels, at once.
pub(crate) fn scroll_by(down: f64) {
    window().scroll_by_with_x_and_y(0.0, down);
}

/// The height that a reader sees at once, in CSS pixels. In a frame it is the screen's: the height
/// of the frame may follow from the height of the map.
pub(crate) fn screen_height() -> Option<f64> {
    if !is_framed() {
        return window_height();
    }
    Some(f64::from(window().screen().ok()?.height().ok()?))
}
