/// Where a place stood over time, as the markup has it: changes, the earliest first, each a day's
/// number, a stance, and the fact that it goes back to.
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
pub struct Record(Vec<Change>);

/// A change of a place's standing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day from which it counts, as so many days after 1 January 1970.
    pub day: i32,
    /// The stance from then on, as markup names it.
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// Which of the card's facts it goes back to, from 0; `None` where that has no date.
    pub since: Option<usize>,
}

impl Record {
    /// The record of a text of the markup: a change that cannot be read is none.
    pub fn parse(text: &str) -> Self {
        Record(text.split(';').filter_map(change).collect())
    }

    /// The change that holds on a day; `None` before the first.
    pub fn on(&self, day: i32) -> Option<&Change> {
        self.0.iter().rev().find(|change| change.day <= day)
    }
}

fn change(text: &str) -> Option<Change> {
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

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC{0,40}", day in any::<i32>()) {
            let _ = Record::parse(&text).on(day);
        }
    }
}
