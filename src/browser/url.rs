//! Addresses as the browser understands them.

use web_sys::Url;

/// An address in full; nothing where it is none.
pub(super) fn in_full(url: &str, base: &str) -> Option<String> {
    Some(Url::new_with_base(url, base).ok()?.href())
}

/// A fragment as it was before it became part of an address, if it is one at all.
pub(super) fn decode(fragment: &str) -> String {
    let decoded = js_sys::decode_uri_component(fragment).ok();
    decoded.map_or_else(|| fragment.to_owned(), Into::into)
}
