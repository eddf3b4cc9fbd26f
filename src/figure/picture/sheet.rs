use crate::base::decimal::fixed;
use crate::figure::markup::{Element, element};
use crate::figure::picture::spec::{Face, Font, SWATCH, Theme};
use crate::figure::picture::text_fit::{Block, TextStyle};

/// The differences between the renderers that pictures are made for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Renderer {
    /// Half the height of capitals, as a share of the font size. It centres capitals in their line:
    /// the baseline is that far below the line's middle.
    half_capital: f64,
    /// Whether the renderer knows the attribute `direction`.
    knows_direction: bool,
}

/// A browser, with the reader's own fonts: Georgia and the usual interface fonts have capitals of
/// 0.69 to 0.73 of the size.
pub(crate) const BROWSER: Renderer = Renderer {
    half_capital: 0.36,
    knows_direction: true,
};

/// `resvg`, with Source Serif 4 and Source Sans 3: their capitals have 0.66 to 0.67 of the size. It
/// takes each line for one from left to right, unless Unicode's marks say otherwise.
pub(crate) const RESVG: Renderer = Renderer {
    half_capital: 0.34,
    knows_direction: false,
};

/// Which colour of the [`Theme`] a text has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Full,
    Quiet,
}

/// Which end of a line is at a given distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Anchor {
    Start,
    End,
}

/// Draws on a sheet of a given width: texts and swatches, in the order in which they are added.
pub(crate) struct SheetBuilder<'a> {
    pub(crate) theme: &'a Theme,
    pub(crate) renderer: Renderer,
    pub(crate) width: f64,
    /// The margin at the left and at the right.
    pub(crate) margin: f64,
    /// Whether lines begin at the right margin.
    pub(crate) right_to_left: bool,
    pub(crate) nodes: Vec<Element>,
}

impl SheetBuilder<'_> {
    /// The width between the margins.
    pub(crate) fn column(&self) -> f64 {
        self.width - 2.0 * self.margin
    }

    /// The x coordinate of a distance from where lines begin.
    fn x_of(&self, along: f64) -> f64 {
        if self.right_to_left {
            self.width - self.margin - along
        } else {
            self.margin + along
        }
    }

    pub(crate) fn node(&mut self, node: Element) {
        self.nodes.push(node);
    }

    /// Adds lines that begin at `along`, the first of them below `top`.
    pub(crate) fn block(&mut self, block: &Block, ink: Ink, along: f64, top: f64) {
        let TextStyle { font, line_height } = block.style;
        for (i, line) in block.lines.iter().enumerate() {
            let middle = top + (i as f64 + 0.5) * line_height;
            self.line(line, font, ink, (Anchor::Start, along), middle);
        }
    }

    /// Adds a line that ends at `along`.
    pub(crate) fn line_ending_at(&mut self, text: &str, style: TextStyle, along: f64, top: f64) {
        let middle = top + 0.5 * style.line_height;
        self.line(text, style.font, Ink::Full, (Anchor::End, along), middle);
    }

    /// Adds a swatch with sides of `side`, faded if `is_out`.
    pub(crate) fn swatch(
        &mut self,
        swatch: &Element,
        side: f64,
        along: f64,
        top: f64,
        is_out: bool,
    ) {
        let left = self.x_of(along) - if self.right_to_left { side } else { 0.0 };
        let mut place = format!("translate({} {})", fixed(left, 1), fixed(top, 1));
        if side != SWATCH {
            place.push_str(&format!(" scale({})", fixed(side / SWATCH, 4)));
        }
        let swatch = element("g")
            .attr("transform", place)
            .attr_opt("opacity", is_out.then_some("0.35"))
            .child(swatch.clone());
        self.nodes.push(swatch);
    }

    /// Adds a drawing that begins at `along`, mirrored in texts from right to left.
    pub(crate) fn drawing(&mut self, drawing: &Element, along: f64, top: f64) {
        let mut place = format!(
            "translate({} {})",
            fixed(self.x_of(along), 1),
            fixed(top, 1)
        );
        if self.right_to_left {
            place.push_str(" scale(-1 1)");
        }
        let drawing = element("g").attr("transform", place).child(drawing.clone());
        self.nodes.push(drawing);
    }

    /// Adds a line that begins or ends at a distance. `middle` is the y coordinate of the middle of
    /// the line's height.
    fn line(&mut self, text: &str, font: Font, ink: Ink, at: (Anchor, f64), middle: f64) {
        if text.is_empty() {
            return;
        }
        let Font { face, size } = font;
        let (anchor, along) = at;
        let family = match face {
            Face::Title => &self.theme.serif,
            Face::Text | Face::Strong => &self.theme.sans,
        };
        let ink = match ink {
            Ink::Full => &self.theme.ink,
            Ink::Quiet => &self.theme.quiet,
        };
        let baseline = middle + self.renderer.half_capital * size;
        let knows_direction = self.renderer.knows_direction;
        // Without `direction`, a line's start is always its left.
        let is_mirrored = self.right_to_left && !knows_direction;
        let is_anchored_at_end = (anchor == Anchor::End) != is_mirrored;
        let line = element("text")
            .attr("x", fixed(self.x_of(along), 1))
            .attr("y", fixed(baseline, 1))
            .attr("font-family", &**family)
            .attr("font-size", fixed(size, 1))
            .attr_opt("font-weight", (face != Face::Text).then_some("bold"))
            .attr_opt("text-anchor", is_anchored_at_end.then_some("end"))
            .attr("fill", &**ink);
        let line = match (self.right_to_left, knows_direction) {
            (false, _) => line.text(text),
            (true, true) => line.attr("direction", "rtl").text(text),
            // RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE.
            (true, false) => line.text(format!("\u{2067}{text}\u{2069}")),
        };
        self.nodes.push(line);
    }
}

/// An empty `svg` of that size, with its accessible title.
pub(crate) fn drawing(lang: &str, title: &str, width: f64, height: f64) -> Element {
    let view = format!("0 0 {} {}", fixed(width, 0), fixed(height, 0));
    let svg = element("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("viewBox", view);
    sized(svg, width, height)
        .attr("xml:lang", lang)
        .child(element("title").text(title))
}

/// The background of a drawing of that size.
pub(crate) fn paper(theme: &Theme, width: f64, height: f64) -> Element {
    sized(element("rect"), width, height).attr("fill", &*theme.paper)
}

/// The element with a width and a height.
pub(crate) fn sized(element: Element, width: f64, height: f64) -> Element {
    element
        .attr("width", fixed(width, 2))
        .attr("height", fixed(height, 2))
}
