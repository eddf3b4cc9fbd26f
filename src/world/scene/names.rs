//! The names on the map of the whole world, for each tier of its width.

use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::{
    CROPPED, CROPPED_BELOW, LABEL_TIERS, LabelLayer, LabelRank, LabelSite, MarkerLayer, Tier,
    layout_with_subjects,
};
use crate::world::scene::shape::Shape;

/// The size of the map's buttons in its upper right corner, in CSS pixels: names keep clear of them.
const BUTTONS: Point = Point { x: 36.0, y: 100.0 };
/// Their distance from the top of a narrow map; `map.css` has the same.
const LOW_BUTTONS: f64 = 70.0;

/// All on which the layout of the names of one layer depends. The same input has the same names.
#[derive(Clone, Debug, PartialEq)]
pub struct NameInput {
    /// The widths of the map for which they are laid out.
    pub(crate) tier: Tier,
    /// The places that may have names.
    pub(crate) sites: Vec<LabelSite>,
    /// The ids of the places that have names before others on maps of many.
    pub(crate) subjects: Vec<String>,
    /// The marks on places, in scene units.
    pub(crate) marks: Vec<(String, Point)>,
    /// The part of the frame that is seen, in its CSS pixels.
    pub(crate) shown: Rect,
    /// The part of the scene in the frame.
    pub(crate) view: Viewport,
    /// The map on the screen.
    pub(crate) frame: Frame,
}

impl NameInput {
    /// Lays out the names. This takes longer than all else of a figure.
    pub fn layer(&self) -> LabelLayer {
        let around = (self.shown, &[buttons(self.shown)][..]);
        let in_frame = (self.view, self.frame);
        LabelLayer {
            tier: self.tier,
            labels: layout_with_subjects(
                &self.sites,
                &self.subjects,
                &self.marks,
                around,
                in_frame,
            ),
        }
    }
}

/// The inputs for the tiers of the whole world. `markers` are those of the tiers of markers.
pub(crate) fn name_inputs(
    shapes: &[Shape],
    subjects: &[String],
    markers: &[MarkerLayer],
    height: f64,
) -> impl Iterator<Item = NameInput> {
    LABEL_TIERS.into_iter().map(move |tier| {
        let fits = |layer: &&MarkerLayer| layer.tier.from <= tier.from;
        let layer = markers.iter().rev().find(fits);
        let (sites, marks) = layer.map_or_else(Default::default, |layer| {
            (label_sites(shapes, layer), layer.marks())
        });
        let (width, height) = (tier.from, height * tier.from / WORLD_WIDTH);
        let frame = Frame { width, height };
        NameInput {
            tier,
            sites,
            subjects: subjects.to_vec(),
            marks,
            shown: shown_on(frame),
            view: Viewport::world(height * WORLD_WIDTH / tier.from),
            frame,
        }
    })
}

/// The box of the map's buttons, in the part of a map that is shown: in the upper right corner, or at
/// the left of a narrow map, in the Pacific.
pub(crate) fn buttons(shown: Rect) -> Rect {
    let Point { x, y } = BUTTONS;
    let (left, top) = if shown.min.x > 0.0 {
        (shown.min.x, LOW_BUTTONS)
    } else {
        (shown.max.x - x, 0.0)
    };
    Rect {
        min: Point { x: left, y: top },
        max: Point {
            x: left + x,
            y: top + y,
        },
    }
}

/// The part of a map that is seen before a reader does anything, in CSS pixels of its frame.
pub fn shown_on(frame: Frame) -> Rect {
    let [left, right] = if frame.width < CROPPED_BELOW {
        CROPPED
    } else {
        [0.0; 2]
    };
    let whole = frame.rect();
    Rect {
        min: Point {
            x: left * frame.width,
            ..whole.min
        },
        max: Point {
            x: (1.0 - right) * frame.width,
            ..whole.max
        },
    }
}

/// The places that may have a label, with the dots and signs of a layer of markers.
pub fn label_sites(shapes: &[Shape], layer: &MarkerLayer) -> Vec<LabelSite> {
    let site = |shape: &Shape| {
        let has_sign = layer.signs.iter().any(|sign| sign.place == shape.code);
        LabelSite {
            place: shape.code.clone(),
            name: shape.name.clone(),
            note: shape.note.clone(),
            dot: layer.dot_of(&shape.code),
            radius: 0.0,
            anchor: shape.anchor,
            main: shape.main,
            rank: LabelRank::of(&shape.stance, has_sign || !shape.note.is_empty()),
        }
    };
    shapes.iter().map(site).collect()
}
