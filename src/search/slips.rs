/// How many slips are forgiven in a text of so many letters.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    }
}

/// How many slips lie between what was typed and the nearest beginning of a name, or of any of
/// its words on: a letter too many, one too few, a wrong one, or two that changed places.
pub(super) fn slips(typed: &[char], name: &str) -> usize {
    let starts = name.split(' ').map(|word| &name[offset(name, word)..]);
    starts
        .map(|from| to_a_beginning(typed, from))
        .min()
        .unwrap_or(typed.len())
}

/// Where in a text a part of it begins, in bytes.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// Damerau's and Levenshtein's distance (no letters between two that changed places) to whatever
/// beginning of `name` is nearest.
fn to_a_beginning(typed: &[char], name: &str) -> usize {
    // More of it would only add letters.
    let name: Vec<char> = name.chars().take(typed.len() * 2).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut line: Vec<usize> = (0..=name.len()).collect();
    for (i, letter) in typed.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, other) in name.iter().enumerate() {
            let changed = line[j] + usize::from(letter != other);
            let mut least = changed.min(line[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *letter == name[j - 1] && typed[i - 1] == *other {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut line, next);
    }
    line.into_iter().min().unwrap_or(typed.len())
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
