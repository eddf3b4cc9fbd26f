use crate::web::dom::root::Root;
use crate::web::viewer::address::history::{place_of, target};
use crate::web::viewer::app::attach::{connect, prepare, prepare_in_steps};
use crate::web::viewer::app::{effects, host_api, warm_up};
use crate::web::viewer::card::{position, selection};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::{card, map};
use crate::web::viewer::load::origin::Origin;
use crate::web::viewer::load::wanted;

/// Takes over the page that the native tool has written, without redrawing it.
///
/// If the page is not as expected, or anything fails on the way, the page stays as it is: its links
/// open its cards by CSS.
pub fn start() {
    std::panic::set_hook(Box::new(|_| host_api::withdraw_all()));
    any_spawner::Executor::init_wasm_bindgen().ok();
    let root = Root::of_document();
    if root.query("main > .stancemap").is_some() {
        let figure = Figure::new(root, None);
        host_api::register(&figure);
        let own = figure.clone();
        figure.spawn(async move {
            prepare_in_steps(&own).await;
            connect_and_follow(&own);
        });
    }
}

/// Takes over the figure in an element, in one go: its page is told that it is ready.
pub(crate) fn take_over(figure: &Figure) {
    prepare(figure);
    connect_and_follow(figure);
}

/// A card that is open stays open and moves to its place.
fn connect_and_follow(figure: &Figure) {
    if map(figure).is_none() {
        return;
    }
    let open = target(figure);
    let card = open
        .as_deref()
        .map(place_of)
        .and_then(|place| card(figure, place));
    let before = card.as_ref().map(|card| card.get_bounding_client_rect());
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
    wanted::follow_address(figure);
}
