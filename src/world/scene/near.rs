//! Markers and names of the view that a map begins with, if that is not the whole world.

use crate::base::geom::{Rect, WORLD_WIDTH};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::{MarkerLayer, MarkerSite, Tier, ZOOMED_TIER, layout_markers};
use crate::world::scene::names::{NameInput, label_sites};
use crate::world::scene::shape::Shape;

/// The width of the map for which they are laid out, in CSS pixels. On wider maps there is more room; on
/// narrow ones names wait for the viewer.
const WIDTH: f64 = 650.0;
/// The distance of the box from the frame's edge, in CSS pixels; the viewer keeps the same.
const MARGIN: f64 = 28.0;

/// A view that is closer than the whole world, laid out for drawing before the viewer does.
#[derive(Clone, Debug, PartialEq)]
pub struct NearView {
    /// The zoom on a map of the width that it is laid out for.
    pub zoom: f64,
    /// The markers.
    pub markers: MarkerLayer,
    view: Viewport,
    frame: Frame,
}

impl NearView {
    /// The view of a box of a world of some height, both in scene units; `None` if that shows the whole
    /// world.
    pub(crate) fn of(bounds: Rect, height: f64, sites: &[MarkerSite]) -> Option<NearView> {
        let frame = Frame {
            width: WIDTH,
            height: height * WIDTH / WORLD_WIDTH,
        };
        let view = Viewport::fit(bounds, MARGIN, Viewport::MAX_ZOOM, frame);
        let view = view.constrained(height, frame);
        let tier = Tier {
            name: ZOOMED_TIER,
            from: WIDTH * view.zoom,
        };
        view.is_zoomed().then(|| NearView {
            zoom: view.zoom,
            markers: layout_markers(tier, sites),
            view,
            frame,
        })
    }

    /// The input of the layout of its names.
    pub(crate) fn name_input(&self, shapes: &[Shape]) -> NameInput {
        NameInput {
            tier: self.markers.tier,
            sites: label_sites(shapes, &self.markers),
            // They matter only on maps of so much land that names of small places lack room.
            subjects: Vec::new(),
            marks: self.markers.marks(),
            shown: self.frame.rect(),
            view: self.view,
            frame: self.frame,
        }
    }
}
