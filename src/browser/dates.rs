//! Dates in the reader's own way of writing them.

use js_sys::{Array, Date, Function, JSON, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

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
    let formats = formats(&locale(&figure.get_attribute("lang")?)?);
    for date in page::within(&figure, "time, [data-date]") {
        let known = date
            .get_attribute("datetime")
            .or_else(|| date.get_attribute("data-date"));
        let written = known.and_then(|known| write(&known, &formats));
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

fn formats(locale: &JsValue) -> [Option<JsValue>; 3] {
    PRECISIONS.map(|precision| format(locale, precision))
}

/// A day that the page did not come with, `2025-05-12`, in the same way; as the figure writes its
/// own where the reader does not name its language.
pub(super) fn in_words(day: &str) -> String {
    let lang = dom::figure().and_then(|figure| figure.get_attribute("lang"));
    let own = || {
        let words = dom::query("[data-locale]")?.get_attribute("data-locale")?;
        Some(JsValue::from(words))
    };
    let locale = lang.and_then(|lang| locale(&lang)).or_else(own);
    let written = locale.and_then(|locale| write(day, &formats(&locale)));
    written.unwrap_or_else(|| day.to_owned())
}

/// A date, or an interval of two dates of one precision, in words. One alone is a span from
/// itself to itself, which is written as what it is.
fn write(known: &str, formats: &[Option<JsValue>; 3]) -> Option<String> {
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
