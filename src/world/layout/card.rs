use crate::base::geom::{Point, Rect};

/// How far a card keeps from its country and from the edges, in CSS pixels.
const GAP: f64 = 12.0;

/// The room that a card has, all in CSS pixels from the map's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// How wide the map is.
    pub width: f64,
    /// The part of the map's height that can be seen: its upper edge.
    pub top: f64,
    /// The part of the map's height that can be seen: its lower edge.
    pub bottom: f64,
}

/// On which side of its country a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Left of it.
    Left,
    /// Right of it.
    Right,
}

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its top left corner.
    pub at: Point,
    /// Its side of the country.
    pub side: Side,
}

/// Where to put a card of the given size: beside the country and level with it, never over the
/// edge of the room, and on the side where it covers fewer of the `others`; failing that, where
/// there is more room.
///
/// A card that is taller or wider than the room keeps its top left corner inside.
pub fn place_card(room: Room, country: Rect, width: f64, height: f64, others: &[Point]) -> Spot {
    let spot = |side: Side| {
        let x = match side {
            Side::Right => country.max.x + GAP,
            Side::Left => country.min.x - GAP - width,
        };
        let y = (country.min.y + country.max.y) / 2.0 - height / 3.0;
        let x = keep_within(x, 0.0, room.width - width);
        Spot {
            at: Point {
                x,
                y: keep_within(y, room.top, room.bottom - height),
            },
            side,
        }
    };
    let covered = |spot: &Spot| {
        let max = Point {
            x: spot.at.x + width,
            y: spot.at.y + height,
        };
        let card = Rect { min: spot.at, max };
        let itself = if card.overlaps(&country) {
            others.len()
        } else {
            0
        };
        itself + others.iter().filter(|other| card.contains(**other)).count()
    };
    let (right, left) = (spot(Side::Right), spot(Side::Left));
    let more_room = room.width - country.max.x >= country.min.x;
    let (first, second) = if more_room {
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

fn keep_within(value: f64, least: f64, most: f64) -> f64 {
    value.min(most).max(least)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROOM: Room = Room {
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
        let west = place_card(ROOM, country(100.0, 200.0, 50.0), 300.0, 200.0, &[]);
        assert_eq!((west.side, west.at.x), (Side::Right, 162.0));
        let east = place_card(ROOM, country(800.0, 200.0, 50.0), 300.0, 200.0, &[]);
        assert_eq!((east.side, east.at.x), (Side::Left, 488.0));
    }

    #[test]
    fn it_stands_where_it_covers_fewer_others() {
        let middle = country(450.0, 200.0, 50.0);
        let others = [Point { x: 600.0, y: 220.0 }];
        let spot = place_card(ROOM, middle, 300.0, 200.0, &others);
        assert_eq!((spot.side, spot.at.x), (Side::Left, 138.0));
        assert_eq!(
            place_card(ROOM, middle, 300.0, 200.0, &[]).side,
            Side::Right
        );
    }

    #[test]
    fn it_rather_covers_others_than_its_own_country() {
        let others = [Point { x: 300.0, y: 220.0 }, Point { x: 320.0, y: 220.0 }];
        let spot = place_card(ROOM, country(700.0, 200.0, 280.0), 300.0, 200.0, &others);
        assert_eq!(spot.side, Side::Left);
    }

    proptest! {
        #[test]
        fn it_is_never_cut_off(x in 0f64..1000.0, y in 0f64..500.0, size in 0f64..400.0,
                               width in 200f64..400.0, height in 50f64..500.0) {
            let spot = place_card(ROOM, country(x, y, size), width, height, &[]);
            prop_assert!(spot.at.x >= 0.0 && spot.at.x + width <= ROOM.width);
            prop_assert!(spot.at.y >= ROOM.top && spot.at.y + height <= ROOM.bottom);
        }
    }
}
