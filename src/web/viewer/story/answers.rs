//! The list of countries below the map, grouped by standing.

use leptos::prelude::GetUntracked;
use web_sys::Element;

use crate::figure::protocol::names;
use crate::web::dom::attributes::toggle_attr;
use crate::web::dom::element::{attr, find, find_all};
use crate::web::state::{Derived, Story};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::story::legend::set_count;

/// The entry of each place of the story, in its order.
#[derive(Default)]
struct Entries(Vec<Option<Element>>);

/// Reads the entries of the list.
pub(crate) fn attach(figure: &Figure) {
    let story = figure.state.story.get_untracked();
    let entries = story.places.iter();
    let entries = entries.map(|place| figure.query(&format!(".answers [data-of={}]", place.id)));
    let entries = entries.collect();
    figure.with(|own: &mut Entries| own.0 = entries);
}

/// Moves each entry to the group of its standing, and hides those that the filter leaves out. What
/// happened is not told on a day on which it was yet to come, or is only possible.
pub(crate) fn arrange(figure: &Figure, story: &Story, derived: &Derived) {
    let day = figure.state.day.get_untracked();
    let entries = figure.with(|Entries(entries): &mut Entries| entries.clone());
    for (at, place) in story.places.iter().enumerate() {
        let Some(entry) = &entries[at] else { continue };
        let is_possible = derived.standings[at].certain_from.is_some();
        let is_told = !is_possible && place.facts.iter().all(|fact| fact.is_known(day));
        toggle_attr(Some(entry), "hidden", !derived.shown[at]);
        toggle_attr(Some(entry), names::POSSIBLE, is_possible);
        toggle_attr(find(entry, ".role").as_ref(), "hidden", !is_told);
    }
    for group in figure.query_all(".answers > [data-stance]") {
        let standing = attr(&group, names::STANCE);
        let is_its = |at: &usize| derived.standings[*at].stance == standing;
        let own: Vec<usize> = (0..entries.len()).filter(is_its).collect();
        let shown = own.iter().filter(|at| derived.shown[**at]).count();
        toggle_attr(Some(&group), "hidden", shown == 0);
        set_count(&group, shown);
        put_in(&group, own.iter().filter_map(|at| entries[*at].clone()));
    }
}

/// Puts the entries into a group, in their order, unless they are in it already.
fn put_in(group: &Element, entries: impl Iterator<Item = Element>) {
    let entries: Vec<Element> = entries.collect();
    let Some(list) = find(group, "ul").filter(|_| find_all(group, "li") != entries) else {
        return;
    };
    for entry in entries {
        let put = list.append_child(&entry);
        debug_assert!(put.is_ok());
    }
}
