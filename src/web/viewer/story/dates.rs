//! Dates and numbers as the reader's locale writes them.

use js_sys::{Date, JSON};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::figure::protocol::names;
use crate::language::i18n::same_language;
use crate::web::dom::days;
use crate::web::dom::element::{attr, find_all};
use crate::web::dom::window::window;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::message;
use crate::web::viewer::figure::schedule::pause;

/// How a year, a month and a day are written in full. In UTC, in which days are counted.
const PRECISIONS: [&str; 3] = [
    r#"{"timeZone":"UTC","year":"numeric"}"#,
    r#"{"timeZone":"UTC","year":"numeric","month":"long"}"#,
    r#"{"timeZone":"UTC","year":"numeric","month":"long","day":"numeric"}"#,
];

/// How many dates are written before the browser can answer input.
const AT_ONCE: usize = 40;

/// Writes the figure's dates and numbers in the reader's variety of the figure's language: `May 12,
/// 2025` for `12 May 2025`. Nothing changes for readers of other languages, or if the browser does
/// not know the locale.
pub(crate) fn localize(figure: &Figure) {
    let own = figure.clone();
    figure.spawn(async move {
        let _ = try_to_localize(&own).await;
    });
}

async fn try_to_localize(figure: &Figure) -> Option<()> {
    let element = figure.element()?;
    let locale = locale(&figure.lang())?;
    let mut formats = Vec::with_capacity(PRECISIONS.len());
    for precision in PRECISIONS {
        // Browsers load a locale's data for each of them: that takes as long as a frame.
        formats.push(format(&locale, precision));
        pause().await;
    }
    for dates in find_all(&element, "time, [data-date]").chunks(AT_ONCE) {
        dates.iter().for_each(|date| localize_date(date, &formats));
        pause().await;
    }
    // Abbreviated numbers stay: the noun after them depends on how they are written.
    let format = NumberFormat::new(&locale).ok()?;
    for numbers in find_all(&element, "data:not([data-short])").chunks(AT_ONCE) {
        for number in numbers {
            number.set_text_content(Some(&format.write(&attr(number, "value"))));
        }
        pause().await;
    }
    Some(())
}

fn localize_date(date: &Element, formats: &[Option<DateFormat>]) {
    let known = date.get_attribute("datetime");
    let known = known.or_else(|| date.get_attribute(names::DATE));
    let written = known.and_then(|known| {
        let parts = known.split('/').next()?.split('-').count();
        write(&known, formats.get(parts - 1)?.as_ref()?)
    });
    if written.is_some() && written != date.text_content() {
        date.set_text_content(written.as_deref());
    }
}

/// The first of the reader's languages that is the figure's, in the reader's variety, with the
/// Latin digits that the rest of the figure has.
fn locale(lang: &str) -> Option<JsValue> {
    let tags = window().navigator().languages();
    let mut tags = tags.iter().filter_map(|tag| tag.as_string());
    let tag = tags.find(|tag| same_language(tag, lang))?;
    Some([&*tag, "-u-nu-latn"].concat().into())
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl, js_name = DateTimeFormat)]
    type DateFormat;
    /// Throws if the tag is not valid: some browsers name languages that they do not know.
    #[wasm_bindgen(constructor, js_namespace = Intl, js_class = "DateTimeFormat", catch)]
    fn new(locale: &JsValue, precision: &JsValue) -> Result<DateFormat, JsValue>;
    /// Throws if the browser cannot write intervals.
    #[wasm_bindgen(method, js_class = "DateTimeFormat", js_name = formatRange, catch)]
    fn write(this: &DateFormat, start: f64, end: f64) -> Result<String, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    /// Throws if the tag is not valid.
    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &JsValue) -> Result<NumberFormat, JsValue>;
    /// Writes a number that the markup gives in digits.
    #[wasm_bindgen(method, js_name = format)]
    fn write(this: &NumberFormat, value: &str) -> String;
}

fn format(locale: &JsValue, precision: &str) -> Option<DateFormat> {
    DateFormat::new(locale, &JSON::parse(precision).ok()?).ok()
}

/// The format of days in one language. It is kept because making one takes longer than using it.
#[derive(Default)]
struct DayFormat {
    lang: String,
    format: Option<DateFormat>,
}

/// A day in words. Readers of other languages than the figure's get the figure's own locale.
pub(crate) fn in_words(figure: &Figure, day: i32) -> String {
    let (day, lang) = (days::iso(day), figure.lang());
    let written = figure.with(|own: &mut DayFormat| {
        if own.lang != lang {
            own.format = day_format(figure, &lang);
            own.lang = lang;
        }
        write(&day, own.format.as_ref()?)
    });
    written.unwrap_or(day)
}

fn day_format(figure: &Figure, lang: &str) -> Option<DateFormat> {
    let own =
        || Some(message(figure, "[data-locale]", names::LOCALE)).filter(|own| !own.is_empty());
    let locale = locale(lang).or_else(|| own().map(Into::into));
    format(&locale?, PRECISIONS[2])
}

/// Writes a date, or an interval of two dates of one precision. A date by itself is written as an
/// interval from itself to itself, which comes out as the date.
fn write(known: &str, format: &DateFormat) -> Option<String> {
    let mut ends = known.split('/');
    let start = ends.next()?;
    let end = ends.next().unwrap_or(start);
    format.write(Date::parse(start), Date::parse(end)).ok()
}
