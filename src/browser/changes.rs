//! The list of what changed between two days.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use crate::browser::mark::flag;
use crate::browser::{dom, legend, page};
use crate::view::State;

fn select(name: &str) -> Option<HtmlSelectElement> {
    let selector = format!(".changes [data-between={name}]");
    dom::query(&selector)?.dyn_into().ok()
}

/// The list goes up to the day that is shown: to the last of those it can be cut at.
pub(super) fn up_to(day: i32) {
    let Some(select) = select("to") else { return };
    let days = page::within(&select, "option");
    let mut days = days
        .iter()
        .filter_map(|option| page::number(option, "value"));
    if let Some(last) = days.rfind(|of| *of <= day) {
        select.set_value(&last.to_string());
    }
    cut();
}

/// Lists what changed between the chosen days, and says how much.
pub(super) fn list(state: State) {
    let count = cut();
    let Some(list) = dom::query(".changes") else {
        return;
    };
    state.say(page::counted(&list, "data-said", count));
}

/// Hides what did not change between the chosen days. How much did.
fn cut() -> usize {
    let chosen = |name| select(name).and_then(|select| select.value().parse::<i32>().ok());
    let (from, to) = (
        chosen("from").unwrap_or(0),
        chosen("to").unwrap_or(i32::MAX),
    );
    let mut count = 0;
    for item in page::all(".changes li") {
        let day = page::number(&item, "data-day");
        let within = day.is_some_and(|day| from < day && day <= to);
        flag(Some(&item), "hidden", !within);
        if within {
            count += page::within(&item, "a").len();
        }
    }
    if let Some(list) = dom::query(".changes") {
        legend::fill_count(&list, count);
    }
    count
}
