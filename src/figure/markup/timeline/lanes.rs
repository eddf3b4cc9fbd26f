//! Labels above one another that do not overlap.

use std::cmp::Ordering;

/// A label beside the line of its day. Positions are shares of the chart's width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Label {
    /// Where the line is.
    line: f64,
    /// Where the label begins.
    pub(crate) from: f64,
    /// Where it ends.
    pub(crate) to: f64,
}

impl Label {
    /// A label on the side of its line where the chart has more room.
    pub(crate) fn new(line: f64, width: f64) -> Label {
        let is_left = line > 0.5;
        Label {
            line,
            from: if is_left { line - width } else { line },
            to: if is_left { line } else { line + width },
        }
    }

    /// Whether it is to the left of its line.
    pub(crate) fn is_left(&self) -> bool {
        self.line > 0.5
    }

    /// Whether labels in one lane overlap or touch.
    fn meets(&self, other: &Label) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// Whether a line runs through the label. A line at its end, such as its own, does not.
    fn is_crossed(&self, line: f64) -> bool {
        self.from < line && line < self.to
    }
}

/// The lane of each label, counted from the bottom: the lowest in which it meets no other label, its
/// line runs through no label in the lanes below, and no line from the lanes above runs through it.
/// If there is no such lane, the lowest in which it meets no label.
pub(crate) fn lanes(labels: &[Label]) -> Vec<usize> {
    let (left, mut right): (Vec<usize>, Vec<usize>) =
        (0..labels.len()).partition(|i| labels[*i].is_left());
    // Labels to the right of their lines are placed from the right, so that lines run beside them.
    right.reverse();
    let mut placed: Vec<(usize, Label)> = Vec::new();
    let mut lanes = vec![0; labels.len()];
    for i in right.into_iter().chain(left) {
        let own = labels[i];
        let lane = lane_of(&own, &placed);
        lanes[i] = lane;
        placed.push((lane, own));
    }
    lanes
}

/// The lane of a label among those that have theirs. One of the lanes is free, since there is one more
/// of them than labels.
fn lane_of(own: &Label, placed: &[(usize, Label)]) -> usize {
    let all = || 0..=placed.len();
    let is_apart = |lane: &usize| {
        placed
            .iter()
            .all(|(at, other)| at != lane || !own.meets(other))
    };
    let is_clear = |lane: &usize| {
        placed.iter().all(|(at, other)| match lane.cmp(at) {
            Ordering::Equal => true,
            Ordering::Greater => !other.is_crossed(own.line),
            Ordering::Less => !own.is_crossed(other.line),
        })
    };
    let best = all().find(|lane| is_apart(lane) && is_clear(lane));
    best.or_else(|| all().find(is_apart)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_that_meet_are_in_different_lanes() {
        let of = |lines: &[f64]| {
            let labels: Vec<Label> = lines.iter().map(|line| Label::new(*line, 0.3)).collect();
            lanes(&labels)
        };
        assert_eq!(of(&[0.0, 0.2, 0.4]), [2, 1, 0]);
        assert_eq!(of(&[0.0, 0.35]), [0, 0]);
        assert_eq!(of(&[0.85, 0.9, 1.0]), [0, 1, 2]);
        assert_eq!(of(&[0.0, 0.9]), [0, 0]);
    }

    #[test]
    fn labels_of_one_day_are_above_one_another() {
        for line in [0.2, 0.8] {
            let mut lanes = lanes(&[Label::new(line, 0.3); 3]);
            lanes.sort_unstable();
            assert_eq!(lanes, [0, 1, 2], "{line}");
        }
    }

    proptest! {
        #[test]
        fn no_two_labels_overlap(all in prop::collection::vec((0.0..=1.0, 0.02..0.7), 0..12)) {
            let mut labels: Vec<Label> = all.iter().map(|(at, width)| Label::new(*at, *width)).collect();
            labels.sort_by(|a, b| a.line.total_cmp(&b.line));
            let lanes = lanes(&labels);
            for i in 0..labels.len() {
                for j in 0..i {
                    prop_assert!(lanes[i] != lanes[j] || !labels[i].meets(&labels[j]), "{labels:?}");
                }
            }
        }
    }
}
