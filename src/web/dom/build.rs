use wasm_bindgen::JsValue;
use web_sys::{Element, Node};

use crate::figure::markup;
use crate::web::dom::window::document;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Builds markup as nodes that are not in the page yet. Texts become text nodes: nothing is parsed.
/// `in_svg` says that the element is part of an SVG.
///
/// # Errors
/// If the browser refuses a tag or an attribute.
pub(crate) fn build(element: &markup::Element, in_svg: bool) -> Result<Element, JsValue> {
    let in_svg = in_svg || element.tag == "svg";
    let built = if in_svg {
        document().create_element_ns(Some(SVG), element.tag)?
    } else {
        document().create_element(element.tag)?
    };
    for (name, value) in &element.attributes {
        built.set_attribute(name, value)?;
    }
    for child in &element.children {
        let child: Node = match child {
            markup::Node::Text(text) => document().create_text_node(text).into(),
            markup::Node::Element(child) => build(child, in_svg)?.into(),
        };
        built.append_child(&child)?;
    }
    Ok(built)
}
