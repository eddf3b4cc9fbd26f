//! Pictures of a figure.

use wasm_bindgen::JsValue;

use crate::figure::markup::{Model, xml};
use crate::figure::picture::Face;
use crate::site::{Fill, Size, compose};
use crate::web::publisher::painter::Painter;

/// A picture.
pub(super) struct Picture {
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The first letter that no font has; empty if they have all.
    pub(super) lacking: String,
}

/// A figure as an SVG.
pub(super) fn svg(model: &Model, size: Size, fill: Fill, painter: &Painter) -> Picture {
    let widths = |text: &str, face: Face| painter.width(text, face.name());
    let drawn = xml(&compose(model, size, fill, &widths));
    Picture {
        lacking: painter.lacks(&drawn).unwrap_or_default(),
        bytes: drawn.into_bytes(),
    }
}

/// A figure as a PNG.
///
/// # Errors
/// Why it cannot be drawn.
pub(super) fn png(
    model: &Model,
    size: Size,
    fill: Fill,
    painter: &Painter,
) -> Result<Picture, JsValue> {
    let Picture { bytes, lacking } = svg(model, size, fill, painter);
    let svg = String::from_utf8_lossy(&bytes);
    let bytes = painter.png(&svg, size.width, size.height)?;
    Ok(Picture { bytes, lacking })
}
