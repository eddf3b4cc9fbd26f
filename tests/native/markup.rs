//! Reading what the figure writes: trees of elements, and path data.

use stancemap::base::geom::{Point, Rect};
use stancemap::figure::markup::{Element, Node};

/// All elements of a tree, the root first, in document order.
pub fn elements(root: &Element) -> Vec<&Element> {
    let children = root.children.iter().flat_map(|child| match child {
        Node::Element(child) => elements(child),
        Node::Text(_) => Vec::new(),
    });
    [root].into_iter().chain(children).collect()
}

/// The elements of a tree with a tag.
pub fn with_tag<'a>(root: &'a Element, tag: &str) -> Vec<&'a Element> {
    let mut all = elements(root);
    all.retain(|element| element.tag == tag);
    all
}

/// The elements of a tree whose `class` attribute has a class among its own.
pub fn with_class<'a>(root: &'a Element, class: &str) -> Vec<&'a Element> {
    let mut all = elements(root);
    all.retain(|element| {
        let classes = attribute(element, "class").unwrap_or_default();
        classes.split(' ').any(|one| one == class)
    });
    all
}

/// The value of an attribute.
pub fn attribute<'a>(element: &'a Element, name: &str) -> Option<&'a str> {
    let found = element.attributes.iter().find(|(own, _)| *own == name);
    found.map(|(_, value)| value.as_str())
}

/// An attribute that is a number.
pub fn number(element: &Element, name: &str) -> f64 {
    let value = attribute(element, name).unwrap_or_else(|| panic!("no {name}: {element:?}"));
    value.parse().unwrap_or_else(|_| panic!("{name}={value}"))
}

/// The text of an element and its descendants.
pub fn text_of(element: &Element) -> String {
    let parts = element.children.iter().map(|child| match child {
        Node::Element(child) => text_of(child),
        Node::Text(text) => text.clone(),
    });
    parts.collect()
}

/// The bounding boxes of the subpaths of path data as `world::scene::path` writes it: relative
/// lines, each subpath closed.
pub fn subpaths(d: &str) -> Vec<Rect> {
    let mut start = Point::default();
    let parts = d.trim_end_matches('z').split('z').map(|part| {
        let mut corners = vec![start];
        for step in numbers(part).as_chunks::<2>().0 {
            let Point { x, y } = corners[corners.len() - 1];
            let (x, y) = (x + step[0], y + step[1]);
            corners.push(Point { x, y });
        }
        start = corners[1];
        Rect::bounding(corners.split_off(1)).unwrap()
    });
    parts.collect()
}

/// The numbers of path data, whatever the commands.
pub fn numbers(d: &str) -> Vec<f64> {
    let spaced = d
        .replace(['M', 'm', 'l', 'z'], " ")
        .replace('-', " -")
        .replace(" .", " 0.");
    let numbers = spaced.split_whitespace().map(|number| number.parse());
    numbers.collect::<Result<_, _>>().unwrap()
}

/// Whether two boxes differ by no more than a tolerance at each of their sides.
pub fn is_near(a: Rect, b: Rect, tolerance: f64) -> bool {
    let sides = |box_: Rect| [box_.min.x, box_.min.y, box_.max.x, box_.max.y];
    let pairs = sides(a).into_iter().zip(sides(b));
    pairs.into_iter().all(|(a, b)| (a - b).abs() <= tolerance)
}
