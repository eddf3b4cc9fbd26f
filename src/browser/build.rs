//! Markup as nodes of the document.

use wasm_bindgen::JsValue;
use web_sys::{Document, Element, Node};

use crate::figure::markup;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Builds markup in the document, within `svg` where so told. Text stays text: nothing is parsed.
pub(super) fn build(
    document: &Document,
    element: &markup::Element,
    in_svg: bool,
) -> Result<Element, JsValue> {
    let in_svg = in_svg || element.tag == "svg";
    let built = if in_svg {
        document.create_element_ns(Some(SVG), element.tag)?
    } else {
        document.create_element(element.tag)?
    };
    for (name, value) in &element.attributes {
        built.set_attribute(name, value)?;
    }
    for child in &element.children {
        let child: Node = match child {
            markup::Node::Text(text) => document.create_text_node(text).into(),
            markup::Node::Element(child) => build(document, child, in_svg)?.into(),
        };
        built.append_child(&child)?;
    }
    Ok(built)
}
