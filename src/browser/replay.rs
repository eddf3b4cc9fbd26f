//! Takes what the page tells back to a day: map, cards and table.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::browser::mark::{fill, flag, mark};
use crate::browser::{dom, page, root};
use crate::dossier::MENTIONED;
use crate::figure::protocol::{Change, Record};
use crate::language::i18n;

/// The sentences that the markup keeps for other days.
pub(super) struct Words(Element);

impl Words {
    /// Those of the figure in the page; none where it tells no time.
    pub(super) fn in_page() -> Option<Self> {
        dom::query(".timeline").map(Words)
    }

    pub(super) fn get(&self, name: &str) -> String {
        self.0.get_attribute(name).unwrap_or_default()
    }
}

/// Shows every place as it stood on a day: as so many after 1 January 1970.
pub(super) fn show(words: &Words, day: i32) {
    for card in page::all(".stancemap .card") {
        leave_out_later(words, &card, day);
        if let Some(record) = card.get_attribute("data-record") {
            let record = Record::parse(&record);
            show_place(words, &card, record.on(day));
        }
    }
    leave_out_disputes();
    mark_contested();
}

/// What is contradicted only by facts that are left out is not contradicted yet.
fn leave_out_disputes() {
    for line in page::all(".chronicle .disputed") {
        let links = page::within(&line, "a");
        let is_later = |link: &Element| {
            let fact = dom::fragment(link).and_then(|id| root::by_id(&id));
            fact.is_some_and(|fact| fact.has_attribute("hidden"))
        };
        flag(Some(&line), "hidden", links.iter().all(is_later));
    }
}

fn show_place(words: &Words, card: &Element, change: Option<&Change>) {
    let id = card.id();
    let stance = change.map_or(MENTIONED, |change| &change.stance);
    let contested = change.is_some_and(|change| change.contested);
    let shape = dom::shape(&id);
    for marked in shape.iter().chain([card]) {
        mark(Some(marked), "data-stance", Some(stance));
        flag(Some(marked), "data-contested", contested);
    }
    for dot in page::all(&format!(".map :is([id^={id}-dot],.leader[data-of={id}])")) {
        mark(Some(&dot), "data-stance", Some(stance));
    }
    let label = dom::standing_label(stance);
    if let Some(shape) = &shape {
        name_link(words, shape, &label, contested);
    }
    fill_head(words, card, change, &label);
    fill_row(&id, stance, &label);
}

/// The link on the map says the standing, as it did when it came, without the count of facts.
fn name_link(words: &Words, shape: &Element, label: &str, contested: bool) {
    if let (Some(link), Some(name)) = (shape.parent_element(), shape.get_attribute("data-name")) {
        let standing = match contested {
            true => i18n::fill(&words.get("data-disputed"), "standing", label),
            false => label.to_owned(),
        };
        let label = i18n::fill(&words.get("data-place"), "name", &name);
        let label = i18n::fill(&label, "standing", &standing);
        mark(Some(&link), "aria-label", Some(&label));
    }
}

/// The card's stance, since when it has held, and what it means.
fn fill_head(words: &Words, card: &Element, change: Option<&Change>, label: &str) {
    let entry = change.and_then(|change| dom::legend_entry(&change.stance));
    let entry = entry.or_else(|| dom::legend_entry(MENTIONED));
    let definition = entry.and_then(|entry| entry.get_attribute("title"));
    fill(card, ".standing strong", label);
    fill(card, ".definition", &definition.unwrap_or_default());
    if let Some(place) = page::part(card, ".since") {
        place.set_text_content(None);
        if let Some(change) = change {
            let filled = fill_since(words, card, change, &place);
            debug_assert!(filled.is_some());
        }
    }
}

/// Since the date of the fact that it goes back to, as that says it, without what is noted of it.
fn fill_since(words: &Words, card: &Element, change: &Change, place: &Element) -> Option<()> {
    let Some(since) = change.since else {
        place.set_text_content(Some(&words.get("data-undated")));
        return Some(());
    };
    let date = page::within(card, ".chronicle .date")
        .into_iter()
        .nth(since)?;
    let copy = date.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    if let Some(note) = page::part(&copy, ".date-note") {
        note.remove();
    }
    for (place_of_date, text) in i18n::parts(&words.get("data-since")) {
        while place_of_date.is_some()
            && let Some(node) = copy.first_child()
        {
            place.append_child(&node).ok()?;
        }
        place
            .append_child(&document().create_text_node(text))
            .ok()?;
    }
    Some(())
}

fn fill_row(id: &str, stance: &str, label: &str) {
    let rows = dom::query(&format!(".facts tbody:has([href=\"#{id}\"])"));
    if let Some(rows) = rows {
        mark(Some(&rows), "data-stance", Some(stance));
        fill(&rows, ".standing .label", label);
    }
}

/// A card holds no fact that was not known yet, and says how many it leaves out.
fn leave_out_later(words: &Words, card: &Element, day: i32) {
    let mut later = 0;
    for fact in page::within(card, "[data-day]") {
        let is_later = page::number(&fact, "data-day").is_some_and(|from| from > day);
        flag(Some(&fact), "hidden", is_later);
        later += usize::from(is_later);
    }
    let text = match later {
        0 => String::new(),
        _ => page::counted(&words.0, "data-later", later),
    };
    let note = page::part(card, ".later");
    if let Some(note) = note.or_else(|| (later > 0).then(|| add_note(card)).flatten()) {
        note.set_text_content(Some(&text));
    }
}

fn add_note(card: &Element) -> Option<Element> {
    let note = document().create_element("p").ok()?;
    note.set_class_name("later");
    card.append_child(&note).ok()?;
    Some(note)
}

/// The marks of contested places, in each layer of dots: on a place's dot there, or at its anchor.
fn mark_contested() {
    for old in page::all(".map .contested") {
        old.remove();
    }
    let shapes = page::all(".map [data-contested]");
    for layer in page::all(".map .dots") {
        for shape in &shapes {
            let added = add_mark(&layer, shape);
            debug_assert!(added.is_some());
        }
    }
}

fn add_mark(layer: &Element, shape: &Element) -> Option<()> {
    let place = shape.get_attribute("data-place")?;
    let dot = layer.query_selector(&format!("[id^={place}-dot]")).ok()?;
    let anchor = shape.get_attribute("data-at")?;
    let mut anchor = anchor.split(' ');
    let circle = document()
        .create_element_ns(layer.namespace_uri().as_deref(), "circle")
        .ok()?;
    circle.set_attribute("class", "contested").ok()?;
    circle.set_attribute("data-of", &place).ok()?;
    for name in ["cx", "cy"] {
        let at = anchor.next()?.to_owned();
        let at = dot
            .as_ref()
            .and_then(|dot| dot.get_attribute(name))
            .unwrap_or(at);
        circle.set_attribute(name, &at).ok()?;
    }
    layer.append_child(&circle).ok()?;
    Some(())
}
