//! The layer that the browser's compositor shifts and scales while the map moves: nothing of it is
//! drawn anew.

use web_sys::HtmlElement;

use crate::base::decimal::fixed;
use crate::base::geom::Point;
use crate::browser::{dom, page, rest};
use crate::world::camera::{Frame, Viewport};

/// How long a slide lasts, in milliseconds.
pub(super) const SLIDE: f64 = 200.0;
/// Quick at first, so that a wheel is answered at once, and slow at the end.
const SLIDING: &str = "transform .2s cubic-bezier(.15,.7,.4,1)";

/// The map's layer.
pub(super) struct Picture {
    world: HtmlElement,
    slides: bool,
}

impl Picture {
    /// The one in the page.
    pub(super) fn in_page() -> Option<Self> {
        let world = rest::world()?;
        Some(Picture {
            world,
            slides: false,
        })
    }

    fn set(&self, property: &str, value: &str) {
        // An empty value takes the property away.
        let _ = self.world.style().set_property(property, value);
    }

    /// Has the compositor take the map as a layer of its own.
    pub(super) fn lift(&self) {
        self.set("will-change", "transform");
    }

    /// Puts the layer, which was laid out for the one view, where it shows another. Both are seen
    /// in the same frame.
    pub(super) fn put(&self, drawn: Viewport, view: Viewport, frame: Frame) {
        let Point { x, y } = view.corner(frame);
        let transform = format!(
            "translate({}px,{}px) scale({})",
            fixed(x, 2),
            fixed(y, 2),
            fixed(view.zoom / drawn.zoom, 5)
        );
        self.set("transform", &transform);
    }

    /// The same, but on a quick way there that is the compositor's alone: our scripts are not
    /// asked again, however busy the page is. One that is under way turns to the new goal.
    pub(super) fn slide(&mut self, drawn: Viewport, view: Viewport, frame: Frame) {
        if !self.slides {
            self.set("transition", SLIDING);
            self.slides = true;
        }
        self.put(drawn, view, frame);
    }

    /// Ends a slide where it is going.
    pub(super) fn arrive(&mut self) {
        if self.slides {
            self.set("transition", "");
            self.slides = false;
        }
    }

    /// Ends a slide where it is by now, and says what is seen; nothing where there is none.
    pub(super) fn halt(&mut self, drawn: Viewport, frame: Frame) -> Option<Viewport> {
        if !self.slides {
            return None;
        }
        let canvas = dom::rect(&self.world.parent_element()?);
        let corner = Point {
            x: canvas.left(),
            y: canvas.top(),
        };
        let seen = Viewport::of_world(page::relative(&dom::rect(&self.world), corner), frame);
        self.arrive();
        self.put(drawn, seen, frame);
        Some(seen)
    }

    /// The layer shows what it was laid out for: a near map keeps its place, the whole world needs
    /// no layer.
    pub(super) fn come_to_rest(&mut self, drawn: Viewport, frame: Frame) {
        self.arrive();
        if drawn.is_near() {
            self.put(drawn, drawn, frame);
        } else {
            self.set("transform", "");
            self.set("will-change", "");
        }
    }
}
