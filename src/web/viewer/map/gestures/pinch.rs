//! Two fingers zoom and move the map. One finger scrolls the page.

use web_sys::TouchEvent;

use crate::base::geom::Point;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::figure::map_rect::point_in;
use crate::web::viewer::map::camera::state::{frame, view};
use crate::web::viewer::map::hint::{self, Hint};
use crate::web::viewer::map::movement::commands::{drag_to, hold, release};
use crate::world::camera::Viewport;

/// How a pinch began; in CSS pixels of the map's frame.
#[derive(Clone, Copy)]
struct Pinch {
    view: Viewport,
    /// The point halfway between the fingers.
    middle: Point,
    /// How far apart they were.
    apart: f64,
}

#[derive(Default)]
struct Slot(Option<Pinch>);

/// Begins or ends a pinch when fingers are put down or lifted.
pub(crate) fn on_change(figure: &Figure, event: &TouchEvent) {
    if let Some((middle, apart)) = two_fingers(figure, event) {
        event.prevent_default();
        hold(figure);
        let pinch = view(figure).map(|view| Pinch {
            view,
            middle,
            apart,
        });
        figure.with(|slot: &mut Slot| slot.0 = pinch);
    } else if figure.with(|slot: &mut Slot| slot.0.take()).is_some() {
        release(figure, Point::default());
    }
}

/// Whether two fingers are on the map.
pub(crate) fn is_under_way(figure: &Figure) -> bool {
    figure.with(|slot: &mut Slot| slot.0.is_some())
}

/// Moves the map with two fingers. For one finger on a zoomed map, a hint says what to do.
pub(crate) fn on_move(figure: &Figure, event: &TouchEvent) {
    let pinch = figure.with(|slot: &mut Slot| slot.0);
    let (Some((middle, apart)), Some(pinch), Some(frame)) =
        (two_fingers(figure, event), pinch, frame(figure))
    else {
        if view(figure).is_some_and(Viewport::is_zoomed) {
            hint::show(figure, Hint::Fingers);
        }
        return;
    };
    event.prevent_default();
    let held = pinch.view.to_scene(pinch.middle, frame);
    let zoomed = pinch.view.zoomed(apart / pinch.apart, pinch.middle, frame);
    drag_to(figure, zoomed.with_point_at(held, middle, frame));
}

/// The point halfway between two fingers, in the frame, and how far apart they are; in CSS pixels.
fn two_fingers(figure: &Figure, event: &TouchEvent) -> Option<(Point, f64)> {
    let canvas = closest(figure, event, ".canvas")?;
    let touches = event.touches();
    if touches.length() != 2 {
        return None;
    }
    let at = |i: u32| {
        let touch = touches.get(i)?;
        Some(point_in(&canvas, touch.client_x(), touch.client_y()))
    };
    let (a, b) = (at(0)?, at(1)?);
    Some((a.lerp(b, 0.5), a.distance(b).max(1.0)))
}
