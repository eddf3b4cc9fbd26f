//! The signs of a place in the attribute [`SIGNS`](super::names::SIGNS), separated by spaces. Each is a
//! key, and for a mark its id, the first day on which the place may have it, and the first day on which
//! it certainly has it: `triangle:planned:20108:20262`. A place has a mark without days on every day.

use crate::dossier::Sign;

/// A sign of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceSign {
    /// The sign.
    pub sign: Sign,
    /// The mark that it stands for, by id; empty for the sign of actors.
    pub mark: String,
    /// The first day on which the place may have it, in days after 1 January 1970; `None` if it may
    /// have it on every day.
    pub from: Option<i32>,
    /// The first day on which it certainly has it, in days after 1 January 1970; `None` if it has it on
    /// every day.
    pub certain_from: Option<i32>,
}

impl PlaceSign {
    /// Writes the signs of a place for the markup.
    ///
    /// ```
    /// use stancemap::figure::protocol::PlaceSign;
    ///
    /// let signs = PlaceSign::parse_all("star triangle:planned:20108:20262");
    /// assert_eq!(PlaceSign::write_all(&signs), "star triangle:planned:20108:20262");
    /// let [star, planned] = &signs[..] else { panic!("{signs:?}") };
    /// assert!(star.is_known(Some(0)) && !star.is_possible(Some(0)));
    /// assert!(!planned.is_known(Some(20107)) && planned.is_known(Some(20108)));
    /// assert!(planned.is_possible(Some(20261)) && !planned.is_possible(None));
    /// ```
    pub fn write_all(signs: &[PlaceSign]) -> String {
        let signs: Vec<String> = signs.iter().map(PlaceSign::write).collect();
        signs.join(" ")
    }

    fn write(&self) -> String {
        let day = |day: Option<i32>| day.map_or(String::new(), |day| day.to_string());
        let parts = [&*self.mark, &day(self.from), &day(self.certain_from)].join(":");
        let text = format!("{}:{parts}", self.sign.key());
        text.trim_end_matches(':').to_owned()
    }

    /// Reads what [`PlaceSign::write_all`] wrote. What is no sign is dropped.
    pub fn parse_all(text: &str) -> Vec<PlaceSign> {
        text.split(' ').filter_map(PlaceSign::parse).collect()
    }

    fn parse(text: &str) -> Option<PlaceSign> {
        let mut parts = text.split(':');
        let sign = Sign::from_key(parts.next()?)?;
        let mark = parts.next().unwrap_or_default().to_owned();
        let mut day = || parts.next().and_then(|day| day.parse().ok());
        Some(PlaceSign {
            sign,
            mark,
            from: day(),
            certain_from: day(),
        })
    }

    /// Whether the place may have the sign on a day, `None` being the latest.
    pub fn is_known(&self, day: Option<i32>) -> bool {
        has_come(self.from, day)
    }

    /// Whether it is only possible that the place has the sign on a day, `None` being the latest.
    pub fn is_possible(&self, day: Option<i32>) -> bool {
        self.is_known(day) && !has_come(self.certain_from, day)
    }
}

/// Whether something counts on a day. `from` is the first day on which it does, `None` if it always does;
/// `day` is the day shown, `None` being the latest.
pub fn has_come(from: Option<i32>, day: Option<i32>) -> bool {
    from.zip(day).is_none_or(|(from, day)| from <= day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sign() -> impl Strategy<Value = PlaceSign> {
        let sign = prop_oneof![Just(Sign::Triangle), Just(Sign::Plus), Just(Sign::Star)];
        let day = || proptest::option::of(-9999..99999);
        (sign, "([a-z][a-z0-9-]{0,8})?", day(), day()).prop_map(
            |(sign, mark, from, certain_from)| PlaceSign {
                sign,
                mark,
                from,
                certain_from,
            },
        )
    }

    proptest! {
        #[test]
        fn signs_survive(signs in proptest::collection::vec(sign(), 0..4)) {
            prop_assert_eq!(PlaceSign::parse_all(&PlaceSign::write_all(&signs)), signs);
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,30}") {
            let _ = PlaceSign::parse_all(&text);
        }
    }
}
