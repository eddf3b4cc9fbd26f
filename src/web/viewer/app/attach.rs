//! Takes over the figure that is in the page, in steps between which the browser can answer input.

use std::sync::Arc;

use leptos::prelude::Set;

use crate::figure::protocol::view_parts::{AT, DAY, VIEW};
use crate::web::dom::listener::Listener;
use crate::web::viewer::address::query;
use crate::web::viewer::app::events::listeners;
use crate::web::viewer::controls::display;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::read_story::read_story;
use crate::web::viewer::figure::schedule::pause;
use crate::web::viewer::map::camera::state::{self as camera, is_at_rest};
use crate::web::viewer::map::location;
use crate::web::viewer::map::movement::settle::settle;
use crate::web::viewer::story::{answers, filter, flows, legend, tab_stop, table, timeline};

/// The listeners of the figure that is in the page.
#[derive(Default)]
struct Attached(Vec<Listener>);

/// Reads the story and prepares the controls, in one go.
pub(crate) fn prepare(figure: &Figure) {
    figure.state.story.set(Arc::new(read_story(&figure.root)));
    legend::attach(figure);
    table::attach(figure);
}

/// The same in steps. Until the figure is [connected](connect), its links open its cards by CSS.
pub(crate) async fn prepare_in_steps(figure: &Figure) {
    figure.state.story.set(Arc::new(read_story(&figure.root)));
    pause().await;
    legend::attach(figure);
    table::attach(figure);
    pause().await;
}

/// Takes the view from the address, listens, and marks the figure as ready. The listeners of a figure
/// that was there before are dropped.
pub(crate) fn connect(figure: &Figure) {
    answers::attach(figure);
    filter::attach(figure);
    timeline::attach(figure);
    tab_stop::reset(figure);
    display::follow_address(figure);
    display::offer_language(figure);
    flows::attach(figure);
    table::follow_new_address(figure);
    let listeners = listeners(figure);
    figure.with(|attached: &mut Attached| attached.0 = listeners);
    camera::attach(figure);
    let view = location::read(figure);
    for name in [DAY, AT, VIEW] {
        query::note(figure, name);
    }
    figure.after_paint(move |figure| {
        // A reader may have moved the map by now.
        if is_at_rest(figure) {
            settle(figure, Some(view));
        }
    });
    figure.set_ready();
}
