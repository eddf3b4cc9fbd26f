//! The join of basemap and dossier.

use std::collections::BTreeMap;

use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::dossier::{ABSENT, Day, Dossier, PlaceId, Region, Sign, Standing};
use crate::world::layout::{MarkerLayer, MarkerSite, TIERS, layout_markers};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::outline::Outline;
use crate::world::scene::path::path_data;

/// The margin of sea about the land of a picture, as a share of the land's width and height.
const MARGIN: f64 = 0.03;
/// Land that is wider than this share of the world is shown at the world's full width.
const WORLDWIDE: f64 = 0.75;

/// A basemap and a dossier laid out for drawing, on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The projection in which it is drawn.
    pub projection: ProjectionId,
    /// The world's height, in scene units; its width is [`WORLD_WIDTH`].
    pub height: f64,
    /// The edge of the world, as SVG path data.
    pub sea: String,
    /// Every shape: those outside the story first, then those in it, each in order of code.
    pub shapes: Vec<Shape>,
    /// Markers for small places, one layer for each tier of map width.
    pub layers: Vec<MarkerLayer>,
    /// Places of the dossier without a shape in the basemap. They have cards and rows in the table,
    /// and nothing on the map.
    pub shapeless: Vec<PlaceId>,
}

/// A country or area of the scene, in scene units.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The place; `None` for areas that are not in the table of places, such as a disputed glacier.
    pub place: Option<PlaceId>,
    /// The place's id, or else the basemap's code.
    pub code: String,
    /// The name to show.
    pub name: String,
    /// SVG path data.
    pub d: String,
    /// [`Standing::key`]: a stance's id, `mentioned` or `absent`.
    pub stance: String,
    /// Whether sources disagree about its stance.
    pub contested: bool,
    /// A point inside its largest part: see [`Outline::anchor`].
    pub anchor: Point,
    /// The bounding box of its largest part.
    pub main: Rect,
    /// The bounding box of all parts.
    pub bounds: Rect,
}

impl Shape {
    /// Whether the place is in the story, and so has a card.
    pub fn in_story(&self) -> bool {
        self.stance != ABSENT
    }
}

impl Scene {
    /// Joins outlines, drawn in a projection at [`WORLD_WIDTH`], to a dossier, as of a day.
    ///
    /// Of two outlines for one place the larger is the place; the other stays a shape without a
    /// place.
    pub fn new(
        outlines: Vec<Outline>,
        projection: &Projection,
        dossier: &Dossier,
        day: Day,
    ) -> Self {
        let named = dossier.named_places();
        let placed = outline_of_place(&outlines);
        let with_shape = |&place: &PlaceId| {
            let outline = &outlines[*placed.get(&place)?];
            let standing = dossier.standing(place, day);
            Some(site(place, outline, &standing, dossier.signs_of(place)))
        };
        let sites: Vec<MarkerSite> = named.iter().filter_map(with_shape).collect();
        let layers = TIERS
            .iter()
            .map(|tier| layout_markers(*tier, &sites))
            .collect();
        let shapeless = named
            .into_iter()
            .filter(|place| !placed.contains_key(place))
            .collect();
        let place_of = inverted(placed);
        let draw = |(i, outline)| shape(outline, place_of.get(&i).copied(), dossier, day);
        let mut shapes: Vec<Shape> = outlines.into_iter().enumerate().map(draw).collect();
        shapes.sort_by(|a, b| (a.in_story(), &a.code).cmp(&(b.in_story(), &b.code)));
        let (height, sea) = (projection.height(), path_data(&[projection.outline()]));
        Scene {
            projection: projection.id(),
            height,
            sea,
            shapes,
            layers,
            shapeless,
        }
    }

    /// The shape of a place, if the basemap has one.
    pub fn shape_of(&self, place: PlaceId) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.place == Some(place))
    }

    /// The rectangle of the whole world.
    pub fn world(&self) -> Rect {
        Rect::from_size(WORLD_WIDTH, self.height)
    }

    /// The part of the world that a picture shows: the land with a margin of sea. Antarctica counts
    /// only if it is in the story. Land that spans most of the world is shown at full width, from the
    /// upper edge of the world. Without any land it is the whole world.
    pub fn picture_rect(&self) -> Rect {
        let world = self.world();
        let is_shown = |shape: &&Shape| {
            let region = shape.place.and_then(PlaceId::region);
            shape.in_story() || region != Some(Region::Antarctica)
        };
        let shown = self.shapes.iter().filter(is_shown);
        let Some(land) = shown.map(|shape| shape.bounds).reduce(Rect::union) else {
            return world;
        };
        let (aside, above) = (land.width() * MARGIN, land.height() * MARGIN);
        let mut window = Rect {
            min: Point {
                x: (land.min.x - aside).max(0.0),
                y: (land.min.y - above).max(0.0),
            },
            max: Point {
                x: (land.max.x + aside).min(WORLD_WIDTH),
                y: (land.max.y + above).min(self.height),
            },
        };
        if land.width() > WORLDWIDE * WORLD_WIDTH {
            (window.min, window.max.x) = (world.min, WORLD_WIDTH);
        }
        window
    }
}

/// The index of each place's outline; the larger one of two.
fn outline_of_place(outlines: &[Outline]) -> BTreeMap<PlaceId, usize> {
    let size = |i: usize| outlines[i].main.area();
    let mut placed = BTreeMap::new();
    for (i, outline) in outlines.iter().enumerate() {
        let Some(place) = PlaceId::of_feature(&outline.code, &outline.name) else {
            continue;
        };
        let kept = placed.entry(place).or_insert(i);
        if size(i) > size(*kept) {
            *kept = i;
        }
    }
    placed
}

fn site(place: PlaceId, outline: &Outline, standing: &Standing, signs: Vec<Sign>) -> MarkerSite {
    MarkerSite {
        place: place.to_string(),
        stance: standing.key().to_owned(),
        contested: standing.is_contested(),
        possible: standing.is_possible(),
        signs,
        anchor: outline.anchor,
        main: outline.main,
    }
}

fn inverted(placed: BTreeMap<PlaceId, usize>) -> BTreeMap<usize, PlaceId> {
    placed.into_iter().map(|(place, i)| (i, place)).collect()
}

/// The codes of some outlines' shapes: see [`Shape::code`].
pub(crate) fn codes(outlines: &[Outline]) -> impl Iterator<Item = String> {
    let place_of = inverted(outline_of_place(outlines));
    let numbered = outlines.iter().enumerate();
    numbered.map(move |(i, outline)| code(place_of.get(&i).copied(), &outline.code))
}

fn code(place: Option<PlaceId>, own: &str) -> String {
    place.map_or(own.to_owned(), |place| place.to_string())
}

fn shape(outline: Outline, place: Option<PlaceId>, dossier: &Dossier, day: Day) -> Shape {
    let standing = place.map_or(Standing::Absent, |place| dossier.standing(place, day));
    Shape {
        code: code(place, &outline.code),
        name: place.map_or(outline.name, |place| dossier.name_of(place).to_owned()),
        d: outline.d,
        stance: standing.key().to_owned(),
        contested: standing.is_contested(),
        anchor: outline.anchor,
        main: outline.main,
        bounds: outline.bounds,
        place,
    }
}
