//! The list of what changed between two days.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

use super::{dom, page};
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
        .filter_map(|option| option.get_attribute("value"));
    let fits = |of: &String| of.parse::<i32>().is_ok_and(|of| of <= day);
    if let Some(last) = days.rfind(fits) {
        select.set_value(&last);
    }
    cut();
}

/// Lists what changed between the chosen days, and says how much.
pub(super) fn list(state: State) {
    let count = cut();
    let words = |name| {
        let list = dom::query(".changes");
        list.and_then(|list| list.get_attribute(name))
            .unwrap_or_default()
    };
    state.say(if count == 1 {
        words("data-said-one")
    } else {
        page::fill(&words("data-said"), "n", &count.to_string())
    });
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
        let day = item
            .get_attribute("data-day")
            .and_then(|day| day.parse::<i32>().ok());
        let within = day.is_some_and(|day| from < day && day <= to);
        let done = item.toggle_attribute_with_force("hidden", !within);
        debug_assert!(done.is_ok());
        if within {
            count += page::within(&item, "a").len();
        }
    }
    if let Some(shown) = dom::query(".changes .count") {
        shown.set_text_content(Some(&count.to_string()));
    }
    count
}
