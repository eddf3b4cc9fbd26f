//! The standings of a place over time in the attribute [`RECORD`](super::names::RECORD): changes
//! separated by semicolons, each with the number of a day, a stance (with `!` if contested), and the
//! index of the fact that it follows from.

/// The changes of a place's standing, the earliest first.
///
/// ```
/// use stancemap::figure::protocol::Record;
///
/// let record = Record::parse("20159 maybe 0;20220 yes! 2");
/// assert_eq!(record.on(20158), None);
/// let change = record.on(20219).unwrap();
/// assert_eq!((&*change.stance, change.contested, change.since), ("maybe", false, Some(0)));
/// assert!(record.on(20220).unwrap().contested);
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
}

fn write_change(change: &Change) -> String {
    let mark = if change.contested { "!" } else { "" };
    let since = change
        .since
        .map_or(String::new(), |since| format!(" {since}"));
    format!("{} {}{mark}{since}", change.day, change.stance)
}

fn parse_change(text: &str) -> Option<Change> {
    let mut parts = text.split(' ');
    let day = parts.next()?.parse().ok()?;
    let stance = parts.next()?;
    let plain = stance.strip_suffix('!');
    Some(Change {
        day,
        stance: plain.unwrap_or(stance).to_owned(),
        contested: plain.is_some(),
        since: parts.next().and_then(|since| since.parse().ok()),
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
        (-9999..99999, "[a-z][a-z0-9-]{0,8}", any::<bool>(), since).prop_map(
            |(day, stance, contested, since)| Change {
                day,
                stance,
                contested,
                since,
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
