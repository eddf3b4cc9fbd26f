//! Coming to rest: the map is drawn for what is in view, the address names it, and a screen reader
//! is told.

use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::frame::{frame_for, keep_top, measure};
use crate::web::viewer::map::camera::state::{attach, is_at_rest, take_on_arrival, with};
use crate::web::viewer::map::{detail, draw, location};
use crate::world::camera::Viewport;

/// Draws the map for its frame; for another view, if one is given.
pub(crate) fn settle(figure: &Figure, view: Option<Viewport>) {
    with(figure, |camera| {
        camera.motion = None;
        let Some(view) = view else { return };
        // A view names its centre, whatever frame it is seen through.
        camera.frame = frame_for(figure, view, camera.height);
        camera.live = view.constrained(camera.height, camera.frame);
    });
    come_to_rest(figure, false);
}

/// Fits the map to its frame if that has another width, or had none before.
pub(crate) fn fit_frame(figure: &Figure) {
    let Some(now) = measure(figure) else { return };
    match with(figure, |camera| camera.frame.width == now.width) {
        Some(true) => {}
        Some(false) => settle(figure, None),
        None => {
            attach(figure);
            settle(figure, Some(location::read(figure)));
        }
    }
}

/// Adjusts to the window's new size. A map that moves in a frame of the same width goes on: pages
/// around frames, and the bars of mobile browsers, change only the height.
pub(crate) fn resized(figure: &Figure) {
    if is_at_rest(figure) {
        settle(figure, None);
    }
    fit_frame(figure);
}

/// Draws the map again because what it shows has changed. A map that moves is drawn anyway.
pub(crate) fn redraw(figure: &Figure) {
    if is_at_rest(figure) {
        come_to_rest(figure, false);
    }
}

/// Draws the map for the view that the camera sees. After a reader's movement, the address is
/// written and the view is announced.
pub(crate) fn come_to_rest(figure: &Figure, by_reader: bool) {
    let rested = with(figure, |camera| {
        camera.rest_at = None;
        let frame = frame_for(figure, camera.live, camera.height);
        let view = keep_top(camera.live, camera.frame, frame).constrained(camera.height, frame);
        let moved = (view, frame) != (camera.drawn, camera.frame);
        (camera.live, camera.drawn, camera.frame) = (view, view, frame);
        (view, frame, camera.height, camera.step, moved)
    });
    let Some((view, frame, height, step, moved)) = rested else {
        return;
    };
    if moved || !by_reader {
        draw::draw(figure, view, frame);
    }
    detail::at_rest(figure, view.zoom);
    with(figure, |camera| camera.layer.come_to_rest(view, frame));
    if !by_reader {
        return;
    }
    if moved {
        location::write(figure, view, height, step);
    }
    match take_on_arrival(figure) {
        Some(act) => act(figure),
        None if moved => location::announce(figure, view, frame),
        None => {}
    }
}
