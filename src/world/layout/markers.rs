//! Markers: dots and enlarged targets, so that small places can be seen and clicked.

use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::dossier::{MENTIONED, Sign};
use crate::world::layout::density::dot_radius;
use crate::world::layout::disperse::disperse;
use crate::world::layout::tier::Tier;
use crate::world::layout::voronoi::cell;

/// The minimum size of a target, in CSS pixels: WCAG 2.2, success criterion 2.5.8.
const TARGET: f64 = 24.0;
/// Shapes that are smaller than this in both directions, in CSS pixels, get a dot if they have a stance, since their
/// colour could not be seen.
const DOT_BELOW: f64 = 9.0;
/// The same for small dots, as a share of their diameter: a shape whose box is a little larger has no more area.
const BOX_SHARE: f64 = 1.3;
/// Shapes that are smaller than this in both directions, in scene units, keep their dot on a zoomed map:
/// an atoll's box may be large, but little of it is land. Less than 70 km, which is 35 CSS pixels at the
/// highest zoom.
const DOT_KEPT_BELOW: f64 = 7.0;
/// The minimum distance between two dots, in CSS pixels.
const DOT_GAP: f64 = 0.5;
/// The greatest distance between a dot and its anchor, as a share of the dot's radius: with its outline it covers the
/// anchor on the widest maps of a tier, too, where all distances are half as large again. A dot that lay beside its place
/// would be taken for a neighbour's.
const REACH: f64 = 0.75;
/// The distance between the centres of two signs of a place, in CSS pixels.
const SIGN_GAP: f64 = 13.0;

/// The markers for one tier of map width.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkerLayer {
    /// The tier.
    pub tier: Tier,
    /// The radius of dots, in CSS pixels.
    pub radius: f64,
    /// A marker for every place of the dossier that is small on maps of this tier. Those with a dot
    /// come last, so that dots are drawn above targets.
    pub markers: Vec<Marker>,
    /// Contested places, and the position of their mark in scene units: on the dot if there is one,
    /// otherwise at the anchor.
    pub contested: Vec<(String, Point)>,
    /// The signs of places, each with its centre in scene units. The first sign of a place is where the
    /// mark of a contested place is, or beside that mark; the others follow to the right.
    pub signs: Vec<PlacedSign>,
}

impl MarkerLayer {
    /// The centre of a place's dot, in scene units; `None` if it has none.
    pub fn dot_of(&self, place: &str) -> Option<Point> {
        let mut markers = self.markers.iter();
        let marker = markers.find(|marker| marker.dot && marker.place == place);
        marker.map(|marker| marker.at)
    }

    /// The marks and signs on the map: each with its place and its centre, in scene units.
    pub fn marks(&self) -> Vec<(String, Point)> {
        let signs = self.signs.iter();
        let signs = signs.map(|sign| (sign.place.clone(), sign.at));
        self.contested.iter().cloned().chain(signs).collect()
    }
}

/// A sign on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedSign {
    /// The place's id.
    pub place: String,
    /// The sign.
    pub sign: Sign,
    /// Its centre, in scene units.
    pub at: Point,
}

/// A target of sufficient size for a small place, with or without a dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// The place's id.
    pub place: String,
    /// [`Standing::key`](crate::dossier::Standing::key) of the place.
    pub stance: String,
    /// Whether the stance is only possible on the day shown.
    pub possible: bool,
    /// The centre, in scene units.
    pub at: Point,
    /// Whether it has a dot; otherwise the shape is visible and only the target is enlarged.
    pub dot: bool,
    /// The part of the target that is closer to this marker than to any other, as a polygon in scene
    /// units; `None` if that is the whole target.
    pub cell: Option<Vec<Point>>,
}

/// A place of the dossier with a shape: the input of the layout.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkerSite {
    /// The place's id.
    pub place: String,
    /// [`Standing::key`](crate::dossier::Standing::key) of the place.
    pub stance: String,
    /// Whether sources disagree about its stance.
    pub contested: bool,
    /// Whether its stance is only possible on the day shown.
    pub possible: bool,
    /// The signs of the place, in the order of the legend.
    pub signs: Vec<Sign>,
    /// A point inside its largest part, in scene units.
    pub anchor: Point,
    /// The bounding box of its largest part, in scene units.
    pub main: Rect,
}

/// Lays out the markers of one tier, for its narrowest map.
pub fn layout_markers(tier: Tier, sites: &[MarkerSite]) -> MarkerLayer {
    let unit = WORLD_WIDTH / tier.from;
    let colored = sites.iter().filter(|site| site.stance != MENTIONED);
    let radius = dot_radius(colored.count(), unit);
    let dot = 2.0 * radius * unit;
    let tiny = (BOX_SHARE * dot).min(DOT_BELOW * unit).max(DOT_KEPT_BELOW);
    let small = sites
        .iter()
        .filter_map(|site| draft(site, tiny, TARGET * unit));
    let (mut dots, mut small): (Vec<Draft>, Vec<Draft>) = small.partition(|draft| draft.dot);
    disperse_dots(&mut dots, dot + DOT_GAP * unit, REACH * radius * unit);
    small.append(&mut dots);
    let centers: Vec<Point> = small.iter().map(|draft| draft.at).collect();
    let markers: Vec<Marker> = small
        .iter()
        .map(|draft| marker(draft, &centers, unit))
        .collect();
    let mut layer = MarkerLayer {
        tier,
        radius,
        markers,
        contested: Vec::new(),
        signs: Vec::new(),
    };
    for site in sites {
        let at = layer.dot_of(&site.place).unwrap_or(site.anchor);
        if site.contested {
            layer.contested.push((site.place.clone(), at));
        }
        add_signs(&mut layer.signs, site, at, SIGN_GAP * unit);
    }
    layer
}

/// A small place before its marker is complete.
struct Draft<'a> {
    site: &'a MarkerSite,
    at: Point,
    dot: bool,
}

/// The draft for a place that is tiny in both directions or narrow in one; `None` for others. The colour of a tiny shape
/// could not be seen. Lengths are in scene units.
fn draft(site: &MarkerSite, tiny: f64, narrow: f64) -> Option<Draft<'_>> {
    let (width, height) = (site.main.width(), site.main.height());
    let tiny = width.max(height) < tiny;
    (tiny || width.min(height) < narrow).then(|| Draft {
        site,
        at: site.anchor,
        dot: tiny && site.stance != MENTIONED,
    })
}

fn marker(draft: &Draft, centers: &[Point], unit: f64) -> Marker {
    Marker {
        place: draft.site.place.clone(),
        stance: draft.site.stance.clone(),
        possible: draft.site.possible,
        at: draft.at,
        dot: draft.dot,
        cell: cell(draft.at, centers, TARGET / 2.0 * unit),
    }
}

/// Adds the signs of a place, in two columns that begin at its dot or anchor, or beside the mark of a
/// contested place: in one row they would reach far into other places.
fn add_signs(signs: &mut Vec<PlacedSign>, site: &MarkerSite, first: Point, gap: f64) {
    let cells = u32::from(site.contested)..;
    signs.extend(cells.zip(&site.signs).map(|(cell, sign)| PlacedSign {
        place: site.place.clone(),
        sign: *sign,
        at: Point {
            x: first.x + gap * f64::from(cell % 2),
            y: first.y + gap * f64::from(cell / 2),
        },
    }));
}

fn disperse_dots(dots: &mut [Draft], gap: f64, reach: f64) {
    let anchors: Vec<Point> = dots.iter().map(|dot| dot.site.anchor).collect();
    for (dot, at) in dots.iter_mut().zip(disperse(&anchors, gap, reach)) {
        dot.at = at;
    }
}
