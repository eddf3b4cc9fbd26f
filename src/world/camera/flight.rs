use crate::base::geom::WORLD_WIDTH;
use crate::world::camera::viewport::Viewport;

/// How much a flight would rather climb than cross at low height; the value that readers in van
/// Wijk and Nuij's experiment liked best.
const CLIMB: f64 = 1.42;

/// The way from one viewport to another that seems steady to the eye: it climbs, crosses and
/// descends again where the two are far apart.
///
/// After J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning" (2003),
/// equations 9 to 11.
///
/// ```
/// use stancemap::base::geom::Point;
/// use stancemap::world::camera::{Flight, Viewport};
///
/// let at = |x| Viewport { zoom: 10.0, center: Point { x, y: 900.0 } };
/// let flight = Flight::new(at(500.0), at(3500.0));
/// assert!(flight.view(0.5).zoom < 5.0);
/// assert!((flight.view(1.0).center.x - 3500.0).abs() < 1e-6);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flight {
    from: Viewport,
    to: Viewport,
    /// The distance between the two centres, in scene units.
    far: f64,
    /// Where the way begins on the paper's curve; `None` for a straight climb or descent.
    bend: Option<f64>,
    length: f64,
}

impl Flight {
    /// The way from one viewport to another.
    pub fn new(from: Viewport, to: Viewport) -> Flight {
        let far = from.center.distance(to.center);
        let (w0, w1) = (WORLD_WIDTH / from.zoom, WORLD_WIDTH / to.zoom);
        let straight = Flight {
            from,
            to,
            far,
            bend: None,
            length: (w1 / w0).ln().abs() / CLIMB,
        };
        if far < 1e-3 {
            return straight;
        }
        let squared = CLIMB * CLIMB;
        let grown = w1 * w1 - w0 * w0;
        let reach = squared * squared * far * far;
        let bend = |b: f64| -(b + (b * b + 1.0).sqrt()).ln();
        let begin = bend((grown + reach) / (2.0 * w0 * squared * far));
        let end = bend((grown - reach) / (2.0 * w1 * squared * far));
        Flight {
            bend: Some(begin),
            length: (end - begin) / CLIMB,
            ..straight
        }
    }

    /// How long the way seems: 0 for none, about 1 for what fills the frame, 5 for a way round
    /// the world at a near zoom.
    pub fn length(&self) -> f64 {
        self.length
    }

    /// What is in view when `part` of the way (0 to 1) is covered.
    pub fn view(&self, part: f64) -> Viewport {
        let Some(begin) = self.bend else {
            return self.from.interpolate(self.to, part);
        };
        let now = begin + CLIMB * part * self.length;
        let width = WORLD_WIDTH / self.from.zoom;
        let covered = width * (cosh(begin) * tanh(now) - sinh(begin)) / (CLIMB * CLIMB * self.far);
        Viewport {
            zoom: self.from.zoom * cosh(now) / cosh(begin),
            center: self.from.center.lerp(self.to.center, covered),
        }
    }
}

// By way of `exp`, which is in the Wasm already.

fn sinh(x: f64) -> f64 {
    (x.exp() - (-x).exp()) / 2.0
}

fn cosh(x: f64) -> f64 {
    (x.exp() + (-x).exp()) / 2.0
}

fn tanh(x: f64) -> f64 {
    1.0 - 2.0 / ((2.0 * x).exp() + 1.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::world::camera::viewport::tests::viewports;

    #[test]
    fn a_flight_to_where_one_is_has_no_length() {
        let view = Viewport::world(1900.0);
        assert_eq!(Flight::new(view, view).length(), 0.0);
        assert_eq!(Flight::new(view, view).view(0.5), view);
    }

    proptest! {
        #[test]
        fn it_begins_and_ends_where_it_should(from in viewports(), to in viewports()) {
            let flight = Flight::new(from, to);
            let near = |a: Viewport, b: Viewport| {
                (a.zoom / b.zoom - 1.0).abs() < 1e-6 && a.center.distance(b.center) < 1e-3
            };
            prop_assert!(near(flight.view(0.0), from));
            prop_assert!(near(flight.view(1.0), to), "{:?}", flight.view(1.0));
            prop_assert!(flight.length() >= 0.0 && flight.length().is_finite());
        }

        #[test]
        fn it_never_leaps(from in viewports(), to in viewports(), part in 0f64..0.99) {
            let flight = Flight::new(from, to);
            let (here, next) = (flight.view(part), flight.view(part + 0.01));
            let step = 0.011 * flight.length() * CLIMB;
            prop_assert!((next.zoom / here.zoom).ln().abs() <= step + 1e-9);
            // Within the window's own width.
            prop_assert!(next.center.distance(here.center) * here.zoom / WORLD_WIDTH <= step + 1e-9);
        }
    }
}
