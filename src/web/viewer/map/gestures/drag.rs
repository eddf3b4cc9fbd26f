//! Panning with a mouse or a pen.

use web_sys::{Element, PointerEvent};

use crate::base::geom::Point;
use crate::figure::protocol::names;
use crate::web::dom::attributes::toggle_attr;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::map::camera::state::{frame, view};
use crate::web::viewer::map::movement::commands::{drag_to, hold, release, stop};
use crate::world::camera::Viewport;

/// How far a pressed mouse moves before it drags, in CSS pixels: a click may tremble.
const THRESHOLD: f64 = 4.0;
/// How old a movement may be to count for the speed of the release, in milliseconds.
const RECENT: f64 = 80.0;
/// The bit of the primary button, or of a pen's contact, in `PointerEvent.buttons`.
const PRIMARY: u16 = 1;

/// A press on the map that is, or may become, a drag.
struct Drag {
    canvas: Element,
    pointer: i32,
    from: Point,
    view: Viewport,
    is_moving: bool,
    /// The latest movements: when, and where the pointer was in the window.
    trail: Vec<(f64, Point)>,
}

#[derive(Default)]
struct Slot {
    drag: Option<Drag>,
    /// Whether the click that ends a drag has yet to come.
    click_is_due: bool,
}

/// Whether the map is being dragged.
pub(crate) fn is_moving(figure: &Figure) -> bool {
    figure.with(|slot: &mut Slot| slot.drag.as_ref().is_some_and(|drag| drag.is_moving))
}

/// A press may become a drag if there is more of the world than is seen.
pub(crate) fn on_down(figure: &Figure, event: &PointerEvent) {
    let is_plain = event.button() == 0 && event.is_primary() && event.pointer_type() != "touch";
    let is_on_button = closest(figure, event, ".zoom").is_some();
    let canvas = closest(figure, event, ".canvas");
    let (true, false, Some(canvas)) = (is_plain, is_on_button, canvas) else {
        return;
    };
    stop(figure);
    let view = view(figure).filter(|view| view.is_zoomed());
    let drag = view.map(|view| Drag {
        canvas,
        pointer: event.pointer_id(),
        from: at(event),
        view,
        is_moving: false,
        trail: Vec::new(),
    });
    figure.with(|slot: &mut Slot| slot.drag = drag);
}

/// Moves the map with the mouse.
pub(crate) fn on_move(figure: &Figure, event: &PointerEvent) {
    let now = at(event);
    let to = figure.with(|slot: &mut Slot| {
        let drag = slot.drag.as_mut();
        let drag = drag.filter(|drag| drag.pointer == event.pointer_id())?;
        if !drag.is_moving {
            // Until it drags, the button can be released outside the figure, which is not told.
            if event.buttons() & PRIMARY == 0 {
                slot.drag = None;
                return None;
            }
            if drag.from.distance(now) < THRESHOLD {
                return None;
            }
            drag.begin(figure);
        }
        drag.note(event.time_stamp(), now);
        let (x, y) = (now.x - drag.from.x, now.y - drag.from.y);
        Some(drag.view.panned(x, y, frame(figure)?))
    });
    if let Some(to) = to {
        drag_to(figure, to);
    }
}

impl Drag {
    fn begin(&mut self, figure: &Figure) {
        self.is_moving = true;
        hold(figure);
        let _ = self.canvas.set_pointer_capture(self.pointer);
        toggle_attr(Some(&self.canvas), names::DRAGGED, true);
    }

    /// Notes where the pointer is, and forgets where it was longer ago than [`RECENT`].
    fn note(&mut self, when: f64, at: Point) {
        self.trail.retain(|(earlier, _)| when - earlier < RECENT);
        self.trail.push((when, at));
    }

    /// The speed of the mouse in the end, in CSS pixels per millisecond.
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

/// Lets go of the map.
pub(crate) fn on_up(figure: &Figure, event: &PointerEvent) {
    let drag = figure.with(|slot: &mut Slot| slot.drag.take());
    let Some(drag) = drag.filter(|drag| drag.is_moving) else {
        return;
    };
    toggle_attr(Some(&drag.canvas), names::DRAGGED, false);
    release(figure, drag.speed(event.time_stamp()));
    // Browsers fire a click after a drag, before the next frame.
    figure.with(|slot: &mut Slot| slot.click_is_due = true);
    figure.before_paint(|figure| {
        figure.with(|slot: &mut Slot| slot.click_is_due = false);
    });
}

/// Whether a click ends a drag: then it opens and closes nothing.
pub(crate) fn ends_drag(figure: &Figure) -> bool {
    figure.with(|slot: &mut Slot| slot.click_is_due)
}

fn at(event: &PointerEvent) -> Point {
    Point {
        x: f64::from(event.client_x()),
        y: f64::from(event.client_y()),
    }
}
