//! The ground near a place, and the costs of a label that covers it or could be taken for another place's name.

use crate::base::geom::Rect;
use crate::world::layout::labels::geometry::{common_area, distance, passes};
use crate::world::layout::labels::spots::{LARGEST_BESIDE, Spot};

/// A label that is nearer than this to another place's dot or core, in CSS pixels, could be taken for
/// its name.
const NEAR: f64 = 6.0;
/// The same for dots and marks, which draw more attention, and for leader lines and their texts.
pub(super) const BESIDE: f64 = 8.0;
/// The cost of a label that is nearer to another's than to its own.
const WRONG: f64 = 6.0;
/// The cost of a spot that no label may have: readers would take it for the name of another place.
pub(super) const MISLEADING: f64 = 1000.0;
/// The owner of reserved rectangles: no site has this index.
pub(super) const NOBODY: usize = usize::MAX;

/// A dot, a circle, a mark, the middle of a coloured place, or a reserved rectangle.
pub(super) struct Obstacle {
    /// The index of its site.
    pub(super) of: usize,
    /// In CSS pixels of the frame.
    pub(super) rect: Rect,
    /// Whether its own place's label may cover it.
    pub(super) is_core: bool,
}

/// The ground near a site.
pub(super) struct Near<'a> {
    /// The index of the site.
    pub(super) index: usize,
    /// The parts that no label may cover.
    pub(super) obstacles: Vec<&'a Obstacle>,
    /// The boxes of other sites, and the costs of covering them.
    pub(super) boxes: Vec<(Rect, f64)>,
}

/// The cost of covering other places, and of a line that passes small ones. What is also in the
/// place's own box counts as its own.
pub(super) fn covering(near: &Near, own: Rect, spot: &Spot) -> f64 {
    let mut sum = 0.0;
    for (main, cost) in &near.boxes {
        let covered = common_area(*main, spot.rect);
        if covered > 0.0 {
            let own = common_area(main.common(own), spot.rect);
            sum += cost * (covered - own) / spot.rect.area();
        }
        if main.width().max(main.height()) < LARGEST_BESIDE
            && spot.leader.is_some_and(|line| passes(line, *main))
        {
            // A place of the story could be taken for the one that the line leads to.
            sum += (0.5 * cost - 0.5).min(WRONG);
        }
    }
    sum
}

/// The cost of standing where a label could be taken for the name of another place.
pub(super) fn doubt(near: &Near, spot: &Spot) -> f64 {
    let away = |from: &Obstacle| distance(spot.rect, from.rect);
    let mut obstacles = near.obstacles.iter();
    let own = obstacles.find(|one| one.of == near.index);
    let own = own.map_or(NEAR, |own| away(own));
    let mut sum = 0.0;
    for other in &near.obstacles {
        if other.of == near.index {
            continue;
        }
        let away = away(other);
        let is_dot = other.of != NOBODY && !other.is_core;
        let around = other.rect.inflate(BESIDE, BESIDE);
        sum += match spot.leader {
            // The text at the end of a line is far from its own place.
            Some(_) if is_dot && away < BESIDE => 3.0 * WRONG,
            // Neither the line nor its text may seem to belong to another.
            Some(line) if away < BESIDE || passes(line, around) => WRONG,
            None if is_dot && away < BESIDE && away < own => MISLEADING,
            None if away < NEAR && away < own + 3.0 => WRONG,
            None if away < NEAR => (NEAR - away) * 0.3,
            _ => 0.0,
        };
    }
    sum
}
