use crate::figure::protocol::place_of;
use crate::web::dom::element::rect;
use crate::web::viewer::address::history::target;
use crate::web::viewer::app::attach::{connect, prepare, prepare_in_steps};
use crate::web::viewer::app::tidy::tidy_address;
use crate::web::viewer::app::{effects, replace, warm_up};
use crate::web::viewer::card::{position, selection};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::{card, map};
use crate::web::viewer::load::origin::Origin;
use crate::web::viewer::load::wanted;

/// Takes over a figure in steps. Until the last one its links open its cards by CSS. A figure
/// without a map is left as it is.
pub(crate) async fn take_over_in_steps(figure: &Figure) {
    if map(figure).is_some() {
        prepare_in_steps(figure).await;
        connect_and_follow(figure);
    }
}

/// Takes over a figure in one go.
pub(crate) fn take_over(figure: &Figure) {
    if map(figure).is_some() {
        prepare(figure);
        connect_and_follow(figure);
    }
}

/// A card that is open stays open and moves to its place.
fn connect_and_follow(figure: &Figure) {
    let open = target(figure);
    let card = open
        .as_deref()
        .map(place_of)
        .and_then(|place| card(figure, place));
    let before = card.as_ref().map(|card| rect(card));
    connect(figure);
    effects::follow(figure);
    selection::select(figure, open.clone());
    if let (Some(target), Some(card), Some(before)) = (open, card, before) {
        figure.before_paint(move |figure| {
            position::update(figure, place_of(&target));
            // A page of somebody else's keeps its scroll position.
            if !figure.is_guest() {
                position::bring_into_view(figure, &target);
            }
            position::animate_from(figure, &card, &before);
        });
    }
    warm_up::warm_up(figure);
    Origin::remember(figure);
    replace::remember_sheet(figure);
    // Another dossier may have the day.
    if !wanted::follow_address(figure) {
        tidy_address(figure);
    }
}
