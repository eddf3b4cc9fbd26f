//! The filter: by the entries of the legend and by evidence. A place that is filtered out has
//! `data-out` on its card; on the map, so have its links and marks, also while another place is
//! highlighted.

use leptos::prelude::{GetUntracked, Set};
use web_sys::{Element, Event};

use crate::figure::protocol::names;
use crate::web::dom::attributes::{set_attr, toggle_attr};
use crate::web::dom::element::{focus, fragment};
use crate::web::state::{Derived, Filter, Id, Story};
use crate::web::viewer::address::query::{self, HistoryStep};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::{closest, target};
use crate::web::viewer::figure::messages::counted;
use crate::web::viewer::figure::parts::{card, map_link};
use crate::web::viewer::map::pointed;
use crate::web::viewer::story::{answers, evidence, flows, legend, tab_stop, table};

/// Takes the filter from the address, as far as it fits this figure.
pub(crate) fn attach(figure: &Figure) {
    figure.state.filter.set(of_address(figure));
}

/// Follows the address.
pub(crate) fn follow_address(figure: &Figure) {
    query::follow(figure.state.filter, of_address(figure));
}

fn of_address(figure: &Figure) -> Filter {
    parse(figure, |name| query::get(figure, name).unwrap_or_default())
}

/// Reads a filter from the parts of a view, as far as they fit this figure.
pub(crate) fn parse(figure: &Figure, part: impl Fn(&str) -> String) -> Filter {
    let story = figure.state.story.get_untracked();
    let places: Vec<Id> = story.places.iter().map(|place| place.id.clone()).collect();
    Filter::parse(part, &legend::choices(&story), &story.evidence, &places)
}

/// Answers a click on an entry of the legend, on a kind of evidence, or on the button that shows all
/// places. Returns whether there was one of them.
pub(crate) fn on_click(figure: &Figure, event: &Event) -> bool {
    let mut filter = figure.state.filter.get_untracked();
    let mut clicked = None;
    let target = target(figure, event);
    if let Some(item) = target.and_then(|target| legend::item_at(figure, &target)) {
        filter.toggle(&item);
        clicked = Some(item);
    } else if let Some(kind) = evidence::kind_at(figure, event) {
        filter.toggle_evidence(&kind);
    } else if closest(figure, event, ".show-all").is_some() {
        // The button is about to disappear, and the focus with it.
        if let Some(first) = figure.query(".legend button") {
            focus(&first);
        }
        filter = Filter::default();
    } else {
        return false;
    }
    change(figure, filter, clicked.as_ref().map(Filter::of));
    true
}

/// Sets the filter as one history entry, and ends the highlight: the choice is to be seen. Returns how
/// more changes by the same click enter the history.
pub(crate) fn change(figure: &Figure, filter: Filter, clicked: Option<Filter>) -> HistoryStep {
    let parts = filter.parts();
    pointed::clear_highlight_of(figure, clicked);
    figure.state.filter.set(filter);
    let mut step = HistoryStep::Push;
    for (name, text) in parts {
        if query::get(figure, name) != text {
            query::set(figure, name, text, step);
            step = HistoryStep::Replace;
        }
    }
    step
}

/// The places that the entry of the legend counts that an element is in.
pub(crate) fn group_at(figure: &Figure, target: &Element) -> Option<Filter> {
    let item = legend::item_at(figure, target)?;
    Some(Filter::of(&item))
}

/// Applies day and filter to the cards, the legend, the map, the lists and the table.
pub(crate) fn apply(figure: &Figure) {
    let state = &figure.state;
    let (filter, story) = (state.filter.get_untracked(), state.story.get_untracked());
    let derived = state.derived.get_untracked();
    toggle_attr(
        figure.element().as_ref(),
        names::FILTERED,
        !filter.is_empty(),
    );
    for (place, shown) in story.places.iter().zip(&derived.shown) {
        toggle_attr(card(figure, &place.id).as_deref(), names::OUT, !shown);
        // Screen readers read what is shown. A mouse can still open the card.
        let hidden = (!shown).then_some("true");
        set_attr(map_link(figure, &place.id).as_ref(), "aria-hidden", hidden);
    }
    legend::fill(figure, &filter, &derived);
    let showing = shown_in_words(figure);
    set_attr(
        figure.query(".legend").as_ref(),
        names::SHOWING,
        showing.as_deref(),
    );
    evidence::fill(figure, &filter, &derived);
    mark_out(figure, &story, &derived);
    flows::apply(figure, &story, &derived);
    tab_stop::keep(figure);
    answers::arrange(figure, &derived);
    table::filter(figure, &filter, &story, &derived);
}

/// Applies filter and highlight to a map whose marks may have been drawn again.
pub(crate) fn apply_to_map(figure: &Figure) {
    let state = &figure.state;
    mark_out(
        figure,
        &state.story.get_untracked(),
        &state.derived.get_untracked(),
    );
}

/// Whether some places do not stand out.
pub(crate) fn is_active(figure: &Figure) -> bool {
    let state = &figure.state;
    !state.filter.get_untracked().is_empty() || state.highlight.get_untracked().is_some()
}

fn mark_out(figure: &Figure, story: &Story, derived: &Derived) {
    let is_out = |mark: &Element| {
        let place = fragment(mark).or_else(|| mark.get_attribute(names::OF));
        let at = place.and_then(|place| story.index_of(&place));
        at.is_some_and(|at| !derived.prominent[at])
    };
    for mark in figure.query_all(".map :is(a, [data-of])") {
        toggle_attr(Some(&mark), names::OUT, is_out(&mark));
    }
}

/// The filter in words; `None` if it shows everything.
pub(crate) fn shown_in_words(figure: &Figure) -> Option<String> {
    let filter = figure.state.filter.get_untracked();
    (!filter.is_empty()).then(|| in_words(figure, &filter))
}

/// How many places are shown, and by what choice; or that none is.
pub(crate) fn in_words(figure: &Figure, filter: &Filter) -> String {
    let Some(legend) = figure.query(".legend") else {
        return String::new();
    };
    let derived = figure.state.derived.get_untracked();
    let shown = derived.count_shown();
    if shown == 0 {
        let none = figure.query(".answers .none");
        return none
            .and_then(|line| line.text_content())
            .unwrap_or_default();
    }
    let name = if filter.is_empty() {
        names::ALL
    } else {
        names::SOME
    };
    // Of places that are shown for their stance, those where it is only possible are counted apart, as
    // in the legend and the list. Those that are shown for another reason certainly have that.
    let possible = if filter.stances.is_empty() {
        0
    } else {
        derived.count_possible()
    };
    let mut showing = counted(figure, &legend, name, shown - possible);
    showing += &answers::possibly(figure, possible);
    let state = &figure.state;
    let (story, day) = (state.story.get_untracked(), state.day.get_untracked());
    let mut chosen = legend::chosen_labels(&story, filter, day);
    if !filter.evidence.is_empty() {
        let heading = figure.query(".evidence summary");
        chosen.extend(heading.and_then(|heading| heading.text_content()));
    }
    if chosen.is_empty() {
        return showing;
    }
    format!("{showing}: {}", chosen.join("; "))
}
