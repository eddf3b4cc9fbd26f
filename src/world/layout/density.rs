//! Maps with many coloured places: smaller dots, and stricter rules for names.

use crate::base::decimal::clamp;
use crate::world::layout::labels::DOT;

/// With more coloured places so much land is coloured that a name beside its place is read as another's.
const DENSE: usize = 35;
/// Up to this number of coloured places dots have their full size. With more, dots shrink by the square
/// of it: many are a crowd.
const FEW: f64 = 30.0;
/// The least radius of a dot, in CSS pixels.
const LEAST_DOT: f64 = 2.0;
/// The radius up to which small dots grow with the map, in scene units.
const WORLD_DOT: f64 = 12.0;

/// Whether names must keep to their places.
pub(crate) fn is_dense(colored: usize) -> bool {
    colored > DENSE
}

/// The radius of dots, in CSS pixels; `unit` is in scene units per CSS pixel. Large dots of many places would hide
/// others. [`dot_css`] says the same to browsers.
pub(crate) fn dot_radius(colored: usize, unit: f64) -> f64 {
    clamp(WORLD_DOT / unit, least_dot(colored), DOT)
}

/// The radius of dots on small maps, in CSS pixels.
pub(crate) fn least_dot(colored: usize) -> f64 {
    let share = FEW / colored as f64;
    clamp(DOT * share * share, LEAST_DOT, DOT)
}

/// The radius of dots as a CSS length; `None` if they have full size on all maps.
pub(crate) fn dot_css(colored: usize) -> Option<String> {
    let least = least_dot(colored);
    (least < DOT).then(|| format!("clamp({least:.2}px,{WORLD_DOT}px/var(--u),{DOT}px)"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_dots_shrink_with_the_map() {
        for (colored, unit, radius) in [
            (0, 11.6, DOT),
            (30, 11.6, DOT),
            (40, 11.6, 2.53125),
            (193, 11.6, LEAST_DOT),
            (193, 4.0, 3.0),
            (193, 1.0, DOT),
        ] {
            assert_eq!(dot_radius(colored, unit), radius, "{colored} {unit}");
        }
        assert_eq!(dot_css(30), None);
        let smaller = dot_css(40);
        assert_eq!(
            smaller.as_deref(),
            Some("clamp(2.53px,12px/var(--u),4.5px)")
        );
    }
}
