use crate::web::dom::schedule::when_settled;
use crate::web::dom::window::window;

/// Copies a text to the clipboard, and tells whether the browser allowed it.
pub(crate) fn copy(text: &str, tell: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    // An insecure page has none.
    if clipboard.is_undefined() {
        return tell(false);
    }
    let written = clipboard.write_text(text).into();
    when_settled(written, move |why_not| tell(why_not.is_undefined()));
}
