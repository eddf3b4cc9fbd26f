//! The viewport: zoom and centre, conversion between scene and screen, pan, zoom and fit.

use crate::base::decimal::clamp;
use crate::base::geom::{Point, Rect, WORLD_WIDTH};

/// The size of the window in which the map is visible, in CSS pixels. Screen coordinates are from
/// its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width; at a zoom of 1 the world is as wide.
    pub width: f64,
    /// Height; the world may be higher or lower.
    pub height: f64,
}

impl Frame {
    /// The rectangle of the frame, in screen coordinates.
    pub fn rect(self) -> Rect {
        Rect::from_size(self.width, self.height)
    }
}

/// Which part of the world is visible: a zoom and a centre. Independent of the frame's size.
///
/// ```
/// use stancemap::base::geom::Point;
/// use stancemap::world::camera::{Frame, Viewport};
///
/// let frame = Frame { width: 1000.0, height: 500.0 };
/// let world = Viewport::world(2000.0);
/// assert_eq!(world.world_origin(frame), Point::default());
/// // Zooming keeps the point under the mouse in place.
/// let mouse = Point { x: 250.0, y: 100.0 };
/// let nearer = world.zoomed(2.0, mouse, frame);
/// let there = world.to_scene(mouse, frame);
/// assert_eq!(nearer.to_screen(there, frame), mouse);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The world's width relative to the frame's: from 1 to [`Viewport::MAX_ZOOM`].
    pub zoom: f64,
    /// The point in the middle of the frame, in scene units.
    pub center: Point,
}

impl Viewport {
    /// The maximum zoom. A pixel of a map 1,000 wide is then about 2.5 km at the equator, which is
    /// the precision of the detailed basemap.
    pub const MAX_ZOOM: f64 = 16.0;

    /// The whole world, `height` scene units high.
    pub fn world(height: f64) -> Viewport {
        let center = Point {
            x: WORLD_WIDTH / 2.0,
            y: height / 2.0,
        };
        Viewport { zoom: 1.0, center }
    }

    /// CSS pixels per scene unit.
    pub fn scale(self, frame: Frame) -> f64 {
        frame.width * self.zoom / WORLD_WIDTH
    }

    /// The world's top left corner, in screen coordinates.
    pub fn world_origin(self, frame: Frame) -> Point {
        let scale = self.scale(frame);
        Point {
            x: frame.width / 2.0 - self.center.x * scale,
            y: frame.height / 2.0 - self.center.y * scale,
        }
    }

    /// The viewport in which the world has a rectangle in screen coordinates. Inverse of
    /// [`world_origin`](Viewport::world_origin).
    pub fn from_world_rect(world: Rect, frame: Frame) -> Viewport {
        let zoom = world.width() / frame.width;
        let scale = world.width() / WORLD_WIDTH;
        let center = Point {
            x: (frame.width / 2.0 - world.min.x) / scale,
            y: (frame.height / 2.0 - world.min.y) / scale,
        };
        Viewport { zoom, center }
    }

    /// Converts screen coordinates to scene units.
    pub fn to_scene(self, at: Point, frame: Frame) -> Point {
        let scale = self.scale(frame);
        Point {
            x: self.center.x + (at.x - frame.width / 2.0) / scale,
            y: self.center.y + (at.y - frame.height / 2.0) / scale,
        }
    }

    /// Converts scene units to screen coordinates. Inverse of [`to_scene`](Viewport::to_scene).
    pub fn to_screen(self, point: Point, frame: Frame) -> Point {
        let (scale, corner) = (self.scale(frame), self.world_origin(frame));
        Point {
            x: corner.x + point.x * scale,
            y: corner.y + point.y * scale,
        }
    }

    /// The visible part of the world, in scene units. It may extend beyond the world.
    pub fn visible_rect(self, frame: Frame) -> Rect {
        let whole = frame.rect();
        Rect {
            min: self.to_scene(whole.min, frame),
            max: self.to_scene(whole.max, frame),
        }
    }

    /// Zooms by a factor about a fixed point in screen coordinates, within the limits of the zoom.
    pub fn zoomed(self, factor: f64, about: Point, frame: Frame) -> Viewport {
        let zoom = clamp_zoom(self.zoom * factor);
        Viewport { zoom, ..self }.with_point_at(self.to_scene(about, frame), about, frame)
    }

    /// Halfway to another viewport, as in a CSS transition of `transform`: size and position of the
    /// world are averaged, so a point that is in the same place in both stays there.
    pub fn halfway(self, to: Viewport) -> Viewport {
        let zoom = self.zoom + to.zoom;
        let between = |own: f64, other: f64| (self.zoom * own + to.zoom * other) / zoom;
        let center = Point {
            x: between(self.center.x, to.center.x),
            y: between(self.center.y, to.center.y),
        };
        let zoom = zoom / 2.0;
        Viewport { zoom, center }
    }

    /// Pans so that a point of the scene is at a place in screen coordinates.
    pub fn with_point_at(self, point: Point, at: Point, frame: Frame) -> Viewport {
        let there = self.to_scene(at, frame);
        let center = Point {
            x: self.center.x + point.x - there.x,
            y: self.center.y + point.y - there.y,
        };
        Viewport { center, ..self }
    }

    /// Moves the world by CSS pixels, to the right and down.
    pub fn panned(self, x: f64, y: f64, frame: Frame) -> Viewport {
        let scale = self.scale(frame);
        let center = Point {
            x: self.center.x - x / scale,
            y: self.center.y - y / scale,
        };
        Viewport { center, ..self }
    }

    /// The closest viewport with a valid zoom that shows nothing beyond the world, `height` scene
    /// units high. In a direction in which the frame is larger, the world is centred.
    pub fn constrained(self, height: f64, frame: Frame) -> Viewport {
        let zoom = clamp_zoom(self.zoom);
        let scale = Viewport { zoom, ..self }.scale(frame);
        let keep = |center: f64, world: f64, frame: f64| {
            let half = frame / scale / 2.0;
            if half * 2.0 >= world {
                world / 2.0
            } else {
                clamp(center, half, world - half)
            }
        };
        Viewport {
            zoom,
            center: Point {
                x: keep(self.center.x, WORLD_WIDTH, frame.width),
                y: keep(self.center.y, height, frame.height),
            },
        }
    }

    /// The largest view of a rectangle of the scene with a margin in CSS pixels, as `fitBounds` in
    /// map libraries. The zoom is at most `max_zoom`, which an empty rectangle gets. In small frames
    /// the margin shrinks: the rectangle gets at least a quarter of the frame.
    pub fn fit(bounds: Rect, margin: f64, max_zoom: f64, frame: Frame) -> Viewport {
        let space = |frame: f64| (frame - 2.0 * margin).max(frame / 4.0);
        let zoom_for = |space: f64, extent: f64| {
            if extent > 0.0 {
                space * WORLD_WIDTH / frame.width / extent
            } else {
                Viewport::MAX_ZOOM
            }
        };
        let zoom = zoom_for(space(frame.width), bounds.width());
        let zoom = zoom.min(zoom_for(space(frame.height), bounds.height()));
        Viewport {
            zoom: clamp_zoom(zoom.min(max_zoom)),
            center: bounds.center(),
        }
    }

    /// Whether the zoom is above 1, beyond rounding.
    pub fn is_zoomed(self) -> bool {
        self.zoom > 1.0005
    }

    /// The viewport at `t` (0 to 1) on the way to another: the zoom changes exponentially, and a point
    /// that is in the same place in both stays there.
    pub fn interpolate(self, other: Viewport, t: f64) -> Viewport {
        let zoom = self.zoom * (t * (other.zoom / self.zoom).ln()).exp();
        let (from, to) = (1.0 / self.zoom, 1.0 / other.zoom);
        // The centre moves linearly with the visible width, or with t if that does not change.
        let moved = if (from - to).abs() < 1e-6 {
            t
        } else {
            (from - 1.0 / zoom) / (from - to)
        };
        Viewport {
            zoom,
            center: self.center.lerp(other.center, moved),
        }
    }

    /// Whether the two differ by less than half a CSS pixel anywhere in a frame.
    pub fn is_close_to(self, other: Viewport, frame: Frame) -> bool {
        let (here, there) = (self.visible_rect(frame), other.visible_rect(frame));
        let scale = self.scale(frame).max(other.scale(frame));
        here.min.distance(there.min) * scale < 0.5 && here.max.distance(there.max) * scale < 0.5
    }
}

fn clamp_zoom(zoom: f64) -> f64 {
    clamp(zoom, 1.0, Viewport::MAX_ZOOM)
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Frame = Frame {
        width: 1000.0,
        height: 480.0,
    };
    pub(crate) const HEIGHT: f64 = 1947.0;

    /// Any viewport of a world of [`HEIGHT`]; part of it may lie beyond the world.
    pub(crate) fn viewports() -> impl Strategy<Value = Viewport> {
        (1f64..16.0, 0f64..WORLD_WIDTH, 0f64..HEIGHT).prop_map(|(zoom, x, y)| Viewport {
            zoom,
            center: Point { x, y },
        })
    }

    fn frames() -> impl Strategy<Value = Frame> {
        (200f64..1600.0, 100f64..1200.0).prop_map(|(width, height)| Frame { width, height })
    }

    #[test]
    fn a_box_is_seen_whole_and_in_the_middle() {
        let bounds = Rect {
            min: Point { x: 800.0, y: 700.0 },
            max: Point {
                x: 1100.0,
                y: 760.0,
            },
        };
        let seen = Viewport::fit(bounds, 40.0, 16.0, FRAME);
        assert_eq!(seen.center, bounds.center());
        let window = seen.visible_rect(FRAME);
        assert!(window.contains(bounds.min) && window.contains(bounds.max));
        // As near as the margin lets it: 920 px for 300 units.
        assert!((seen.scale(FRAME) * 300.0 - 920.0).abs() < 1e-9);
    }

    #[test]
    fn a_point_is_seen_from_the_nearest_allowed() {
        let point = Point { x: 10.0, y: 10.0 };
        let bounds = Rect {
            min: point,
            max: point,
        };
        assert_eq!(Viewport::fit(bounds, 40.0, 8.0, FRAME).zoom, 8.0);
    }

    #[test]
    fn a_frame_larger_than_the_world_has_it_in_the_middle() {
        let tall = Frame {
            width: 300.0,
            height: 400.0,
        };
        let off = Viewport {
            zoom: 1.0,
            center: Point::default(),
        };
        assert_eq!(off.constrained(HEIGHT, tall), Viewport::world(HEIGHT));
    }

    proptest! {
        #[test]
        fn nothing_beyond_the_world_is_seen(view in viewports(), frame in frames(),
                                            x in -900f64..900.0, y in -900f64..900.0) {
            let kept = view.panned(x, y, frame).constrained(HEIGHT, frame);
            let window = kept.visible_rect(frame);
            let ok = |min: f64, max: f64, world: f64| {
                (min > -1e-6 && max < world + 1e-6) || ((min + max) / 2.0 - world / 2.0).abs() < 1e-6
            };
            prop_assert!(ok(window.min.x, window.max.x, WORLD_WIDTH));
            prop_assert!(ok(window.min.y, window.max.y, HEIGHT));
        }

        #[test]
        fn a_viewport_follows_from_the_worlds_rectangle(view in viewports(), frame in frames()) {
            let min = view.world_origin(frame);
            let (width, height) = (WORLD_WIDTH * view.scale(frame), HEIGHT * view.scale(frame));
            let max = Point { x: min.x + width, y: min.y + height };
            let known = Viewport::from_world_rect(Rect { min, max }, frame);
            prop_assert!(known.is_close_to(view, frame), "{known:?}");
        }

        #[test]
        fn what_is_zoomed_about_stays(view in viewports(), frame in frames(), times in 0.1f64..10.0,
                                      x in 0f64..1.0, y in 0f64..1.0) {
            let mouse = Point { x: x * frame.width, y: y * frame.height };
            let zoomed = view.zoomed(times, mouse, frame);
            prop_assert!(zoomed.to_scene(mouse, frame).distance(view.to_scene(mouse, frame)) < 1e-6);
            prop_assert!((1.0..=Viewport::MAX_ZOOM).contains(&zoomed.zoom));
        }

        #[test]
        fn a_way_begins_and_ends_where_it_should(from in viewports(), to in viewports(), frame in frames()) {
            prop_assert!(from.interpolate(to, 0.0).is_close_to(from, frame));
            prop_assert!(from.interpolate(to, 1.0).is_close_to(to, frame));
        }

        #[test]
        fn a_way_about_a_place_holds_that_place(view in viewports(), times in 0.2f64..5.0, part in 0f64..1.0) {
            let mouse = Point { x: 200.0, y: 300.0 };
            let there = view.zoomed(times, mouse, FRAME);
            let on_the_way = view.interpolate(there, part);
            prop_assert!(on_the_way.to_scene(mouse, FRAME).distance(view.to_scene(mouse, FRAME)) < 1e-3);
        }
    }
}
