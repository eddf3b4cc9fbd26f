//! Maps on which nearly all land is coloured: smaller dots, and stricter rules for names.

use crate::world::layout::labels::DOT;

/// With more coloured places nearly all land that is shown is coloured.
const DENSE: usize = 40;
/// The radius of a dot on a dense map, in scene units, and its least radius, in CSS pixels.
const DENSE_DOT: f64 = 6.0;
const LEAST_DOT: f64 = 2.5;

/// Whether so many coloured places fill the map.
pub(crate) fn is_dense(colored: usize) -> bool {
    colored > DENSE
}

/// The radius of dots, in CSS pixels; `unit` is in scene units per CSS pixel. Where nearly all land is coloured,
/// large dots would hide each other's neighbours. [`dense_dot_css`] says the same to browsers.
pub(crate) fn dot_radius(is_dense: bool, unit: f64) -> f64 {
    if is_dense {
        (DENSE_DOT / unit).max(LEAST_DOT).min(DOT)
    } else {
        DOT
    }
}

/// The radius of dots on a dense map as a CSS length.
pub(crate) fn dense_dot_css() -> String {
    format!("clamp({LEAST_DOT}px,{DENSE_DOT}px/var(--u),{DOT}px)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_shrink_with_the_map_on_dense_maps_alone() {
        for (is_dense, unit, radius) in [
            (false, 5.8, DOT),
            (true, 5.8, LEAST_DOT),
            (true, 2.0, 3.0),
            (true, 0.5, DOT),
        ] {
            assert_eq!(dot_radius(is_dense, unit), radius, "{is_dense} {unit}");
        }
        assert_eq!(dense_dot_css(), "clamp(2.5px,6px/var(--u),4.5px)");
    }
}
