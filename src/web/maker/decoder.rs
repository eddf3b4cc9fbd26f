//! Encodings, which the browser knows.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{TextDecoder, TextDecoderOptions};

use crate::sheets::Decoder;

/// The encodings of the browser, with a function that guesses which one some bytes have.
pub(super) struct Browser(pub(super) Function);

impl Decoder for Browser {
    fn guess(&self, bytes: &[u8]) -> String {
        let guess = self.0.call1(&JsValue::NULL, &Uint8Array::from(bytes));
        let guess = guess.ok().and_then(|guess| guess.as_string());
        guess.unwrap_or_default()
    }

    fn decode(&self, bytes: &[u8], encoding: &str) -> Option<(String, bool)> {
        let strictly = decode(bytes, encoding, true).map(|text| (text, true));
        strictly.or_else(|| decode(bytes, encoding, false).map(|text| (text, false)))
    }
}

/// The text of bytes; `None` if the encoding is unknown or, strictly, if not all of them belong to it.
fn decode(bytes: &[u8], encoding: &str, is_strict: bool) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(is_strict);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
