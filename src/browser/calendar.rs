//! Days, as so many after 1 January 1970, as addresses name them.

use js_sys::Date;

const MILLISECONDS: f64 = 86_400_000.0;

fn date(day: i32) -> Date {
    Date::new(&(f64::from(day) * MILLISECONDS).into())
}

/// The day as an address names it: `2025-05-12`.
pub(super) fn iso(day: i32) -> String {
    let text = date(day).to_iso_string();
    text.substring(0, text.index_of("T", 0) as u32).into()
}

/// The day that it is where the reader is.
pub(super) fn today() -> i32 {
    let now = Date::new_0();
    let local = now.get_time() - now.get_timezone_offset() * 60_000.0;
    (local / MILLISECONDS).floor() as i32
}

/// The day that an address names; `None` where it is none.
pub(super) fn parse(text: &str) -> Option<i32> {
    let day = (Date::parse(text) / MILLISECONDS).floor();
    day.is_finite().then_some(day as i32)
}
