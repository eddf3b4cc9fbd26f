//! The list of countries below the map, grouped by standing.

use leptos::prelude::GetUntracked;
use web_sys::Element;

use crate::figure::protocol::names;
use crate::web::dom::attributes::{set_text, toggle_attr};
use crate::web::dom::element::{attr, find, find_all};
use crate::web::state::{Derived, Place};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::counted;

/// The entry of each place of the story, in its order.
#[derive(Default)]
struct Entries(Vec<Option<Element>>);

/// Reads the entries of the list.
pub(crate) fn attach(figure: &Figure) {
    let story = figure.state.story.get_untracked();
    let entries = story.places.iter();
    let entry = |place: &Place| figure.query(&[".answers [data-of='", &place.id, "']"].concat());
    let entries = entries.map(entry);
    let entries = entries.collect();
    figure.with(|own: &mut Entries| own.0 = entries);
}

/// The entry of a place, by its index in the story.
pub(crate) fn entry(figure: &Figure, at: usize) -> Option<Element> {
    figure.with(|Entries(entries): &mut Entries| entries.get(at)?.clone())
}

/// Moves each entry to the group of its standing, and hides those that the filter leaves out. Says so if
/// it leaves none.
pub(crate) fn arrange(figure: &Figure, derived: &Derived) {
    let entries = figure.with(|Entries(entries): &mut Entries| entries.clone());
    for (at, entry) in entries.iter().enumerate() {
        toggle_attr(entry.as_ref(), "hidden", !derived.shown[at]);
        toggle_attr(entry.as_ref(), names::POSSIBLE, derived.facets[at].possible);
    }
    let none = figure.query(".answers .none");
    toggle_attr(none.as_ref(), "hidden", derived.count_shown() > 0);
    for group in figure.query_all(".answers > [data-stance]") {
        let standing = attr(&group, names::STANCE);
        let is_its = |at: &usize| derived.facets[*at].stance == standing;
        let own: Vec<usize> = (0..entries.len()).filter(is_its).collect();
        let [mut certain, mut possible] = [0, 0];
        for at in own.iter().filter(|at| derived.shown[**at]) {
            let is_possible = derived.facets[*at].possible;
            certain += usize::from(!is_possible);
            possible += usize::from(is_possible);
        }
        toggle_attr(Some(&group), "hidden", certain + possible == 0);
        let counts = certain.to_string() + &possibly(figure, possible);
        set_text(&group, ".count", &counts);
        put_in(&group, own.iter().filter_map(|at| entries[*at].clone()));
    }
}

/// How many more places possibly stand where it was said, after the number of those that certainly do;
/// empty if none does.
pub(crate) fn possibly(figure: &Figure, possible: usize) -> String {
    let list = figure.query(".answers").filter(|_| possible > 0);
    let more = list.map(|list| counted(figure, &list, names::COUNTED, possible));
    more.unwrap_or_default()
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
