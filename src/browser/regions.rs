//! Going to a part of the world.

use web_sys::Event;

use super::{destination, dom, page, travel};
use crate::scene::WIDTH;
use crate::view::State;

/// A click on a region's name goes there, and says so.
pub(super) fn on_click(event: &Event, state: State) {
    let Some(button) = dom::closest(event, ".regions button") else {
        return;
    };
    let Some(bounds) = page::bounds(&button, "data-box") else {
        return;
    };
    if bounds.width() < WIDTH {
        destination::fit(state, bounds);
    } else {
        destination::reset(state);
    }
    travel::say_on_arrival(button.get_attribute("data-said").unwrap_or_default());
}
