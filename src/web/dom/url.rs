//! Addresses.

use web_sys::Url;

/// Resolves an address against a base; `None` if it is not valid.
pub(crate) fn resolve(url: &str, base: &str) -> Option<String> {
    Some(Url::new_with_base(url, base).ok()?.href())
}

/// Decodes a fragment. A fragment that is not validly encoded is returned as it is.
pub(crate) fn decode(fragment: &str) -> String {
    let decoded = js_sys::decode_uri_component(fragment).ok();
    decoded.map_or_else(|| fragment.to_owned(), Into::into)
}
