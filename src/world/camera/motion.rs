use crate::base::decimal::clamp;
use crate::base::geom::Point;
use crate::world::camera::flight::Flight;
use crate::world::camera::viewport::{Frame, Viewport};

/// The time in which a picture that was let go loses most (1 − 1/e) of its speed, in
/// milliseconds.
const COAST: f64 = 160.0;
/// Slower than this, in CSS pixels a millisecond, a picture stops.
const SLOW: f64 = 0.02;

/// How a picture moves by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// To another place.
    Fly {
        /// The way there.
        flight: Flight,
        /// When it began, in milliseconds.
        began: f64,
        /// How long it lasts, in milliseconds.
        lasts: f64,
    },
    /// After something that moves in steps, such as fingers on a trackpad: in two frames.
    Track {
        /// The last step.
        to: Viewport,
        /// Whether half of it is done.
        is_half: bool,
    },
    /// On, as it was let go.
    Coast {
        /// How fast, in CSS pixels a millisecond.
        speed: Point,
    },
}

/// A flight that seems no longer than this is none: what is flown to is where the picture is, for the eye.
const NO_WAY: f64 = 0.01;

impl Motion {
    /// A flight that begins at a time in milliseconds; the longer it seems, the longer it lasts,
    /// but never more than a second and a half. `None` where there is no way to cover.
    pub fn fly(from: Viewport, to: Viewport, began: f64) -> Option<Motion> {
        let flight = Flight::new(from, to);
        let lasts = (350.0 + 250.0 * flight.length()).min(1500.0);
        (flight.length() > NO_WAY).then_some(Motion::Fly {
            flight,
            began,
            lasts,
        })
    }

    /// After a step of what the picture keeps up with; at once to the end of it where half of an
    /// earlier one is still to be done.
    pub fn track(to: Viewport, before: Option<Motion>) -> Motion {
        let is_half = matches!(before, Some(Motion::Track { .. }));
        Motion::Track { to, is_half }
    }

    /// On at a speed in CSS pixels a millisecond; `None` where that is hardly any.
    pub fn coast(speed: Point) -> Option<Motion> {
        (speed.length() > SLOW).then_some(Motion::Coast { speed })
    }

    /// Where it leads, from a view.
    pub fn target(self, view: Viewport) -> Viewport {
        match self {
            Motion::Fly { flight, .. } => flight.view(1.0),
            Motion::Track { to, .. } => to,
            Motion::Coast { .. } => view,
        }
    }

    /// The view after so many milliseconds have passed, at a time, and the motion that is left;
    /// the world is so many scene units high.
    pub fn step(
        self,
        view: Viewport,
        passed: f64,
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
                let next = view.panned(speed.x * passed, speed.y * passed, frame);
                let slower = (-passed / COAST).exp();
                let speed = Point {
                    x: speed.x * slower,
                    y: speed.y * slower,
                };
                (next.constrained(height, frame), Motion::coast(speed))
            }
        }
    }
}

/// Slow at both ends.
fn ease(part: f64) -> f64 {
    part * part * (3.0 - 2.0 * part)
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

    /// The view when nothing moves any more, after frames of 16 milliseconds.
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
    fn a_picture_that_is_let_go_comes_to_rest_further_on() {
        let view = Viewport {
            zoom: 4.0,
            ..Viewport::world(HEIGHT)
        };
        let speed = Point { x: 1.0, y: 0.0 };
        let end = end(view, Motion::coast(speed));
        // The world went to the right, so more of its left is seen.
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
                // So little that the picture is put there at once.
                prop_assert!(Flight::new(from, to).length() <= NO_WAY);
                return Ok(());
            };
            let flown = end(from, Some(flight));
            prop_assert!(flown.is_close_to(to, FRAME), "{flown:?}");
        }
    }
}
