//! The standings of a place over time in the attribute [`RECORD`](super::names::RECORD): changes
//! separated by semicolons, each with the number of a day, a stance (with `!` if contested, and with `?`
//! and the number of the day from which it is certain if it is only possible), and the index of the
//! fact that it follows from.

/// The changes of a place's standing, the earliest first.
///
/// ```
/// use stancemap::figure::protocol::Record;
///
/// let record = Record::parse("20120 yes?20179;20159 maybe 0;20220 yes! 2");
/// assert_eq!(record.on(20119), None);
/// assert_eq!(record.on(20158).unwrap().certain_from, Some(20179));
/// let change = record.on(20219).unwrap();
/// assert_eq!((&*change.stance, change.contested, change.since), ("maybe", false, Some(0)));
/// assert!(record.on(20220).unwrap().contested);
/// assert_eq!([20120, 20170, 20220].map(|day| record.dated(day)), [None, Some(20159), Some(20220)]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record(pub Vec<Change>);

/// A change of a place's standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day from which the standing holds, in days after 1 January 1970.
    pub day: i32,
    /// The stance from then on, by id.
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// The index of the fact that the standing follows from, among the facts of the place's card;
    /// `None` if that fact has no date.
    pub since: Option<usize>,
    /// If the stance is only possible, the day from which it is certain, in days after 1 January 1970;
    /// `None` if it is certain.
    pub certain_from: Option<i32>,
}

impl Record {
    /// Writes the record for the markup; empty if the place never held a stance.
    pub fn write(&self) -> String {
        let changes: Vec<String> = self.0.iter().map(write_change).collect();
        changes.join(";")
    }

    /// Reads what [`Record::write`] wrote. A change that cannot be read is dropped.
    pub fn parse(text: &str) -> Self {
        Record(text.split(';').filter_map(parse_change).collect())
    }

    /// The change that holds on a day; `None` before the first.
    pub fn on(&self, day: i32) -> Option<&Change> {
        self.0.iter().rev().find(|change| change.day <= day)
    }

    /// The day by which the fact was certain that the standing of a day follows from; `None` if that
    /// fact has no date, and before the first change.
    pub fn dated(&self, day: i32) -> Option<i32> {
        let since = self.on(day)?.since?;
        let first = self.0.iter().find(|change| change.since == Some(since))?;
        Some(first.certain_from.unwrap_or(first.day))
    }
}

fn write_change(change: &Change) -> String {
    let text = |value: Option<String>| value.unwrap_or_default();
    let possible = text(change.certain_from.map(|day| format!("?{day}")));
    let contested = if change.contested { "!" } else { "" };
    let since = text(change.since.map(|since| format!(" {since}")));
    format!(
        "{} {}{possible}{contested}{since}",
        change.day, change.stance
    )
}

fn parse_change(text: &str) -> Option<Change> {
    let mut parts = text.split(' ');
    let day = parts.next()?.parse().ok()?;
    let stance = parts.next()?;
    let plain = stance.strip_suffix('!');
    let contested = plain.is_some();
    let (stance, certain_from) = match plain.unwrap_or(stance).split_once('?') {
        Some((stance, day)) => (stance, Some(day.parse().ok()?)),
        None => (plain.unwrap_or(stance), None),
    };
    Some(Change {
        day,
        stance: stance.to_owned(),
        contested,
        since: parts.next().and_then(|since| since.parse().ok()),
        certain_from,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_read_is_left_out() {
        for text in ["", ";", "yes", "20159", "20159;;maybe 0", "x yes 0"] {
            assert_eq!(Record::parse(text), Record::default(), "{text}");
        }
        assert_eq!(Record::parse("1 yes").on(1).unwrap().since, None);
    }

    fn change() -> impl Strategy<Value = Change> {
        let since = proptest::option::of(0..40usize);
        let certain_from = proptest::option::of(-9999..99999);
        let stance = "[a-z][a-z0-9-]{0,8}";
        (-9999..99999, stance, any::<bool>(), since, certain_from).prop_map(
            |(day, stance, contested, since, certain_from)| Change {
                day,
                stance,
                contested,
                since,
                certain_from,
            },
        )
    }

    proptest! {
        #[test]
        fn a_record_survives(changes in proptest::collection::vec(change(), 0..6)) {
            let record = Record(changes);
            prop_assert_eq!(Record::parse(&record.write()), record);
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,40}", day in any::<i32>()) {
            let _ = Record::parse(&text).on(day);
        }
    }
}
