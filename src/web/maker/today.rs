//! The day on which the editor works.

use js_sys::Date;

use crate::dossier::Day;

/// Today, where the editor is.
pub(super) fn today() -> Option<Day> {
    let now = Date::new_0();
    let year = i16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Day::new(year, month, u8::try_from(now.get_date()).ok()?)
}
