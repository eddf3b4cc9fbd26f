//! The table of all facts: sorted by its column headers, filtered, and opened row by row. It is sorted by
//! place; the facts of a place stay together.

use std::rc::Rc;

use js_sys::JsString;
use leptos::prelude::{GetUntracked, Set};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement};

use crate::figure::protocol::names;
use crate::figure::protocol::view_parts::SORT;
use crate::language::i18n::format;
use crate::web::dom::attributes::{set_attr, toggle_attr};
use crate::web::dom::element::{attr, copy, find, find_all, focus, number, rect, wrap_in_button};
use crate::web::dom::window::window;
use crate::web::state::{Column, Days, Derived, Filter, Id, Sort, Story, by_rank, order};
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::messages::{counted, message};
use crate::web::viewer::figure::read_story::days;
use crate::web::viewer::figure::{Figure, fold};

/// The column headers that the table can be sorted by.
const HEADS: &str = ".facts [data-by]";
/// The box whose text filters the rows.
const TYPED: &str = ".facts .find";

/// The rows of each place, in the table's own order.
#[derive(Default)]
struct Rows(Rc<Vec<Row>>);

/// The rows of a place.
struct Row {
    node: Element,
    place: Id,
    amounts: Vec<Amount>,
}

/// A number in a row.
struct Amount {
    column: Column,
    /// How it compares with the others of its column, from 1 for the least.
    rank: Option<i32>,
    days: Days,
}

/// Makes buttons of the column headers, which are plain text without scripts.
pub(crate) fn attach(figure: &Figure) {
    let rows = figure.query_all(".facts tbody").into_iter();
    let rows = Rc::new(rows.map(read_row).collect());
    figure.with(|own: &mut Rows| own.0 = rows);
    for head in figure.query_all(HEADS) {
        let made = wrap_in_button(&head);
        debug_assert!(made.is_some());
    }
}

/// Takes the order from the address, as far as the table has such a column.
pub(crate) fn follow_new_address(figure: &Figure) {
    figure.state.sort.set(of_address(figure));
}

fn read_row(node: Element) -> Row {
    Row {
        place: attr(&node, names::OF).into(),
        amounts: find_all(&node, ".amount p")
            .iter()
            .filter_map(read_amount)
            .collect(),
        node,
    }
}

fn read_amount(line: &Element) -> Option<Amount> {
    let cell = line.parent_element()?.get_attribute("class")?;
    Some(Amount {
        column: Column::of(cell.strip_prefix("amount ")?)?,
        rank: number(line, names::RANK),
        days: days(line),
    })
}

/// The rows of a place.
pub(crate) fn rows_of(figure: &Figure, place: &str) -> Option<Element> {
    figure.with(|Rows(rows): &mut Rows| {
        let mut rows = rows.iter();
        let row = rows.find(|row| &*row.place == place)?;
        Some(row.node.clone())
    })
}

fn rows(figure: &Figure) -> Rc<Vec<Row>> {
    figure.with(|Rows(rows): &mut Rows| rows.clone())
}

/// Follows the address.
pub(crate) fn follow_address(figure: &Figure) {
    query::follow(figure.state.sort, of_address(figure));
}

fn of_address(figure: &Figure) -> Option<Id> {
    let text = query::get(figure, SORT)?;
    let sort = Sort::parse(&text)?;
    head(figure, sort.column).map(|_| text.into())
}

/// The header of a column, if the table has it.
fn head(figure: &Figure, wanted: Column) -> Option<Element> {
    let mut heads = figure.query_all(HEADS).into_iter();
    heads.find(|head| column(head) == Some(wanted))
}

fn column(head: &Element) -> Option<Column> {
    Column::of(&attr(head, names::BY))
}

/// Puts the places in an order and marks its column. A sorted table is opened.
pub(crate) fn arrange(figure: &Figure, sort: Option<Sort>) {
    put_in_order(figure, sort);
    for head in figure.query_all(HEADS) {
        let is_its = |sort: &Sort| column(&head) == Some(sort.column);
        set_attr(Some(&head), "aria-sort", sort.filter(is_its).map(direction));
    }
    if let (Some(_), Some(details)) = (sort, figure.query(".facts")) {
        details.unchecked_ref::<HtmlDetailsElement>().set_open(true);
    }
}

/// Puts the places in an order.
pub(crate) fn put_in_order(figure: &Figure, sort: Option<Sort>) {
    let Some(table) = figure.query(".facts table") else {
        return;
    };
    let focused = figure.root.focused();
    let rows = rows(figure);
    for at in in_order(figure, &rows, sort) {
        let put = table.append_child(&rows[at].node);
        debug_assert!(put.is_ok());
    }
    // A node that is moved loses the focus.
    if let Some(focused) = focused.filter(|focused| table.contains(Some(focused))) {
        focus(&focused);
    }
}

fn direction(sort: Sort) -> &'static str {
    if sort.descending {
        "descending"
    } else {
        "ascending"
    }
}

/// The indices of the rows in an order. Without one, they are sorted by name, as the table is.
fn in_order(figure: &Figure, rows: &[Row], sort: Option<Sort>) -> Vec<usize> {
    let (column, descending) = sort.map_or((Column::Nation, false), |sort| {
        (sort.column, sort.descending)
    });
    let ranks = ranks(figure, rows, column);
    order(rows.len(), &|a, b| by_rank(ranks[a], ranks[b], descending))
}

/// The ranks of the places in a column; `None` sorts last.
fn ranks(figure: &Figure, rows: &[Row], column: Column) -> Vec<Option<i32>> {
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let day = figure.state.day.get_untracked();
    let rank = |(at, row): (usize, &Row)| match column {
        Column::Nation => i32::try_from(at).ok(),
        Column::Date => dated(&story, &row.place, day.unwrap_or(i32::MAX)),
        Column::People | Column::Money => {
            let own = row.amounts.iter();
            let shown = own.filter(|one| one.column == column && one.days.hold(day));
            shown.filter_map(|one| one.rank).max()
        }
        Column::Stance => place_in_legend(&story, &derived, &row.place),
    };
    rows.iter().enumerate().map(rank).collect()
}

/// The date of the standing that a place has on a day.
fn dated(story: &Story, place: &str, day: i32) -> Option<i32> {
    story.place(place)?.record.as_ref()?.dated(day)
}

/// Where the legend has the standing of a place.
fn place_in_legend(story: &Story, derived: &Derived, place: &str) -> Option<i32> {
    let standing = &derived.standings[story.index_of(place)?];
    let mut legend = story.legend.iter();
    let at = legend.position(|entry| entry.item.is_stance(&standing.stance))?;
    i32::try_from(at).ok()
}

/// Announces the order.
pub(crate) fn announce(figure: &Figure, sort: Option<Sort>) {
    let name = match sort {
        None => names::UNSORTED,
        Some(sort) if sort.descending => names::DESCENDING,
        Some(_) => names::ASCENDING,
    };
    let template = message(figure, ".facts thead", name);
    let head = sort.and_then(|sort| head(figure, sort.column)?.text_content());
    let text = format(&template, "column", &head.unwrap_or_default());
    figure.state.announce(text);
}

/// Shows the rows of the places that pass the filter and have the typed words, and says in the heading
/// how many they are.
pub(crate) fn filter(figure: &Figure, filter: &Filter, story: &Story, derived: &Derived) {
    let typed = fold(&typed(figure));
    let mut count = 0;
    for row in rows(figure).iter() {
        let at = story.index_of(&row.place);
        let is_shown = at.is_none_or(|at| derived.shown[at]) && has_words(&row.node, &typed);
        toggle_attr(Some(&row.node), "hidden", !is_shown);
        count += usize::from(is_shown);
    }
    if let Some(note) = figure.query(".facts .shown") {
        let text = counted(figure, &note, names::ROWS_SHOWN, count);
        let text = format(&text, "all", &story.places.len().to_string());
        let is_whole = filter.is_empty() && typed.is_empty();
        note.set_text_content((!is_whole).then_some(&text));
    }
}

/// The text in the box above the table.
fn typed(figure: &Figure) -> String {
    let input = figure.query(TYPED);
    input.map_or_else(String::new, |input| {
        input.unchecked_into::<HtmlInputElement>().value()
    })
}

/// Whether each of the words is in a row, facts included; accents and case do not matter. The browser
/// searches: a search in Rust adds more than a kilobyte of Wasm.
fn has_words(row: &Element, words: &str) -> bool {
    words.is_empty() || {
        let text = JsString::from(fold(&text_shown(row)));
        words.split(' ').all(|word| text.includes(word, 0))
    }
}

/// The text of a row, without what is hidden on the day that is shown.
fn text_shown(row: &Element) -> String {
    let shown = copy(row);
    for hidden in shown.iter().flat_map(|row| find_all(row, "[hidden]")) {
        hidden.remove();
    }
    shown.and_then(|row| row.text_content()).unwrap_or_default()
}

/// Answers what is typed above the table.
pub(crate) fn on_input(figure: &Figure, event: &Event) {
    if closest(figure, event, TYPED).is_some() {
        let state = &figure.state;
        let (story, derived) = (state.story.get_untracked(), state.derived.get_untracked());
        filter(figure, &state.filter.get_untracked(), &story, &derived);
        if let Some(heading) = figure.query(".facts summary") {
            state.announce(heading.text_content().unwrap_or_default());
        }
    }
}

/// Answers a click on a column header. Returns whether it was one.
pub(crate) fn on_click(figure: &Figure, event: &Event) -> bool {
    let Some(head) = closest(figure, event, HEADS) else {
        return false;
    };
    if let Some(column) = column(&head) {
        let now = figure.state.sort.get_untracked();
        let sort = Sort::after_click(now.as_deref().and_then(Sort::parse), column);
        let text = sort.map(Sort::text);
        figure.state.sort.set(text.as_deref().map(Into::into));
        query::set(figure, SORT, text, HistoryStep::Push);
        scroll_to_first_row(&head);
    }
    true
}

/// Scrolls to the first rows if the sticky column headers are above rows further down.
fn scroll_to_first_row(head: &Element) {
    if let Some(top) = head.closest("thead").ok().flatten()
        && rect(&top).top() + 1.0 < rect(head).top()
    {
        top.scroll_into_view();
    }
}

/// The link of a row that was clicked beside its links, and not to select text: such a click opens
/// the card.
pub(crate) fn link_of_clicked_row(figure: &Figure, event: &Event) -> Option<Element> {
    let row = closest(figure, event, ".facts tbody")?;
    let selection = window().get_selection().ok().flatten();
    let selects = selection.is_some_and(|selection| !selection.is_collapsed());
    if selects || closest(figure, event, "a, td details").is_some() {
        return None;
    }
    let link = link(&row)?;
    // It gets the focus back when the card closes.
    focus(&link);
    Some(link)
}

/// The link to a place's card in its row.
fn link(row: &Element) -> Option<Element> {
    find(row, "th a")
}
