//! What of the view stands in the address beside the open card: `?day=…&stance=…`. Where the figure stands in an
//! element of another page, its address are that element's attributes.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::{RwSignal, Set, WithUntracked, window};
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::browser::mark::mark;
use crate::browser::mount;
use crate::browser::{address, dom, later};

/// How a change of the view enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// As a step that going back undoes. In a frame there are none: the history is the host's.
    Step,
    /// As a correction of the present entry: what changes with every movement of a hand.
    Correction,
}

/// How long to wait for a step back that is under way.
const UNDER_WAY: Duration = Duration::from_millis(40);

thread_local! {
    /// What is to be written once a step back has ended.
    static WAITING: RefCell<Vec<(&'static str, Option<String>, Entry)>> = const { RefCell::new(Vec::new()) };
}

/// What the address says under that name; nothing where it says nothing or an empty text.
pub(super) fn get(name: &str) -> Option<String> {
    named(name).filter(|value| !value.is_empty())
}

/// What the address says under that name, be it an empty text.
pub(super) fn named(name: &str) -> Option<String> {
    match mount::host() {
        Some(host) => host.get_attribute(name),
        None => search()?.get(name),
    }
}

/// Writes a part of the view into the address, or takes it out. Nothing happens where the address
/// already says so.
pub(super) fn set(name: &'static str, value: Option<String>, entry: Entry) {
    if let Some(host) = mount::host() {
        return mark(Some(&host), name, value.as_deref());
    }
    if address::is_returning() {
        let first = WAITING.with_borrow_mut(|waiting| {
            waiting.push((name, value, entry));
            waiting.len() == 1
        });
        if first {
            later::after(UNDER_WAY, write_what_waits);
        }
        return;
    }
    if get(name) != value
        && let Some(url) = with(name, value.as_deref())
    {
        match entry {
            Entry::Step if !dom::is_guest() => push(&url),
            _ => replace(&url),
        }
        address::tell();
    }
}

/// Has a part of the state be what the address names. Whether it was something else.
pub(super) fn follow<T>(part: RwSignal<T>, named: T) -> bool
where
    T: PartialEq + Send + Sync + 'static,
{
    let differs = part.with_untracked(|now| *now != named);
    if differs {
        part.set(named);
    }
    differs
}

fn write_what_waits() {
    for (name, value, entry) in WAITING.take() {
        set(name, value, entry);
    }
}

fn search() -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&window().location().search().ok()?).ok()
}

/// The page's address with one part of its query set or taken out.
fn with(name: &str, value: Option<&str>) -> Option<String> {
    let query = search()?;
    match value {
        Some(value) => query.set(name, value),
        None => query.delete(name),
    }
    // Commas may stand in a query as they are, and read better.
    let query = String::from(query.to_string().split("%2C").join(","));
    let mark = if query.is_empty() { "" } else { "?" };
    let location = window().location();
    let (path, hash) = (location.pathname().ok()?, location.hash().ok()?);
    Some(format!("{path}{mark}{query}{hash}"))
}

fn push(url: &str) {
    // It throws in a `srcdoc` frame; the view changes all the same.
    let _ = window()
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(url)));
}

fn replace(url: &str) {
    let history = window().history();
    // As above.
    let _ = history
        .and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(url)));
}
