//! Days in addresses. A day is a number of days after 1 January 1970.

use js_sys::Date;

const MILLISECONDS: f64 = 86_400_000.0;

/// The day as an address writes it: `2025-05-12`.
pub(crate) fn iso(day: i32) -> String {
    let date = Date::new(&(f64::from(day) * MILLISECONDS).into());
    let text = date.to_iso_string();
    text.substring(0, text.index_of("T", 0) as u32).into()
}

/// Today in the reader's time zone.
pub(crate) fn today() -> i32 {
    let now = Date::new_0();
    let local = now.get_time() - now.get_timezone_offset() * 60_000.0;
    (local / MILLISECONDS).floor() as i32
}

/// The day that an address names, or the first of the month or year; `None` if it is no date: browsers
/// would take 30 February for 2 March.
pub(crate) fn parse(text: &str) -> Option<i32> {
    let day = (Date::parse(text) / MILLISECONDS).floor();
    let day = day.is_finite().then_some(day as i32);
    day.filter(|day| iso(*day).starts_with(text))
}
