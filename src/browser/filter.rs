//! The legend as a filter, and the filter by evidence.
//!
//! What a filter goes by is read off the markup each time it is applied: standings change with
//! the day, and markers are drawn anew. A nation that is filtered out has `data-out` on its card;
//! on the map, so do the links and marks of all that recedes, by the filter or because an entry
//! of the legend is pointed at.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

use crate::base::geom::Bounds;
use crate::browser::mark::flag;
use crate::browser::own::Own;
use crate::browser::{dom, flows, focus, keyboard, later, legend, page, query};
use crate::language::i18n::fill;
use crate::view::{Entry, Filter, Id, Nation, State};

/// What the address calls the parts of a filter, in the order of [`Filter::texts`].
const NAMES: [&str; 3] = ["stance", "contested", "evidence"];

/// The entry of the legend that was last pointed at, so that it is noticed once.
static POINTED: Own<Option<Entry>> = Own::new();
/// What alone stands out: what is pointed at, until it is clicked.
static HIGHLIGHT: Own<Option<Highlight>> = Own::new();

/// Nations that are pointed at together.
#[derive(Clone)]
enum Highlight {
    /// Those that an entry of the legend counts.
    Entry(Entry),
    /// Those in a part of the world, in scene units.
    Part(Bounds),
}

impl Highlight {
    fn holds(&self, nation: &Nation) -> bool {
        match self {
            Highlight::Entry(entry) => entry.counts(nation),
            Highlight::Part(part) => {
                let at = dom::shape(&nation.id).as_ref().and_then(page::at);
                at.is_some_and(|(anchor, _)| part.contains(anchor))
            }
        }
    }
}

/// Makes buttons of the legend's entries, which are plain text where scripts are not, and takes
/// the filter from the address as far as it fits this figure.
pub(super) fn take_over(state: State) {
    for item in legend::items() {
        let made = legend::make_button(&item);
        debug_assert!(made.is_some());
    }
    state.filter.set(of_address());
}

/// Follows the address after the reader has gone back or forward.
pub(super) fn follow_address(state: State) {
    query::follow(state.filter, of_address());
}

fn of_address() -> Filter {
    let texts = NAMES.map(|name| query::get(name).unwrap_or_default());
    let entries: Vec<Entry> = legend::items().iter().map(legend::entry).collect();
    let kinds: Vec<Id> = page::all(".evidence input")
        .iter()
        .filter_map(|input| Some(input.get_attribute("value")?.into()))
        .collect();
    Filter::parse(texts.each_ref().map(|text| &**text), &entries, &kinds)
}

/// Makes the page agree with the filter.
pub(super) fn follow(state: State) {
    later::effect(move |before: Option<Filter>| {
        let filter = state.filter.get();
        // The page as it came shows everything.
        if before.is_some() || !filter.is_empty() {
            let shown = apply(state);
            if before.unwrap_or_default() != filter {
                state.say(in_words(shown, filter.is_empty()));
            }
        }
        filter
    });
}

/// A click on an entry of the legend, on a kind of evidence or on the control that ends all
/// filtering. Whether it was one.
pub(super) fn on_click(event: &Event, state: State) -> bool {
    let mut filter = state.filter.get_untracked();
    if let Some(item) = dom::closest(event, ".legend button").and_then(|one| one.parent_element()) {
        let entry = legend::entry(&item);
        filter.toggle(&entry);
        // A move of the mouse that waits for its frame finds nothing new.
        POINTED.set(Some(entry));
    } else if let Some(kind) = input_of(event) {
        filter.toggle_evidence(&kind);
    } else if dom::closest(event, ".show-all").is_some() {
        // It is about to go, and the focus with it.
        if let Some(first) = dom::query(".legend button") {
            focus::take(&first);
        }
        filter = Filter::default();
    } else {
        return false;
    }
    change(state, filter);
    true
}

fn input_of(event: &Event) -> Option<Id> {
    let input = dom::closest(event, ".evidence input")?;
    Some(input.get_attribute("value")?.into())
}

/// Changes the filter as one step of the history, and lets go of what is pointed at: a reader who
/// has chosen wants to see the choice.
fn change(state: State, filter: Filter) {
    let texts = filter.texts();
    HIGHLIGHT.set(None);
    state.filter.set(filter);
    let mut entry = query::Entry::Step;
    for (name, text) in NAMES.into_iter().zip(texts) {
        if query::get(name) != text {
            query::set(name, text, entry);
            entry = query::Entry::Correction;
        }
    }
}

/// An entry of the legend under the mouse, or with the focus by a key, is pointed at.
pub(super) fn on_point(event: &Event, state: State) {
    point_at(state, dom::closest(event, ".legend button"));
}

/// Nothing in the legend is pointed at.
pub(super) fn leave(state: State) {
    point_at(state, None);
}

fn point_at(state: State, button: Option<Element>) {
    let pointed = button.and_then(|button| Some(legend::entry(&button.parent_element()?)));
    if POINTED.with_borrow(|last| *last != pointed) {
        POINTED.set(pointed.clone());
        highlight(state, pointed.map(Highlight::Entry));
    }
}

/// Has the nations stand out that hold a stance.
pub(super) fn point_at_stance(state: State, stance: &str) {
    highlight(state, Some(Highlight::Entry(Entry::Stance(stance.into()))));
}

/// Has the nations stand out that lie in a part of the world, in scene units.
pub(super) fn point_at_part(state: State, part: Bounds) {
    highlight(state, Some(Highlight::Part(part)));
}

/// Nothing is pointed at, in the legend or by the page around.
pub(super) fn leave_all(state: State) {
    POINTED.set(None);
    if HIGHLIGHT.with_borrow(Option::is_some) {
        highlight(state, None);
    }
}

fn highlight(state: State, what: Option<Highlight>) {
    HIGHLIGHT.set(what);
    recede(&state.filter.get_untracked(), &nations());
}

/// Makes counts, map, table and tab stop agree with the filter and with the standings that the
/// markup gives now. How many nations are shown.
pub(super) fn apply(state: State) -> usize {
    let (filter, nations) = (state.filter.get_untracked(), nations());
    flag(dom::figure().as_ref(), "data-filtered", !filter.is_empty());
    for nation in &nations {
        let card = dom::card(&nation.id);
        flag(card.as_deref(), "data-out", !filter.passes(nation));
    }
    fill_legend(&filter, &nations);
    fill_list(&filter, &nations);
    recede(&filter, &nations);
    flows::leave_out(state.day.get_untracked());
    keyboard::keep_stop(state);
    fill_table(&filter, &nations)
}

/// All nations of the story as the markup has them now.
fn nations() -> Vec<Nation> {
    let cards = page::all(".stancemap .card");
    let nation = |card: Element| {
        let id = card.id();
        let facts = page::within(&card, "[data-evidence]:not([hidden])");
        let shown = dom::shape(&id).unwrap_or(card);
        Nation {
            stance: shown.get_attribute("data-stance").unwrap_or_default(),
            contested: shown.has_attribute("data-contested"),
            evidence: facts
                .iter()
                .filter_map(|fact| fact.get_attribute("data-evidence"))
                .collect(),
            id,
        }
    };
    cards.into_iter().map(nation).collect()
}

/// Marks what recedes on a map that was drawn anew.
pub(super) fn mark(state: State) {
    let filter = state.filter.get_untracked();
    if !filter.is_empty() || HIGHLIGHT.with_borrow(Option::is_some) {
        recede(&filter, &nations());
    }
}

/// Marks what recedes on the map.
fn recede(filter: &Filter, nations: &[Nation]) {
    let highlight = HIGHLIGHT.with_borrow(Clone::clone);
    let stands_out = |nation: &Nation| match &highlight {
        Some(pointed) => pointed.holds(nation) && filter.passes_evidence(nation),
        None => filter.passes(nation),
    };
    let receding: Vec<&str> = nations
        .iter()
        .filter(|nation| !stands_out(nation))
        .map(|nation| &*nation.id)
        .collect();
    for mark in page::all(".map :is(a, [data-of])") {
        let place = dom::fragment(&mark).or_else(|| mark.get_attribute("data-of"));
        let out = place.is_some_and(|place| receding.contains(&&*place));
        flag(Some(&mark), "data-out", out);
    }
}

/// The legend says what is chosen, and counts the nations that pass the filter by evidence.
fn fill_legend(filter: &Filter, nations: &[Nation]) {
    for item in legend::items() {
        let entry = legend::entry(&item);
        let counted = |nation: &&Nation| entry.counts(nation) && filter.passes_evidence(nation);
        legend::fill_count(&item, nations.iter().filter(counted).count());
        let pressed = legend::press(&item, filter.holds(&entry));
        debug_assert!(pressed.is_some());
    }
}

/// The list of evidence says what is chosen, and counts the nations that pass the legend.
fn fill_list(filter: &Filter, nations: &[Nation]) {
    let mut chosen = Vec::new();
    for input in page::all(".evidence input") {
        let input: HtmlInputElement = input.unchecked_into();
        let (kind, Some(item)) = (input.value(), input.parent_element()) else {
            continue;
        };
        let counted =
            |nation: &&Nation| nation.evidence.contains(&kind) && filter.passes_legend(nation);
        legend::fill_count(&item, nations.iter().filter(counted).count());
        let on = filter.evidence.iter().any(|chosen| **chosen == *kind);
        input.set_checked(on);
        if on {
            chosen.push(legend::label(&item));
        }
    }
    if let Some(heading) = dom::query(".evidence .chosen") {
        let all = heading.get_attribute("data-all").unwrap_or_default();
        let text = if chosen.is_empty() {
            all
        } else {
            chosen.join(", ")
        };
        heading.set_text_content(Some(&text));
    }
}

/// The table has the rows of the nations that are shown, and its heading says how many those are.
fn fill_table(filter: &Filter, nations: &[Nation]) -> usize {
    let shown = nations.iter().filter(|nation| filter.passes(nation));
    let shown: Vec<&str> = shown.map(|nation| &*nation.id).collect();
    for rows in page::all(".facts tbody") {
        let link = page::part(&rows, "a");
        let place = link.as_ref().and_then(dom::fragment);
        let out = place.is_some_and(|place| !shown.contains(&&*place));
        flag(Some(&rows), "hidden", out);
    }
    if let Some(note) = dom::query(".facts .shown") {
        let text = page::counted(&note, "data-text", shown.len());
        let text = fill(&text, "all", &nations.len().to_string());
        note.set_text_content((!filter.is_empty()).then_some(&text));
    }
    shown.len()
}

/// What a filter shows, in words; nothing where none does.
pub(super) fn told(state: State) -> Option<String> {
    let shown = page::all(".stancemap .card:not([data-out])").len();
    let filters = state.filter.with_untracked(|filter| !filter.is_empty());
    filters.then(|| in_words(shown, false))
}

/// What the map shows: how many nations, and by what is chosen.
fn in_words(shown: usize, all: bool) -> String {
    let Some(legend) = dom::query(".legend") else {
        return String::new();
    };
    let name = if all { "data-all" } else { "data-some" };
    let showing = page::counted(&legend, name, shown);
    let mut chosen: Vec<String> = page::all(".legend li:has([aria-pressed=true])")
        .iter()
        .map(legend::label)
        .collect();
    if dom::query(".evidence :checked").is_some() {
        let evidence = dom::query(".evidence summary").and_then(|one| one.text_content());
        chosen.extend(evidence);
    }
    if chosen.is_empty() {
        return showing;
    }
    format!("{showing}: {}", chosen.join("; "))
}
