//! Arrow keys in the grid.

/// A cell by its row's number, from 1, and its column, from 0.
pub(super) type At = (usize, usize);

/// How many rows a page is.
const PAGE: usize = 12;

/// The cell that a key leads to from another, within a number of rows and columns; `None` for other keys. `is_reversed`
/// in scripts from right to left, where the left key leads to the next column.
///
/// ```ignore
/// assert_eq!(step("ArrowDown", (1, 0), (5, 3), false, false), Some((2, 0)));
/// ```
pub(super) fn step(
    key: &str,
    (row, column): At,
    (rows, columns): (usize, usize),
    has_control: bool,
    is_reversed: bool,
) -> Option<At> {
    let last = columns.saturating_sub(1);
    let next = (row, (column + 1).min(last));
    let before = (row, column.saturating_sub(1));
    Some(match key {
        "ArrowUp" => ((row - 1).max(1), column),
        "ArrowDown" => ((row + 1).min(rows), column),
        "ArrowRight" if is_reversed => before,
        "ArrowRight" => next,
        "ArrowLeft" if is_reversed => next,
        "ArrowLeft" => before,
        "Home" if has_control => (1, 0),
        "End" if has_control => (rows, last),
        "Home" => (row, 0),
        "End" => (row, last),
        "PageUp" => (row.saturating_sub(PAGE).max(1), column),
        "PageDown" => ((row + PAGE).min(rows), column),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_to_neighbours_and_stay_inside() {
        let size = (20, 3);
        for (key, from, has_control, is_reversed, expected) in [
            ("ArrowDown", (1, 0), false, false, Some((2, 0))),
            ("ArrowDown", (20, 0), false, false, Some((20, 0))),
            ("ArrowUp", (1, 1), false, false, Some((1, 1))),
            ("ArrowLeft", (4, 0), false, false, Some((4, 0))),
            ("ArrowLeft", (4, 0), false, true, Some((4, 1))),
            ("ArrowRight", (4, 2), false, false, Some((4, 2))),
            ("ArrowRight", (4, 2), false, true, Some((4, 1))),
            ("Home", (9, 2), false, false, Some((9, 0))),
            ("Home", (9, 2), true, false, Some((1, 0))),
            ("End", (9, 0), true, false, Some((20, 2))),
            ("PageDown", (15, 1), false, false, Some((20, 1))),
            ("PageUp", (5, 1), false, false, Some((1, 1))),
            ("x", (5, 1), false, false, None),
        ] {
            let to = step(key, from, size, has_control, is_reversed);
            assert_eq!(to, expected, "{key} from {from:?}");
        }
    }
}
