//! Copies of drawings that need no styles: what styles make of them is written into them.

use web_sys::{CssStyleDeclaration, DomRect, Element};

use crate::base::decimal::{fixed, parse};
use crate::browser::page;
use crate::browser::root::by_id;
use crate::figure::markup;
use crate::figure::markup::{Node, element};

/// What is inherited within a drawing and can be seen.
const PAINTS: [&str; 8] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linejoin",
    "stroke-linecap",
    "paint-order",
    "text-anchor",
    "direction",
];
const FILL: usize = 0;
const STROKE: usize = 1;
const WIDTH: usize = 2;
/// How far below the middle of a line of text its baseline is, as a share of its size. Readers of
/// SVG do not agree on `dominant-baseline`.
const TO_BASELINE: f64 = 0.36;

/// The values of [`PAINTS`], as the browser computes them.
#[derive(Clone)]
pub(super) struct Paints([String; PAINTS.len()]);

impl Paints {
    /// Those of a drawing that nothing is said of.
    pub(super) fn initial() -> Paints {
        let initial = [
            "rgb(0, 0, 0)",
            "none",
            "1px",
            "miter",
            "butt",
            "normal",
            "start",
            "ltr",
        ];
        Paints(initial.map(str::to_owned))
    }

    fn of(style: &CssStyleDeclaration) -> Paints {
        Paints(PAINTS.map(|name| value(style, name)))
    }

    /// Whether nothing that has these can be seen.
    fn are_clear(&self) -> bool {
        let clear = |paint: &str| paint == "none" || paint == "rgba(0, 0, 0, 0)";
        clear(&self.0[FILL]) && clear(&self.0[STROKE])
    }
}

/// What an element looks like.
pub(super) fn computed(element: &Element) -> Option<CssStyleDeclaration> {
    web_sys::window()?.get_computed_style(element).ok()?
}

/// A property of it; empty where the browser does not know it.
pub(super) fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

/// Copies elements of the page's drawings.
pub(super) struct Copier {
    /// What lies wholly outside of this part of the window is left out.
    pub(super) frame: Option<DomRect>,
    /// How large a unit of the drawing is, for lines that keep their width whatever that is.
    pub(super) line_scale: f64,
    /// The ids of the patterns that copies are filled with.
    used: Vec<String>,
}

impl Default for Copier {
    fn default() -> Self {
        Copier {
            frame: None,
            line_scale: 1.0,
            used: Vec::new(),
        }
    }
}

impl Copier {
    /// What can be seen of an element within one that has `around`.
    pub(super) fn copy(&mut self, of: &Element, around: &Paints) -> Vec<Node> {
        self.try_to_copy(of, around).unwrap_or_default()
    }

    fn try_to_copy(&mut self, of: &Element, around: &Paints) -> Option<Vec<Node>> {
        let style = computed(of)?;
        if value(&style, "display") == "none" {
            return None;
        }
        let paints = Paints::of(&style);
        let shape = match &*of.local_name() {
            "g" | "a" | "svg" => return self.group(of, &paints, around),
            "path" => with(element("path"), of, &["d"]),
            "rect" => with(element("rect"), of, &["width", "height"]),
            "circle" => {
                let circle = with(element("circle"), of, &["cx", "cy"]);
                circle.attr("r", length(&value(&style, "r")))
            }
            "text" => label(of, &style)?,
            _ => return None,
        };
        if paints.are_clear() || self.is_out_of_view(of) {
            return None;
        }
        let unscaled = value(&style, "vector-effect") == "non-scaling-stroke";
        let line_scale = if unscaled { self.line_scale } else { 1.0 };
        Some(vec![
            self.painted(shape, &paints, around, line_scale).into(),
        ])
    }

    /// What is in a group: by itself, where it needs no group to look as it does.
    fn group(&mut self, of: &Element, paints: &Paints, around: &Paints) -> Option<Vec<Node>> {
        let mut inner = Vec::new();
        let mut child = of.first_element_child();
        while let Some(one) = child {
            inner.extend(self.copy(&one, paints));
            child = one.next_element_sibling();
        }
        let group = self.painted(element("g"), paints, around, 1.0);
        if group.attributes.is_empty() || inner.is_empty() {
            return Some(inner);
        }
        Some(vec![group.children(inner).into()])
    }

    fn is_out_of_view(&self, of: &Element) -> bool {
        let Some(frame) = &self.frame else {
            return false;
        };
        let at = of.get_bounding_client_rect();
        at.right() < frame.left()
            || at.left() > frame.right()
            || at.bottom() < frame.top()
            || at.top() > frame.bottom()
    }

    /// An element with those paints that it would not inherit.
    fn painted(
        &mut self,
        mut painted: markup::Element,
        paints: &Paints,
        around: &Paints,
        line_scale: f64,
    ) -> markup::Element {
        for (i, name) in PAINTS.into_iter().enumerate() {
            let (own, inherited) = (&paints.0[i], &around.0[i]);
            let rescaled = i == WIDTH && line_scale != 1.0;
            if own == inherited && !rescaled {
                continue;
            }
            painted = match i {
                FILL => self.inked(painted, [name, "fill-opacity"], own, inherited),
                STROKE => self.inked(painted, [name, "stroke-opacity"], own, inherited),
                WIDTH => {
                    let width = parse(&length(own)).unwrap_or(1.0);
                    painted.attr(name, fixed(width / line_scale, 3))
                }
                _ => painted.attr(name, &**own),
            };
        }
        painted
    }

    /// An element with a colour, as every reader of SVG knows colours, or with a pattern.
    fn inked(
        &mut self,
        inked: markup::Element,
        [name, opacity]: [&'static str; 2],
        paint: &str,
        inherited: &str,
    ) -> markup::Element {
        if let Some((_, rest)) = paint.split_once('#').filter(|_| paint.starts_with('u')) {
            let id = rest.split(['"', ')']).next().unwrap_or_default();
            if !self.used.iter().any(|used| used == id) {
                self.used.push(id.to_owned());
            }
            return inked.attr(name, ["url(#", id, ")"].concat());
        }
        let (color, alpha) = color(paint);
        let inked = inked.attr(name, color);
        let clear = alpha != "1" || inherited.starts_with("rgba");
        inked.maybe(opacity, clear.then_some(alpha))
    }

    /// What is drawn again above the map: outlines of shapes, and larger dots.
    pub(super) fn outlines(&mut self, selector: &str) -> Vec<Node> {
        let uses = page::all(selector);
        uses.iter().filter_map(|one| self.outline(one)).collect()
    }

    fn outline(&mut self, of: &Element) -> Option<Node> {
        let style = computed(of)?;
        let id = of.get_attribute("href")?;
        let drawn = by_id(id.strip_prefix('#')?)?;
        let own = computed(&drawn)?;
        let hidden = |style| value(style, "display") == "none";
        if hidden(&style) || self.is_out_of_view(&drawn) {
            return None;
        }
        let mut paints = Paints::of(&style);
        let shape = if drawn.local_name() == "circle" {
            // As a copy has it: larger, and filled.
            let [radius, unit] = ["--radius", "--u"].map(|name| length(&value(&style, name)));
            let radius = parse(&radius)? * parse(&unit)?;
            paints.0[FILL] = value(&own, "fill");
            with(element("circle"), &drawn, &["cx", "cy"]).attr("r", fixed(radius, 2))
        } else {
            with(element("path"), &drawn, &["d"])
        };
        Some(self.painted(shape, &paints, &Paints::initial(), 1.0).into())
    }

    /// The patterns that copies are filled with, copied as well.
    pub(super) fn patterns(&mut self) -> Vec<markup::Element> {
        let used = std::mem::take(&mut self.used);
        let patterns = used.iter().filter_map(|id| self.pattern(id));
        patterns.collect()
    }

    fn pattern(&mut self, id: &str) -> Option<markup::Element> {
        let named = by_id(id)?;
        // Its tile may be that of another.
        let tile = named.get_attribute("href");
        let tile = tile.and_then(|id| by_id(id.strip_prefix('#')?));
        let tile = tile.unwrap_or_else(|| named.clone());
        let pattern = element("pattern").attr("id", id);
        let pattern = with(pattern, &tile, &["patternUnits", "width", "height"]);
        let mut pattern = with(pattern, &named, &["patternTransform"]);
        let mut child = tile.first_element_child();
        while let Some(one) = child {
            pattern = pattern.children(self.copy(&one, &Paints::initial()));
            child = one.next_element_sibling();
        }
        Some(pattern)
    }
}

/// A copy with attributes of what it is a copy of, as far as that has them.
fn with(copy: markup::Element, of: &Element, names: &[&'static str]) -> markup::Element {
    let names = names.iter();
    names.fold(copy, |copy, name| copy.maybe(name, of.get_attribute(name)))
}

/// A name on the map.
fn label(of: &Element, style: &CssStyleDeclaration) -> Option<markup::Element> {
    let size = parse(&length(&value(style, "font-size")))?;
    let y = parse(&of.get_attribute("y")?)? + TO_BASELINE * size;
    let label = with(element("text"), of, &["x"]).attr("y", fixed(y, 1));
    let label = label.attr("font-size", fixed(size, 1));
    let label = label.attr("font-family", value(style, "font-family"));
    Some(label.text(of.text_content()?))
}

/// The number of a length, which browsers compute in pixels.
fn length(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'))
        .collect()
}

/// A computed colour in six digits, and how dense it is. What is no such colour stays as it is.
pub(super) fn color(text: &str) -> (String, String) {
    let numbers = text
        .split(['(', ')', ',', ' ', '/'])
        .filter_map(parse)
        .collect::<Vec<_>>();
    let &[r, g, b, ..] = numbers.as_slice() else {
        return (text.to_owned(), "1".to_owned());
    };
    let digit = |number: u8| char::from(b"0123456789abcdef"[usize::from(number)]);
    let mut color = String::from('#');
    for channel in [r, g, b] {
        let channel = channel as u8;
        color.extend([digit(channel / 16), digit(channel % 16)]);
    }
    (color, fixed(numbers.get(3).copied().unwrap_or(1.0), 3))
}
