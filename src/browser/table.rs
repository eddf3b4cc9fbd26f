//! The table of all facts: sorted by its heads, and opened row by row.
//!
//! Nations are what is sorted, each with its facts together. What they are sorted by is read off
//! the markup each time: their names, the order of the legend, and their `data-ranks`.

use js_sys::{Array, JsString, Object};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement};

use crate::browser::mark::mark;
use crate::browser::own::Own;
use crate::browser::{dom, focus, page, query, root};
use crate::language::i18n::fill;
use crate::view::{Column, Id, Sort, State, by_rank, order};

/// What the address calls the way in which the table is sorted.
const NAME: &str = "sort";
/// The heads that the table can be sorted by.
const HEADS: &str = ".facts [data-by]";

/// The rows of each nation, in the table's own order.
static NATIONS: Own<Vec<Element>> = Own::new();

/// Makes buttons of the table's heads, which are plain text where scripts are not, and sorts it as
/// the address says, as far as this table has such a column.
pub(super) fn take_over(state: State) {
    NATIONS.set(page::all(".facts tbody"));
    for head in page::all(HEADS) {
        let made = dom::make_button_within(&head);
        debug_assert!(made.is_some());
    }
    state.sort.set(of_address());
}

/// Follows the address after the reader has gone back or forward.
pub(super) fn follow_address(state: State) {
    query::follow(state.sort, of_address());
}

fn of_address() -> Option<Id> {
    let text = query::get(NAME)?;
    let sort = Sort::parse(&text)?;
    head(sort.column).map(|_| text.into())
}

/// The head that sorts by a column, where the table has it.
fn head(wanted: Column) -> Option<Element> {
    let mut heads = page::all(HEADS).into_iter();
    heads.find(|head| column(head) == Some(wanted))
}

fn column(head: &Element) -> Option<Column> {
    Column::of(&head.get_attribute("data-by")?)
}

/// Makes the table agree with how it was sorted and now is, as the state has it.
pub(super) fn follow(state: State, before: Option<&str>, now: Option<&str>) {
    if (before, now) == (None, None) {
        return;
    }
    let sort = now.and_then(Sort::parse);
    arrange(sort);
    if before != now {
        state.say(in_words(sort));
    }
}

/// Puts the nations in their order and marks the head; a table that is sorted stands open.
fn arrange(sort: Option<Sort>) {
    let Some(table) = dom::query(".facts table") else {
        return;
    };
    let focused = root::focused();
    for nation in ordered(sort) {
        let put = table.append_child(&nation);
        debug_assert!(put.is_ok());
    }
    // What is moved loses it.
    if let Some(focused) = focused.filter(|focused| table.contains(Some(focused))) {
        focus::take(&focused);
    }
    for head in page::all(HEADS) {
        let own = |sort: &Sort| column(&head) == Some(sort.column);
        mark(Some(&head), "aria-sort", sort.filter(own).map(way));
    }
    if let (Some(_), Some(details)) = (sort, dom::query(".facts")) {
        details.unchecked_ref::<HtmlDetailsElement>().set_open(true);
    }
}

fn way(sort: Sort) -> &'static str {
    if sort.descending {
        "descending"
    } else {
        "ascending"
    }
}

fn ordered(sort: Option<Sort>) -> Vec<Element> {
    let nations = NATIONS.with_borrow(Clone::clone);
    let Some(Sort { column, descending }) = sort else {
        return nations;
    };
    let order = if column == Column::Nation {
        by_name(&nations, descending)
    } else {
        let ranks = ranks(&nations, column);
        order(nations.len(), &|a, b| {
            by_rank(ranks[a], ranks[b], descending)
        })
    };
    order.into_iter().map(|at| nations[at].clone()).collect()
}

/// By name, as the reader's language has it.
fn by_name(nations: &[Element], descending: bool) -> Vec<usize> {
    let name = |nation: &Element| link(nation)?.text_content();
    let names: Vec<String> = nations
        .iter()
        .map(|nation| name(nation).unwrap_or_default())
        .collect();
    let (locales, options) = (Array::new(), Object::new());
    order(nations.len(), &|a, b| {
        let name = JsString::from(&*names[a]);
        let way = name.locale_compare(&names[b], &locales, &options).cmp(&0);
        if descending { way.reverse() } else { way }
    })
}

/// What the other columns go by; `None` is last.
fn ranks(nations: &[Element], column: Column) -> Vec<Option<i32>> {
    let at = match column {
        Column::Date => 0,
        Column::People => 1,
        Column::Money => 2,
        Column::Nation | Column::Stance => return standings(nations),
    };
    let rank = |nation: &Element| {
        let ranks = nation.get_attribute("data-ranks")?;
        let rank = ranks.split(' ').nth(at)?.parse().ok()?;
        (rank > 0).then_some(rank)
    };
    nations.iter().map(rank).collect()
}

/// Where the legend has each nation's standing.
fn standings(nations: &[Element]) -> Vec<Option<i32>> {
    let standing = |element: &Element| element.get_attribute("data-stance");
    let legend = page::all(".legend [data-stance]");
    let legend: Vec<Option<String>> = legend.iter().map(standing).collect();
    let at = |nation: &Element| {
        let own = standing(nation);
        let at = legend.iter().position(|entry| *entry == own)?;
        i32::try_from(at).ok()
    };
    nations.iter().map(at).collect()
}

/// How the table is sorted, by the head's own word.
fn in_words(sort: Option<Sort>) -> String {
    let name = match sort {
        None => "data-unsorted",
        Some(sort) if sort.descending => "data-descending",
        Some(_) => "data-ascending",
    };
    let words = dom::query(".facts thead").and_then(|heads| heads.get_attribute(name));
    let head = sort.and_then(|sort| head(sort.column)?.text_content());
    fill(
        &words.unwrap_or_default(),
        "column",
        &head.unwrap_or_default(),
    )
}

/// A click on a head sorts the table. Whether it was one.
pub(super) fn on_click(event: &Event, state: State) -> bool {
    let Some(head) = dom::closest(event, ".facts [data-by]") else {
        return false;
    };
    if let Some(column) = column(&head) {
        let now = state.sort.get_untracked();
        let sort = Sort::after_click(now.as_deref().and_then(Sort::parse), column);
        let text = sort.map(Sort::text);
        state.sort.set(text.as_deref().map(Into::into));
        query::set(NAME, text, query::Entry::Step);
        return_to_top(&head);
    }
    true
}

/// Where the heads have stayed in view above rows further down, shows the first rows: what was
/// sorted is wanted from its beginning.
fn return_to_top(head: &Element) {
    if let Some(top) = head.closest("thead").ok().flatten()
        && dom::rect(&top).top() + 1.0 < dom::rect(head).top()
    {
        top.scroll_into_view();
    }
}

/// The link of the row that was clicked beside its links, and not to select its text: a click
/// there is as good as one on the link.
pub(super) fn link_of_row(event: &Event) -> Option<Element> {
    let nation = dom::closest(event, ".facts tbody")?;
    let selection = window().get_selection().ok().flatten();
    let selects = selection.is_some_and(|selection| !selection.is_collapsed());
    if selects || dom::closest(event, "a, button").is_some() {
        return None;
    }
    let link = link(&nation)?;
    // It gets the focus back when the card closes.
    focus::take(&link);
    Some(link)
}

/// The link that leads to a nation's card.
fn link(nation: &Element) -> Option<Element> {
    page::part(nation, "th a")
}
