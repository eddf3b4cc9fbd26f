//! Going to a part of the world.

use web_sys::{Element, Event};

use crate::base::geom::{Bounds, WIDTH};
use crate::browser::{destination, dom, page, travel};
use crate::view::State;

/// The box round a region's nations, in scene units, by the name that markup has for it.
pub(super) fn named(name: &str) -> Option<Bounds> {
    let is_it = |button: &Element| button.get_attribute("data-region").as_deref() == Some(name);
    let button = page::all(".regions button").into_iter().find(is_it)?;
    page::bounds(&button, "data-box")
}

/// A click on a region's name goes there, and says so. Whether it was one.
pub(super) fn on_click(event: &Event, state: State) -> bool {
    let button = dom::closest(event, ".regions button");
    let bounds = button
        .as_ref()
        .and_then(|button| page::bounds(button, "data-box"));
    let (Some(button), Some(bounds)) = (button, bounds) else {
        return false;
    };
    if bounds.width() < WIDTH {
        destination::fit(state, bounds);
    } else {
        destination::reset(state);
    }
    let said = button.get_attribute("data-said").unwrap_or_default();
    travel::on_arrival(move || state.say(said));
    true
}
