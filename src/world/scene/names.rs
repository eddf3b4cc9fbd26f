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

/// Lays out the names for each tier. `markers` are those of the tiers of markers.
pub(crate) fn label_layers(
    shapes: &[Shape],
    subjects: &[String],
    markers: &[MarkerLayer],
    height: f64,
) -> Vec<LabelLayer> {
    let layer = |tier: Tier| {
        let fits = |layer: &&MarkerLayer| layer.tier.from <= tier.from;
        let layer = markers.iter().rev().find(fits);
        let (sites, marks) = layer.map_or_else(Default::default, |layer| {
            (label_sites(shapes, layer), layer.marks())
        });
        let (width, height) = (tier.from, height * tier.from / WORLD_WIDTH);
        let frame = Frame { width, height };
        let shown = shown_on(frame);
        let buttons = buttons(shown);
        let view = Viewport::world(height * WORLD_WIDTH / tier.from);
        LabelLayer {
            tier,
            labels: layout_with_subjects(
                &sites,
                subjects,
                &marks,
                (shown, &[buttons]),
                (view, frame),
            ),
        }
    };
    LABEL_TIERS.into_iter().map(layer).collect()
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
