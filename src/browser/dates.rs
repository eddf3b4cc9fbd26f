//! Dates in the reader's own way of writing them.

use js_sys::{Array, Date, Function, JSON, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::{dom, page};

/// How a year, a month and a day are written in full. In UTC, in which days are counted here.
const PRECISIONS: [&str; 3] = [
    r#"{"timeZone":"UTC","year":"numeric"}"#,
    r#"{"timeZone":"UTC","year":"numeric","month":"long"}"#,
    r#"{"timeZone":"UTC","year":"numeric","month":"long","day":"numeric"}"#,
];

/// Writes the figure's dates as the reader's part of the world does, at the precision that is
/// known: `May 12, 2025` for `12 May 2025`. The words that the page came with stay where the
/// reader does not name its language, and where the browser cannot say it.
pub(super) fn localize() {
    let _ = in_the_reader_s_way();
}

fn in_the_reader_s_way() -> Option<()> {
    let figure = dom::figure()?;
    let locale = locale(&figure.get_attribute("lang")?)?;
    let formats = PRECISIONS.map(|precision| format(&locale, precision));
    for date in page::within(&figure, "time, [data-date]") {
        let written = write(&date, &formats);
        if written.is_some() && written != date.text_content() {
            date.set_text_content(written.as_deref());
        }
    }
    Some(())
}

/// The first of the reader's languages that is the figure's, in the reader's variety of it.
fn locale(lang: &str) -> Option<JsValue> {
    let language = |tag: &str| tag.split('-').next().map(str::to_ascii_lowercase);
    let own = language(lang);
    let is_own = |tag: &JsValue| tag.as_string().is_some_and(|tag| language(&tag) == own);
    window().navigator().languages().iter().find(is_own)
}

/// A `Intl.DateTimeFormat`. Some browsers name languages that they do not know themselves.
fn format(locale: &JsValue, precision: &str) -> Option<JsValue> {
    let intl = Reflect::get(&window(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"DateTimeFormat".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let precision = JSON::parse(precision).ok()?;
    Reflect::construct(&class, &Array::of2(locale, &precision)).ok()
}

/// A date, or an interval of two dates of one precision, in words. One alone is a span from
/// itself to itself, which is written as what it is.
fn write(date: &Element, formats: &[Option<JsValue>; 3]) -> Option<String> {
    let known = date
        .get_attribute("datetime")
        .or_else(|| date.get_attribute("data-date"))?;
    let mut ends = known.split('/');
    let start = ends.next()?;
    let end = ends.next().unwrap_or(start);
    let format = formats.get(start.split('-').count() - 1)?.as_ref()?;
    let range: Function = Reflect::get(format, &"formatRange".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let [start, end] = [start, end].map(|day| JsValue::from(Date::parse(day)));
    range.call2(format, &start, &end).ok()?.as_string()
}
