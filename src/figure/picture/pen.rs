use crate::base::decimal::fixed;
use crate::figure::markup::{Element, element};
use crate::figure::picture::poster::{Face, Poster};
use crate::figure::picture::sheet::from_left;
use crate::figure::picture::text_fit::Block;

/// Sets type on a sheet.
pub(crate) struct Pen<'a> {
    poster: &'a Poster,
    margin: f64,
    pub(crate) nodes: Vec<Element>,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(poster: &'a Poster, margin: f64) -> Pen<'a> {
        let nodes = Vec::new();
        Pen {
            poster,
            margin,
            nodes,
        }
    }

    pub(crate) fn is_mirrored(&self) -> bool {
        self.poster.right_to_left
    }

    /// A distance from where lines begin, as one from the left.
    pub(crate) fn x_of(&self, along: f64) -> f64 {
        from_left(self.is_mirrored(), self.poster.width, self.margin, along)
    }

    pub(crate) fn node(&mut self, node: Element) {
        self.nodes.push(node);
    }

    /// Sets lines so far from where they begin, below `top`.
    pub(crate) fn block(&mut self, block: &Block, face: Face, along: f64, top: f64) {
        let ink = self.poster.inks.ink.clone();
        self.lines(block, face, along, top, &ink, false);
    }

    /// Sets one line that ends there.
    pub(crate) fn ending(&mut self, text: &str, face: Face, of: &Block, along: f64, top: f64) {
        let ink = self.poster.inks.ink.clone();
        let line = Block {
            lines: vec![text.to_owned()],
            ..of.clone()
        };
        self.lines(&line, face, along, top, &ink, true);
    }

    /// The same in quiet ink, from where lines begin.
    pub(crate) fn quiet(&mut self, block: &Block, top: f64) {
        let ink = self.poster.inks.quiet.clone();
        self.lines(block, Face::Text, 0.0, top, &ink, false);
    }

    fn lines(&mut self, block: &Block, face: Face, along: f64, top: f64, ink: &str, ends: bool) {
        let inks = &self.poster.inks;
        let family = if face == Face::Title {
            &inks.serif
        } else {
            &inks.sans
        };
        let high = block.size * block.leading;
        for (i, line) in block
            .lines
            .iter()
            .enumerate()
            .filter(|(_, line)| !line.is_empty())
        {
            // Where letters stand in a line: the middle of their height is that of the line.
            let baseline = top + (i as f64 + 0.5) * high + 0.34 * block.size;
            let text = element("text")
                .attr("x", fixed(self.x_of(along), 1))
                .attr("y", fixed(baseline, 1))
                .attr("font-family", &**family)
                .attr("font-size", fixed(block.size, 1))
                .maybe("font-weight", (face != Face::Text).then_some("bold"))
                .maybe("text-anchor", (self.is_mirrored() != ends).then_some("end"))
                .attr("fill", ink);
            // What draws it takes every line for one that is read from the left, but for marks in it.
            let text = match self.is_mirrored() {
                true => text.text(format!("\u{2067}{line}\u{2069}")),
                false => text.text(line),
            };
            self.nodes.push(text);
        }
    }
}
