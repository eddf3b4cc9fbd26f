use web_sys::MouseEvent;

use crate::figure::protocol::place_of;
use crate::web::dom::element::fragment;
use crate::web::viewer::address::query::HistoryStep;
use crate::web::viewer::card::selection::{close, open};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::{closest, has_modifier};
use crate::web::viewer::figure::parts::card;
use crate::web::viewer::map::gestures::{drag, zoom};
use crate::web::viewer::story::table::link_of_clicked_row;
use crate::web::viewer::story::timeline;

/// Goes to the latest day if a target is a fact that comes after the day shown: its card would not tell it.
fn show_day_of(figure: &Figure, target: &str) {
    let fact = figure.root.by_id(target);
    if fact.is_some_and(|fact| fact.has_attribute("hidden")) {
        timeline::choose(figure, None, HistoryStep::Replace);
    }
}

/// Answers a click. On a link to a card, or to a fact in one, and on a row of the table, it opens the
/// card; on the cross, and on the map outside the story, it closes it.
pub(crate) fn on_click(figure: &Figure, event: &MouseEvent) {
    if has_modifier(event) || event.button() != 0 {
        return;
    }
    if drag::ends_drag(figure) {
        return event.prevent_default();
    }
    if zoom::on_click(figure, event) {
        return;
    }
    let link = closest(figure, event, "a[href^=\"#\"]");
    let link = link.or_else(|| link_of_clicked_row(figure, event));
    match link.as_ref().and_then(fragment).as_deref() {
        Some("-") => close(figure),
        Some(target) if card(figure, place_of(target)).is_some() => {
            show_day_of(figure, target);
            open(figure, target.into());
        }
        None if closest(figure, event, ".map").is_some() => close(figure),
        _ => return,
    }
    // Last: if anything above had failed, the link itself would still open the card.
    event.prevent_default();
}
