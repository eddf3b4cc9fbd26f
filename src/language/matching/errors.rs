//! The number of typing errors between two texts, up to a limit.

/// The typing errors between two texts, as
/// [`edit_distance`](crate::language::search::edit_distance()) counts them; `None` if there are more
/// than allowed. Most pairs differ after a few letters, and the rest of them is not looked at.
pub(crate) fn errors_within(from: &[char], to: &[char], allowed: usize) -> Option<usize> {
    let width = to.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut row: Vec<usize> = (0..width).collect();
    let mut next: Vec<usize> = vec![0; width];
    let mut least_before = 0;
    for (i, letter) in from.iter().enumerate() {
        next[0] = i + 1;
        let mut least = next[0];
        for (j, other) in to.iter().enumerate() {
            let wrong = row[j] + usize::from(letter != other);
            let mut errors = wrong.min(row[j + 1] + 1).min(next[j] + 1);
            let is_swapped = i > 0 && j > 0 && from[i - 1] == *other && *letter == to[j - 1];
            if is_swapped {
                errors = errors.min(before[j - 1] + 1);
            }
            next[j + 1] = errors;
            least = least.min(errors);
        }
        // Two letters that changed places reach back over one row.
        if least > allowed && least_before > allowed {
            return None;
        }
        least_before = least;
        (before, row, next) = (row, next, before);
    }
    row.last().copied().filter(|errors| *errors <= allowed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::search::edit_distance;

    proptest! {
        #[test]
        fn errors_are_counted_as_the_search_does(one in "[a-d]{0,8}", other in "[a-d]{0,8}", allowed in 0_usize..4) {
            let [from, to] = [&one, &other].map(|text| text.chars().collect::<Vec<char>>());
            let expected = Some(edit_distance(&one, &other)).filter(|errors| *errors <= allowed);
            prop_assert_eq!(errors_within(&from, &to, allowed), expected);
        }
    }
}
