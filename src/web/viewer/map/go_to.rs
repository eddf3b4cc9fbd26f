//! Going to a region, a place, or the whole world.

use leptos::prelude::WithUntracked;

use crate::base::geom::{Point, Rect};
use crate::web::dom::element::{rect, scroll_into_view};
use crate::web::dom::window::{scroll_by, window_height};
use crate::web::state::Position;
use crate::web::viewer::address::query::HistoryStep;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::map_rect::MapRect;
use crate::web::viewer::map::camera::state::{frame, goal, height, with};
use crate::web::viewer::map::fit::{view_in, whole_box};
use crate::web::viewer::map::location;
use crate::web::viewer::map::movement::commands::{fly, slide};
use crate::web::viewer::map::movement::settle::settle;
use crate::world::camera::{Frame, Viewport};

/// The share of the frame's height on either side of a place that is flown to: it is seen with its
/// neighbours, and leaves room for its card.
const SURROUNDINGS: f64 = 0.3;
/// The highest zoom for a place that is flown to.
const NEAREST_PLACE: f64 = 9.0;

/// Scrolls to the map if less than half of it is in the window, such as on a phone, where the
/// controls are below the map. The page around a guest scrolls by itself.
pub(crate) fn keep_map_in_view(figure: &Figure) {
    let canvas = figure.query(".stancemap .canvas");
    let Some((canvas, screen)) = canvas.zip(window_height()).filter(|_| !figure.is_guest()) else {
        return;
    };
    let map = rect(&canvas);
    let seen = map.bottom().min(screen) - map.top().max(0.0);
    if seen < map.height() / 2.0 {
        scroll_into_view(&canvas);
    }
}

/// Flies to where a box of the world is seen whole, in scene units.
pub(crate) fn fly_to_box(figure: &Figure, bounds: Rect) {
    fly_to(figure, |frame| whole_box(bounds, frame), HistoryStep::Push);
}

/// Flies to a place or area, if it has a shape.
pub(crate) fn fly_to_place(figure: &Figure, id: &str, step: HistoryStep) {
    let position = figure
        .state
        .story
        .with_untracked(|story| story.position(id));
    if let Some(Position { main, .. }) = position {
        let fit =
            |frame: Frame| Viewport::fit(main, SURROUNDINGS * frame.height, NEAREST_PLACE, frame);
        fly_to(figure, fit, step);
    }
}

fn fly_to(figure: &Figure, fit: impl Fn(Frame) -> Viewport, step: HistoryStep) {
    let to = view_in(figure, height(figure), fit);
    fly(figure, to, step);
}

/// Flies back to the whole world.
pub(crate) fn fly_home(figure: &Figure) {
    fly(figure, Viewport::world(height(figure)), HistoryStep::Push);
}

/// Scrolls the page as little as needed to see the map and, if that is higher than the window, a
/// place on it.
pub(crate) fn scroll_to_place(figure: &Figure, Position { anchor, .. }: Position) {
    let canvas = figure.query(".stancemap .canvas");
    if let Some((canvas, screen)) = canvas.zip(window_height()) {
        scroll_into_view(&canvas);
        if let Some(map) = MapRect::measure(figure) {
            let at = map.on_screen(anchor);
            let top = map.frame.y + at.y;
            if map.holds(at) && !(0.0..=screen).contains(&top) {
                scroll_by(top - screen / 2.0);
            }
        }
    }
}

/// The point of a place that must be in view: the middle of its largest polygon if all of that fits
/// the frame, or else its anchor. `None` if it is in view.
fn unseen(Position { anchor, main }: Position, view: Viewport, frame: Frame) -> Option<Point> {
    let window = view.visible_rect(frame);
    let fits = main.width() < window.width() && main.height() < window.height();
    if fits {
        let is_seen = window.contains(main.min) && window.contains(main.max);
        (!is_seen).then(|| main.center())
    } else {
        (!window.contains(anchor)).then_some(anchor)
    }
}

/// How far a place is from the middle of the map, in scene units; 0 if it is in view.
pub(crate) fn distance(figure: &Figure, position: Position) -> i32 {
    let view = goal(figure).zip(frame(figure));
    let away = view.and_then(|(view, frame)| {
        let at = unseen(position, view, frame)?;
        Some(at.distance(view.center))
    });
    away.map_or(0, |away| 1 + away as i32)
}

/// Moves the map only if a place could not be seen: its anchor, or all of its largest polygon if
/// that fits the frame. Whether it moves.
pub(crate) fn bring_into_view(figure: &Figure, position: Position) -> bool {
    let Some((view, frame)) = goal(figure).zip(frame(figure)) else {
        return false;
    };
    let Some(center) = unseen(position, view, frame) else {
        return false;
    };
    let to = Viewport { center, ..view }.constrained(height(figure), frame);
    let moves = !to.is_close_to(view, frame);
    if moves {
        slide(figure, to);
    }
    moves
}

/// Goes to the view that the address names: at once if the reader has gone back or forward, and by
/// a flight that can be seen if the page around has changed the address.
pub(crate) fn follow_address(figure: &Figure, by_reader: bool) {
    let now = if by_reader {
        with(figure, |camera| camera.drawn)
    } else {
        goal(figure)
    };
    if now.is_none_or(|now| location::is_named(figure, now)) {
        return;
    }
    let to = location::read(figure);
    if by_reader {
        settle(figure, Some(to));
    } else {
        fly(figure, to, HistoryStep::Replace);
    }
}
