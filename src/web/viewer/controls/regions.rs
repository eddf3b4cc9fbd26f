//! The buttons that go to a region.

use web_sys::Event;

use crate::base::geom::WORLD_WIDTH;
use crate::figure::protocol::names;
use crate::web::dom::element::attr;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::map::camera::state::on_arrival;
use crate::web::viewer::map::fit::region_of;
use crate::web::viewer::map::go_to::{fly_home, fly_to_box, keep_map_in_view};

/// Answers a click on a region: goes there, and announces it on arrival. Returns whether it
/// was one.
pub(crate) fn on_click(figure: &Figure, event: &Event) -> bool {
    let button = closest(figure, event, ".regions button");
    let bounds = button.as_ref().and_then(region_of);
    let (Some(button), Some(bounds)) = (button, bounds) else {
        return false;
    };
    keep_map_in_view(figure);
    if bounds.width() < WORLD_WIDTH {
        fly_to_box(figure, bounds);
    } else {
        fly_home(figure);
    }
    let text = attr(&button, names::SAID);
    on_arrival(figure, move |figure| figure.state.announce(text));
    true
}
