use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::figure::picture::Face;
use crate::raster::{Faces, render};
use crate::site::{Kit, Size};

/// Measures texts in the fonts of pictures, and draws pictures.
///
/// Errors are texts for the editor.
#[wasm_bindgen]
pub struct Painter {
    faces: Faces,
}

#[wasm_bindgen]
impl Painter {
    /// A painter with the fonts of a kit.
    ///
    /// # Errors
    /// If the bytes are no kit, or it lacks a font.
    #[wasm_bindgen(constructor)]
    pub fn new(kit: Vec<u8>) -> Result<Painter, JsValue> {
        let kit = Kit::of(kit.into())?;
        let fonts = kit.names("fonts/").map(|name| kit.bytes(name));
        let fonts = fonts.collect::<Result<Vec<_>, _>>()?;
        let faces = Faces::of(fonts, "the studio")?;
        Ok(Painter { faces })
    }

    /// The width of a text in a face of size 1; the face is given by its name.
    pub fn width(&self, text: &str, face: &str) -> f64 {
        self.faces.width(text, Face::from_name(face))
    }

    /// Draws an opaque SVG of that size as a PNG.
    ///
    /// # Errors
    /// If it is no SVG.
    pub fn png(&self, svg: &str, width: u32, height: u32) -> Result<Vec<u8>, JsValue> {
        Ok(render(svg, &self.faces, Size { width, height })?)
    }

    /// The first letter or digit of a text that no font has.
    pub fn lacks(&self, text: &str) -> Option<String> {
        self.faces.lacks(text).map(String::from)
    }
}
