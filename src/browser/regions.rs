//! Going to a part of the world.

use web_sys::Event;

use super::{destination, dom, page, travel};
use crate::scene::WIDTH;
use crate::view::State;

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
