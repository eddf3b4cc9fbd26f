//! Which names stand on the map, and where: a greedy label placement.

use crate::base::geom::{Point, Rect};
use crate::world::camera::{Frame, Viewport};

/// The line height of a label, in CSS pixels, for a font size of 12.
const LINE: f64 = 14.0;
/// The estimated width of a letter, in CSS pixels. More than most names need in a sans of 12, so
/// that labels which are apart in the layout are apart on the screen.
const LETTER: f64 = 7.2;
/// The same for East Asian scripts, whose letters are square.
const WIDE_LETTER: f64 = 12.5;
/// The radius of a dot, in CSS pixels.
const DOT: f64 = 4.5;
/// The distance between a label and the edge of its dot, in CSS pixels.
const DOT_GAP: f64 = 4.5;
/// The distance between labels, and from the frame's edge, in CSS pixels.
const GAP: f64 = 3.0;

/// A place that may get a label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelCandidate {
    /// The place's id.
    pub place: String,
    /// The text of the label.
    pub name: String,
    /// The centre of its dot or circle, in scene units; `None` if it has none.
    pub dot: Option<Point>,
    /// The radius of the circle that it has instead of a dot, in CSS pixels; 0 for a dot.
    pub radius: f64,
    /// A point inside its largest part, in scene units.
    pub anchor: Point,
    /// The bounding box of its largest part, in scene units.
    pub main: Rect,
    /// Whether it belongs to the story: its label may then be slightly wider than its shape.
    pub in_story: bool,
}

/// A label on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The place's id.
    pub place: String,
    /// The text.
    pub name: String,
    /// The position of the anchor, at half the line's height, in scene units.
    pub at: Point,
    /// Which point of the text is at the position.
    pub anchor: LabelAnchor,
    /// Whether it belongs to the story.
    pub in_story: bool,
}

/// The point of a label whose position is given. Left and right are those of the screen in every
/// script, other than SVG's `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelAnchor {
    /// The left end: the label is to the right of its dot.
    Left,
    /// The middle.
    Middle,
    /// The right end: the label is to the left of its dot.
    Right,
}

/// Places labels without overlaps: with one another, with dots, with `marks` (in scene units), with
/// the `reserved` rectangles of the frame (in CSS pixels; those of the map's buttons), or with the
/// frame's edge.
///
/// Greedy: places are handled in their order, so the most important should come first. A dot's label
/// stands beside it, any other on the country, if it fits there. A place without free space gets no
/// label.
pub fn layout_labels(
    places: &[LabelCandidate],
    marks: &[Point],
    reserved: &[Rect],
    view: Viewport,
    frame: Frame,
) -> Vec<Label> {
    let screen = Screen { view, frame };
    let dots = places
        .iter()
        .filter_map(|place| Some((place.dot?, place.radius)));
    let marks = dots.chain(marks.iter().map(|mark| (*mark, 0.0)));
    let mut obstacles: Vec<Rect> = marks
        .map(|(mark, radius)| screen.obstacle(mark, radius))
        .collect();
    obstacles.extend(reserved);
    let mut labels = Vec::new();
    for place in places {
        let mut options = screen.options(place).into_iter();
        let free = options.find(|(rect, _)| {
            screen.is_inside(*rect) && !obstacles.iter().any(|other| collide(*rect, *other))
        });
        if let Some((rect, anchor)) = free {
            obstacles.push(rect);
            labels.push(Label {
                place: place.place.clone(),
                name: place.name.clone(),
                at: view.to_scene(anchor_point(rect, anchor), frame),
                anchor,
                in_story: place.in_story,
            });
        }
    }
    labels
}

fn anchor_point(label: Rect, anchor: LabelAnchor) -> Point {
    let Point { x, y } = label.center();
    match anchor {
        LabelAnchor::Left => Point { x: label.min.x, y },
        LabelAnchor::Middle => Point { x, y },
        LabelAnchor::Right => Point { x: label.max.x, y },
    }
}

/// The frame in whose coordinates, CSS pixels, labels are laid out.
struct Screen {
    view: Viewport,
    frame: Frame,
}

impl Screen {
    /// Where a label could stand, the best option first; empty if it is too large for its country.
    fn options(&self, place: &LabelCandidate) -> Vec<(Rect, LabelAnchor)> {
        let width = width_of(&place.name);
        let option = |x: f64, y: f64, anchor: LabelAnchor| {
            let center = Point { x, y };
            (Rect::centered(center, width / 2.0, LINE / 2.0), anchor)
        };
        let centered = |x: f64, y: f64| option(x, y, LabelAnchor::Middle);
        if let Some(dot) = place.dot {
            let Point { x, y } = self.to_screen(dot);
            let edge = place.radius.max(DOT) + DOT_GAP;
            let aside = edge + width / 2.0;
            let above = edge + LINE / 2.0;
            return vec![
                option(x + aside, y, LabelAnchor::Left),
                option(x - aside, y, LabelAnchor::Right),
                centered(x, y - above),
                centered(x, y + above),
            ];
        }
        let scale = self.view.scale(self.frame);
        let (available, height) = (place.main.width() * scale, place.main.height() * scale);
        let needed = if place.in_story { 0.8 } else { 1.1 };
        if available < width * needed || height < LINE {
            return Vec::new();
        }
        let Point { x, y } = self.to_screen(place.anchor);
        // Above or below the anchor, where a mark may be, in countries that are high enough.
        let step = if height > 3.0 * LINE {
            LINE
        } else {
            height / 4.0
        };
        vec![centered(x, y), centered(x, y - step), centered(x, y + step)]
    }

    fn to_screen(&self, point: Point) -> Point {
        self.view.to_screen(point, self.frame)
    }

    /// The space of a dot, or of a circle with a radius in CSS pixels, which labels must not enter.
    fn obstacle(&self, dot: Point, radius: f64) -> Rect {
        let radius = radius.max(DOT) + DOT_GAP - GAP;
        Rect::centered(self.to_screen(dot), radius, radius)
    }

    fn is_inside(&self, label: Rect) -> bool {
        let inner = self.frame.rect().inflate(-GAP, -GAP);
        inner.contains_rect(label)
    }
}

/// The estimated width of a text, in CSS pixels.
fn width_of(name: &str) -> f64 {
    // U+2E80 is the first character of the East Asian blocks.
    let width = |letter: char| {
        if letter >= '\u{2e80}' {
            WIDE_LETTER
        } else {
            LETTER
        }
    };
    name.chars().map(width).sum()
}

/// Whether two labels are too close. Vertically they may touch.
fn collide(a: Rect, b: Rect) -> bool {
    a.inflate(GAP, 0.0).overlaps(b)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FRAME: Frame = Frame {
        width: 1000.0,
        height: 487.0,
    };

    fn world() -> Viewport {
        Viewport::world(1948.0)
    }

    fn country(name: &str, x: f64, y: f64, size: f64, in_story: bool) -> LabelCandidate {
        let anchor = Point { x, y };
        LabelCandidate {
            place: name.to_uppercase(),
            name: name.to_owned(),
            dot: None,
            radius: 0.0,
            anchor,
            main: Rect::centered(anchor, size / 2.0, size / 2.0),
            in_story,
        }
    }

    fn names(labels: &[Label]) -> Vec<&str> {
        labels.iter().map(|label| &*label.name).collect()
    }

    #[test]
    fn earlier_places_get_the_better_position() {
        let places = [
            country("Niger", 2000.0, 900.0, 400.0, true),
            country("Chad", 2010.0, 900.0, 400.0, false),
        ];
        let found = layout_labels(&places, &[], &[], world(), FRAME);
        assert_eq!(names(&found), ["Niger", "Chad"]);
        assert_eq!(found[0].at, places[0].anchor);
        // The second moves aside.
        assert_ne!(found[1].at, places[1].anchor);
    }

    #[test]
    fn a_small_country_has_its_label_when_one_comes_near() {
        let places = [country("Liechtenstein", 2000.0, 900.0, 60.0, true)];
        assert!(layout_labels(&places, &[], &[], world(), FRAME).is_empty());
        let near = Viewport {
            zoom: 8.0,
            center: places[0].anchor,
        };
        assert_eq!(
            names(&layout_labels(&places, &[], &[], near, FRAME)),
            ["Liechtenstein"]
        );
    }

    #[test]
    fn the_label_of_a_dot_lies_beside_it() {
        let mut malta = country("Malta", 2000.0, 900.0, 4.0, true);
        malta.dot = Some(malta.anchor);
        let found = layout_labels(&[malta.clone()], &[], &[], world(), FRAME);
        assert!(found[0].at.x > malta.anchor.x && found[0].at.y == malta.anchor.y);
        assert_eq!(found[0].anchor, LabelAnchor::Left);
    }

    #[test]
    fn the_label_of_a_circle_lies_beside_all_of_it() {
        let mut malta = country("Malta", 2000.0, 900.0, 4.0, true);
        (malta.dot, malta.radius) = (Some(malta.anchor), 20.0);
        let mut near = country("Gozo", 2090.0, 900.0, 4.0, true);
        near.dot = Some(near.anchor);
        let found = layout_labels(&[malta.clone(), near], &[], &[], world(), FRAME);
        // The dot is 22 px away to the right: only the other side is free.
        assert_eq!(found[0].anchor, LabelAnchor::Right);
        assert!((malta.anchor.x - found[0].at.x) / 4.0 > 20.0);
    }

    #[test]
    fn a_label_makes_way_for_a_mark() {
        let angola = country("Angola", 2000.0, 900.0, 300.0, true);
        let mark = [angola.anchor];
        let found = layout_labels(std::slice::from_ref(&angola), &mark, &[], world(), FRAME);
        assert!((found[0].at.y - angola.anchor.y).abs() > LINE);
    }

    #[test]
    fn reserved_space_stays_free() {
        let angola = country("Angola", 2000.0, 900.0, 300.0, true);
        let all = [FRAME.rect()];
        assert!(layout_labels(std::slice::from_ref(&angola), &[], &all, world(), FRAME).is_empty());
    }

    fn places() -> impl Strategy<Value = Vec<LabelCandidate>> {
        let place = (
            "[A-Z][a-z]{2,14}",
            0f64..4000.0,
            0f64..1948.0,
            4f64..600.0,
            any::<(bool, bool)>(),
        );
        let place = place.prop_map(|(name, x, y, size, (in_story, dot))| {
            let place = country(&name, x, y, size, in_story);
            let dot = (dot && in_story).then_some(place.anchor);
            LabelCandidate { dot, ..place }
        });
        prop::collection::vec(place, 0..60)
    }

    proptest! {
        #[test]
        fn no_two_overlap_and_none_is_cut_off(places in places(), zoom in 1f64..16.0) {
            let view = Viewport { zoom, ..world() };
            let found = layout_labels(&places, &[], &[], view, FRAME);
            let (scale, corner) = (view.scale(FRAME), view.world_origin(FRAME));
            let seen: Vec<(f64, f64, f64)> = found
                .iter()
                .map(|label| {
                    let half = width_of(&label.name) / 2.0;
                    let aside = match label.anchor {
                        LabelAnchor::Left => half,
                        LabelAnchor::Middle => 0.0,
                        LabelAnchor::Right => -half,
                    };
                    let x = corner.x + label.at.x * scale + aside;
                    (x, corner.y + label.at.y * scale, half)
                })
                .collect();
            for (i, (x, y, half)) in seen.iter().enumerate() {
                prop_assert!(x - half > 0.0 && x + half < FRAME.width);
                prop_assert!(*y > LINE / 2.0 && *y < FRAME.height - LINE / 2.0);
                for (x2, y2, half2) in &seen[..i] {
                    let apart = (x - x2).abs() >= half + half2 || (y - y2).abs() >= LINE - 1e-6;
                    prop_assert!(apart, "{:?}", names(&found));
                }
            }
        }
    }
}
