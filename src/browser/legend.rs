//! The legend's entries, as the markup has them.

use web_sys::Element;

use crate::browser::mark::{fill, mark, truth};
use crate::browser::{dom, page};
use crate::view::Entry;

/// The entries that count nations.
pub(super) fn items() -> Vec<Element> {
    page::all(".legend :is([data-stance]:not([data-stance=absent]), [data-contested])")
}

/// What an entry counts.
pub(super) fn entry(item: &Element) -> Entry {
    let stance = item.get_attribute("data-stance");
    stance.map_or(Entry::Contested, |id| Entry::Stance(id.into()))
}

/// Makes a button of an entry.
pub(super) fn make_button(item: &Element) -> Option<()> {
    dom::make_button_within(item)?;
    press(item, false)
}

/// Says whether an entry is chosen.
pub(super) fn press(item: &Element, on: bool) -> Option<()> {
    let button = item.first_element_child()?;
    mark(Some(&button), "aria-pressed", Some(truth(on)));
    Some(())
}

/// What an entry is called; so is a kind of evidence in its list.
pub(super) fn label(item: &Element) -> String {
    page::text(item, ".label")
}

/// How many nations an entry counts, in digits.
pub(super) fn fill_count(item: &Element, count: usize) {
    fill(item, ".count", &count.to_string());
}

/// All entries with what they count by now, in words; those that count none are left out.
pub(super) fn in_words() -> String {
    let all = items().into_iter();
    let counted = all.filter_map(|item| {
        let count = page::text(&item, ".count");
        (count != "0").then(|| [&*label(&item), " ", &count].concat())
    });
    counted.collect::<Vec<_>>().join(", ")
}
