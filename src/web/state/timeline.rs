//! The days of the timeline, and the steps between its changes. Days are counted from 1970-01-01.

/// The days of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The first day of the slider.
    pub first: i32,
    /// The last day of the slider.
    pub last: i32,
    /// The days on which something changes, the earliest first, and the latest day. The slider may end
    /// before.
    pub changes: Vec<i32>,
}

impl Timeline {
    /// The day that an address names, brought into the slider's range; `None` for the latest.
    pub fn clamp(&self, day: i32) -> Option<i32> {
        Some(day.max(self.first)).filter(|day| *day < self.last)
    }

    /// The last change before a day, else the first day.
    pub fn before(&self, day: i32) -> i32 {
        let mut changes = self.changes.iter().rev();
        *changes.find(|&&change| change < day).unwrap_or(&self.first)
    }

    /// The next change after a day.
    pub fn after(&self, day: i32) -> Option<i32> {
        let next = self.changes.iter().find(|&&change| change > day)?;
        Some(self.last.min(*next)).filter(|next| *next > day)
    }

    /// The day that a day of the slider stands for: its last one for the latest.
    pub fn told(&self, day: i32) -> i32 {
        let latest = self.changes.last().filter(|_| day == self.last);
        *latest.unwrap_or(&day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_from_change_to_change_and_stay_in_the_range() {
        let timeline = Timeline {
            first: 5,
            last: 40,
            changes: vec![10, 20, 30],
        };
        assert_eq!(
            [40, 30, 11, 10].map(|day| timeline.before(day)),
            [30, 20, 10, 5]
        );
        assert_eq!(
            [5, 10, 29].map(|day| timeline.after(day)),
            [Some(10), Some(20), Some(30)]
        );
        assert_eq!(timeline.after(30), None);
        assert_eq!(
            [1, 7, 40, 99].map(|day| timeline.clamp(day)),
            [Some(5), Some(7), None, None]
        );
        // The slider ends before the latest day: its last day stands for all that came later.
        let changes = vec![7, 20, 60];
        let cut = Timeline {
            changes,
            ..timeline
        };
        assert_eq!(
            [7, 20, 40].map(|day| cut.after(day)),
            [Some(20), Some(40), None]
        );
        assert_eq!([39, 40].map(|day| cut.told(day)), [39, 60]);
    }
}
