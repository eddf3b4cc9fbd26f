//! Where the open card stands beside its country.

use crate::base::geom::{Point, Rect};

/// The distance between a card and its country, in CSS pixels.
const GAP: f64 = 12.0;

/// The space in which a card may stand, in CSS pixels from the map's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AvailableSpace {
    /// The map's width.
    pub width: f64,
    /// The upper edge of what can be seen of the map.
    pub top: f64,
    /// The lower edge of what can be seen of the map.
    pub bottom: f64,
}

/// The top left corner of a card of `width` by `height`, in CSS pixels from the map's top left
/// corner.
///
/// The card stands beside its country, a third of its height above the country's centre, and
/// within the available space. Of left and right it takes the side with more space, unless it
/// covers fewer of the `others` (the anchors of other places) on the opposite side. To cover its
/// own country counts as much as to cover all others.
///
/// A card that is larger than the available space is aligned with its top left corner.
///
/// ```
/// use stancemap::base::geom::{Point, Rect};
/// use stancemap::world::layout::{AvailableSpace, place_card};
///
/// let space = AvailableSpace { width: 1000.0, top: 0.0, bottom: 500.0 };
/// let country = Rect::centered(Point { x: 100.0, y: 250.0 }, 50.0, 50.0);
/// let at = place_card(space, country, 300.0, 200.0, &[]);
/// assert!(at.x > country.max.x);
/// ```
pub fn place_card(
    space: AvailableSpace,
    country: Rect,
    width: f64,
    height: f64,
    others: &[Point],
) -> Point {
    let y = country.center().y - height / 3.0;
    let corner = |x: f64| Point {
        x: keep_within(x, 0.0, space.width - width),
        y: keep_within(y, space.top, space.bottom - height),
    };
    let covered = |&min: &Point| {
        let max = Point {
            x: min.x + width,
            y: min.y + height,
        };
        let card = Rect { min, max };
        let own = if card.overlaps(country) {
            others.len()
        } else {
            0
        };
        own + others.iter().filter(|other| card.contains(**other)).count()
    };
    let right = corner(country.max.x + GAP);
    let left = corner(country.min.x - GAP - width);
    let prefers_right = space.width - country.max.x >= country.min.x;
    let (first, second) = if prefers_right {
        (right, left)
    } else {
        (left, right)
    };
    if covered(&second) < covered(&first) {
        second
    } else {
        first
    }
}

/// The value limited to a range; `least` wins where the range is empty.
fn keep_within(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SPACE: AvailableSpace = AvailableSpace {
        width: 1000.0,
        top: 0.0,
        bottom: 500.0,
    };

    fn country(x: f64, y: f64, size: f64) -> Rect {
        let max = Point {
            x: x + size,
            y: y + size,
        };
        Rect {
            min: Point { x, y },
            max,
        }
    }

    #[test]
    fn it_stands_on_the_side_with_more_room() {
        let west = place_card(SPACE, country(100.0, 200.0, 50.0), 300.0, 200.0, &[]);
        assert_eq!(west.x, 162.0, "to the right of 150");
        let east = place_card(SPACE, country(800.0, 200.0, 50.0), 300.0, 200.0, &[]);
        assert_eq!(east.x, 488.0, "to the left of 800");
    }

    #[test]
    fn it_stands_where_it_covers_fewer_others() {
        let middle = country(450.0, 200.0, 50.0);
        let others = [Point { x: 600.0, y: 220.0 }];
        let at = place_card(SPACE, middle, 300.0, 200.0, &others);
        assert_eq!(at.x, 138.0, "to the left of 450");
        let alone = place_card(SPACE, middle, 300.0, 200.0, &[]);
        assert_eq!(alone.x, 512.0, "to the right of 500");
    }

    #[test]
    fn it_rather_covers_others_than_its_own_country() {
        let others = [Point { x: 300.0, y: 220.0 }, Point { x: 320.0, y: 220.0 }];
        let at = place_card(SPACE, country(700.0, 200.0, 280.0), 300.0, 200.0, &others);
        assert_eq!(at.x, 388.0, "to the left of 700");
    }

    proptest! {
        #[test]
        fn it_is_never_cut_off(x in 0f64..1000.0, y in 0f64..500.0, size in 0f64..400.0,
                               width in 200f64..400.0, height in 50f64..500.0) {
            let at = place_card(SPACE, country(x, y, size), width, height, &[]);
            prop_assert!(at.x >= 0.0 && at.x + width <= SPACE.width);
            prop_assert!(at.y >= SPACE.top && at.y + height <= SPACE.bottom);
        }
    }
}
