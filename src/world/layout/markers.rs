use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::dossier::MENTIONED;
use crate::world::layout::disperse::disperse;
use crate::world::layout::tier::Tier;
use crate::world::layout::voronoi::cell;

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
pub struct MarkerLayer {
    /// The tier.
    pub tier: Tier,
    /// A marker for every place of the dossier that is small on maps of this tier.
    pub markers: Vec<Marker>,
    /// The places that sources disagree about, and where their mark belongs, in scene units: on
    /// the dot, where there is one, or else at the anchor.
    pub contested: Vec<(String, Point)>,
}

/// What makes a small place as clickable as a large one.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// The place's id.
    pub place: String,
    /// [`Standing::key`](crate::dossier::Standing::key) of the place.
    pub stance: String,
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

/// A place of the dossier that has a shape: all that its marker is laid out by.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkerSite {
    /// The place's id.
    pub place: String,
    /// [`Standing::key`](crate::dossier::Standing::key) of the place.
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// A point inside its largest part, in scene units.
    pub anchor: Point,
    /// The box round its largest part, in scene units.
    pub main: Rect,
}

/// Lays out the markers of one tier: those of shapes first, so that dots lie above them.
pub fn layout_markers(tier: Tier, sites: &[MarkerSite]) -> MarkerLayer {
    let unit = WORLD_WIDTH / tier.from;
    let narrow = |site: &&MarkerSite| site.main.width().min(site.main.height()) < TARGET * unit;
    let small = sites.iter().filter(narrow).map(|site| spot(site, unit));
    let (mut dots, mut small): (Vec<Spot>, Vec<Spot>) = small.partition(|spot| spot.dot);
    part_dots(&mut dots, DOT_GAP * unit);
    small.append(&mut dots);
    let middles: Vec<Point> = small.iter().map(|spot| spot.at).collect();
    let markers: Vec<Marker> = small
        .iter()
        .map(|spot| marker(spot, &middles, unit))
        .collect();
    let contested = sites.iter().filter(|site| site.contested);
    MarkerLayer {
        tier,
        contested: contested.map(|site| mark(site, &markers)).collect(),
        markers,
    }
}

/// A small place on its way to becoming a marker.
struct Spot<'a> {
    site: &'a MarkerSite,
    at: Point,
    dot: bool,
}

fn spot(site: &MarkerSite, unit: f64) -> Spot<'_> {
    let tiny = site.main.width().max(site.main.height()) < DOT_BELOW * unit;
    Spot {
        site,
        at: site.anchor,
        dot: tiny && site.stance != MENTIONED,
    }
}

fn marker(spot: &Spot, middles: &[Point], unit: f64) -> Marker {
    let moved = spot.at.distance(spot.site.anchor);
    Marker {
        place: spot.site.place.clone(),
        stance: spot.site.stance.clone(),
        at: spot.at,
        dot: spot.dot,
        leader: (moved > LEADER_FROM * unit).then_some(spot.site.anchor),
        cell: cell(spot.at, middles, TARGET / 2.0 * unit),
    }
}

fn mark(site: &MarkerSite, markers: &[Marker]) -> (String, Point) {
    let its_dot = |marker: &&Marker| marker.dot && marker.place == site.place;
    let dot = markers.iter().find(its_dot);
    (site.place.clone(), dot.map_or(site.anchor, |dot| dot.at))
}

fn part_dots(dots: &mut [Spot], gap: f64) {
    let anchors: Vec<Point> = dots.iter().map(|dot| dot.site.anchor).collect();
    for (dot, at) in dots.iter_mut().zip(disperse(&anchors, gap)) {
        dot.at = at;
    }
}
