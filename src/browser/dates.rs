//! Dates and numbers in the reader's own way of writing them.

use js_sys::{Date, JSON};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::browser::{dom, page};
use crate::language::i18n::is_same;

/// How a year, a month and a day are written in full. In UTC, in which days are counted here.
const PRECISIONS: [&str; 3] = [
    r#"{"timeZone":"UTC","year":"numeric"}"#,
    r#"{"timeZone":"UTC","year":"numeric","month":"long"}"#,
    r#"{"timeZone":"UTC","year":"numeric","month":"long","day":"numeric"}"#,
];

/// Writes the figure's dates and numbers as the reader's part of the world does, at the precision that is
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
        let known = date
            .get_attribute("datetime")
            .or_else(|| date.get_attribute("data-date"));
        let written = known.and_then(|known| {
            let parts = known.split('/').next()?.split('-').count();
            write(&known, formats.get(parts - 1)?.as_ref()?)
        });
        if written.is_some() && written != date.text_content() {
            date.set_text_content(written.as_deref());
        }
    }
    localize_numbers(&figure, &locale);
    Some(())
}

/// Writes the dossier's numbers likewise; those in millions stay, whose noun depends on how they
/// are written.
fn localize_numbers(figure: &Element, locale: &JsValue) {
    let Ok(way) = NumberFormat::new(locale) else {
        return;
    };
    for data in page::within(figure, "data:not([data-short])") {
        if let Some(value) = data.get_attribute("value") {
            data.set_text_content(Some(&way.write(&value)));
        }
    }
}

/// The first of the reader's languages that is the figure's, in the reader's variety of it, and
/// with the digits that everything else in the figure has.
fn locale(lang: &str) -> Option<JsValue> {
    let tags = window().navigator().languages();
    let mut tags = tags.iter().filter_map(|tag| tag.as_string());
    let tag = tags.find(|tag| is_same(tag, lang))?;
    Some([&*tag, "-u-nu-latn"].concat().into())
}

#[wasm_bindgen]
extern "C" {
    /// A way of writing dates.
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    type Format;
    /// It fails where the tag is none: some browsers name languages that they do not know.
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DateTimeFormat", catch)]
    fn new(locale: &JsValue, precision: &JsValue) -> Result<Format, JsValue>;
    /// It fails where the browser cannot write intervals.
    #[wasm_bindgen(method, js_class = "DateTimeFormat", js_name = formatRange, catch)]
    fn write(this: &Format, start: f64, end: f64) -> Result<String, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    /// A way of writing numbers.
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    /// It fails where the tag is none.
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &JsValue) -> Result<NumberFormat, JsValue>;
    /// A number, as markup has it.
    #[wasm_bindgen(method, js_name = format)]
    fn write(this: &NumberFormat, value: &str) -> String;
}

fn format(locale: &JsValue, precision: &str) -> Option<Format> {
    Format::new(locale, &JSON::parse(precision).ok()?).ok()
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
    let written = locale.and_then(|locale| write(day, &format(&locale, PRECISIONS[2])?));
    written.unwrap_or_else(|| day.to_owned())
}

/// A date, or an interval of two dates of one precision, in words. One alone is a span from
/// itself to itself, which is written as what it is.
fn write(known: &str, format: &Format) -> Option<String> {
    let mut ends = known.split('/');
    let start = ends.next()?;
    let end = ends.next().unwrap_or(start);
    format.write(Date::parse(start), Date::parse(end)).ok()
}
