//! The ranks of a place in the attribute [`RANKS`](super::names::RANKS): two whole numbers from 1,
//! or 0 for no value, separated by spaces.

/// The rank of a place in each column that cannot be sorted by its text, from 1 for the least;
/// `None` if the place has no value there. Equal values have equal ranks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranks {
    /// By the largest number of people that it receives.
    pub people: Option<u32>,
    /// By the largest sum of money that it receives, in the currency that most figures have.
    pub money: Option<u32>,
}

impl Ranks {
    /// Writes them for the markup.
    ///
    /// ```
    /// use stancemap::figure::protocol::Ranks;
    ///
    /// let ranks = Ranks { people: None, money: Some(1) };
    /// assert_eq!(ranks.write(), "0 1");
    /// assert_eq!(Ranks::parse("0 1"), ranks);
    /// ```
    pub fn write(self) -> String {
        let number = |rank: Option<u32>| rank.unwrap_or(0).to_string();
        [self.people, self.money].map(number).join(" ")
    }

    /// Reads what [`Ranks::write`] wrote. A number that is missing or not whole counts as no value.
    pub fn parse(text: &str) -> Ranks {
        let mut numbers = text
            .split(' ')
            .map(|rank| rank.parse().ok().filter(|&rank| rank > 0));
        let mut next = || numbers.next().flatten();
        Ranks {
            people: next(),
            money: next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rank() -> impl Strategy<Value = Option<u32>> {
        proptest::option::of(1..1000u32)
    }

    proptest! {
        #[test]
        fn ranks_survive(people in rank(), money in rank()) {
            let ranks = Ranks { people, money };
            prop_assert_eq!(Ranks::parse(&ranks.write()), ranks);
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,20}") {
            let _ = Ranks::parse(&text);
        }
    }
}
