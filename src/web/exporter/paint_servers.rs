//! Copies of the patterns and gradients that copied drawings are painted with.

use web_sys::Element;

use crate::base::decimal::{fixed, parse};
use crate::figure::markup;
use crate::figure::markup::element;
use crate::web::dom::element::find_all;
use crate::web::exporter::inline_styles::{Paints, StyleInliner, color, computed, value, with};

impl StyleInliner {
    /// Copies the patterns and gradients that copies are painted with.
    pub(crate) fn paint_servers(&mut self) -> Vec<markup::Element> {
        let used = std::mem::take(&mut self.used);
        let servers = used.iter().filter_map(|id| {
            let named = self.root.by_id(id)?;
            // It may refer to the tile or the stops of another.
            let drawn = named.get_attribute("href");
            let drawn = drawn.and_then(|id| self.root.by_id(id.strip_prefix('#')?));
            let drawn = drawn.unwrap_or_else(|| named.clone());
            Some(match &*named.local_name() {
                "linearGradient" => gradient(id, &named, &drawn),
                _ => self.pattern(id, &named, &drawn),
            })
        });
        servers.collect()
    }

    fn pattern(&mut self, id: &str, named: &Element, tile: &Element) -> markup::Element {
        let pattern = element("pattern").attr("id", id);
        let pattern = with(pattern, tile, &["patternUnits", "width", "height"]);
        let mut pattern = with(pattern, named, &["patternTransform"]);
        let mut child = tile.first_element_child();
        while let Some(one) = child {
            pattern = pattern.children(self.copy(&one, &Paints::initial()));
            child = one.next_element_sibling();
        }
        pattern
    }
}

/// Copies a gradient, whose stops may be in another one.
fn gradient(id: &str, named: &Element, stops: &Element) -> markup::Element {
    let gradient = element("linearGradient").attr("id", id);
    let gradient = with(gradient, stops, &["gradientUnits"]);
    let gradient = with(gradient, named, &["x1", "y1", "x2", "y2"]);
    let stops = find_all(stops, "stop");
    gradient.children(stops.iter().filter_map(|stop| {
        let style = computed(stop)?;
        let (color, alpha) = color(&value(&style, "stop-color"));
        let opacity = alpha * parse(&value(&style, "stop-opacity")).unwrap_or(1.0);
        let copy = with(element("stop"), stop, &["offset"]).attr("stop-color", color);
        Some(copy.attr_opt("stop-opacity", (opacity != 1.0).then(|| fixed(opacity, 3))))
    }))
}
