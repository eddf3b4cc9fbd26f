//! Going to a part of the world.

use web_sys::Event;

use super::{dom, fine, page};
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
        fine::want(state);
    }
    state.say(button.get_attribute("data-said").unwrap_or_default());
}
