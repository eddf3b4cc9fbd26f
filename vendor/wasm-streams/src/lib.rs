//! A stand-in for `wasm-streams` that cannot stream: see the README.

use futures_util::stream::{Empty, Stream, empty};
use wasm_bindgen::JsValue;

/// A stream that is never made.
pub struct ReadableStream(());

impl ReadableStream {
    /// # Panics
    /// Always: nothing here streams.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> ReadableStream {
        unreachable!()
    }

    /// # Panics
    /// Always: nothing here streams.
    pub fn from_stream<S>(_stream: S) -> ReadableStream
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        unreachable!()
    }

    /// # Panics
    /// Always: nothing here streams.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        unreachable!()
    }

    /// A stream without items.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
