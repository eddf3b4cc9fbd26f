//! The takeaways: a click on a link shows the view that it names, a second click clears it.

use leptos::prelude::{GetUntracked, WithUntracked};
use web_sys::{Element, MouseEvent, UrlSearchParams};

use crate::figure::protocol::view_parts::{AT, DAY, LAYER, VIEW};
use crate::figure::protocol::{names, place_of};
use crate::web::dom::attributes::set_attr;
use crate::web::dom::element::{attr, fragment};
use crate::web::state::Filter;
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::{around, closest, has_modifier};
use crate::web::viewer::figure::parts::card;
use crate::web::viewer::map::go_to;
use crate::web::viewer::story::{filter, flows, timeline};

/// The links that show more than a card.
const LINKS: &str = ".takeaways [data-target]";

/// The parts of the view that a link names.
struct View {
    parts: Option<UrlSearchParams>,
}

impl View {
    fn of(link: &Element) -> View {
        let parts = UrlSearchParams::new_with_str(&attr(link, names::TARGET)).ok();
        View { parts }
    }

    fn part(&self, name: &str) -> Option<String> {
        self.parts.as_ref()?.get(name)
    }

    fn filter(&self, figure: &Figure) -> Filter {
        filter::parse(figure, |name| self.part(name).unwrap_or_default())
    }

    fn day(&self, figure: &Figure) -> Option<i32> {
        timeline::parse(figure, &self.part(DAY)?)
    }

    /// Whether filter, day and layer are those that the view names.
    fn is_shown(&self, figure: &Figure) -> bool {
        let state = &figure.state;
        let (filter, day, layer) = (self.filter(figure), self.day(figure), self.part(LAYER));
        let says_anything = !filter.is_empty() || day.is_some() || layer.is_some();
        let has_layer = |layer: &str| state.layer.get_untracked().as_deref() == Some(layer);
        says_anything
            && state.filter.with_untracked(|now| *now == filter)
            && state.day.get_untracked() == day
            && layer.as_deref().is_none_or(has_layer)
    }

    fn show(&self, figure: &Figure) {
        let filter = self.filter(figure);
        let step = filter::change(figure, filter.clone(), Some(filter));
        timeline::choose(figure, self.day(figure), step);
        if let Some(layer) = self.part(LAYER) {
            flows::choose(figure, Some(layer.into()), HistoryStep::Replace);
        }
        if let Some(region) = self.part(VIEW) {
            query::set(figure, AT, None, HistoryStep::Replace);
            query::set(figure, VIEW, Some(region), HistoryStep::Replace);
            go_to::follow_address(figure, false);
        }
    }
}

/// Answers a click on a link that names a view. Returns whether that was all: a link may open a card,
/// too.
pub(crate) fn on_click(figure: &Figure, event: &MouseEvent) -> bool {
    let link = closest(figure, event, LINKS).filter(|_| !has_modifier(event));
    let Some(link) = link else {
        return false;
    };
    let view = View::of(&link);
    if view.is_shown(figure) && place(figure, &link).is_none() {
        filter::change(figure, Filter::default(), Some(view.filter(figure)));
        timeline::choose(figure, None, HistoryStep::Replace);
    } else {
        view.show(figure);
    }
    go_to::keep_map_in_view(figure);
    if place(figure, &link).is_some() {
        return false;
    }
    event.prevent_default();
    true
}

/// The places of the view that the link names that an element is in.
pub(crate) fn group_at(figure: &Figure, target: &Element) -> Option<Filter> {
    let filter = View::of(&around(target, LINKS)?).filter(figure);
    (!filter.is_empty()).then_some(filter)
}

/// The target of the card that a link opens.
fn place(figure: &Figure, link: &Element) -> Option<String> {
    let target = fragment(link)?;
    card(figure, place_of(&target)).map(|_| target)
}

/// Marks the links that name what is shown.
pub(crate) fn mark(figure: &Figure) {
    for link in figure.query_all(".takeaways a") {
        let view = link.has_attribute(names::TARGET).then(|| View::of(&link));
        let is_current = view.is_none_or(|view| view.is_shown(figure))
            && place(figure, &link).is_none_or(|target| is_open(figure, &target));
        set_attr(Some(&link), "aria-current", is_current.then_some("true"));
    }
}

/// Whether the card of a target is open, and the fact stands out that it may name.
fn is_open(figure: &Figure, target: &str) -> bool {
    let fact = figure.state.fact.get_untracked();
    figure.state.is_open(place_of(target))
        && (place_of(target) == target || fact.as_deref() == Some(target))
}
