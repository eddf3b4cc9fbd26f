//! Labels beside one another that do not overlap.

/// Moves positions between 0 and 1, which are in ascending order, as little as needed so that
/// neighbours are at least `gap` apart and all stay within 0 to 1. If they do not fit, they are as far
/// apart as there is room for.
pub(crate) fn spread(positions: &[f64], gap: f64) -> Vec<f64> {
    let gaps = positions.len().saturating_sub(1).max(1) as f64;
    let gap = gap.min(1.0 / gaps);
    let mut placed = positions.to_vec();
    let mut least = 0.0;
    for at in &mut placed {
        *at = at.max(least);
        least = *at + gap;
    }
    let mut most = 1.0;
    for at in placed.iter_mut().rev() {
        *at = at.min(most);
        most = *at - gap;
    }
    placed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn positions_with_room_stay() {
        assert_eq!(spread(&[0.1, 0.5, 0.9], 0.2), [0.1, 0.5, 0.9]);
        assert_eq!(spread(&[0.5, 0.5], 0.25), [0.5, 0.75]);
        assert_eq!(spread(&[], 0.1), [0.0; 0]);
    }

    proptest! {
        #[test]
        fn neighbours_keep_their_distance(mut positions in prop::collection::vec(0.0..=1.0, 0..12)) {
            positions.sort_by(f64::total_cmp);
            let gap = 0.125_f64.min(1.0 / (positions.len().saturating_sub(1).max(1) as f64));
            let placed = spread(&positions, 0.125);
            for pair in placed.windows(2) {
                prop_assert!(pair[1] - pair[0] > gap - 1e-9);
            }
            prop_assert!(placed.iter().all(|at| (-1e-9..=1.0 + 1e-9).contains(at)));
        }
    }
}
