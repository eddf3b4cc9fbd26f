//! Spatial navigation: the arrow keys move from place to place on the map.

use crate::base::geom::Point;

/// The direction of an arrow key, on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
}

/// The weight of a distance sideways, relative to one ahead.
const SIDEWAYS: f64 = 2.5;

/// The place that an arrow key leads to: the nearest one ahead, with sideways distances weighing
/// more. `None` if no place is ahead, or if `from` is not among the places.
///
/// ```
/// use stancemap::base::geom::Point;
/// use stancemap::world::layout::Direction;
/// use stancemap::world::layout::neighbor;
///
/// let places = [('a', Point { x: 0.0, y: 0.0 }), ('b', Point { x: 9.0, y: 1.0 })];
/// assert_eq!(neighbor(&places, 'a', Direction::Right), Some('b'));
/// assert_eq!(neighbor(&places, 'a', Direction::Left), None);
/// ```
pub fn neighbor<T: Copy + PartialEq>(places: &[(T, Point)], from: T, to: Direction) -> Option<T> {
    let (_, start) = *places.iter().find(|(place, _)| *place == from)?;
    let cost = |end: Point| {
        let (dx, dy) = (end.x - start.x, end.y - start.y);
        let (ahead, aside) = match to {
            Direction::Up => (-dy, dx),
            Direction::Down => (dy, dx),
            Direction::Left => (-dx, dy),
            Direction::Right => (dx, dy),
        };
        (ahead > 0.0).then_some(ahead + SIDEWAYS * aside.abs())
    };
    let ahead = places
        .iter()
        .filter_map(|&(place, at)| Some((cost(at)?, place)));
    ahead
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cross() -> Vec<(char, Point)> {
        let at = |name, x, y| (name, Point { x, y });
        vec![
            at('o', 0.0, 0.0),
            at('n', 1.0, -9.0),
            at('s', 0.0, 9.0),
            at('e', 9.0, 2.0),
            at('w', -9.0, 0.0),
        ]
    }

    #[test]
    fn each_arrow_leads_its_own_way() {
        let ways = [
            (Direction::Up, 'n'),
            (Direction::Down, 's'),
            (Direction::Left, 'w'),
            (Direction::Right, 'e'),
        ];
        for (way, place) in ways {
            assert_eq!(neighbor(&cross(), 'o', way), Some(place), "{way:?}");
        }
    }

    #[test]
    fn ahead_beats_aside() {
        let places = [
            ('o', Point { x: 0.0, y: 0.0 }),
            ('a', Point { x: 1.0, y: 8.0 }),
            ('b', Point { x: 12.0, y: 0.0 }),
        ];
        assert_eq!(neighbor(&places, 'o', Direction::Right), Some('b'));
    }

    #[test]
    fn every_place_can_be_left_and_reached() {
        let places = cross();
        let ways = [
            Direction::Up,
            Direction::Down,
            Direction::Left,
            Direction::Right,
        ];
        for (from, _) in &places {
            assert!(
                ways.iter()
                    .any(|&way| neighbor(&places, *from, way).is_some())
            );
            let reached = |(other, _): &(char, Point)| {
                ways.iter()
                    .any(|&way| neighbor(&places, *other, way) == Some(*from))
            };
            assert!(places.iter().any(reached), "{from}");
        }
    }
}
