//! Files that the page makes and the browser saves.

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

use crate::web::dom::schedule::after;
use crate::web::dom::window::document;

/// Pixels of a PNG per CSS pixel of the drawing.
const PIXEL_RATIO: f64 = 2.0;
/// How long a file can be fetched from its address, in milliseconds: browsers take a moment.
const LIFETIME: i32 = 60_000;

/// Asks the browser to save a file under a name.
///
/// # Errors
/// If the browser refuses.
pub(crate) fn download(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    revoke_later(url);
    Ok(())
}

fn revoke_later(url: String) {
    let revoke = move || {
        let _ = Url::revoke_object_url(&url);
    };
    after(LIFETIME, Box::new(revoke));
}

/// Rasterises an SVG, whose size is given in CSS pixels, and saves it as PNG. The promise is resolved
/// with the name, and rejected if the browser cannot.
pub(crate) fn as_png(svg: &Blob, name: String, width: f64, height: f64) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let raster = Raster {
            name: name.clone(),
            size: (PIXEL_RATIO * width, PIXEL_RATIO * height),
            resolve,
            reject,
        };
        raster.begin(svg);
    })
}

/// A PNG in the making.
#[derive(Clone)]
struct Raster {
    name: String,
    /// In pixels.
    size: (f64, f64),
    resolve: Function,
    reject: Function,
}

impl Raster {
    fn begin(&self, svg: &Blob) {
        self.reject_if_failed(self.load(svg));
    }

    fn reject_if_failed(&self, step: Result<(), JsValue>) {
        if let Err(why) = step {
            let told = self.reject.call1(&JsValue::NULL, &why);
            debug_assert!(told.is_ok());
        }
    }

    /// Asks the browser to read the SVG, and goes on when it has.
    fn load(&self, svg: &Blob) -> Result<(), JsValue> {
        let image = HtmlImageElement::new()?;
        let url = Url::create_object_url_with_blob(svg)?;
        let (raster, loaded) = (self.clone(), image.clone());
        let on_load = Closure::once_into_js(move || {
            raster.reject_if_failed(raster.draw(&loaded));
        });
        image.set_onload(Some(on_load.unchecked_ref()));
        image.set_onerror(Some(&self.reject));
        image.set_src(&url);
        revoke_later(url);
        Ok(())
    }

    fn draw(&self, image: &HtmlImageElement) -> Result<(), JsValue> {
        let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
        let (width, height) = self.size;
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
        let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
        let context: CanvasRenderingContext2d = context.dyn_into()?;
        context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
        let raster = self.clone();
        let on_blob = Closure::once_into_js(move |blob: Option<Blob>| {
            raster.reject_if_failed(raster.save(blob));
        });
        canvas.to_blob(on_blob.unchecked_ref())
    }

    fn save(&self, blob: Option<Blob>) -> Result<(), JsValue> {
        download(&blob.ok_or(JsValue::NULL)?, &self.name)?;
        let told = self.resolve.call1(&JsValue::NULL, &(&*self.name).into());
        debug_assert!(told.is_ok());
        Ok(())
    }
}
