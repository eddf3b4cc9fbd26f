use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use crate::figure::markup::{Model, xml};
use crate::figure::picture::Face;
use crate::raster::faces::Faces;
use crate::raster::png::png;
use crate::site::{Fill, Size, compose};

/// Draws a figure as a PNG. With it comes the first letter that no font has.
///
/// # Errors
/// Why it cannot be drawn.
pub fn draw(
    model: &Model,
    faces: &Faces,
    size: Size,
    fill: Fill,
) -> Result<(Vec<u8>, Option<char>), String> {
    let widths = |text: &str, face: Face| faces.width(text, face);
    let drawn = xml(&compose(model, size, fill, &widths));
    Ok((render(&drawn, faces, size)?, faces.lacks(&drawn)))
}

/// Rasterises an opaque `svg` into a PNG.
///
/// # Errors
/// If it is no SVG, or too large.
pub fn render(svg: &str, faces: &Faces, size: Size) -> Result<Vec<u8>, String> {
    let tree = Tree::from_str(svg, &faces.options()).map_err(|error| error.to_string())?;
    let mut pixmap = Pixmap::new(size.width, size.height).ok_or("it is too large")?;
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    // The paper covers all of it, so every pixel is opaque.
    let pixels = pixmap.pixels().iter();
    let pixels: Vec<[u8; 3]> = pixels
        .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    png(size.width, size.height, &pixels)
}
