//! Movements of the viewport without a pointer: one frame of the animation at a time.

use crate::base::decimal::clamp;
use crate::base::geom::Point;
use crate::world::camera::flight::Flight;
use crate::world::camera::viewport::{Frame, Viewport};

/// The time constant of inertia, in milliseconds: after it, 1/e of the speed is left.
const DECAY: f64 = 160.0;
/// The speed below which inertia ends, in CSS pixels per millisecond.
const MIN_SPEED: f64 = 0.02;

/// A movement of the viewport without the reader's hand on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// A flight to another viewport.
    Fly {
        /// The path.
        flight: Flight,
        /// The time at which it began, in milliseconds.
        began: f64,
        /// Its duration, in milliseconds.
        lasts: f64,
    },
    /// Smoothing for input that moves in small steps, such as a trackpad: it reaches each step within
    /// two frames.
    Track {
        /// The viewport of the latest step.
        to: Viewport,
        /// Whether the first of the two frames was drawn.
        is_half: bool,
    },
    /// Inertia after a drag.
    Coast {
        /// The velocity, in CSS pixels per millisecond.
        speed: Point,
    },
}

/// Flights with a perceived length of at most this are skipped: nobody would see them.
const MIN_FLIGHT: f64 = 0.01;

impl Motion {
    /// A flight that begins at a time in milliseconds. Its duration grows with its perceived length,
    /// up to 1.5 seconds. `None` if there is hardly any distance.
    pub fn fly(from: Viewport, to: Viewport, began: f64) -> Option<Motion> {
        let flight = Flight::new(from, to);
        let lasts = (350.0 + 250.0 * flight.length()).min(1500.0);
        (flight.length() > MIN_FLIGHT).then_some(Motion::Fly {
            flight,
            began,
            lasts,
        })
    }

    /// Follows a step of the input. It takes one frame instead of two if it replaces an unfinished
    /// step.
    pub fn track(to: Viewport, before: Option<Motion>) -> Motion {
        let is_half = matches!(before, Some(Motion::Track { .. }));
        Motion::Track { to, is_half }
    }

    /// Inertia with a velocity in CSS pixels per millisecond; `None` if that is too slow.
    pub fn coast(speed: Point) -> Option<Motion> {
        (speed.length() > MIN_SPEED).then_some(Motion::Coast { speed })
    }

    /// The viewport at which it ends, from the present one. Inertia is taken to end at once.
    pub fn target(self, view: Viewport) -> Viewport {
        match self {
            Motion::Fly { flight, .. } => flight.view(1.0),
            Motion::Track { to, .. } => to,
            Motion::Coast { .. } => view,
        }
    }

    /// The viewport of the next frame, and the motion that is left, if any.
    ///
    /// `elapsed` is the time since the previous frame and `now` the present time, both in
    /// milliseconds; `height` is the height of the world, in scene units.
    pub fn step(
        self,
        view: Viewport,
        elapsed: f64,
        now: f64,
        frame: Frame,
        height: f64,
    ) -> (Viewport, Option<Motion>) {
        match self {
            Motion::Fly {
                flight,
                began,
                lasts,
            } => {
                let part = clamp((now - began) / lasts, 0.0, 1.0);
                (flight.view(ease(part)), (part < 1.0).then_some(self))
            }
            Motion::Track { to, is_half: true } => (to, None),
            Motion::Track { to, .. } => {
                let rest = Motion::Track { to, is_half: true };
                (view.halfway(to), Some(rest))
            }
            Motion::Coast { speed } => {
                let next = view.panned(speed.x * elapsed, speed.y * elapsed, frame);
                let slower = (-elapsed / DECAY).exp();
                let speed = Point {
                    x: speed.x * slower,
                    y: speed.y * slower,
                };
                (next.constrained(height, frame), Motion::coast(speed))
            }
        }
    }
}

/// Easing in and out: smoothstep.
fn ease(t: f64) -> f64 {
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::world::camera::viewport::tests::{HEIGHT, viewports};

    const FRAME: Frame = Frame {
        width: 1000.0,
        height: 487.0,
    };

    /// The viewport at rest, after frames of 16 milliseconds.
    fn end(mut view: Viewport, motion: Option<Motion>) -> Viewport {
        let (mut motion, mut now) = (motion, 0.0);
        while let Some(moving) = motion {
            now += 16.0;
            (view, motion) = moving.step(view, 16.0, now, FRAME, HEIGHT);
            assert!(now < 5000.0, "it never comes to rest: {moving:?}");
        }
        view
    }

    #[test]
    fn a_released_map_coasts_to_rest() {
        let view = Viewport {
            zoom: 4.0,
            ..Viewport::world(HEIGHT)
        };
        let speed = Point { x: 1.0, y: 0.0 };
        let end = end(view, Motion::coast(speed));
        // The world moved to the right, so the viewport shows more of its left.
        assert!(end.center.x < view.center.x);
        assert_eq!(Motion::coast(Point { x: 0.0, y: 0.01 }), None);
    }

    #[test]
    fn a_step_takes_two_frames_and_one_if_the_next_is_there_already() {
        let from = Viewport::world(HEIGHT);
        let to = Viewport { zoom: 2.0, ..from };
        let step = |view, motion: Motion| motion.step(view, 16.0, 16.0, FRAME, HEIGHT);
        let (half, rest) = step(from, Motion::track(to, None));
        assert_eq!(
            (half.zoom, rest.map(|rest| rest.target(half))),
            (1.5, Some(to))
        );
        assert_eq!(step(half, Motion::track(to, rest)), (to, None));
    }

    proptest! {
        #[test]
        fn what_stays_in_its_place_does_so_halfway(view in viewports(), x in 0f64..1000.0,
                                                   y in 0f64..487.0, times in 0.5f64..2.0) {
            let about = Point { x, y };
            let half = view.halfway(view.zoomed(times, about, FRAME));
            let (before, there) = (view.to_scene(about, FRAME), half.to_scene(about, FRAME));
            prop_assert!(before.distance(there) < 1e-6, "{before:?} {there:?}");
        }

        #[test]
        fn flights_end_where_they_lead(from in viewports(), to in viewports()) {
            let (from, to) = (from.constrained(HEIGHT, FRAME), to.constrained(HEIGHT, FRAME));
            let Some(flight) = Motion::fly(from, to, 0.0) else {
                // Too short to see.
                prop_assert!(Flight::new(from, to).length() <= MIN_FLIGHT);
                return Ok(());
            };
            let flown = end(from, Some(flight));
            prop_assert!(flown.is_close_to(to, FRAME), "{flown:?}");
        }
    }
}
