//! The detailed drawing of the world, for readers who zoom in: a file of its own, with a line for
//! each shape, `RWA M12 34l5-6 7 8z`. The viewer needs neither JSON nor a projection to read it.

use std::collections::BTreeSet;

use crate::world::scene::outline::Outline;
use crate::world::scene::path::divided_by_five;

/// How many times larger than the scene the detailed drawing is. Its whole numbers are then at most
/// half a CSS pixel off on a map 14,000 wide, and the world takes less than 120 KB compressed.
pub const DETAIL_SCALE: f64 = 5.0;

/// Writes outlines that were drawn [`DETAIL_SCALE`] times as large as the scene, under the codes of
/// [`Shape`](crate::world::scene::scene::Shape). Of two shapes with one code the first is written,
/// and shapes without a code are left out.
pub fn write_detail(outlines: &[Outline]) -> String {
    let mut seen = BTreeSet::new();
    let mut lines = String::new();
    for Outline { code, d, .. } in outlines {
        if !code.is_empty() && seen.insert(code) {
            lines.extend([code, " ", d, "\n"]);
        }
    }
    lines
}

/// Reads codes and path data, in scene units with a tenth's precision. Other lines are skipped:
/// a truncated one, or those of an error page in place of the file.
///
/// ```
/// use stancemap::world::scene::read_detail;
///
/// let detail: Vec<_> = read_detail("RWA M12 34l5-6 7 8z\n<!DOCTYPE html>\n").collect();
/// assert_eq!(detail, [("RWA", "M2.4 6.8l1-1.2 1.4 1.6z".to_owned())]);
/// ```
pub fn read_detail(text: &str) -> impl Iterator<Item = (&str, String)> {
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    let paths = lines.filter(|(_, d)| d.starts_with('M') && d.ends_with('z'));
    paths.map(|(code, d)| (code, divided_by_five(d)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::{Point, Rect};

    fn outline(code: &str, size: f64) -> Outline {
        let (min, max) = (Point::default(), Point { x: size, y: size });
        Outline {
            code: code.to_owned(),
            place: None,
            name: String::new(),
            d: format!("M0 0l{size} 0 0 {size}z"),
            anchor: max,
            bounds: Rect { min, max },
            main: Rect { min, max },
            territories: None,
        }
    }

    #[test]
    fn each_shape_with_a_code_has_a_line() {
        let outlines = [
            outline("RWA", 5.0),
            outline("XKX", 10.0),
            outline("KAS", 15.0),
            outline("", 20.0),
        ];
        let text = write_detail(&outlines);
        let read: Vec<_> = read_detail(&text).collect();
        assert_eq!(
            read.iter().map(|(code, _)| *code).collect::<Vec<_>>(),
            ["RWA", "XKX", "KAS"]
        );
        assert_eq!(read[1].1, "M0 0l2 0 0 2z");
    }

    #[test]
    fn of_two_shapes_with_one_code_there_is_one_line() {
        let text = write_detail(&[outline("KAS", 5.0), outline("KAS", 10.0)]);
        assert_eq!(text, "KAS M0 0l5 0 0 5z\n");
    }

    #[test]
    fn a_truncated_line_is_skipped() {
        assert_eq!(read_detail("RWA M12 34l5-6 7").count(), 0);
        assert_eq!(read_detail("").count(), 0);
    }
}
