use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The names of countries in one language, as the browser knows them (`Intl.DisplayNames`).
    #[wasm_bindgen(js_namespace = Intl, js_name = DisplayNames)]
    pub(crate) type CountryNames;
    /// Throws if the tag is not valid, or the browser knows no names.
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DisplayNames", catch)]
    fn new(tag: &str, options: &Object) -> Result<CountryNames, JsValue>;
    /// The name for an alpha-2 code, or the code itself. Throws if the code is not valid.
    #[wasm_bindgen(method, js_class = "DisplayNames", catch)]
    fn of(this: &CountryNames, alpha2: &str) -> Result<Option<String>, JsValue>;
}

impl CountryNames {
    /// The names in a language, by its BCP 47 tag; `None` if the browser has none.
    pub(crate) fn in_language(tag: &str) -> Option<CountryNames> {
        let options = Object::new();
        let done = Reflect::set(&options, &"type".into(), &"region".into());
        debug_assert!(done.is_ok());
        CountryNames::new(tag, &options).ok()
    }

    /// The name of the country with an alpha-2 code; `None` if the browser does not know it. (It
    /// then answers with the code.)
    pub(crate) fn name(&self, alpha2: &str) -> Option<String> {
        let name = self.of(alpha2).ok().flatten();
        name.filter(|name| name != alpha2)
    }
}
