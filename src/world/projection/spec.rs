//! The type of a line in the table of projections.

/// A projection: its id, its raw formulas and its properties.
///
/// The formulas are for the globe of radius 1, with the central meridian at longitude 0. Angles
/// are in radians; x points east and y north, in radii of the globe. The world between the
/// meridians ±π must be symmetric about both axes, widest on the equator and highest at a pole:
/// from this its size on a map is taken.
pub(crate) struct Spec {
    /// Its name in addresses, attributes and command lines, such as `equal-earth`.
    pub(crate) id: &'static str,
    /// From longitude and latitude to x and y. Positions beyond ±π and ±π/2 are accepted; the
    /// result then means nothing.
    pub(crate) forward: fn(f64, f64) -> (f64, f64),
    /// From x and y to longitude and latitude. `None` for points above and below the world, and
    /// for numbers that are not finite. A point beside it gives `None` or a longitude beyond ±π.
    /// A pole that is a point gives any longitude.
    pub(crate) inverse: fn(f64, f64) -> Option<(f64, f64)>,
    /// Whether all parallels are straight lines, as in cylindrical and pseudocylindrical
    /// projections.
    pub(crate) straight_parallels: bool,
    /// The largest error of a latitude that `inverse` returns, in radians.
    #[allow(dead_code, reason = "the tolerance of the tests over the table")]
    pub(crate) inverse_error: f64,
}
