//! Takes what the page tells back to a day: map, cards and table.

use leptos::prelude::document;
use web_sys::Element;

use super::{dom, page};
use crate::dossier::MENTIONED;
use crate::view::{Change, Record};

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
            let fact = dom::fragment(link).and_then(|id| document().get_element_by_id(&id));
            fact.is_some_and(|fact| fact.has_attribute("hidden"))
        };
        let done = line.toggle_attribute_with_force("hidden", links.iter().all(is_later));
        debug_assert!(done.is_ok());
    }
}

fn show_place(words: &Words, card: &Element, change: Option<&Change>) {
    let id = card.id();
    let stance = change.map_or(MENTIONED, |change| &change.stance);
    let contested = change.is_some_and(|change| change.contested);
    let shape = dom::shape(&id);
    for marked in shape.iter().chain([card]) {
        set(marked, "data-stance", stance);
        let done = marked.toggle_attribute_with_force("data-contested", contested);
        debug_assert!(done.is_ok());
    }
    for dot in page::all(&format!(".map :is([id^={id}-dot],.leader[data-of={id}])")) {
        set(&dot, "data-stance", stance);
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
        let mark = if contested { "data-disputed" } else { "" };
        set(
            &link,
            "aria-label",
            &[&*name, ": ", label, &words.get(mark)].concat(),
        );
    }
}

/// The card's stance, since when it has held, and what it means.
fn fill_head(words: &Words, card: &Element, change: Option<&Change>, label: &str) {
    let entry = change.and_then(|change| dom::legend_entry(&change.stance));
    let entry = entry.or_else(|| dom::legend_entry(MENTIONED));
    let definition = entry.and_then(|entry| entry.get_attribute("title"));
    fill(card, ".standing strong", label);
    fill(card, ".definition", &definition.unwrap_or_default());
    let since = change.map(|change| since(words, card, change));
    fill(card, ".since", &since.unwrap_or_default());
}

/// The date of the fact that it goes back to, as that says it, without what is noted of it.
fn since(words: &Words, card: &Element, change: &Change) -> String {
    let dates = page::within(card, ".chronicle .date");
    let Some(date) = change.since.and_then(|since| dates.get(since)) else {
        return words.get("data-undated");
    };
    let text = date.text_content().unwrap_or_default();
    let note = date.query_selector(".date-note").ok().flatten();
    let note = note.and_then(|note| note.text_content());
    let plain = note.and_then(|note| text.strip_suffix(&*note));
    words.get("data-since") + plain.unwrap_or(&text)
}

fn fill_row(id: &str, stance: &str, label: &str) {
    let rows = dom::query(&format!(".facts tbody:has([href=\"#{id}\"])"));
    if let Some(rows) = rows {
        set(&rows, "data-stance", stance);
        fill(&rows, ".standing .label", label);
    }
}

/// A card holds no fact that was not known yet, and says how many it leaves out.
fn leave_out_later(words: &Words, card: &Element, day: i32) {
    let mut later = 0;
    for fact in page::within(card, "[data-day]") {
        let from = fact
            .get_attribute("data-day")
            .and_then(|from| from.parse::<i32>().ok());
        let is_later = from.is_some_and(|from| from > day);
        let done = fact.toggle_attribute_with_force("hidden", is_later);
        debug_assert!(done.is_ok());
        later += usize::from(is_later);
    }
    let text = match later {
        0 => String::new(),
        1 => words.get("data-later-one"),
        _ => page::fill(&words.get("data-later"), "n", &later.to_string()),
    };
    let note = card.query_selector(".later").ok().flatten();
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
            let added = mark(&layer, shape);
            debug_assert!(added.is_some());
        }
    }
}

fn mark(layer: &Element, shape: &Element) -> Option<()> {
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

/// Sets what is not so already: a style that is asked for anew costs the browser a look at it.
fn set(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        let done = element.set_attribute(name, value);
        debug_assert!(done.is_ok());
    }
}

fn fill(root: &Element, selector: &str, text: &str) {
    if let Ok(Some(place)) = root.query_selector(selector) {
        place.set_text_content(Some(text));
    }
}
