//! The names of nations as the browser knows them.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// A language that the browser knows nations' names in.
    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    pub(super) type Names;
    /// It fails where the tag is none, or where the browser knows no names.
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DisplayNames", catch)]
    fn new(tag: &str, options: &Object) -> Result<Names, JsValue>;
    /// The name of the nation with that alpha-2 code, or the code. It fails where the code is none.
    #[wasm_bindgen(method, js_class = "DisplayNames", catch)]
    fn of(this: &Names, alpha2: &str) -> Result<Option<String>, JsValue>;
}

impl Names {
    /// The names in a language, as BCP 47 writes it.
    pub(super) fn within(language: &str) -> Option<Names> {
        let options = Object::new();
        let done = Reflect::set(&options, &"type".into(), &"region".into());
        debug_assert!(done.is_ok());
        Names::new(language, &options).ok()
    }

    /// The name of the nation with that alpha-2 code, where the browser has one: what it does not
    /// know it calls by the code, which is no name.
    pub(super) fn name(&self, alpha2: &str) -> Option<String> {
        let name = self.of(alpha2).ok().flatten();
        name.filter(|name| name != alpha2)
    }
}
