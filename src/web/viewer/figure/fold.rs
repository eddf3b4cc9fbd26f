use js_sys::JsString;

use crate::language::search;

/// Folds a text for comparison: no case, no accents.
pub(crate) fn fold(text: &str) -> String {
    let text = JsString::from(text).to_lower_case().normalize("NFD");
    search::fold(&String::from(text))
}
