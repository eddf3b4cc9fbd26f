//! The list of what changed between two days.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use crate::figure::protocol::names;
use crate::web::dom::attributes::toggle_attr;
use crate::web::dom::element::{find_all, number};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::messages::counted;
use crate::web::viewer::story::legend::set_count;

/// The entries of the list, and the days of their changes.
#[derive(Default)]
struct Entries(Vec<(Element, Option<i32>)>);

/// Reads the list.
pub(crate) fn attach(figure: &Figure) {
    let items = figure.query_all(".changes li").into_iter();
    let entries = items.map(|item| (item.clone(), number(&item, names::DAY)));
    let entries = entries.collect();
    figure.with(|own: &mut Entries| own.0 = entries);
}

fn select(figure: &Figure, end: &str) -> Option<HtmlSelectElement> {
    let selector = format!(".changes [data-between={end}]");
    figure.query(&selector)?.dyn_into().ok()
}

/// Cuts the list at the day that is shown: at the last change up to it.
pub(crate) fn cut_at(figure: &Figure, day: i32) {
    let Some(select) = select(figure, "to") else {
        return;
    };
    let options = find_all(&select, "option");
    let mut days = options.iter().filter_map(|option| number(option, "value"));
    if let Some(last) = days.rfind(|change| *change <= day) {
        select.set_value(&last.to_string());
    }
    cut(figure);
}

/// Lists what changed between the chosen days, and announces how much.
pub(crate) fn list(figure: &Figure) {
    let count = cut(figure);
    if let Some(list) = figure.query(".changes") {
        figure
            .state
            .announce(counted(figure, &list, names::SAID, count));
    }
}

/// Hides what did not change between the chosen days. Returns the number of changes.
fn cut(figure: &Figure) -> usize {
    let chosen = |end| select(figure, end)?.value().parse::<i32>().ok();
    let from = chosen("from").unwrap_or(0);
    let to = chosen("to").unwrap_or(i32::MAX);
    let mut count = 0;
    figure.with(|Entries(entries): &mut Entries| {
        for (item, day) in entries.iter() {
            let is_between = day.is_some_and(|day| from < day && day <= to);
            toggle_attr(Some(item), "hidden", !is_between);
            if is_between {
                count += find_all(item, "a").len();
            }
        }
    });
    if let Some(list) = figure.query(".changes") {
        set_count(&list, count);
    }
    count
}
