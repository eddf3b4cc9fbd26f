//! Days, as so many after 1 January 1970, in the browser's words.

use js_sys::{Date, Object, Reflect};
use leptos::prelude::window;

use super::dom;

const MILLISECONDS: f64 = 86_400_000.0;

fn date(day: i32) -> Date {
    Date::new(&(f64::from(day) * MILLISECONDS).into())
}

/// The day as an address names it: `2025-05-12`.
pub(super) fn iso(day: i32) -> String {
    let text = date(day).to_iso_string();
    text.substring(0, text.index_of("T", 0) as u32).into()
}

/// The day that an address names; `None` where it is none.
pub(super) fn parse(text: &str) -> Option<i32> {
    let day = (Date::parse(text) / MILLISECONDS).floor();
    day.is_finite().then_some(day as i32)
}

/// The day in the figure's language, as the reader's region writes it.
pub(super) fn words(day: i32) -> String {
    let options = Object::new();
    for (name, value) in [
        ("day", "numeric"),
        ("month", "long"),
        ("year", "numeric"),
        ("timeZone", "UTC"),
    ] {
        let set = Reflect::set(&options, &name.into(), &value.into());
        debug_assert!(set.is_ok());
    }
    date(day).to_locale_date_string(&locale(), &options).into()
}

/// The reader's own way with the figure's language, or else that language.
fn locale() -> String {
    let lang = dom::figure()
        .and_then(|figure| figure.get_attribute("lang"))
        .unwrap_or_default();
    let own = window().navigator().language().unwrap_or_default();
    if own.split('-').next() == lang.split('-').next() {
        own
    } else {
        lang
    }
}
