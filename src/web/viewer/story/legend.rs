//! The entries of the legend: as buttons, with their counts.

use leptos::prelude::GetUntracked;
use web_sys::Element;

use crate::dossier::ABSENT;
use crate::figure::protocol::names;
use crate::web::dom::attributes::{bool_text, set_attr, set_text, toggle_attr};
use crate::web::dom::element::wrap_in_button;
use crate::web::state::{Criterion, Derived, Facets, Filter, LegendItem, Story};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::around;
use crate::web::viewer::figure::read_story::LEGEND_ENTRIES;

/// Makes buttons of the entries. Without scripts they are plain text.
pub(crate) fn attach(figure: &Figure) {
    for (item, _) in entries(figure) {
        let made = wrap_in_button(&item);
        debug_assert!(made.is_some());
        press(&item, false);
    }
}

/// The entries that count places: their nodes, and what they count.
fn entries(figure: &Figure) -> Vec<(Element, LegendItem)> {
    let story = figure.state.story.get_untracked();
    let nodes = figure.query_all(LEGEND_ENTRIES);
    let all = nodes.into_iter().zip(items(&story));
    all.filter(|(_, item)| !item.is_stance(ABSENT)).collect()
}

fn items(story: &Story) -> Vec<LegendItem> {
    story
        .legend
        .iter()
        .map(|entry| entry.item.clone())
        .collect()
}

/// The entries of the legend that can be chosen.
pub(crate) fn choices(story: &Story) -> Vec<LegendItem> {
    let mut items = items(story);
    items.retain(|item| !item.is_stance(ABSENT));
    items
}

/// The entry whose button an element is in.
pub(crate) fn item_at(figure: &Figure, target: &Element) -> Option<LegendItem> {
    let node = around(target, ".legend button")?.parent_element()?;
    let mut entries = entries(figure).into_iter();
    Some(entries.find(|(own, _)| *own == node)?.1)
}

/// Shows the chosen entries, and counts the places that pass the other criteria. Of a mark that some only
/// possibly have, the entry tells the least and the greatest number. The note on stances
/// that are only possible is there if any place that is shown has one.
pub(crate) fn fill(figure: &Figure, filter: &Filter, derived: &Derived) {
    let mut is_chosen_from = false;
    for (node, item) in entries(figure) {
        let count = count(&item, filter, &derived.facets);
        let mut range = count.to_string();
        let possible = possible_marks(&item, derived);
        if possible > 0 {
            range = [&range, "–", &(count + possible).to_string()].concat();
        }
        set_text(&node, ".count", &range);
        let is_chosen = filter.holds(&item);
        is_chosen_from |= is_chosen;
        press(&node, is_chosen);
    }
    let legend = figure.query(".legend");
    toggle_attr(legend.as_ref(), names::FILTERED, is_chosen_from);
    if let Some(note) = figure.query(".possible") {
        let possible = derived.count_possible();
        set_count(&note, possible);
        toggle_attr(Some(&note), "hidden", possible == 0);
    }
}

/// Writes the labels of entries that have others on earlier days, here and in the list.
pub(crate) fn name_entries(figure: &Figure) {
    let (story, day) = (
        figure.state.story.get_untracked(),
        figure.state.day.get_untracked(),
    );
    let nodes = figure.query_all(LEGEND_ENTRIES);
    for (node, entry) in nodes.iter().zip(&story.legend) {
        if entry.earlier.is_some() {
            let (label, definition) = entry.words(day);
            set_text(node, ".label", label);
            set_attr(Some(node), "title", Some(definition));
            let heading = figure.query(".answers > [data-stance=mentioned] h2 span");
            if let Some(heading) = heading {
                heading.set_text_content(Some(label));
            }
        }
    }
}

fn count(item: &LegendItem, filter: &Filter, facets: &[Facets]) -> usize {
    let counted =
        |facets: &&Facets| item.counts(facets) && filter.passes_others(Criterion::Legend, facets);
    facets.iter().filter(counted).count()
}

/// How many of the places that are shown possibly have a mark; 0 for an entry that is no mark.
fn possible_marks(item: &LegendItem, derived: &Derived) -> usize {
    let LegendItem::Mark(mark) = item else {
        return 0;
    };
    let facets = derived.facets.iter().zip(&derived.shown);
    let has_it =
        |(facets, shown): &(&Facets, &bool)| **shown && facets.possible_marks.contains(mark);
    facets.filter(has_it).count()
}

fn press(item: &Element, on: bool) {
    let button = item.first_element_child();
    set_attr(button.as_ref(), "aria-pressed", Some(bool_text(on)));
}

/// Writes the count of an entry, in digits.
pub(crate) fn set_count(item: &Element, count: usize) {
    set_text(item, ".count", &count.to_string());
}

/// The entries with their counts in words, and the note on stances that are only possible. Those that
/// count nothing are left out.
pub(crate) fn counts_in_words(figure: &Figure) -> String {
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let filter = figure.state.filter.get_untracked();
    let day = figure.state.day.get_untracked();
    let entries = story.legend.iter();
    let counted = entries
        .filter(|entry| !entry.item.is_stance(ABSENT))
        .filter_map(|entry| {
            let count = count(&entry.item, &filter, &derived.facets);
            (count > 0).then(|| [entry.words(day).0, " ", &count.to_string()].concat())
        });
    let possible = figure.query(".possible:not([hidden])");
    let possible = possible.and_then(|note| note.text_content());
    counted.chain(possible).collect::<Vec<_>>().join(", ")
}

/// The labels of the chosen entries.
pub(crate) fn chosen_labels(story: &Story, filter: &Filter, day: Option<i32>) -> Vec<String> {
    let chosen = story
        .legend
        .iter()
        .filter(|entry| filter.holds(&entry.item));
    chosen.map(|entry| entry.words(day).0.to_owned()).collect()
}
