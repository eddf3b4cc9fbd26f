use crate::base::decimal::fixed;
use crate::figure::markup::{Element, element};
use crate::figure::picture::wrap::{balance, wrap};

/// A size and kind of type.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Type {
    /// The headline's, of so many pixels: bold, with serifs.
    Title(f64),
    /// That of what is read.
    Text,
    /// That of what is looked up.
    Small,
}

impl Type {
    /// Its size, in CSS pixels.
    pub fn size(self) -> f64 {
        match self {
            Type::Title(size) => size,
            Type::Text => 15.0,
            Type::Small => 13.0,
        }
    }

    /// How high a line of it is, in CSS pixels.
    pub(crate) fn line(self) -> f64 {
        match self {
            Type::Title(size) => (size * 1.15).round(),
            Type::Text => 21.0,
            Type::Small => 19.0,
        }
    }
}

/// What a plate is drawn with beside the map, as SVG names colours, and its families of type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inks {
    /// The ground.
    pub paper: String,
    /// What is read.
    pub ink: String,
    /// What is looked up.
    pub quiet: String,
    /// The family of the headline; a generic one last.
    pub serif: String,
    /// The family of all else, likewise.
    pub sans: String,
}

/// How wide a text is in a type, in CSS pixels.
pub(crate) type Measure<'a> = &'a dyn Fn(&str, Type) -> f64;

/// Type is set a little narrower than there is room for: who opens the picture may have another
/// of the family.
const SLACK: f64 = 0.97;

/// A drawing of that size, in pixels, with what those are told who do not see it; the paper is to be laid first.
pub(crate) fn drawing(lang: &str, title: &str, width: f64, height: f64) -> Element {
    let view = format!("0 0 {} {}", fixed(width, 0), fixed(height, 0));
    let svg = element("svg")
        .attr("xmlns", "http://www.w3.org/2000/svg")
        .attr("viewBox", view);
    sized(svg, width, height)
        .attr("xml:lang", lang)
        .child(element("title").text(title))
}

/// What a drawing of that size is drawn on.
pub(crate) fn paper(inks: &Inks, width: f64, height: f64) -> Element {
    sized(element("rect"), width, height).attr("fill", &*inks.paper)
}

/// An element of that size.
pub(crate) fn sized(of: Element, width: f64, height: f64) -> Element {
    of.attr("width", fixed(width, 2))
        .attr("height", fixed(height, 2))
}

/// A distance from where lines begin, between margins, as one from the left.
pub(crate) fn from_left(mirrored: bool, width: f64, margin: f64, along: f64) -> f64 {
    match mirrored {
        true => width - margin - along,
        false => margin + along,
    }
}

/// A sheet that is filled from the top downwards.
pub(crate) struct Sheet<'a> {
    pub(crate) inks: &'a Inks,
    pub(crate) measure: Measure<'a>,
    /// In CSS pixels, as all that follows.
    pub(crate) width: f64,
    pub(crate) margin: f64,
    /// Whether lines begin at the right.
    pub(crate) mirrored: bool,
    /// How far it is filled.
    pub(crate) y: f64,
    pub(crate) nodes: Vec<Element>,
}

impl Sheet<'_> {
    /// The width between the margins.
    pub(crate) fn column(&self) -> f64 {
        self.width - 2.0 * self.margin
    }

    /// A distance from where lines begin, as one from the left.
    pub(crate) fn x_of(&self, along: f64) -> f64 {
        from_left(self.mirrored, self.width, self.margin, along)
    }

    /// Sets a text in lines of at most that width, below one another.
    pub(crate) fn paragraph(&mut self, text: &str, kind: Type, ink: &str, width: f64) {
        let measure = |line: &str| (self.measure)(line, kind);
        let lines = wrap(text, self.room(width), &measure);
        self.lines(&lines, kind, ink);
    }

    /// The same, in lines of like width: none of them is a single word below a full one.
    pub(crate) fn balanced(&mut self, text: &str, kind: Type, ink: &str, width: f64) {
        let measure = |line: &str| (self.measure)(line, kind);
        let lines = balance(text, self.room(width), &measure);
        self.lines(&lines, kind, ink);
    }

    fn room(&self, width: f64) -> f64 {
        width.min(self.column()) * SLACK
    }

    fn lines(&mut self, lines: &[String], kind: Type, ink: &str) {
        for line in lines {
            self.line(line, kind, ink, 0.0, self.y);
            self.y += kind.line();
        }
    }

    /// Sets a line, so far from where lines begin, below `top`.
    pub(crate) fn line(&mut self, text: &str, kind: Type, ink: &str, along: f64, top: f64) {
        // Where letters stand in a line: the middle of their height is that of the line.
        let baseline = top + kind.line() / 2.0 + 0.36 * kind.size();
        let family = match kind {
            Type::Title(_) => &self.inks.serif,
            _ => &self.inks.sans,
        };
        let bold = matches!(kind, Type::Title(_)).then_some("bold");
        let line = element("text")
            .attr("x", fixed(self.x_of(along), 1))
            .attr("y", fixed(baseline, 1))
            .attr("font-family", family)
            .attr("font-size", fixed(kind.size(), 1))
            .maybe("font-weight", bold)
            .attr("fill", ink)
            .maybe("direction", self.mirrored.then_some("rtl"))
            .text(text);
        self.nodes.push(line);
    }
}
