//! The commands that gestures and buttons give to the camera. A new command replaces the movement under
//! way, and the action that was to follow its arrival.

use js_sys::Date;

use crate::base::geom::Point;
use crate::web::dom::media::prefers_reduced_motion;
use crate::web::viewer::address::query::HistoryStep;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::layer::SLIDE;
use crate::web::viewer::map::camera::state::{Camera, REST, take_on_arrival, with};
use crate::web::viewer::map::detail;
use crate::web::viewer::map::movement::clock::{request_frame, rest_after, show};
use crate::web::viewer::map::pointed;
use crate::world::camera::{Motion, Viewport};

/// Takes the map in hand: it stops, and is not drawn again until [`release`].
pub(crate) fn hold(figure: &Figure) {
    begin(figure);
    with(figure, |camera| {
        camera.held = true;
        camera.halt();
        camera.rest_at = None;
        camera.layer.promote();
    });
}

/// Stops a map that moves by itself. It has not arrived, so what was to be done then is cancelled.
pub(crate) fn stop(figure: &Figure) {
    if with(figure, Camera::halt) == Some(true) {
        take_on_arrival(figure);
        request_frame(figure);
    }
}

/// Moves a map that is in hand: at once, because browsers report movements once per frame.
pub(crate) fn drag_to(figure: &Figure, view: Viewport) {
    with(figure, |camera| {
        camera.live = view.constrained(camera.height, camera.frame);
    });
    show(figure);
}

/// Lets go of the map at a speed, in CSS pixels per millisecond.
pub(crate) fn release(figure: &Figure, speed: Point) {
    with(figure, |camera| {
        camera.held = false;
        camera.step = HistoryStep::Replace;
        if !prefers_reduced_motion() {
            camera.motion = Motion::coast(speed);
        }
    });
    request_frame(figure);
}

/// Slides to a view quickly: for a wheel, a key or a button.
pub(crate) fn slide(figure: &Figure, to: Viewport) {
    begin(figure);
    let is_instant = prefers_reduced_motion();
    let zoom = with(figure, |camera| {
        camera.motion = None;
        camera.step = HistoryStep::Replace;
        camera.live = to.constrained(camera.height, camera.frame);
        camera.layer.promote();
        if is_instant {
            camera.put();
        } else {
            let (drawn, live, frame) = (camera.drawn, camera.live, camera.frame);
            camera.layer.slide(drawn, live, frame);
        }
        camera.live.zoom
    });
    detail::on_zoom(figure, zoom.unwrap_or_default());
    rest_after(figure, if is_instant { REST } else { SLIDE + REST });
}

/// Follows fingers on a trackpad: the map is where they want it within two frames.
pub(crate) fn track(figure: &Figure, to: Viewport) {
    begin(figure);
    with(figure, |camera| {
        camera.step = HistoryStep::Replace;
        camera.layer.end_slide();
        camera.layer.promote();
        let to = to.constrained(camera.height, camera.frame);
        if prefers_reduced_motion() {
            (camera.live, camera.motion) = (to, None);
        } else {
            camera.motion = Some(Motion::track(to, camera.motion));
        }
    });
    request_frame(figure);
}

/// Flies to a view, so that a reader sees where it lies.
pub(crate) fn fly(figure: &Figure, to: Viewport, step: HistoryStep) {
    begin(figure);
    with(figure, |camera| {
        camera.halt();
        camera.grow_for(figure, to);
        let to = to.constrained(camera.height, camera.frame);
        camera.step = step;
        camera.layer.promote();
        // No flight if the way is short, or the reader prefers reduced motion.
        let motion = Motion::fly(camera.live, to, Date::now());
        camera.motion = motion.filter(|_| !prefers_reduced_motion());
        camera.live = camera.motion.map_or(to, |_| camera.live);
    });
    request_frame(figure);
}

/// Ends hover and cancels what was to be done on arrival.
fn begin(figure: &Figure) {
    pointed::leave(figure);
    take_on_arrival(figure);
}
