//! Typing errors: how many a query may have, and how many lie between two texts.
//!
//! An error is a letter too many, one too few, a wrong one, or two neighbours in the wrong order.

/// The number of typing errors that a query may have, by its number of letters.
pub(crate) fn allowed_typos(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    }
}

/// The typing errors between a query and the nearest prefix of a name that begins at any of its
/// words; at most the number of letters typed.
pub(crate) fn typos(typed: &[char], name: &str) -> usize {
    let name: Vec<char> = name.chars().collect();
    let mut rest = &*name;
    let mut least = typed.len();
    loop {
        let nearest = prefix_distances(typed, rest).into_iter().min();
        least = least.min(nearest.unwrap_or(least));
        let space = rest.iter().position(|letter| *letter == ' ');
        match space.and_then(|space| rest.get(space + 1..)) {
            Some(next_words) => rest = next_words,
            None => return least,
        }
    }
}

/// The typing errors between two whole texts.
///
/// ```
/// use stancemap::language::search::edit_distance;
///
/// assert_eq!(edit_distance("ruanda", "rwanda"), 1);
/// assert_eq!(edit_distance("lbiya", "libya"), 1);
/// assert_eq!(edit_distance("", "chad"), 4);
/// ```
pub fn edit_distance(from: &str, to: &str) -> usize {
    let [from, to] = [from, to].map(|text| text.chars().collect::<Vec<char>>());
    let whole = prefix_distances(&from, &to).pop();
    whole.unwrap_or_default()
}

/// The distance from a query to every prefix of a name, the empty one first, the whole name last.
///
/// Damerau's and Levenshtein's distance in the variant of optimal string alignment: no letter is
/// edited between two that changed places. Row by row, one row for each letter typed.
fn prefix_distances(typed: &[char], name: &[char]) -> Vec<usize> {
    let mut row: Vec<usize> = (0..=name.len()).collect();
    let mut row_before = Vec::new();
    let mut letter_before = None;
    for letter in typed {
        let mut next = Vec::new();
        let mut least = row.first().map_or(0, |first| first + 1);
        next.push(least);
        let mut other_before = None;
        for ((i, other), ends) in name.iter().enumerate().zip(row.windows(2)) {
            let &[diagonal, above] = ends else { break };
            let substituted = diagonal + usize::from(letter != other);
            least = substituted.min(above + 1).min(least + 1);
            if letter_before == Some(other) && other_before == Some(letter) {
                let transposed = row_before.get(i.wrapping_sub(1));
                least = least.min(transposed.map_or(usize::MAX, |before| before + 1));
            }
            other_before = Some(other);
            next.push(least);
        }
        row_before = std::mem::replace(&mut row, next);
        letter_before = Some(letter);
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn between(typed: &str, name: &str) -> usize {
        typos(&typed.chars().collect::<Vec<_>>(), name)
    }

    #[test]
    fn typos_are_counted() {
        let table = [
            ("rwanda", "rwanda", 0),
            ("ruanda", "rwanda", 1),
            ("kosvo", "kosovo", 1),
            ("kosoov", "kosovo", 1),
            ("lybia", "libya", 2),
            ("lbiya", "libya", 1),
            ("eqa", "equatorial guinea", 1),
            ("guniea", "equatorial guinea", 1),
            ("guinea equatorial", "guinea", 11),
            ("", "chad", 0),
            ("chad", "", 4),
            ("россея", "россия", 1),
        ];
        for (typed, name, typos) in table {
            assert_eq!(between(typed, name), typos, "{typed}, {name}");
        }
    }

    proptest! {
        #[test]
        fn a_prefix_has_no_typo_and_one_change_has_one(name in "[a-e]{4,9}( [a-e]{1,5})?", cut in 1usize..4, at in 0usize..4) {
            prop_assert_eq!(between(&name[..cut], &name), 0);
            let mut typed: Vec<char> = name.chars().collect();
            typed[at] = 'x';
            prop_assert!(typos(&typed, &name) <= 1);
            typed.remove(at);
            prop_assert!(typos(&typed, &name) <= 1);
        }
    }
}
