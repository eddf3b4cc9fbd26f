use crate::base::decimal::clamp;
use crate::base::geom::{Point, Rect, WORLD_WIDTH};

/// The window through which the map is seen, in CSS pixels. At a zoom of 1 the world is as wide
/// as its frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Frame {
    /// All of it, from its own top left corner.
    pub fn rect(self) -> Rect {
        Rect::from_size(self.width, self.height)
    }
}

/// What of the world is in view.
///
/// ```
/// use stancemap::base::geom::Point;
/// use stancemap::world::camera::{Frame, Viewport};
///
/// let frame = Frame { width: 1000.0, height: 500.0 };
/// let world = Viewport::world(2000.0);
/// assert_eq!(world.world_origin(frame), Point::default());
/// // The point under the mouse stays where it is.
/// let mouse = Point { x: 250.0, y: 100.0 };
/// let nearer = world.zoomed(2.0, mouse, frame);
/// let there = world.to_scene(mouse, frame);
/// assert_eq!(nearer.to_screen(there, frame), mouse);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// How many times wider than its frame the world is: from 1 to [`Viewport::MAX_ZOOM`].
    pub zoom: f64,
    /// What is in the middle of the frame, in scene units.
    pub center: Point,
}

impl Viewport {
    /// The largest zoom: a pixel of a map of 1,000 is then about two and a half kilometres wide
    /// at the equator, which is what the fine basemap has to tell.
    pub const MAX_ZOOM: f64 = 16.0;

    /// The whole world, which is so many scene units high.
    pub fn world(height: f64) -> Viewport {
        let center = Point {
            x: WORLD_WIDTH / 2.0,
            y: height / 2.0,
        };
        Viewport { zoom: 1.0, center }
    }

    /// How many CSS pixels a scene unit is wide.
    pub fn scale(self, frame: Frame) -> f64 {
        frame.width * self.zoom / WORLD_WIDTH
    }

    /// Where the world's top left corner is, in CSS pixels from the frame's.
    pub fn world_origin(self, frame: Frame) -> Point {
        let scale = self.scale(frame);
        Point {
            x: frame.width / 2.0 - self.center.x * scale,
            y: frame.height / 2.0 - self.center.y * scale,
        }
    }

    /// The viewport that has the world at a box, which is given in CSS pixels from the frame's top
    /// left corner: the way back from [`world_origin`](Viewport::world_origin).
    pub fn from_world_rect(world: Rect, frame: Frame) -> Viewport {
        let zoom = world.width() / frame.width;
        let scale = world.width() / WORLD_WIDTH;
        let center = Point {
            x: (frame.width / 2.0 - world.min.x) / scale,
            y: (frame.height / 2.0 - world.min.y) / scale,
        };
        Viewport { zoom, center }
    }

    /// What is at a place of the frame, given in CSS pixels; in scene units.
    pub fn to_scene(self, place: Point, frame: Frame) -> Point {
        let scale = self.scale(frame);
        Point {
            x: self.center.x + (place.x - frame.width / 2.0) / scale,
            y: self.center.y + (place.y - frame.height / 2.0) / scale,
        }
    }

    /// Where a point of the world, in scene units, is in the frame: the way back from
    /// [`to_scene`](Viewport::to_scene).
    pub fn to_screen(self, point: Point, frame: Frame) -> Point {
        let (scale, corner) = (self.scale(frame), self.world_origin(frame));
        Point {
            x: corner.x + point.x * scale,
            y: corner.y + point.y * scale,
        }
    }

    /// The part of the world that is in view, in scene units.
    pub fn visible_rect(self, frame: Frame) -> Rect {
        let whole = frame.rect();
        Rect {
            min: self.to_scene(whole.min, frame),
            max: self.to_scene(whole.max, frame),
        }
    }

    /// So many times nearer; what is at `about`, in CSS pixels of the frame, stays there.
    pub fn zoomed(self, times: f64, about: Point, frame: Frame) -> Viewport {
        let zoom = clamp_zoom(self.zoom * times);
        Viewport { zoom, ..self }.with_point_at(self.to_scene(about, frame), about, frame)
    }

    /// Halfway to another view, as a picture that is shifted and scaled has it: what is at one
    /// place of the frame in both is there on the way.
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

    /// The same zoom, with a point of the world brought to a place of the frame, in CSS pixels.
    pub fn with_point_at(self, point: Point, place: Point, frame: Frame) -> Viewport {
        let there = self.to_scene(place, frame);
        let center = Point {
            x: self.center.x + point.x - there.x,
            y: self.center.y + point.y - there.y,
        };
        Viewport { center, ..self }
    }

    /// With the world moved by so many CSS pixels to the right and down.
    pub fn panned(self, x: f64, y: f64, frame: Frame) -> Viewport {
        let scale = self.scale(frame);
        let center = Point {
            x: self.center.x - x / scale,
            y: self.center.y - y / scale,
        };
        Viewport { center, ..self }
    }

    /// The nearest viewport that shows nothing beyond the world, which is so many scene units
    /// high; where the frame is larger than the world, the world is in its middle.
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

    /// The nearest view of a box of the world that leaves a margin, in CSS pixels, round it, no
    /// nearer than `nearest`. A box without extent is seen from there.
    pub fn fit(bounds: Rect, margin: f64, nearest: f64, frame: Frame) -> Viewport {
        let room = |frame: f64| (frame - 2.0 * margin).max(frame / 4.0);
        let times = |room: f64, extent: f64| {
            if extent > 0.0 {
                room * WORLD_WIDTH / frame.width / extent
            } else {
                Viewport::MAX_ZOOM
            }
        };
        let zoom = times(room(frame.width), bounds.width());
        let zoom = zoom.min(times(room(frame.height), bounds.height()));
        Viewport {
            zoom: clamp_zoom(zoom.min(nearest)),
            center: bounds.center(),
        }
    }

    /// Whether there is more of the world than the frame shows.
    pub fn is_zoomed(self) -> bool {
        self.zoom > 1.0005
    }

    /// On the way to another viewport, `part` of it (0 to 1) covered: as when both are zoomed
    /// about one fixed place of the frame.
    pub fn interpolate(self, other: Viewport, part: f64) -> Viewport {
        let zoom = self.zoom * (part * (other.zoom / self.zoom).ln()).exp();
        let (from, to) = (1.0 / self.zoom, 1.0 / other.zoom);
        // Widths go linearly with what is moved; where they do not change, the part itself does.
        let moved = if (from - to).abs() < 1e-6 {
            part
        } else {
            (from - 1.0 / zoom) / (from - to)
        };
        Viewport {
            zoom,
            center: self.center.lerp(other.center, moved),
        }
    }

    /// Whether nobody could tell the two apart in that frame: half a pixel at most.
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

    /// Any viewport of a world of [`HEIGHT`], whatever of it lies beyond the world.
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
        fn a_view_is_known_by_where_the_world_is(view in viewports(), frame in frames()) {
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
