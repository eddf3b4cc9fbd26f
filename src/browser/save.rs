//! Files that the page makes itself, and gives to the reader to keep.

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

use crate::browser::page::document;

/// How many times larger than the drawing a picture in pixels is.
const LARGER: f64 = 2.0;
/// How long a file stays at hand, in milliseconds: browsers take a moment to fetch it.
const STAYS: i32 = 60_000;

/// Has the browser save a file under a name.
pub(super) fn download(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    forget_later(url);
    Ok(())
}

fn forget_later(url: String) {
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    if let Some(window) = web_sys::window() {
        let forget = forget.unchecked_ref();
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget, STAYS);
    }
}

/// Draws a drawing of that size, in CSS pixels, in twice as many pixels, and saves it under a
/// name. Answers with the name; fails where the browser cannot.
pub(super) fn as_png(svg: &Blob, name: String, width: f64, height: f64) -> Promise {
    Promise::new(&mut |done, failed| {
        let picture = Picture {
            name: name.clone(),
            size: (LARGER * width, LARGER * height),
            done,
            failed,
        };
        picture.draw(svg);
    })
}

/// A picture in pixels that is being made.
#[derive(Clone)]
struct Picture {
    name: String,
    /// In pixels.
    size: (f64, f64),
    /// Who waits for its name, and for why there is none.
    done: Function,
    failed: Function,
}

impl Picture {
    /// Tells what came of it, if that is known by now.
    fn tell(&self, made: Result<Option<String>, JsValue>) {
        let told = match made {
            Ok(None) => return,
            Ok(Some(name)) => self.done.call1(&JsValue::NULL, &name.into()),
            Err(why) => self.failed.call1(&JsValue::NULL, &why),
        };
        debug_assert!(told.is_ok());
    }

    fn draw(&self, svg: &Blob) {
        self.tell(self.try_to_draw(svg).map(|()| None));
    }

    /// Has the browser read the drawing, and goes on when it has.
    fn try_to_draw(&self, svg: &Blob) -> Result<(), JsValue> {
        let image = HtmlImageElement::new()?;
        let url = Url::create_object_url_with_blob(svg)?;
        let (picture, drawn) = (self.clone(), image.clone());
        let loaded = Closure::once_into_js(move || {
            picture.tell(picture.try_to_save(&drawn).map(|()| None));
        });
        image.set_onload(Some(loaded.unchecked_ref()));
        image.set_onerror(Some(&self.failed));
        image.set_src(&url);
        forget_later(url);
        Ok(())
    }

    fn try_to_save(&self, image: &HtmlImageElement) -> Result<(), JsValue> {
        let document = document().ok_or(JsValue::NULL)?;
        let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
        let (width, height) = self.size;
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
        let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
        let context: CanvasRenderingContext2d = context.dyn_into()?;
        context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
        let picture = self.clone();
        let drawn = Closure::once_into_js(move |blob: Option<Blob>| {
            let saved = blob.ok_or(JsValue::NULL);
            let saved = saved.and_then(|blob| download(&blob, &picture.name));
            picture.tell(saved.map(|()| Some(picture.name.clone())));
        });
        canvas.to_blob(drawn.unchecked_ref())
    }
}
