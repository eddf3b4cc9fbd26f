//! The preview in the dialog for embed codes: a scaled frame of what readers will see.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlIFrameElement};

use crate::base::decimal::fixed;
use crate::figure::embed_code::{Choices, DEFAULT_WIDTH, EmbedKind, PICTURE_SIZE};
use crate::figure::protocol::names;
use crate::web::dom::attributes::{set_attr, set_style, toggle_attr};
use crate::web::dom::element::find;
use crate::web::dom::window::document;

/// The largest height of the preview, in CSS pixels.
const HIGHEST: f64 = 400.0;

/// Puts a page into the preview, or nothing if the address is empty. It is a new frame each time:
/// another address for the old one would add a history entry.
pub(crate) fn put(dialog: &Element, address: &str, choices: &Choices) -> Option<()> {
    let room = find(dialog, ".room")?;
    set_attr(Some(&room), names::THEME, Some(&choices.theme));
    room.set_text_content(None);
    if address.is_empty() {
        return Some(());
    }
    // It cannot be focused, and what is around it has a label.
    let frame = document().create_element("iframe").ok()?;
    let frame: HtmlIFrameElement = frame.unchecked_into();
    frame.set_src(address);
    room.append_child(&frame).ok()?;
    Some(())
}

/// Scales the preview down to the room that it has.
pub(crate) fn fit(dialog: &Element, choices: &Choices) {
    let (Some(around), Some(room)) = (find(dialog, ".preview"), find(dialog, ".room")) else {
        return;
    };
    let [width, height] = match choices.kind {
        EmbedKind::Picture => PICTURE_SIZE,
        _ => [choices.width.unwrap_or(DEFAULT_WIDTH), choices.height],
    };
    let [width, height] = [width, height].map(f64::from);
    let frame = find(&room, "iframe");
    toggle_attr(Some(&around), names::EMPTY, frame.is_none());
    let scale = f64::from(around.client_width()) / width;
    let scale = scale.min(HIGHEST / height).min(1.0);
    set_length(&room, "width", width * scale);
    set_length(&room, "height", height * scale);
    if let Some(frame) = frame {
        set_length(&frame, "width", width);
        set_length(&frame, "height", height);
        let scale = ["scale(", &fixed(scale, 4), ")"].concat();
        set_style(frame.unchecked_ref(), "transform", &scale);
    }
}

/// Sets a length of an element's style, in CSS pixels.
pub(crate) fn set_length(element: &Element, property: &str, length: f64) {
    let length = [&*fixed(length, 2), "px"].concat();
    set_style(element.unchecked_ref(), property, &length);
}
