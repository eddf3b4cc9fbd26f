//! The styles of a map that begins with a part of the world, until the viewer draws it.

use crate::base::decimal::fixed;
use crate::base::geom::{Rect, WORLD_WIDTH};
use crate::figure::markup::model::Model;
use crate::world::camera::Viewport;

/// The width and height of the map's frame on a common phone, of 360 by 740 pixels: it is higher than a part of
/// the world map as wide, and reaches beyond both edges of the screen.
const PHONE: (f64, f64) = (437.0, 407.0);

/// The zoom with which a box of the world fills the frame on a phone. Outlines and marks, whose sizes are lengths on
/// the screen, are divided by it.
fn zoom_on_phones(bounds: Rect) -> f64 {
    let (width, height) = PHONE;
    let across = WORLD_WIDTH / (1.2 * bounds.width()) * (width - 56.0);
    let down = WORLD_WIDTH / bounds.height() * (height - 56.0);
    (across.min(down) / width).clamp(1.0, Viewport::MAX_ZOOM)
}

/// Places the world so that its default view fills the frame, as the viewer does: with a margin of 28
/// pixels on each side, and on narrow maps, which are higher, with a tenth more on the left and right.
/// Empty for a map of the whole world.
///
/// On a phone the zoom buttons lie in the margin above the land: at the left, where they are in the Pacific of a map of
/// the whole world, they would cover the land.
///
/// A world that is lower than the frame begins at its upper edge: the frame then ends with it.
///
/// Widths are lengths: `--f` and `--h` of the frame, `--w` of the world.
pub(crate) fn view_css(model: &Model) -> String {
    let scene = &model.scene;
    let (Some(bounds), Some(near)) = (scene.view, &scene.near) else {
        return String::new();
    };
    let center = bounds.center();
    let tall = fixed(scene.height / WORLD_WIDTH, 4);
    let [across, narrow, down] = [bounds.width(), 1.2 * bounds.width(), bounds.height()]
        .map(|extent| fixed(WORLD_WIDTH / extent, 3));
    let [x, y] = [center.x, center.y].map(|at| fixed(at / WORLD_WIDTH, 5));
    let zoom = fixed(near.zoom, 3);
    let phone = fixed(zoom_on_phones(bounds), 3);
    let early = ".stancemap:not([data-ready]) .canvas[data-near]";
    format!(
        "{early}{{--f:100cqw;--h:calc(var(--f)*{tall});--k:{across};\
        --w:clamp(var(--f),min(var(--k)*max(var(--f) - 56px,var(--f)/4),{down}*max(var(--h) - 56px,var(--h)/4)),16*var(--f));\
        height:min(var(--h),var(--w)*{tall});cursor:auto}}\
        {early} .world{{--near:calc(var(--u)/{zoom});width:var(--w);\
        transform:translate(clamp(var(--f) - var(--w),var(--f)/2 - {x}*var(--w),0px),clamp(min(0px,var(--h) - var(--w)*{tall}),var(--h)/2 - {y}*var(--w),0px))}}\
        {early} .map{{--u:var(--near)}}\
        @container stage (max-width:559px){{{early}{{--h:min(55vh,var(--f));--k:{narrow}}}{early} .world{{--near:calc(var(--u)/{phone})}}{early} .names-z{{display:none}}}}\
        @container stage (max-width:459px){{{early}{{--f:121.5cqw}}\
        .stancemap .stage .zoom{{inset:0 auto auto 9.07%;grid-auto-flow:column}}\
        .stage .zoom button+button{{border-top:0;border-left:1px solid var(--rule)}}}}"
    )
}
