//! The open card in the page's address, and the way back. What else of the view stands there is in
//! [`query`](crate::browser::query).

use std::cell::Cell;

use js_sys::JsString;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::Event;

use crate::browser::dom::card;
use crate::browser::mark::mark;
use crate::browser::mount;
use crate::browser::page::is_framed;
use crate::browser::url::decode;
use crate::figure::embed_code::FRAMED;
use crate::view::Id;

/// Marks the entries of the history that opening a card has added.
const OPENED: &str = "stancemap:opened";
/// What an element that has a figure calls it.
const PLACE: &str = "place";

thread_local! {
    /// Whether a step back that closing a card asked for is still under way.
    static RETURNING: Cell<bool> = const { Cell::new(false) };
}

/// What the address leads to: a place that has a card, `RWA`, or a fact in it, `RWA/rwa-payment`.
pub(super) fn target() -> Option<Id> {
    let target = match mount::host() {
        Some(host) => host.get_attribute(PLACE)?,
        None => decode(window().location().hash().ok()?.strip_prefix('#')?),
    };
    card(place_of(&target)).map(|_| target.into())
}

/// The place that a target is, or is in.
pub(super) fn place_of(target: &str) -> &str {
    target.split('/').next().unwrap_or(target)
}

/// Writes what is open into the address: a card, or a fact in it. Opening a card adds an entry to
/// the history, so that going back closes it; closing it steps back over that entry. In a frame
/// nothing is added: the history is the host's.
pub(super) fn write(open: Option<Id>) {
    if let Some(host) = mount::host() {
        return mark(Some(&host), PLACE, open.as_deref());
    }
    // While the page is stepping back it waits for the end of that: see `after_travel`.
    if RETURNING.get() || open == target() {
        return;
    }
    let added = window().history().and_then(|history| history.state());
    let added = added.is_ok_and(|state| state == JsValue::from_str(OPENED));
    match open {
        Some(target) if added || is_framed() => replace(&format!("#{target}"), added),
        Some(target) => push(&target),
        None if added => step_back(),
        None => replace(&without_hash(), false),
    }
    tell();
}

/// The address at which a reader can see what is shown now. Where the figure stands in somebody else's page, that is
/// the page around; in a frame, our own page and not the one that was made for the frame.
pub(super) fn link() -> String {
    let here = window().location().href().unwrap_or_default();
    JsString::from(here).replace(FRAMED, "").into()
}

/// Tells the frame's own script that the address is another: it tells the page around.
pub(super) fn tell() {
    if is_framed()
        && let Ok(event) = Event::new("stancemap:change")
    {
        // It fails only for an event that is under way already.
        let _ = window().dispatch_event(&event);
    }
}

/// Whether a step back that closing a card asked for is still under way: what is written now
/// would be written into an entry that is being left.
pub(super) fn is_returning() -> bool {
    RETURNING.get()
}

/// What the address says after the reader has gone back or forward; `open` is what is open now.
pub(super) fn after_travel(open: Option<Id>) -> Option<Id> {
    if !RETURNING.replace(false) {
        return target();
    }
    match &open {
        // A card that was opened while the page was still stepping back.
        Some(target) => push(target),
        // A card that the page came with, and that was left for another.
        None if target().is_some() => replace(&without_hash(), false),
        None => {}
    }
    open
}

fn push(target: &str) {
    let state = JsValue::from_str(OPENED);
    // It throws in a `srcdoc` frame; the card opens all the same.
    let _ = window()
        .history()
        .and_then(|history| history.push_state_with_url(&state, "", Some(&format!("#{target}"))));
}

fn without_hash() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn replace(url: &str, added: bool) {
    let state = if added {
        JsValue::from_str(OPENED)
    } else {
        JsValue::NULL
    };
    // As above.
    let _ = window()
        .history()
        .and_then(|history| history.replace_state_with_url(&state, "", Some(url)));
}

fn step_back() {
    RETURNING.set(
        window()
            .history()
            .and_then(|history| history.back())
            .is_ok(),
    );
}
