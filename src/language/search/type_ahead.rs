//! Selection in a list by typing the first letters of an item.

/// The name that a list box selects when letters are typed on its item `from`: the next one that
/// begins with them, from the beginning again after the end.
///
/// All texts are [folded](crate::language::search::fold::fold). A single letter always moves on
/// to the next item; several letters keep the item if it begins with them.
///
/// ```
/// use stancemap::language::search::type_ahead;
///
/// let names = ["angola", "peru", "panama"].map(String::from);
/// assert_eq!(type_ahead(&names, 1, "p"), Some(2));
/// assert_eq!(type_ahead(&names, 1, "pe"), Some(1));
/// assert_eq!(type_ahead(&names, 0, "x"), None);
/// ```
pub fn type_ahead(names: &[String], from: usize, typed: &str) -> Option<usize> {
    let first = from + usize::from(typed.chars().nth(1).is_none());
    let round = (first..first + names.len()).map(|at| at % names.len());
    let fits = |at: &usize| {
        let mut name = names[*at].chars();
        typed.chars().all(|letter| name.next() == Some(letter))
    };
    round.into_iter().find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_wraps_round_and_a_single_match_stays() {
        let names = ["angola", "mali", "malta", "peru"].map(String::from);
        let table = [
            (3, "m", Some(1)),
            (1, "m", Some(2)),
            (2, "m", Some(1)),
            (1, "malt", Some(2)),
            (2, "mal", Some(2)),
            (0, "a", Some(0)),
            (0, "q", None),
        ];
        for (from, typed, expected) in table {
            assert_eq!(
                type_ahead(&names, from, typed),
                expected,
                "{typed} from {from}"
            );
        }
        assert_eq!(type_ahead(&[], 0, "a"), None);
    }
}
