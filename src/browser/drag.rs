//! Panning with a mouse or a pen.

use web_sys::{Element, Event, PointerEvent};

use crate::base::geom::Point;
use crate::browser::own::Own;
use crate::browser::{dom, later, travel};
use crate::view::State;
use crate::world::camera::Viewport;

/// How far a pressed mouse moves before it drags, in CSS pixels: a click may tremble.
const TREMBLE: f64 = 4.0;
/// How old a movement may be to count for the speed at which the picture is let go, in
/// milliseconds.
const RECENT: f64 = 80.0;

struct Drag {
    canvas: Element,
    pointer: i32,
    from: Point,
    view: Viewport,
    moving: bool,
    /// The last movements: when, and where the pointer was.
    trail: Vec<(f64, Point)>,
}

static DRAG: Own<Option<Drag>> = Own::new();

/// Whether the picture is being dragged: nothing is pointed at then.
pub(super) fn is_moving() -> bool {
    DRAG.with_borrow(|drag| drag.as_ref().is_some_and(|drag| drag.moving))
}

/// A press on the map may become a drag, where there is more of the world than is seen.
pub(super) fn on_down(event: &PointerEvent, state: State) {
    let plain = event.button() == 0 && event.is_primary() && event.pointer_type() != "touch";
    let canvas = dom::closest(event, ".canvas");
    let on_button = dom::closest(event, ".zoom").is_some();
    let (true, false, Some(canvas)) = (plain, on_button, canvas) else {
        return;
    };
    travel::stop(state);
    let near = travel::view().filter(|view| view.is_near());
    DRAG.set(near.map(|view| Drag {
        canvas,
        pointer: event.pointer_id(),
        from: at(event),
        view,
        moving: false,
        trail: Vec::new(),
    }));
}

/// Moves the picture with the mouse.
pub(super) fn on_move(event: &PointerEvent, state: State) {
    let now = at(event);
    let to = DRAG.with_borrow_mut(|drag| {
        let drag = drag
            .as_mut()
            .filter(|drag| drag.pointer == event.pointer_id())?;
        if !drag.moving && drag.from.distance(now) < TREMBLE {
            return None;
        }
        if !drag.moving {
            drag.begin(state);
        }
        drag.trail.push((event.time_stamp(), now));
        let frame = travel::frame()?;
        Some(
            drag.view
                .moved(now.x - drag.from.x, now.y - drag.from.y, frame),
        )
    });
    if let Some(to) = to {
        travel::put(state, to);
    }
}

impl Drag {
    fn begin(&mut self, state: State) {
        self.moving = true;
        travel::hold(state);
        let _ = self.canvas.set_pointer_capture(self.pointer);
        let _ = self.canvas.set_attribute("data-dragged", "");
    }

    /// How fast the mouse moved in the end, in CSS pixels a millisecond.
    fn speed(&self, now: f64) -> Point {
        let mut recent = self.trail.iter().filter(|(when, _)| now - when < RECENT);
        match (recent.next(), self.trail.last()) {
            (Some((t0, a)), Some((t1, b))) if t1 > t0 => Point {
                x: (b.x - a.x) / (t1 - t0),
                y: (b.y - a.y) / (t1 - t0),
            },
            _ => Point::default(),
        }
    }
}

/// Lets go.
pub(super) fn on_up(event: &PointerEvent, state: State) {
    let Some(drag) = DRAG.take() else { return };
    if drag.moving {
        let _ = drag.canvas.remove_attribute("data-dragged");
        travel::release(state, drag.speed(event.time_stamp()));
        // The click that follows a drag is none.
        let canvas = drag.canvas;
        let _ = canvas.set_attribute("data-after-drag", "");
        later::in_a_frame(move || {
            let _ = canvas.remove_attribute("data-after-drag");
        });
    }
}

/// A click at the end of a drag opens and closes nothing.
pub(super) fn was_drag(event: &Event) -> bool {
    dom::closest(event, "[data-after-drag]").is_some()
}

fn at(event: &PointerEvent) -> Point {
    Point {
        x: f64::from(event.client_x()),
        y: f64::from(event.client_y()),
    }
}
