use web_sys::HtmlElement;

use crate::base::decimal::fixed;
use crate::base::geom::{Point, WORLD_WIDTH};
use crate::web::dom::attributes::set_style;
use crate::web::dom::element::rect;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::map_rect::box_from;
use crate::web::viewer::map::camera::frame::world;
use crate::world::camera::{Frame, Viewport};

/// The duration of a slide, in milliseconds.
pub(crate) const SLIDE: f64 = 200.0;
/// Fast at first, so that a wheel is answered at once, and slow at the end.
const TRANSITION: &str = "transform .2s cubic-bezier(.15,.7,.4,1)";

/// The layer that the browser's compositor shifts and scales while the map moves: no node in it is
/// drawn again.
pub(crate) struct CompositorLayer {
    world: HtmlElement,
    slides: bool,
}

impl CompositorLayer {
    /// The layer of the figure that is in the page.
    pub(crate) fn of(figure: &Figure) -> Option<CompositorLayer> {
        let world = world(figure)?;
        let slides = false;
        Some(CompositorLayer { world, slides })
    }

    /// Sets a property; an empty value removes it.
    fn set(&self, property: &str, value: &str) {
        set_style(&self.world, property, value);
    }

    /// Promotes the map to a layer of its own.
    pub(crate) fn promote(&self) {
        self.set("will-change", "transform");
    }

    /// Moves the layer, which was drawn for one view, to where it shows another. Both are seen
    /// through the same frame.
    pub(crate) fn put(&self, drawn: Viewport, view: Viewport, frame: Frame) {
        let Point { x, y } = view.world_origin(frame);
        let transform = format!(
            "translate({}px,{}px) scale({})",
            fixed(x, 2),
            fixed(y, 2),
            fixed(view.zoom / drawn.zoom, 5)
        );
        self.set("transform", &transform);
    }

    /// The same as a short transition. The compositor runs it alone, however busy the page is. A
    /// transition under way turns to the new goal.
    pub(crate) fn slide(&mut self, drawn: Viewport, view: Viewport, frame: Frame) {
        if !self.slides {
            self.set("transition", TRANSITION);
            self.slides = true;
        }
        self.put(drawn, view, frame);
    }

    /// Ends a slide at its goal.
    pub(crate) fn end_slide(&mut self) {
        if self.slides {
            self.set("transition", "");
            self.slides = false;
        }
    }

    /// Stops a slide where it is, and returns the view that is seen; `None` if nothing slides.
    pub(crate) fn halt(&mut self, drawn: Viewport, frame: Frame) -> Option<Viewport> {
        if !self.slides {
            return None;
        }
        let canvas = rect(&self.world.parent_element()?);
        let corner = Point {
            x: canvas.left(),
            y: canvas.top(),
        };
        let seen = Viewport::from_world_rect(box_from(&rect(&self.world), corner), frame);
        self.end_slide();
        self.put(drawn, seen, frame);
        Some(seen)
    }

    /// Shows the view that the layer was drawn for, of a world of some height in scene units. The whole
    /// world needs no layer.
    pub(crate) fn come_to_rest(&mut self, drawn: Viewport, frame: Frame, world: f64) {
        self.end_slide();
        if drawn.is_zoomed() {
            // In shares of the layer's size: printed, the map is as wide as the paper.
            let (Point { x, y }, scale) = (drawn.world_origin(frame), drawn.scale(frame));
            let share = |at: f64, whole: f64| fixed(100.0 * at / (whole * scale), 4);
            let (x, y) = (share(x, WORLD_WIDTH), share(y, world));
            self.set("transform", &format!("translate({x}%,{y}%)"));
        } else {
            self.set("transform", "");
            self.set("will-change", "");
        }
    }
}
