//! Coming to rest: the map is drawn for what is in view, the address names it, and a screen reader
//! is told.

use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::frame::{frame_for, keep_top, measure};
use crate::web::viewer::map::camera::state::{Camera, attach, is_at_rest, take_on_arrival, with};
use crate::web::viewer::map::{detail, draw, location};
use crate::world::camera::Viewport;

/// Draws the map for its frame; for another view, if one is given. A movement under way ends, and
/// what was to be done on its arrival is cancelled.
pub(crate) fn settle(figure: &Figure, view: Option<Viewport>) {
    take_on_arrival(figure);
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
        Some(false) => arrive(figure),
        None => {
            attach(figure);
            settle(figure, Some(location::read(figure)));
        }
    }
}

/// Draws the map for a frame of another width. A movement under way ends at its goal.
fn arrive(figure: &Figure) {
    let by_reader = !is_at_rest(figure);
    with(figure, |camera| {
        camera.live = camera.goal();
        camera.motion = None;
    });
    come_to_rest(figure, by_reader);
}

/// Adjusts to the window's new size. Pages around frames, and the bars of mobile browsers, change
/// only its height: then a map that moves goes on, and one whose frame stays as it is, is not drawn
/// again.
pub(crate) fn resized(figure: &Figure) {
    let fits = |camera: &mut Camera| camera.frame == frame_for(figure, camera.live, camera.height);
    match with(figure, fits).filter(|_| is_at_rest(figure)) {
        // The card may have more room, or less.
        Some(true) => figure.state.notify_drawn(),
        Some(false) => settle(figure, None),
        None => fit_frame(figure),
    }
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
        // In a frame of another width, the centre stays: the address names it.
        let view = if frame.width == camera.frame.width {
            keep_top(camera.live, camera.frame, frame)
        } else {
            camera.live
        };
        let view = view.constrained(camera.height, frame);
        let moved = (view, frame) != (camera.drawn, camera.frame);
        (camera.live, camera.drawn, camera.frame) = (view, view, frame);
        (view, frame, camera.step, moved)
    });
    let Some((view, frame, step, moved)) = rested else {
        return;
    };
    if moved || !by_reader {
        draw::draw(figure, view, frame);
    } else {
        // The command that led nowhere has ended hover.
        figure.state.notify_drawn();
    }
    detail::at_rest(figure, view.zoom);
    with(figure, |camera| {
        camera.layer.come_to_rest(view, frame, camera.height);
    });
    if !by_reader {
        return;
    }
    if moved {
        location::write(figure, view, step);
    }
    match take_on_arrival(figure) {
        Some(act) => act(figure),
        None if moved => location::announce(figure, view, frame),
        None => {}
    }
}
