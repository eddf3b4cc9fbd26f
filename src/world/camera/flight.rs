//! Flights: zooming and panning along a path that looks smooth.

use crate::base::geom::WORLD_WIDTH;
use crate::world::camera::viewport::Viewport;

/// ρ in the paper: how much zooming out is preferred to panning. 1.42 is the mean of the values
/// that the participants of its experiment chose.
const RHO: f64 = 1.42;

/// A path between two viewports with constant perceived speed: if they are far apart it zooms out,
/// pans, and zooms in again.
///
/// Source: J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE
/// InfoVis 2003, equations 9 to 11; as `d3.interpolateZoom`.
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
    /// u₁ in the paper: the distance between the centres, in scene units.
    distance: f64,
    /// r₀ in the paper: the start on the hyperbolic curve; `None` for a zoom without panning.
    start: Option<f64>,
    /// S in the paper: the length of the path.
    length: f64,
}

impl Flight {
    /// The path from one viewport to another.
    pub fn new(from: Viewport, to: Viewport) -> Flight {
        let distance = from.center.distance(to.center);
        let (w0, w1) = (WORLD_WIDTH / from.zoom, WORLD_WIDTH / to.zoom);
        let straight = Flight {
            from,
            to,
            distance,
            start: None,
            length: (w1 / w0).ln().abs() / RHO,
        };
        if distance < 1e-3 {
            return straight;
        }
        let squared = RHO * RHO;
        let widened = w1 * w1 - w0 * w0;
        let panned = squared * squared * distance * distance;
        let r = |b: f64| -(b + (b * b + 1.0).sqrt()).ln();
        let begin = r((widened + panned) / (2.0 * w0 * squared * distance));
        let end = r((widened - panned) / (2.0 * w1 * squared * distance));
        Flight {
            start: Some(begin),
            length: (end - begin) / RHO,
            ..straight
        }
    }

    /// The perceived length: 0 for no movement, about 1 across the frame, 5 round the world at a high
    /// zoom.
    pub fn length(&self) -> f64 {
        self.length
    }

    /// The viewport at `t`, from 0 at the start to 1 at the end.
    pub fn view(&self, t: f64) -> Viewport {
        // Exactly: the address rounds a view, and a tiny difference may round the other way.
        if t >= 1.0 {
            return self.to;
        }
        let Some(begin) = self.start else {
            return self.from.interpolate(self.to, t);
        };
        let now = begin + RHO * t * self.length;
        let width = WORLD_WIDTH / self.from.zoom;
        let covered = width * (cosh(begin) * tanh(now) - sinh(begin)) / (RHO * RHO * self.distance);
        Viewport {
            zoom: self.from.zoom * cosh(now) / cosh(begin),
            center: self.from.center.lerp(self.to.center, covered),
        }
    }
}

// Hyperbolic functions by `exp`, which the Wasm needs anyway.

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
    fn a_flight_to_the_same_view_has_no_length() {
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
            prop_assert!(near(flight.view(0.999_999_9), to), "{:?}", flight.view(0.999_999_9));
            prop_assert_eq!(flight.view(1.0), to);
            prop_assert!(flight.length() >= 0.0 && flight.length().is_finite());
        }

        #[test]
        fn it_never_leaps(from in viewports(), to in viewports(), part in 0f64..0.99) {
            let flight = Flight::new(from, to);
            let (here, next) = (flight.view(part), flight.view(part + 0.01));
            let step = 0.011 * flight.length() * RHO;
            prop_assert!((next.zoom / here.zoom).ln().abs() <= step + 1e-9);
            // Within the window's own width.
            prop_assert!(next.center.distance(here.center) * here.zoom / WORLD_WIDTH <= step + 1e-9);
        }
    }
}
