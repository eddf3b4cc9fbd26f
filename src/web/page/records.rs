//! Markup as records, which a worker can send to its page: see build.js.

use js_sys::Array;
use wasm_bindgen::JsValue;

use crate::figure::markup::{Element, Node};

/// The records of an element and what is in it, in the order of the markup. An element is an array of its
/// tag, the number of its children, and names and values of attributes; a text is a string.
pub(crate) fn records(element: &Element) -> Array {
    let records = Array::new();
    add(element, &records);
    records
}

fn add(element: &Element, records: &Array) {
    let record = Array::of2(&element.tag.into(), &(element.children.len() as u32).into());
    for (name, value) in &element.attributes {
        record.push(&JsValue::from(*name));
        record.push(&value.into());
    }
    records.push(&record);
    for child in &element.children {
        match child {
            Node::Text(text) => {
                records.push(&text.into());
            }
            Node::Element(child) => add(child, records),
        }
    }
}
