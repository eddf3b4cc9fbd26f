//! When the camera moves on, and when the map has come to rest.

use js_sys::{Date, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::web::dom::schedule;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::map::camera::layer::SLIDE;
use crate::web::viewer::map::camera::state::{Camera, REST, with};
use crate::web::viewer::map::detail;
use crate::web::viewer::map::movement::settle::come_to_rest;

/// The function that the browser calls for each frame. There is one for all of them: making one per
/// frame costs more than the frame.
#[derive(Default)]
struct FrameCallback(Option<Function>);

/// Moves the camera on in the next frame.
pub(crate) fn request_frame(figure: &Figure) {
    let is_first = with(figure, |camera| {
        if camera.frame_requested {
            return false;
        }
        camera.frame_requested = true;
        // The pause between two gestures does not count as time of the motion.
        if camera.rest_at.is_some() || camera.last_frame == 0.0 {
            camera.last_frame = Date::now() - 16.0;
        }
        camera.rest_at = None;
        true
    });
    if is_first == Some(true) {
        let callback = figure.with(|FrameCallback(callback): &mut FrameCallback| {
            callback.get_or_insert_with(|| on_frame_of(figure)).clone()
        });
        schedule::request_frame(&callback);
    }
}

fn on_frame_of(figure: &Figure) -> Function {
    let figure = figure.clone();
    let on_frame = move || {
        if !figure.has_ended() {
            on_frame(&figure);
        }
    };
    Closure::<dyn FnMut()>::new(on_frame)
        .into_js_value()
        .unchecked_into()
}

fn on_frame(figure: &Figure) {
    // The camera of a figure that has been replaced may have requested the frame.
    let is_awaited = |camera: &mut Camera| std::mem::take(&mut camera.frame_requested);
    if with(figure, is_awaited) != Some(true) {
        return;
    }
    let goes_on = with(figure, |camera| camera.step(Date::now()));
    show(figure);
    if goes_on == Some(true) {
        request_frame(figure);
    } else {
        rest_after(figure, REST);
    }
}

/// Shows the view where the camera is.
pub(crate) fn show(figure: &Figure) {
    let zoom = with(figure, |camera| {
        camera.put();
        camera.live.zoom
    });
    detail::on_zoom(figure, zoom.unwrap_or_default());
}

/// Draws the map again once it has not moved for a number of milliseconds.
pub(crate) fn rest_after(figure: &Figure, milliseconds: f64) {
    let needs_timer = with(figure, |camera| {
        camera.last_frame = 0.0;
        camera.rest_at = (!camera.held).then(|| Date::now() + milliseconds);
        camera.rest_at.is_some() && !camera.timer_runs
    });
    if needs_timer == Some(true) {
        set_timer(figure, milliseconds);
    }
}

/// One timer at a time, however often the map moves: if time is left when it fires, it is set
/// again. It never runs longer than the shortest wait, which may begin meanwhile.
fn set_timer(figure: &Figure, left: f64) {
    with(figure, |camera| camera.timer_runs = true);
    let wait = left.min(REST) as i32;
    figure.after(wait, |figure| {
        let rest_at = with(figure, |camera| {
            camera.timer_runs = false;
            camera.rest_at
        });
        match rest_at.flatten().map(|at| at - Date::now()) {
            // More is left only if the system clock went backwards: then stop waiting.
            Some(left) if (1.0..=SLIDE + REST).contains(&left) => set_timer(figure, left),
            Some(_) => come_to_rest(figure, true),
            None => {}
        }
    });
}
