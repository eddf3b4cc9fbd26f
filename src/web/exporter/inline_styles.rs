//! Copies of drawings with their computed styles written into them: they need no style sheet.

use web_sys::{CssStyleDeclaration, DomRect, Element};

use crate::base::decimal::{fixed, parse};
use crate::figure::markup;
use crate::figure::markup::{Node, element};
use crate::web::dom::element::{find_all, rect};
use crate::web::dom::root::Root;
use crate::web::dom::window::window;

/// The properties that are inherited within a drawing and can be seen. A paint is followed by its
/// opacity.
const PAINTS: [&str; 11] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-opacity",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linejoin",
    "stroke-linecap",
    "paint-order",
    "text-anchor",
    "direction",
];
const FILL: usize = 0;
const STROKE: usize = 2;
const STROKE_WIDTH: usize = 4;
const DASHES: usize = 5;
/// The distance from the middle of a line of text to its baseline, as a share of the font size.
/// Programs that read SVG do not agree on `dominant-baseline`.
const TO_BASELINE: f64 = 0.36;

/// The computed values of [`PAINTS`], as attributes have them. An opacity is multiplied by the alpha of its colour.
#[derive(Clone)]
pub(crate) struct Paints([String; PAINTS.len()]);

impl Paints {
    /// The initial values, as SVG defines them.
    pub(crate) fn initial() -> Paints {
        let initial = [
            "rgb(0, 0, 0)",
            "1",
            "none",
            "1",
            "1px",
            "none",
            "miter",
            "butt",
            "normal",
            "start",
            "ltr",
        ];
        Paints(initial.map(|value| color(value).0))
    }

    fn of(style: &CssStyleDeclaration) -> Paints {
        let mut paints = Paints(PAINTS.map(|name| value(style, name)));
        for at in [FILL, STROKE] {
            let (paint, alpha) = paint(&paints.0[at]);
            paints.0[at] = paint;
            if alpha != 1.0 {
                let opacity = parse(&paints.0[at + 1]).unwrap_or(1.0);
                paints.0[at + 1] = fixed(alpha * opacity, 3);
            }
        }
        paints
    }

    /// Whether they leave a shape invisible.
    fn are_transparent(&self) -> bool {
        let is_transparent = |at: usize| self.0[at] == "none" || self.0[at + 1] == "0";
        is_transparent(FILL) && is_transparent(STROKE)
    }
}

/// The computed style of an element.
pub(crate) fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok()?
}

/// A property of a computed style; empty if the browser does not know it.
pub(crate) fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// Copies elements of a page's drawings.
pub(crate) struct StyleInliner {
    /// The tree that references are looked up in.
    pub(crate) root: Root,
    /// The part of the window that is copied: what lies wholly outside is left out.
    pub(crate) frame: Option<DomRect>,
    /// The size of a unit of the drawing, for lines that keep their width whatever it is.
    pub(crate) line_scale: f64,
    /// The ids of the patterns and gradients that copies are painted with.
    pub(crate) used: Vec<String>,
}

impl StyleInliner {
    /// Copies from the drawings of a tree.
    pub(crate) fn new(root: Root) -> StyleInliner {
        StyleInliner {
            root,
            frame: None,
            line_scale: 1.0,
            used: Vec::new(),
        }
    }

    /// Copies what can be seen of an element into one whose paints are `around`.
    pub(crate) fn copy(&mut self, of: &Element, around: &Paints) -> Vec<Node> {
        self.try_to_copy(of, around).unwrap_or_default()
    }

    fn try_to_copy(&mut self, of: &Element, around: &Paints) -> Option<Vec<Node>> {
        let style = computed(of)?;
        if value(&style, "display") == "none" {
            return None;
        }
        let paints = Paints::of(&style);
        let shape = match &*of.local_name() {
            "g" | "a" | "svg" => return self.group(of, &style, &paints, around),
            "path" => with(element("path"), of, &["d"]).attr_opt("transform", scaling(&style)),
            "rect" => with(element("rect"), of, &["width", "height"]),
            "circle" => {
                let circle = with(element("circle"), of, &["cx", "cy"]);
                circle.attr("r", length(&value(&style, "r")))
            }
            "text" => label(of, &style)?,
            _ => return None,
        };
        if paints.are_transparent() || self.is_out_of_view(of) {
            return None;
        }
        let unscaled = value(&style, "vector-effect") == "non-scaling-stroke";
        let line_scale = if unscaled { self.line_scale } else { 1.0 };
        let shape = shape.attr_opt("opacity", opacity(&style));
        // Whoever copies the text gets each name apart.
        let apart = (shape.tag == "text").then(|| Node::from("\n"));
        let painted = self.painted(shape, &paints, around, line_scale);
        Some(apart.into_iter().chain([painted.into()]).collect())
    }

    /// Copies the content of a group, and the group itself only if it has paints of its own.
    fn group(
        &mut self,
        of: &Element,
        style: &CssStyleDeclaration,
        paints: &Paints,
        around: &Paints,
    ) -> Option<Vec<Node>> {
        let mut inner = Vec::new();
        let mut child = of.first_element_child();
        while let Some(one) = child {
            inner.extend(self.copy(&one, paints));
            child = one.next_element_sibling();
        }
        let group = with(element("g"), of, &["transform"]);
        // The opacity of a whole drawing is its place's: a legend fades its swatches.
        let is_drawing = of.local_name() == "svg";
        let group = group.attr_opt("opacity", opacity(style).filter(|_| !is_drawing));
        let group = self.painted(group, paints, around, 1.0);
        if group.attributes.is_empty() || inner.is_empty() {
            return Some(inner);
        }
        Some(vec![group.children(inner).into()])
    }

    fn is_out_of_view(&self, of: &Element) -> bool {
        let Some(frame) = &self.frame else {
            return false;
        };
        let at = rect(of);
        at.right() < frame.left()
            || at.left() > frame.right()
            || at.bottom() < frame.top()
            || at.top() > frame.bottom()
    }

    /// Writes the paints into an element that it would not inherit.
    fn painted(
        &mut self,
        mut painted: markup::Element,
        paints: &Paints,
        around: &Paints,
        line_scale: f64,
    ) -> markup::Element {
        for (i, name) in PAINTS.into_iter().enumerate() {
            let (own, inherited) = (&*paints.0[i], &*around.0[i]);
            let is_length = i == STROKE_WIDTH || i == DASHES && own != "none";
            let is_rescaled = is_length && line_scale != 1.0;
            if own == inherited && !is_rescaled {
                continue;
            }
            painted = if is_length {
                painted.attr(name, lengths(own, line_scale))
            } else {
                self.note_paint(own);
                painted.attr(name, own)
            };
        }
        painted
    }

    /// Remembers the pattern or gradient that a paint refers to.
    fn note_paint(&mut self, paint: &str) {
        let id = paint
            .strip_prefix("url(#")
            .and_then(|rest| rest.strip_suffix(')'));
        if let Some(id) = id.filter(|id| !self.used.iter().any(|used| used == id)) {
            self.used.push(id.to_owned());
        }
    }

    /// Copies what is drawn again above the map: outlines of shapes, and larger dots.
    pub(crate) fn outlines(&mut self, selector: &str) -> Vec<Node> {
        let uses = self.root.query_all(selector);
        uses.iter().filter_map(|one| self.outline(one)).collect()
    }

    fn outline(&mut self, of: &Element) -> Option<Node> {
        let style = computed(of)?;
        let id = of.get_attribute("href")?;
        let drawn = self.root.by_id(id.strip_prefix('#')?)?;
        let own = computed(&drawn)?;
        let hidden = |style| value(style, "display") == "none";
        if hidden(&style) || self.is_out_of_view(&drawn) {
            return None;
        }
        let mut paints = Paints::of(&style);
        let shape = if drawn.local_name() == "circle" {
            // A halo of a dot is larger than the dot, and filled.
            let [radius, unit] = ["--halo-radius", "--u"].map(|name| length(&value(&style, name)));
            let radius = parse(&radius)? * parse(&unit)?;
            paints.0[FILL] = paint(&value(&own, "fill")).0;
            with(element("circle"), &drawn, &["cx", "cy"]).attr("r", fixed(radius, 2))
        } else {
            with(element("path"), &drawn, &["d"])
        };
        Some(self.painted(shape, &paints, &Paints::initial(), 1.0).into())
    }
}

/// The opacity that an element is drawn with as a whole; `None` if it is opaque.
fn opacity(style: &CssStyleDeclaration) -> Option<String> {
    Some(value(style, "opacity")).filter(|opacity| opacity != "1" && !opacity.is_empty())
}

/// Copies attributes, as far as the original has them.
pub(crate) fn with(copy: markup::Element, of: &Element, names: &[&'static str]) -> markup::Element {
    let names = names.iter();
    names.fold(copy, |copy, name| {
        copy.attr_opt(name, of.get_attribute(name))
    })
}

/// The transformation that styles give a sign, as an attribute; `None` for shapes without one.
fn scaling(style: &CssStyleDeclaration) -> Option<String> {
    Some(value(style, "transform")).filter(|matrix| matrix.starts_with("matrix("))
}

/// Copies a label.
fn label(of: &Element, style: &CssStyleDeclaration) -> Option<markup::Element> {
    let size = parse(&length(&value(style, "font-size")))?;
    let y = parse(&of.get_attribute("y")?)? + TO_BASELINE * size;
    let label = with(element("text"), of, &["x"]).attr("y", fixed(y, 1));
    let label = label.attr("font-size", fixed(size, 1));
    let label = label.attr("font-family", value(style, "font-family"));
    let label = label.attr("font-weight", value(style, "font-weight"));
    let first = of.first_child().and_then(|first| first.text_content());
    let further = find_all(of, "tspan");
    Some(
        label
            .text(first?)
            .children(further.iter().filter_map(further_line)),
    )
}

/// Copies a line of a label after the first.
fn further_line(of: &Element) -> Option<markup::Element> {
    let style = computed(of)?;
    if value(&style, "display") == "none" {
        return None;
    }
    let line = with(element("tspan"), of, &["x", "dy"]);
    let size = parse(&length(&value(&style, "font-size")))?;
    let line = line.attr("font-size", fixed(size, 1));
    let line = ["font-weight", "font-style"]
        .into_iter()
        .fold(line, |line, name| line.attr(name, value(&style, name)));
    Some(line.text(of.text_content()?))
}

/// A computed paint as an attribute has it, and its own opacity: a colour in six digits, a pattern of
/// this drawing, or `none`.
fn paint(text: &str) -> (String, f64) {
    match text.split_once('#') {
        Some((_, rest)) if text.starts_with('u') => {
            let id = rest.split(['"', ')']).next().unwrap_or_default();
            (["url(#", id, ")"].concat(), 1.0)
        }
        _ => color(text),
    }
}

/// Computed lengths, divided by a scale.
fn lengths(text: &str, scale: f64) -> String {
    let lengths = text.split(',').filter_map(|one| parse(&length(one)));
    let lengths: Vec<String> = lengths.map(|one| fixed(one / scale, 3)).collect();
    lengths.join(" ")
}

/// The number of a computed length, which is in pixels.
fn length(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'))
        .collect()
}

/// A computed colour in six digits, and its opacity. Anything else stays as it is.
pub(crate) fn color(text: &str) -> (String, f64) {
    let numbers = text
        .split(['(', ')', ',', ' ', '/'])
        .filter_map(parse)
        .collect::<Vec<_>>();
    let &[r, g, b, ..] = numbers.as_slice() else {
        return (text.to_owned(), 1.0);
    };
    let digit = |number: u8| char::from(b"0123456789abcdef"[usize::from(number)]);
    let mut color = String::from('#');
    for channel in [r, g, b] {
        let channel = channel as u8;
        color.extend([digit(channel / 16), digit(channel % 16)]);
    }
    (color, numbers.get(3).copied().unwrap_or(1.0))
}
