//! Shows every place as it stood on a day: on the map, in its card and in the table.

use leptos::prelude::GetUntracked;
use web_sys::Element;

use crate::figure::protocol::{Change, names};
use crate::language::i18n;
use crate::web::dom::attributes::{set_attr, set_text, toggle_attr};
use crate::web::dom::element::{attr, copy, find, find_all};
use crate::web::dom::window::document;
use crate::web::state::{Derived, Place, Standing, Story};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::{counted, standing_in_words};
use crate::web::viewer::figure::parts::{card, shape};
use crate::web::viewer::figure::read_story::days;
use crate::web::viewer::map::signs;
use crate::web::viewer::story::{answers, dates, legend, spoken, table};

/// Shows a day. Nothing happens in a figure without a timeline.
pub(crate) fn apply(figure: &Figure, day: i32) {
    let Some(messages) = figure.query(".timeline") else {
        return;
    };
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let page = Page {
        figure,
        messages,
        story: &story,
        derived: &derived,
    };
    page.hide_later(day);
    for (at, (place, standing)) in page.standings().enumerate() {
        let Some(card) = card(figure, &place.id) else {
            continue;
        };
        let rows = table::rows_of(figure, &place.id);
        page.count_later(&card);
        if let Some(rows) = &rows {
            page.count_later(rows);
        }
        let record = place.record.as_ref();
        let change = record.and_then(|record| record.on(day));
        page.show_place(place, &card, rows, change, standing);
        page.tell(at, &card);
    }
    page.mark_contested();
    signs::show(figure);
    legend::name_entries(figure);
}

/// The parts of the page that a change of the day rewrites.
struct Page<'a> {
    figure: &'a Figure,
    /// The element that keeps the messages.
    messages: Element,
    story: &'a Story,
    derived: &'a Derived,
}

impl<'a> Page<'a> {
    /// The places, and where they stand on the day.
    fn standings(&self) -> impl Iterator<Item = (&'a Place, &'a Standing)> {
        self.story.places.iter().zip(&self.derived.standings)
    }

    /// The day, `None` being the latest.
    fn day(&self) -> Option<i32> {
        self.figure.state.day.get_untracked()
    }

    fn message(&self, name: &str) -> String {
        attr(&self.messages, name)
    }

    /// Hides what came later, or counts no more: facts, numbers, and the lines that tell of it.
    fn hide_later(&self, day: i32) {
        let dated = ":is(.card, .facts) :is([data-day], [data-until])";
        for part in self.figure.query_all(dated) {
            toggle_attr(Some(&part), "hidden", !days(&part).hold(Some(day)));
        }
    }

    /// Says how many facts are hidden in a card or a row.
    fn count_later(&self, facts: &Element) {
        let later = find_all(facts, ".chronicle > [hidden]").len();
        let text = match later {
            0 => String::new(),
            _ => counted(self.figure, &self.messages, names::LATER, later),
        };
        let note = find(facts, ".later");
        if let Some(note) = note.or_else(|| (later > 0).then(|| add_note(facts)).flatten()) {
            note.set_text_content(Some(&text));
        }
    }

    /// Writes the line on a place in the list. It sums up all that is known; on days on which that would
    /// tell later news, it says since when the place stood where it did, or what that means.
    fn tell(&self, at: usize, card: &Element) {
        let line = find_all(card, ".since:not(:empty),.role:not([hidden])").pop();
        let own = answers::entry(self.figure, at);
        let own = own.and_then(|own| find(&own, ".role"));
        if let (None, Some(own), Some(standing)) = (&line, &own, find(card, ".standing strong")) {
            own.set_text_content(Some(&attr(&standing, "title")));
        }
        let _ = copy_content(line, own);
    }

    fn show_place(
        &self,
        place: &Place,
        card: &Element,
        rows: Option<Element>,
        change: Option<&Change>,
        standing: &Standing,
    ) {
        let shape = shape(self.figure, &place.id);
        let is_possible = standing.certain_from.is_some();
        for marked in [shape.as_ref(), Some(card), rows.as_ref()] {
            set_attr(marked, names::STANCE, Some(&standing.stance));
            toggle_attr(marked, names::CONTESTED, standing.contested);
            toggle_attr(marked, names::POSSIBLE, is_possible);
        }
        let id = &place.id;
        let marks = [".map [id^='", id, "-dot']"];
        for mark in self.figure.query_all(&marks.concat()) {
            set_attr(Some(&mark), names::STANCE, Some(&standing.stance));
            toggle_attr(Some(&mark), names::POSSIBLE, is_possible);
        }
        let label = standing_in_words(self.figure, standing);
        let told = spoken::told(self.figure, standing);
        if let Some(link) = shape.and_then(|shape| shape.parent_element()) {
            let name = self.link_name(place, &told);
            set_attr(Some(&link), "aria-label", Some(&name));
        }
        self.fill_head(card, change, standing, &label);
        if let Some(rows) = rows {
            set_text(&rows, ".standing .label", &told);
            let _ = copy_content(find(card, ".since"), find(&rows, ".latest"));
        }
    }

    /// The accessible name of a place's link on the map, with the number of facts up to the day.
    fn link_name(&self, place: &Place, standing: &str) -> String {
        let day = self.day();
        let known = place.facts.iter().filter(|fact| fact.is_known(day)).count();
        let name = counted(self.figure, &self.messages, names::PLACE_LABEL, known);
        let name = i18n::format(&name, "name", &place.name);
        i18n::format(&name, "standing", standing)
    }

    /// The stance at the head of a card, what it means, and since when it has held.
    fn fill_head(&self, card: &Element, change: Option<&Change>, standing: &Standing, label: &str) {
        let entry = self.story.legend_entry(&standing.stance);
        let definition = entry.map_or("", |entry| entry.words(self.day()).1);
        set_text(card, ".standing strong", label);
        set_attr(
            find(card, ".standing strong").as_ref(),
            "title",
            Some(definition),
        );
        set_text(card, ".definition", definition);
        if let Some(since) = find(card, ".since") {
            since.set_text_content(None);
            if let Some(change) = change {
                let filled = self.fill_since(card, change, &since);
                debug_assert!(filled.is_some());
            }
        }
    }

    /// Since when a stance has held: the date of the fact that the change follows from. For a stance
    /// that is only possible, that date alone, or without one by which day it is certain.
    fn fill_since(&self, card: &Element, change: &Change, since: &Element) -> Option<()> {
        let date = change.since.and_then(|at| date_of(card, at));
        let template = match (change.certain_from, &date) {
            (Some(day), None) => {
                let day = dates::in_words(self.figure, day);
                i18n::format(&self.message(names::BY_DAY), "day", &day)
            }
            (None, Some(date)) => since_message(&self.message(names::SINCE), date),
            _ => "{date}".to_owned(),
        };
        for (placeholder, text) in i18n::template_parts(&template) {
            if placeholder.is_some() {
                match &date {
                    Some(date) => move_nodes(date, since)?,
                    None => add_text(since, &self.message(names::UNDATED))?,
                }
            }
            add_text(since, text)?;
        }
        Some(())
    }

    /// Marks the contested places, in each layer of dots: on a place's dot there, or at its anchor.
    fn mark_contested(&self) {
        for old in self.figure.query_all(".map .contested") {
            old.remove();
        }
        for layer in self.figure.query_all(".map .dots") {
            for (place, standing) in self.standings() {
                if standing.contested {
                    add_contested_mark(&layer, place);
                }
            }
        }
    }
}

/// A copy of the date of a card's fact, by its index, without the note on it.
fn date_of(card: &Element, at: usize) -> Option<Element> {
    let date = find_all(card, ".chronicle .date").into_iter().nth(at)?;
    let copy = copy(&date)?;
    if let Some(note) = find(&copy, ".date-note") {
        note.remove();
    }
    Some(copy)
}

/// Gives an element the content of another, dates as elements included.
fn copy_content(from: Option<Element>, to: Option<Element>) -> Option<()> {
    let (copy, to) = (copy(&from?)?, to?);
    to.set_text_content(None);
    move_nodes(&copy, &to)
}

fn move_nodes(from: &Element, to: &Element) -> Option<()> {
    while let Some(node) = from.first_child() {
        to.append_child(&node).ok()?;
    }
    Some(())
}

fn add_text(to: &Element, text: &str) -> Option<()> {
    to.append_child(&document().create_text_node(text)).ok()?;
    Some(())
}

/// The message for since when a stance has held: one of two, for days and for other dates. An interval
/// stands for itself: the stance may have begun at any time in it.
fn since_message(messages: &str, date: &Element) -> String {
    let times = find_all(date, "time");
    let [time] = &*times else {
        return "{date}".to_owned();
    };
    let (of_days, of_others) = messages
        .split_once(i18n::SEPARATOR)
        .unwrap_or((messages, messages));
    let is_day = attr(time, "datetime").len() > 7;
    if is_day { of_days } else { of_others }.to_owned()
}

/// Adds the note on later facts, after the facts.
fn add_note(facts: &Element) -> Option<Element> {
    let note = document().create_element("p").ok()?;
    note.set_class_name("later");
    let last = find(facts, ".chronicle")?.parent_element()?;
    last.append_child(&note).ok()?;
    Some(note)
}

/// `None` for a place without a shape.
fn add_contested_mark(layer: &Element, place: &Place) -> Option<()> {
    let anchor = place.position?.anchor;
    let dot = find(layer, &["[id^='", &place.id, "-dot']"].concat());
    let namespace = layer.namespace_uri();
    let circle = document()
        .create_element_ns(namespace.as_deref(), "circle")
        .ok()?;
    circle.set_attribute("class", "contested").ok()?;
    circle.set_attribute(names::OF, &place.id).ok()?;
    for (name, at) in [("cx", anchor.x), ("cy", anchor.y)] {
        let at_dot = dot.as_ref().and_then(|dot| dot.get_attribute(name));
        let at = at_dot.unwrap_or_else(|| (at as i32).to_string());
        circle.set_attribute(name, &at).ok()?;
    }
    layer.append_child(&circle).ok()?;
    Some(())
}
