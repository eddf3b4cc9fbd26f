//! What a reader will see of what is chosen in the dialog for embedding.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlIFrameElement};

use crate::base::decimal::fixed;
use crate::browser::mark::{flag, mark, set_style};
use crate::browser::page::{document, part};
use crate::figure::embed_code::{COLUMN, Choices, Kind, PICTURE};

/// How high what is shown may be, in CSS pixels.
const HIGHEST: f64 = 400.0;

/// Puts a page of ours where what is chosen is shown, or nothing where there is no address. In a new frame each time:
/// another address for one that is there would be a step of the page's history.
pub(super) fn put(dialog: &Element, address: &str, choices: &Choices) -> Option<()> {
    let room = part(dialog, ".room")?;
    mark(Some(&room), "data-theme", Some(&choices.theme));
    room.set_text_content(None);
    if address.is_empty() {
        return Some(());
    }
    // It cannot be come to, and what is around it says what it is.
    let frame = document()?.create_element("iframe").ok()?;
    let frame: HtmlIFrameElement = frame.unchecked_into();
    frame.set_src(address);
    room.append_child(&frame).ok()?;
    Some(())
}

/// Scales what is shown down to the room that there is.
pub(super) fn fit(dialog: &Element, choices: &Choices) {
    let (Some(around), Some(room)) = (part(dialog, ".preview"), part(dialog, ".room")) else {
        return;
    };
    let [width, height] = match choices.kind {
        Kind::Picture => PICTURE,
        _ => [choices.width.unwrap_or(COLUMN), choices.height],
    };
    let [width, height] = [width, height].map(f64::from);
    let frame = part(&room, "iframe");
    flag(Some(&around), "data-empty", frame.is_none());
    let scale = f64::from(around.client_width()) / width;
    let scale = scale.min(HIGHEST / height).min(1.0);
    style(&room, "width", width * scale);
    style(&room, "height", height * scale);
    if let Some(frame) = frame {
        style(&frame, "width", width);
        style(&frame, "height", height);
        let scale = ["scale(", &fixed(scale, 4), ")"].concat();
        set_style(frame.unchecked_ref(), "transform", &scale);
    }
}

/// Gives an element a length in CSS pixels.
pub(super) fn style(element: &Element, name: &str, length: f64) {
    set_style(
        element.unchecked_ref(),
        name,
        &[&*fixed(length, 2), "px"].concat(),
    );
}
