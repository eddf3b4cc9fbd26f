//! Which card is open.

use leptos::prelude::{GetUntracked, Set, WithUntracked};

use crate::figure::protocol::{names, place_of};
use crate::web::dom::attributes::{set_attr, toggle_attr};
use crate::web::dom::window::scroll_top;
use crate::web::state::Id;
use crate::web::viewer::address::history;
use crate::web::viewer::card::{focus, position};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::{card, entry, map_link};
use crate::web::viewer::map::pointed;

/// The target that was opened, until the address names it.
#[derive(Default)]
struct Unwritten(Option<Opened>);

/// The target that a reader has opened: a place, a fact in its card, or nothing.
struct Opened(Option<Id>);

/// Opens the card of a target, or goes to a fact in the open card.
pub(crate) fn open(figure: &Figure, target: Id) {
    let place = place_of(&target);
    if !figure.state.is_open(place) {
        focus::remember_opener(figure, place);
    }
    // The history entry comes before the page is scrolled to the card: the browser keeps with the one
    // before where the reader was, and goes back there.
    write_later(figure, Some(target.clone()));
    show(figure, &target, true);
    pointed::leave(figure);
}

/// Closes the open card and gives the focus back.
pub(crate) fn close(figure: &Figure) {
    let Some(place) = figure.state.selected.get_untracked() else {
        return;
    };
    select(figure, None);
    focus::give_back(figure, &place);
    write_later(figure, None);
}

/// Writes the open card into the address once it has been painted.
fn write_later(figure: &Figure, open: Option<Id>) {
    figure.with(|Unwritten(unwritten): &mut Unwritten| *unwritten = Some(Opened(open)));
    figure.after_paint(write);
}

fn take_unwritten(figure: &Figure) -> Option<Opened> {
    figure.with(|Unwritten(unwritten): &mut Unwritten| unwritten.take())
}

fn write(figure: &Figure) {
    if let Some(Opened(open)) = take_unwritten(figure) {
        history::write(figure, open);
    }
}

/// Follows the address. If the page around has changed it, focus and scroll position stay: the
/// reader is elsewhere.
pub(crate) fn follow_address(figure: &Figure, by_reader: bool) {
    if by_reader {
        // A card that the reader has left before it was written must not be written now.
        take_unwritten(figure);
    } else {
        // The card that the reader has just opened must not be closed again.
        write(figure);
    }
    let place = figure.state.selected.get_untracked();
    let open = figure.state.fact.get_untracked().or_else(|| place.clone());
    let named = history::after_travel(figure, open.clone());
    if named == open {
        return;
    }
    match (named, place) {
        (Some(target), _) => show(figure, &target, by_reader),
        (None, place) => {
            select(figure, None);
            if let Some(place) = place.filter(|_| by_reader) {
                focus::give_back(figure, &place);
            }
        }
    }
}

/// Sets which card is open, and which fact in it stands out.
pub(crate) fn select(figure: &Figure, target: Option<Id>) {
    let state = &figure.state;
    let place = target.as_deref().map(place_of);
    let is_another = |open: &Option<Id>| open.as_deref() != place;
    if state.selected.with_untracked(is_another) {
        state.selected.set(place.map(Into::into));
    }
    let fact = target.filter(|target| place_of(target) != &**target);
    if state.fact.with_untracked(|shown| *shown != fact) {
        state.fact.set(fact);
    }
}

/// Opens the card of a target and positions it before the next paint. A card that is open stays
/// where it is. If the reader has opened it, it is scrolled into view and focused after the paint.
fn show(figure: &Figure, target: &Id, by_reader: bool) {
    let place = place_of(target);
    let space = match figure.state.is_open(place) {
        true => None,
        false => position::measure(figure, place),
    };
    select(figure, Some(target.clone()));
    if let Some(space) = space {
        position::when_open(figure, place.into(), space);
    }
    if by_reader {
        let target = target.clone();
        figure.after_paint(move |figure| {
            let from = scroll_top();
            position::bring_into_view(figure, &target);
            focus::remember_scroll(figure, from);
            focus::move_to_card(figure, &target);
        });
    }
}

/// Opens or closes the card of a place in the page.
pub(crate) fn set_open(figure: &Figure, place: &str, is_open: bool) {
    toggle_attr(card(figure, place).as_deref(), names::OPEN, is_open);
    let link = map_link(figure, place);
    set_attr(link.as_ref(), "aria-current", is_open.then_some("true"));
}

/// Marks the fact that the address names, or no longer.
pub(crate) fn set_named(figure: &Figure, target: &str, is_named: bool) {
    toggle_attr(entry(figure, target).as_deref(), names::NAMED, is_named);
}
