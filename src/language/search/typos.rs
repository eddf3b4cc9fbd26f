/// How many slips are forgiven in a text of so many letters.
pub(crate) fn forgiven(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    }
}

/// How many slips lie between what was typed and the nearest beginning of a name, or of any of
/// its words on: a letter too many, one too few, a wrong one, or two that changed places.
pub(crate) fn slips(typed: &[char], name: &str) -> usize {
    let name: Vec<char> = name.chars().collect();
    let mut rest = &*name;
    let mut least = typed.len();
    loop {
        least = least.min(to_a_beginning(typed, rest));
        let space = rest.iter().position(|letter| *letter == ' ');
        match space.and_then(|space| rest.get(space + 1..)) {
            Some(on) => rest = on,
            None => return least,
        }
    }
}

/// Damerau's and Levenshtein's distance (no letters between two that changed places) to whatever
/// beginning of `name` is nearest.
fn to_a_beginning(typed: &[char], name: &[char]) -> usize {
    // How many slips lead from what was typed so far to so much of the name; and one letter before.
    let mut row: Vec<usize> = (0..=name.len()).collect();
    let mut row_before = Vec::new();
    let mut last = None;
    for letter in typed {
        let mut next = Vec::new();
        let mut least = row.first().map_or(0, |first| first + 1);
        next.push(least);
        let mut other_before = None;
        for ((i, other), ends) in name.iter().enumerate().zip(row.windows(2)) {
            let &[corner, above] = ends else { break };
            let changed = corner + usize::from(letter != other);
            least = changed.min(above + 1).min(least + 1);
            if last == Some(other) && other_before == Some(letter) {
                let two = row_before.get(i.wrapping_sub(1));
                least = least.min(two.map_or(usize::MAX, |two| two + 1));
            }
            other_before = Some(other);
            next.push(least);
        }
        row_before = std::mem::replace(&mut row, next);
        last = Some(letter);
    }
    row.into_iter().min().unwrap_or(typed.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn between(typed: &str, name: &str) -> usize {
        slips(&typed.chars().collect::<Vec<_>>(), name)
    }

    #[test]
    fn slips_are_counted() {
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
        for (typed, name, slips) in table {
            assert_eq!(between(typed, name), slips, "{typed}, {name}");
        }
    }

    proptest! {
        #[test]
        fn a_beginning_has_no_slip_and_one_change_has_one(name in "[a-e]{4,9}( [a-e]{1,5})?", cut in 1usize..4, at in 0usize..4) {
            prop_assert_eq!(between(&name[..cut], &name), 0);
            let mut typed: Vec<char> = name.chars().collect();
            typed[at] = 'x';
            prop_assert!(slips(&typed, &name) <= 1);
            typed.remove(at);
            prop_assert!(slips(&typed, &name) <= 1);
        }
    }
}
