//! Short ways to what the page has.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    DomRect, Element, Event, HtmlElement, MediaQueryList, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::browser::mount;
use crate::browser::own::Own;
pub(super) use crate::browser::page::is_framed;
pub(super) use crate::browser::root::query;
use crate::browser::{legend, page, root};

/// The figure that was taken over. Every event asks for it, so it is not looked for.
static OURS: Own<Option<Element>> = Own::new();

thread_local! {
    /// Every movement asks for it, and a browser that is asked looks at the page's styles.
    static STILLNESS: Rc<Cell<bool>> = watch("(prefers-reduced-motion: reduce)");
}

/// The figure.
pub(super) fn figure() -> Option<Element> {
    query(".stancemap")
}

/// The language that the figure is in.
pub(super) fn language() -> String {
    let lang = figure().and_then(|figure| figure.get_attribute("lang"));
    lang.unwrap_or_default()
}

/// Says in the markup that the figure in the page is ours from now on.
pub(super) fn take_over() {
    if let Some(figure) = figure() {
        let _ = figure.set_attribute("data-ready", "");
        OURS.set(Some(figure));
    }
}

/// Whether the page is ours: it was taken over, and not left to its links since.
pub(super) fn is_ready() -> bool {
    let is_marked = |figure: &Element| figure.has_attribute("data-ready");
    OURS.with_borrow(|figure| figure.as_ref().is_some_and(is_marked))
}

/// The map's drawing.
pub(super) fn map() -> Option<Element> {
    query(".stancemap .map")
}

/// The card of a place.
pub(super) fn card(id: &str) -> Option<HtmlElement> {
    let card = root::by_id(id)?;
    card.dyn_into()
        .ok()
        .filter(|card: &HtmlElement| card.class_name() == "card")
}

/// The entry of a fact in a card.
pub(super) fn entry(target: &str) -> Option<HtmlElement> {
    let entry = root::by_id(target)?;
    entry
        .dyn_into()
        .ok()
        .filter(|entry: &HtmlElement| entry.has_attribute("data-fact"))
}

/// The shape of a place of the story.
pub(super) fn shape(id: &str) -> Option<Element> {
    root::by_id(&format!("{id}-shape"))
}

/// The shape of a place, or of an area of the basemap that is none.
pub(super) fn any_shape(id: &str) -> Option<Element> {
    let is_its = |shape: &Element| shape.get_attribute("data-place").as_deref() == Some(id);
    page::all(".map [data-place]").into_iter().find(is_its)
}

/// The link of a place on the map.
pub(super) fn map_link(id: &str) -> Option<Element> {
    shape(id)?.parent_element()
}

/// The legend's entry of a standing, as markup names it.
pub(super) fn legend_entry(stance: &str) -> Option<Element> {
    query(&format!(".legend [data-stance=\"{stance}\"]"))
}

/// What a standing is called.
pub(super) fn standing_label(stance: &str) -> String {
    legend_entry(stance)
        .as_ref()
        .map(legend::label)
        .unwrap_or_default()
}

/// The nearest element round an event's target that a selector finds in the figure.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    target(event)?.closest(selector).ok().flatten()
}

/// What an event was on. From outside a shadow root browsers tell of the element that has it, so the event's path is
/// asked; what is in the root of another figure is none of ours.
fn target(event: &Event) -> Option<Element> {
    let Some(root) = root::shadow() else {
        return event.target()?.dyn_into().ok();
    };
    let target: Element = event.composed_path().get(0).dyn_into().ok()?;
    let is_ours = root.contains(&target) || !target.is_connected();
    is_ours.then_some(target)
}

/// Whether an event was in another figure on the page.
pub(super) fn is_elsewhere(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let own = mount::host();
    target.is_some_and(|target| target.shadow_root().is_some() && Some(target) != own)
}

/// The id that a link leads to within the page.
pub(super) fn fragment(link: &Element) -> Option<String> {
    Some(link.get_attribute("href")?.strip_prefix('#')?.to_owned())
}

/// Makes a button of all that an element holds: it is plain text where scripts are not.
pub(super) fn make_button_within(item: &Element) -> Option<()> {
    let button = document().create_element("button").ok()?;
    button.set_attribute("type", "button").ok()?;
    while let Some(child) = item.first_child() {
        button.append_child(&child).ok()?;
    }
    item.append_child(&button).ok()?;
    Some(())
}

/// Where an element is on the screen, in CSS pixels.
pub(super) fn rect(element: &Element) -> DomRect {
    element.get_bounding_client_rect()
}

/// Whether the reader asks for little movement.
pub(super) fn wants_stillness() -> bool {
    STILLNESS.with(|is_so| is_so.get())
}

/// Whether a media query holds, from now on for as long as the page is ours.
fn watch(query: &str) -> Rc<Cell<bool>> {
    let is_so = Rc::new(Cell::new(false));
    if let Some(query) = media(query) {
        is_so.set(query.matches());
        let (told, asked) = (is_so.clone(), query.clone());
        let changed = Closure::<dyn FnMut()>::new(move || told.set(asked.matches()));
        // It hears as long as the page lives, whichever figure asked first.
        let heard = changed.into_js_value();
        let added = query.add_event_listener_with_callback("change", heard.unchecked_ref());
        debug_assert!(added.is_ok());
    }
    is_so
}

/// Whether fingers are what the reader points with first.
pub(super) fn has_touch() -> bool {
    media("(pointer: coarse)").is_some_and(|query| query.matches())
}

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// Scrolls as little as is needed to see an element.
pub(super) fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Whether the page is somebody else's: then so are its scrolling and its history.
pub(super) fn is_guest() -> bool {
    mount::is_hosted() || is_framed()
}
