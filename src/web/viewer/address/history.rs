//! The open card in the address, and the history entries that opening cards adds.

use js_sys::JsString;
use wasm_bindgen::JsValue;
use web_sys::{Event, History};

use crate::figure::embed_code::FRAME_PAGE;
use crate::figure::protocol::place_of;
use crate::figure::protocol::view_parts::PLACE;
use crate::web::dom::attributes::set_attr;
use crate::web::dom::url::decode;
use crate::web::dom::window::{is_framed, window};
use crate::web::state::Id;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::card;

/// The target of links that close a card.
const NO_CARD: &str = "-";

/// The state of history entries that opening a card has added.
const OPENED: &str = "stancemap:opened";

/// The page's way through its history.
#[derive(Default)]
struct Navigation {
    /// The query of the address before the step back that closes a card; `None` if no such step is
    /// under way.
    left: Option<String>,
}

/// The target that the address names: a place that has a card, `RWA`, or a fact in it,
/// `RWA/rwa-payment`.
pub(crate) fn target(figure: &Figure) -> Option<Id> {
    let target = named(figure)?;
    card(figure, place_of(&target)).map(|_| target.into())
}

/// The target that the address names, whether or not there is such a place; `None` for no card.
pub(crate) fn named(figure: &Figure) -> Option<String> {
    let named = match &figure.host {
        Some(host) => host.element.get_attribute(PLACE)?,
        None => decode(window().location().hash().ok()?.strip_prefix('#')?),
    };
    Some(named).filter(|named| !["", NO_CARD].contains(&&**named))
}

/// Writes the open card, or a fact in it, into the address. Opening a card adds a history entry, so
/// that going back closes it; closing it steps back over that entry. A frame adds no entries: the
/// history is its host's.
pub(crate) fn write(figure: &Figure, open: Option<Id>) {
    if let Some(host) = &figure.host {
        return set_attr(Some(&host.element), PLACE, open.as_deref());
    }
    // While the page steps back, the end of that is awaited: see `after_travel`.
    if is_returning(figure) || open == target(figure) {
        return;
    }
    let state = history().and_then(|history| history.state());
    let has_entry = state.is_ok_and(|state| state == JsValue::from_str(OPENED));
    match open {
        Some(target) if has_entry || is_framed() => replace(&format!("#{target}"), has_entry),
        Some(target) => push(&target),
        None if has_entry => step_back(figure),
        None => replace(&without_fragment(), false),
    }
    tell_frame();
}

/// The address at which a reader can see what is shown now. For a hosted figure it is the address
/// of the page around; in a frame, the address of this site's own page instead of the page for frames.
pub(crate) fn link() -> String {
    let here = window().location().href().unwrap_or_default();
    JsString::from(here).replace(FRAME_PAGE, "").into()
}

/// Tells the script of the page for frames that the address has changed. It tells the page around.
pub(crate) fn tell_frame() {
    if is_framed()
        && let Ok(event) = Event::new("stancemap:change")
    {
        // Dispatching fails only for an event that is being dispatched already.
        let _ = window().dispatch_event(&event);
    }
}

/// Whether the step back that closes a card is under way. What is written meanwhile would go into
/// an entry that is being left.
pub(crate) fn is_returning(figure: &Figure) -> bool {
    figure.with(|navigation: &mut Navigation| navigation.left.is_some())
}

/// The target that is to be open after the browser has gone back or forward. `open` is the one that
/// is open now.
///
/// After the step back that closes a card, the query is written again: what the reader has changed
/// while the card was open is only in the entry that was left.
pub(crate) fn after_travel(figure: &Figure, open: Option<Id>) -> Option<Id> {
    let left = figure.with(|navigation: &mut Navigation| navigation.left.take());
    let Some(query) = left else {
        return target(figure);
    };
    let location = window().location();
    let path = location.pathname().unwrap_or_default() + &query;
    match &open {
        // A card that was opened while the page was stepping back.
        Some(target) => {
            replace(&(path + &location.hash().unwrap_or_default()), false);
            push(target);
        }
        // The entry may name a card that the page came with, and that the reader left for another.
        None => replace(&path, false),
    }
    open
}

fn history() -> Result<History, JsValue> {
    window().history()
}

fn push(target: &str) {
    let (state, url) = (JsValue::from_str(OPENED), format!("#{target}"));
    // A `srcdoc` frame has no history and throws; the card opens all the same.
    let _ = history().and_then(|history| history.push_state_with_url(&state, "", Some(&url)));
}

fn replace(url: &str, has_entry: bool) {
    let state = if has_entry {
        JsValue::from_str(OPENED)
    } else {
        JsValue::NULL
    };
    // See `push`.
    let _ = history().and_then(|history| history.replace_state_with_url(&state, "", Some(url)));
}

fn without_fragment() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn step_back(figure: &Figure) {
    let query = window().location().search().unwrap_or_default();
    let steps = history().and_then(|history| history.back()).is_ok();
    figure.with(|navigation: &mut Navigation| navigation.left = steps.then_some(query));
}
