use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// The page's script, `page/studio.js`: the worker, files, and the browser's store. Promises that fail carry a
    /// text for the editor.
    pub type Bridge;

    /// Has the worker make a change: `apply` with an edit in JSON, `undo` or `redo`. Gives the view in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn change(this: &Bridge, name: &str, edit: &str) -> Promise;

    /// Opens the files of a file list, or what was dropped, folders included: in place of the project, or as a new version of its sheets if it `keeps` the
    /// decisions. Gives the view in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn open(this: &Bridge, files: &JsValue, keeps: bool) -> Promise;

    /// Adds the files of a file list, or what was dropped, to the project: sheets, or another basemap or decisions. Gives the
    /// view in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn add(this: &Bridge, files: &JsValue) -> Promise;

    /// Has the map drawn although it has many facts.
    #[wasm_bindgen(method)]
    pub(crate) fn draw(this: &Bridge) -> Promise;

    /// Asks the worker for rows of a sheet, in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn rows(this: &Bridge, sheet: usize, first: usize, count: usize) -> Promise;

    /// Asks the worker for the places that a text may mean, in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn places(this: &Bridge, text: &str) -> Promise;

    /// Ends the worker's work, and gives the view of the project before it in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn stop(this: &Bridge) -> Promise;

    /// Compares the map with the version in a file list or in what was dropped. Gives the view in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn compare(this: &Bridge, files: &JsValue) -> Promise;

    /// Has the worker make a file, and saves it under its name. `wishes` are in JSON. Gives the letters that no font of its
    /// pictures has.
    #[wasm_bindgen(method)]
    pub(crate) fn save(this: &Bridge, kind: &str, wishes: &str) -> Promise;

    /// Loads whatever files of the map need, once the page is idle.
    #[wasm_bindgen(method)]
    pub(crate) fn prepare(this: &Bridge);

    /// Asks the worker for the embed codes for a site at an address, by their kinds in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn embed(this: &Bridge, site: &str) -> Promise;

    /// Copies the text of a field, which stays selected.
    #[wasm_bindgen(method)]
    pub(crate) fn copy(this: &Bridge, field: &Element) -> Promise;

    /// The address of the frame in which the map is shown.
    #[wasm_bindgen(method, getter = previewAddress)]
    pub(crate) fn preview_address(this: &Bridge) -> String;

    /// Has a frame show the map.
    #[wasm_bindgen(method)]
    pub(crate) fn preview(this: &Bridge, frame: &Element);

    /// The words of the interface in a language, in JSON. The language is kept as the editor's choice.
    #[wasm_bindgen(method)]
    pub(crate) fn words(this: &Bridge, language: &str) -> Promise;

    /// The language that the editor has chosen, or else the best that the interface has for her.
    #[wasm_bindgen(method, getter)]
    pub(crate) fn language(this: &Bridge) -> String;

    /// The languages of the interface: a tag and a name of each, one after the other.
    #[wasm_bindgen(method)]
    pub(crate) fn languages(this: &Bridge) -> Array;

    /// Opens an example by its name. Gives the view in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn example(this: &Bridge, name: &str) -> Promise;

    /// The projects that are kept in this browser and not open, in JSON: `[{id, name, day}]`.
    #[wasm_bindgen(method)]
    pub(crate) fn projects(this: &Bridge) -> Promise;

    /// Goes on with a project that is kept. Gives the view in JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn take(this: &Bridge, id: &str) -> Promise;

    /// Removes a project that is kept.
    #[wasm_bindgen(method)]
    pub(crate) fn remove(this: &Bridge, id: &str) -> Promise;

    /// Tells the store the project's name.
    #[wasm_bindgen(method)]
    pub(crate) fn rename(this: &Bridge, name: &str);

    /// Whether work is kept in this browser.
    #[wasm_bindgen(method, getter = isKeeping)]
    pub(crate) fn is_keeping(this: &Bridge) -> bool;

    /// Calls back with whatever the script tells unasked: its kind and a text.
    #[wasm_bindgen(method)]
    pub(crate) fn listen(this: &Bridge, told: &JsValue);
}
