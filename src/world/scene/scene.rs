//! The join of basemap and dossier.

use std::collections::BTreeMap;

use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::dossier::{Day, Dossier, PlaceId, Region, Sign, Standing};
use crate::world::layout::{LabelLayer, MarkerLayer, MarkerSite, TIERS, layout_markers};
use crate::world::projection::{Projection, ProjectionId};
use crate::world::scene::names::{NameInput, name_inputs};
use crate::world::scene::near::NearView;
use crate::world::scene::outline::Outline;
use crate::world::scene::path::path_data;
use crate::world::scene::shape::Shape;
use crate::world::scene::subjects::subjects;
use crate::world::scene::view::default_view;

/// The margin of sea about the land of a picture, as a share of the land's width and height.
const MARGIN: f64 = 0.03;
/// The same below the land of a whole world, which has sea enough.
const WORLD_MARGIN: f64 = 0.02;
/// Land that is wider than this share of the world is shown at the world's full width.
const WORLDWIDE: f64 = 0.75;

/// A basemap and a dossier laid out for drawing, on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The projection in which it is drawn.
    pub projection: ProjectionId,
    /// Whether the map is of the whole world, whose left and right edges are one line.
    pub is_whole: bool,
    /// The height of what is shown of the world, from its upper edge, in scene units; the width is
    /// [`WORLD_WIDTH`]. If the land spans most of the world, it ends at a margin below the land:
    /// Antarctica counts only if it is in the story. Otherwise it is the height of the projection.
    pub height: f64,
    /// The part of the world that is shown at first, in scene units; `None` for the whole.
    pub view: Option<Rect>,
    /// The height of the world from pole to pole, in scene units.
    pub full_height: f64,
    /// The edge of the world, as SVG path data.
    pub sea: String,
    /// Every shape: those outside the story first, then those in it, each in order of code.
    pub shapes: Vec<Shape>,
    /// Markers for small places, one layer for each tier of map width.
    pub layers: Vec<MarkerLayer>,
    /// The default view; `None` if the map shows the whole world at first.
    pub near: Option<NearView>,
    /// Places of the dossier without a shape in the basemap. They have cards and rows in the table,
    /// and nothing on the map.
    pub shapeless: Vec<PlaceId>,
    /// The codes of the places that the story is about, which have names before others on maps of many.
    pub subjects: Vec<String>,
    /// Whether a territory is drawn apart, which the basemap draws as a part of its state. Then no finer drawing of
    /// the basemap fits.
    pub has_territories: bool,
}

impl Scene {
    /// Joins outlines, drawn in a projection at [`WORLD_WIDTH`], to a dossier, as of a day.
    ///
    /// Each place has at most one outline.
    pub fn new(
        outlines: Vec<Outline>,
        projection: &Projection,
        dossier: &Dossier,
        day: Day,
    ) -> Self {
        let named = dossier.named_places();
        let period = dossier.period();
        let standing = |place| dossier.standing_within(place, day, period);
        let count = outlines.len();
        let split = |outline: Outline| outline.split(|place| named.contains(&place));
        let outlines: Vec<Outline> = outlines.into_iter().flat_map(split).collect();
        let has_territories = outlines.len() > count;
        let mut placed: BTreeMap<PlaceId, &Outline> = BTreeMap::new();
        for outline in &outlines {
            if let Some(place) = outline.place {
                placed.insert(place, outline);
            }
        }
        let with_shape = |&place: &PlaceId| {
            let outline = placed.get(&place)?;
            let standing = standing(place);
            Some(site(place, outline, &standing, dossier.signs_of(place)))
        };
        let sites: Vec<MarkerSite> = named.iter().filter_map(with_shape).collect();
        let layers: Vec<MarkerLayer> = TIERS
            .iter()
            .map(|tier| layout_markers(*tier, &sites))
            .collect();
        let has_no_shape = |place: &PlaceId| !placed.contains_key(place);
        let shapeless = named.iter().copied().filter(has_no_shape).collect();
        let draw = |outline: Outline| {
            // Most places are not in the story, which is known without a look at all facts.
            let place = outline.place.filter(|place| named.contains(place));
            let standing = place.map_or(Standing::Absent, standing);
            shape(outline, dossier, &standing)
        };
        let mut shapes: Vec<Shape> = outlines.into_iter().map(draw).collect();
        shapes.sort_by(|a, b| (a.in_story(), &a.code).cmp(&(b.in_story(), &b.code)));
        let full_height = projection.height();
        let height = shown_height(&shapes, full_height);
        let shown = Rect::from_size(WORLD_WIDTH, height);
        let view =
            default_view(dossier, &shapes, projection, shown).or_else(|| part_of_world(&shapes));
        Scene {
            projection: projection.id(),
            is_whole: projection.is_whole(),
            height,
            near: view.and_then(|bounds| NearView::of(bounds, height, &sites)),
            view,
            full_height,
            subjects: subjects(&dossier.title, &shapes),
            sea: path_data(&[projection.outline()]),
            shapes,
            layers,
            shapeless,
            has_territories,
        }
    }

    /// The inputs of the names: one for each tier of map width, and one for the default view.
    pub fn name_inputs(&self) -> impl Iterator<Item = NameInput> {
        let whole = name_inputs(&self.shapes, &self.subjects, &self.layers, self.height);
        let near = self.near.iter();
        whole.chain(near.map(|near| near.name_input(&self.shapes)))
    }

    /// Lays out the names, in one layer for each input.
    pub fn labels(&self) -> Vec<LabelLayer> {
        self.name_inputs().map(|input| input.layer()).collect()
    }

    /// The shape of a place, if the basemap has one.
    pub fn shape_of(&self, place: PlaceId) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.place == Some(place))
    }

    /// The rectangle of what is shown of the world.
    pub fn world(&self) -> Rect {
        Rect::from_size(WORLD_WIDTH, self.height)
    }

    /// The part of the world that a picture shows: the default view, if there is one. Land that spans most of the world is shown as in
    /// the figure, and other land with a margin of sea. Without any land it is the whole world.
    pub fn picture_rect(&self) -> Rect {
        let world = self.world();
        if let Some(view) = self.view {
            return inflated(view, world);
        }
        let shown = self.shapes.iter().filter(|shape| is_shown(shape));
        let land = shown.map(|shape| shape.bounds).reduce(Rect::union);
        let Some(land) = land.filter(|land| !is_worldwide(*land)) else {
            return world;
        };
        inflated(land, world)
    }
}

/// A box with a margin, as far as the world reaches.
fn inflated(inner: Rect, world: Rect) -> Rect {
    let window = inner.inflate(inner.width() * MARGIN, inner.height() * MARGIN);
    Rect {
        min: Point {
            x: window.min.x.max(0.0),
            y: window.min.y.max(0.0),
        },
        max: Point {
            x: window.max.x.min(world.max.x),
            y: window.max.y.min(world.max.y),
        },
    }
}

/// Whether a shape counts for what is shown of the world.
fn is_shown(shape: &Shape) -> bool {
    shape.in_story() || shape.region != Some(Region::Antarctica)
}

fn is_worldwide(land: Rect) -> bool {
    land.width() > WORLDWIDE * WORLD_WIDTH
}

/// The box of the land where a basemap has a part of the world alone: it fills the map. Of a shape with parts
/// far away the largest part counts: Guiana does not make Europe small. `None` for a basemap of the world.
fn part_of_world(shapes: &[Shape]) -> Option<Rect> {
    let land = shapes.iter().map(near_bounds).reduce(Rect::union)?;
    (!is_worldwide(land)).then_some(land)
}

/// The box of a shape, or of its largest part if the shape is more than twice as wide or high.
fn near_bounds(shape: &Shape) -> Rect {
    let (all, main) = (shape.bounds, shape.main);
    let is_near = all.width() <= 2.0 * main.width() && all.height() <= 2.0 * main.height();
    if is_near { all } else { main }
}

/// See [`Scene::height`].
fn shown_height(shapes: &[Shape], full_height: f64) -> f64 {
    // The boxes of the largest parts, rounded as in markup: a figure that is composed from the shapes
    // of a page knows no more of them, and must not have another height. The margin has room for
    // islands.
    let shown = shapes.iter().filter(|shape| is_shown(shape));
    let land = shown.map(|shape| shape.main).reduce(Rect::union);
    let Some(land) = land.filter(|land| is_worldwide(*land)) else {
        return full_height;
    };
    let [top, bottom] = [land.min.y, land.max.y].map(f64::round);
    (bottom + (bottom - top) * WORLD_MARGIN)
        .round()
        .min(full_height)
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

fn shape(outline: Outline, dossier: &Dossier, standing: &Standing<'_>) -> Shape {
    let place = outline.place;
    Shape {
        region: place.and_then(|place| dossier.region_of(place)),
        code: outline.code,
        name: place.map_or(outline.name, |place| dossier.name_of(place).to_owned()),
        d: outline.d,
        stance: standing.key().to_owned(),
        contested: standing.is_contested(),
        anchor: outline.anchor,
        main: outline.main,
        bounds: outline.bounds,
        note: place.map_or(String::new(), |place| {
            dossier.annotation_of(place).to_owned()
        }),
        place,
    }
}
