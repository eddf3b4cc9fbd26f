//! The parts of a view in the query of the address: `?day=…&stance=…`. See
//! [`view_parts`](crate::figure::protocol::view_parts).

use leptos::prelude::{RwSignal, Set, WithUntracked};
use wasm_bindgen::JsValue;
use web_sys::UrlSearchParams;

use crate::web::dom::attributes::set_attr;
use crate::web::dom::window::window;
use crate::web::viewer::address::history::{is_returning, tell_frame};
use crate::web::viewer::figure::Figure;

/// How a change of the view enters the history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum HistoryStep {
    /// As a new entry, which going back undoes. Guests add none: the history is their host's.
    Push,
    /// As a change of the present entry: for what changes with every movement of a hand.
    #[default]
    Replace,
}

/// The values that parts had when the figure last read or wrote them.
#[derive(Default)]
struct Noted(Vec<(&'static str, Option<String>)>);

/// The changes that are written once the step back has ended.
#[derive(Default)]
struct Pending(Vec<(&'static str, Option<String>, HistoryStep)>);

/// A part of the address; `None` if it is missing or empty.
pub(crate) fn get(figure: &Figure, name: &str) -> Option<String> {
    get_or_empty(figure, name).filter(|value| !value.is_empty())
}

/// A part of the address, even if it is empty; `None` if it is missing.
pub(crate) fn get_or_empty(figure: &Figure, name: &str) -> Option<String> {
    match &figure.host {
        Some(host) => host.element.get_attribute(name),
        None => search()?.get(name),
    }
}

/// Writes a part of the view into the address, or removes it. An address that says so already is
/// left alone.
pub(crate) fn set(figure: &Figure, name: &'static str, value: Option<String>, step: HistoryStep) {
    if let Some(host) = &figure.host {
        set_attr(Some(&host.element), name, value.as_deref());
        note(figure, name);
        return;
    }
    if is_returning(figure) {
        return figure.with(|Pending(pending): &mut Pending| pending.push((name, value, step)));
    }
    if get(figure, name) != value
        && let Some(url) = with(name, value.as_deref())
    {
        match step {
            HistoryStep::Push if !figure.is_guest() => push(&url),
            _ => replace(&url),
        }
        note(figure, name);
        tell_frame();
    }
}

/// Notes the value that a part has now. Whether it had another when it was last noted.
pub(crate) fn note(figure: &Figure, name: &'static str) -> bool {
    let now = get(figure, name);
    figure.with(|Noted(noted): &mut Noted| {
        let Some((_, before)) = noted.iter_mut().find(|(own, _)| *own == name) else {
            noted.push((name, now));
            return true;
        };
        let differs = *before != now;
        *before = now;
        differs
    })
}

/// Writes what was to be written while the step back that closes a card was under way.
pub(crate) fn set_pending(figure: &Figure) {
    let pending = figure.with(|Pending(pending): &mut Pending| std::mem::take(pending));
    for (name, value, step) in pending {
        set(figure, name, value, step);
    }
}

/// Sets a signal to what the address names, if it differs. Whether it did.
pub(crate) fn follow<T>(signal: RwSignal<T>, named: T) -> bool
where
    T: PartialEq + Send + Sync + 'static,
{
    let differs = signal.with_untracked(|now| *now != named);
    if differs {
        signal.set(named);
    }
    differs
}

fn search() -> Option<UrlSearchParams> {
    UrlSearchParams::new_with_str(&window().location().search().ok()?).ok()
}

/// The page's address with one part of its query set or removed.
fn with(name: &str, value: Option<&str>) -> Option<String> {
    let query = search()?;
    match value {
        Some(value) => query.set(name, value),
        None => query.delete(name),
    }
    // A query may contain commas and slashes unescaped, which is easier to read.
    let query = query.to_string().split("%2C").join(",");
    let query = String::from(query.split("%2F").join("/"));
    let mark = if query.is_empty() { "" } else { "?" };
    let location = window().location();
    let (path, hash) = (location.pathname().ok()?, location.hash().ok()?);
    Some(format!("{path}{mark}{query}{hash}"))
}

fn push(url: &str) {
    // A `srcdoc` frame has no history and throws; the view changes all the same.
    let _ = window()
        .history()
        .and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(url)));
}

fn replace(url: &str) {
    let history = window().history();
    // See `push`.
    let _ = history
        .and_then(|history| history.replace_state_with_url(&history.state()?, "", Some(url)));
}
