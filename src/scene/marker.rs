use super::cell::cell;
use super::disperse::disperse;
use super::{Outline, Tier, WIDTH};
use crate::dossier::PlaceId;
use crate::projection::Point;

/// The least size of what can be clicked, in CSS pixels: WCAG 2.2, success criterion 2.5.8.
const TARGET: f64 = 24.0;
/// Shapes smaller than this both ways, in CSS pixels, whose colour means a stance get a dot for it
/// to be seen by.
const DOT_BELOW: f64 = 9.0;
/// How far apart the middles of two dots are, in CSS pixels.
const DOT_GAP: f64 = 9.5;
/// A dot nearer to its anchor than this, in CSS pixels, needs no line to lead there.
const LEADER_FROM: f64 = 5.0;

/// The markers for one tier of map width.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// The tier.
    pub tier: Tier,
    /// A marker for every place of the dossier that is small on maps of this tier.
    pub markers: Vec<Marker>,
}

/// What makes a small place as clickable as a large one.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// The place.
    pub place: PlaceId,
    /// Its middle, in scene units.
    pub at: Point,
    /// Whether it shows a dot; otherwise the shape can be seen and only the target is enlarged.
    pub dot: bool,
    /// The place's anchor, where the dot had to be moved away from it.
    pub leader: Option<Point>,
    /// What of the target is nearer to this marker than to any other, in scene units; `None`
    /// where all of it is.
    pub cell: Option<Vec<Point>>,
}

/// A place of the dossier that has a shape.
pub(super) struct Named<'a> {
    pub(super) place: PlaceId,
    pub(super) outline: &'a Outline,
    pub(super) holds_stance: bool,
}

/// A small place on its way to becoming a marker.
struct Spot {
    place: PlaceId,
    at: Point,
    anchor: Point,
    dot: bool,
}

/// Lays out the markers of one tier: those of shapes first, so that dots lie above them.
pub(super) fn layer(tier: Tier, places: &[Named]) -> Layer {
    let unit = WIDTH / tier.from;
    let mut spots: Vec<Spot> = places
        .iter()
        .filter(|named| named.outline.main.width().min(named.outline.main.height()) < TARGET * unit)
        .map(|named| Spot {
            place: named.place,
            at: named.outline.anchor,
            anchor: named.outline.anchor,
            dot: named.holds_stance
                && named.outline.main.width().max(named.outline.main.height()) < DOT_BELOW * unit,
        })
        .collect();
    spots.sort_by_key(|spot| spot.dot);
    let first_dot = spots.partition_point(|spot| !spot.dot);
    part_dots(&mut spots[first_dot..], DOT_GAP * unit);
    let sites: Vec<Point> = spots.iter().map(|spot| spot.at).collect();
    let marker = |spot: Spot| {
        let moved = spot.at.distance(spot.anchor);
        Marker {
            place: spot.place,
            at: spot.at,
            dot: spot.dot,
            leader: (moved > LEADER_FROM * unit).then_some(spot.anchor),
            cell: cell(spot.at, &sites, TARGET / 2.0 * unit),
        }
    };
    Layer {
        tier,
        markers: spots.into_iter().map(marker).collect(),
    }
}

fn part_dots(dots: &mut [Spot], gap: f64) {
    let anchors: Vec<Point> = dots.iter().map(|dot| dot.anchor).collect();
    for (dot, at) in dots.iter_mut().zip(disperse(&anchors, gap)) {
        dot.at = at;
    }
}
