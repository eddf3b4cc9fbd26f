use crate::base::geom::{Point, Rect};
use crate::world::camera::{Frame, Viewport};

/// The height of a label's line, in CSS pixels: of text of 12.
const LINE: f64 = 14.0;
/// The width of a letter of a label, in CSS pixels: more than a sans of 12 needs for most names,
/// so that what is laid out apart is drawn apart.
const LETTER: f64 = 7.2;
/// A letter of a script with letters as wide as high.
const WIDE_LETTER: f64 = 12.5;
/// How far a dot reaches, in CSS pixels.
const DOT: f64 = 4.5;
/// How far a label keeps from the edge of a dot, in CSS pixels.
const ASIDE: f64 = 4.5;
/// How far labels keep from one another and from the frame's edge, in CSS pixels.
const GAP: f64 = 3.0;

/// A place that could have a label.
#[derive(Clone, Debug, PartialEq)]
pub struct LabelCandidate {
    /// The place's id.
    pub place: String,
    /// What it is called.
    pub name: String,
    /// Where its dot is, in scene units; `None` for one that has no dot.
    pub dot: Option<Point>,
    /// How far the circle reaches that stands there in place of the dot, in CSS pixels; 0 for a
    /// dot.
    pub radius: f64,
    /// A point inside its largest part, in scene units.
    pub anchor: Point,
    /// The box round its largest part, in scene units.
    pub main: Rect,
    /// Whether it belongs to the story: its label may then be wider than it is itself.
    pub in_story: bool,
}

/// The name of a place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The place's id.
    pub place: String,
    /// The name.
    pub name: String,
    /// A point of its middle line, in scene units.
    pub at: Point,
    /// Which point that is.
    pub anchor: LabelAnchor,
    /// Whether it belongs to the story.
    pub in_story: bool,
}

/// The point of a label that its place is given by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LabelAnchor {
    /// Its left end: what it names lies to the left of it.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// The labels that there is room for: none overlaps another or a mark (a dot, or a sign at that
/// point, in scene units), and none leaves the frame.
///
/// `free` are boxes of the frame, in CSS pixels, that none may lie in: those of the map's buttons.
/// Places are served in their order, so those that matter most come first. A nation's label lies
/// on it, a dot's beside it.
pub fn layout_labels(
    places: &[LabelCandidate],
    marks: &[Point],
    free: &[Rect],
    view: Viewport,
    frame: Frame,
) -> Vec<Label> {
    let screen = Screen { view, frame };
    let dots = places
        .iter()
        .filter_map(|place| Some((place.dot?, place.radius)));
    let marks = dots.chain(marks.iter().map(|mark| (*mark, 0.0)));
    let mut taken: Vec<Rect> = marks
        .map(|(mark, radius)| screen.around(mark, radius))
        .collect();
    taken.extend(free);
    let mut labels = Vec::new();
    for place in places {
        let room = screen.boxes(place).into_iter().find(|(room, _)| {
            screen.is_inside(room) && !taken.iter().any(|other| collide(room, other))
        });
        if let Some((room, anchor)) = room {
            taken.push(room);
            labels.push(Label {
                place: place.place.clone(),
                name: place.name.clone(),
                at: view.to_scene(point_of(room, anchor), frame),
                anchor,
                in_story: place.in_story,
            });
        }
    }
    labels
}

fn point_of(room: Rect, anchor: LabelAnchor) -> Point {
    let Point { x, y } = room.center();
    match anchor {
        LabelAnchor::Left => Point { x: room.min.x, y },
        LabelAnchor::Middle => Point { x, y },
        LabelAnchor::Right => Point { x: room.max.x, y },
    }
}

struct Screen {
    view: Viewport,
    frame: Frame,
}

impl Screen {
    /// Where a label could lie, in CSS pixels of the frame; the best first.
    fn boxes(&self, place: &LabelCandidate) -> Vec<(Rect, LabelAnchor)> {
        let width = width_of(&place.name);
        let around = |x: f64, y: f64, anchor: LabelAnchor| {
            let middle = Point { x, y };
            (Rect::centered(middle, width / 2.0, LINE / 2.0), anchor)
        };
        let at = |x: f64, y: f64| around(x, y, LabelAnchor::Middle);
        if let Some(dot) = place.dot {
            let Point { x, y } = self.to_screen(dot);
            let edge = place.radius.max(DOT) + ASIDE;
            let aside = edge + width / 2.0;
            let above = edge + LINE / 2.0;
            return vec![
                around(x + aside, y, LabelAnchor::Left),
                around(x - aside, y, LabelAnchor::Right),
                at(x, y - above),
                at(x, y + above),
            ];
        }
        let scale = self.view.scale(self.frame);
        let (room, height) = (place.main.width() * scale, place.main.height() * scale);
        let needed = if place.in_story { 0.8 } else { 1.1 };
        if room < width * needed || height < LINE {
            return Vec::new();
        }
        let Point { x, y } = self.to_screen(place.anchor);
        // Beside a mark at its anchor there is room only in a nation that is high enough.
        let step = if height > 3.0 * LINE {
            LINE
        } else {
            height / 4.0
        };
        vec![at(x, y), at(x, y - step), at(x, y + step)]
    }

    fn to_screen(&self, point: Point) -> Point {
        self.view.to_screen(point, self.frame)
    }

    /// What a dot takes, or a circle of that radius.
    fn around(&self, dot: Point, radius: f64) -> Rect {
        let radius = radius.max(DOT) + ASIDE - GAP;
        Rect::centered(self.to_screen(dot), radius, radius)
    }

    fn is_inside(&self, room: &Rect) -> bool {
        let inner = self.frame.rect().inflate(-GAP, -GAP);
        inner.contains_rect(*room)
    }
}

fn width_of(name: &str) -> f64 {
    // From the first of the scripts of East Asia on.
    let width = |letter: char| {
        if letter >= '\u{2e80}' {
            WIDE_LETTER
        } else {
            LETTER
        }
    };
    name.chars().map(width).sum()
}

/// Whether two come nearer than they may; from line to line they may touch.
fn collide(a: &Rect, b: &Rect) -> bool {
    a.inflate(GAP, 0.0).overlaps(*b)
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

    fn nation(name: &str, x: f64, y: f64, size: f64, in_story: bool) -> LabelCandidate {
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
    fn who_comes_first_is_served_first() {
        let places = [
            nation("Niger", 2000.0, 900.0, 400.0, true),
            nation("Chad", 2010.0, 900.0, 400.0, false),
        ];
        let found = layout_labels(&places, &[], &[], world(), FRAME);
        assert_eq!(names(&found), ["Niger", "Chad"]);
        assert_eq!(found[0].at, places[0].anchor);
        // The second makes way.
        assert_ne!(found[1].at, places[1].anchor);
    }

    #[test]
    fn a_small_nation_has_its_label_when_one_comes_near() {
        let places = [nation("Liechtenstein", 2000.0, 900.0, 60.0, true)];
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
        let mut malta = nation("Malta", 2000.0, 900.0, 4.0, true);
        malta.dot = Some(malta.anchor);
        let found = layout_labels(&[malta.clone()], &[], &[], world(), FRAME);
        assert!(found[0].at.x > malta.anchor.x && found[0].at.y == malta.anchor.y);
        assert_eq!(found[0].anchor, LabelAnchor::Left);
    }

    #[test]
    fn the_label_of_a_circle_lies_beside_all_of_it() {
        let mut malta = nation("Malta", 2000.0, 900.0, 4.0, true);
        (malta.dot, malta.radius) = (Some(malta.anchor), 20.0);
        let mut near = nation("Gozo", 2090.0, 900.0, 4.0, true);
        near.dot = Some(near.anchor);
        let found = layout_labels(&[malta.clone(), near], &[], &[], world(), FRAME);
        // The dot is 22 px away to the right: only the other side is free.
        assert_eq!(found[0].anchor, LabelAnchor::Right);
        assert!((malta.anchor.x - found[0].at.x) / 4.0 > 20.0);
    }

    #[test]
    fn a_label_makes_way_for_a_mark() {
        let angola = nation("Angola", 2000.0, 900.0, 300.0, true);
        let mark = [angola.anchor];
        let found = layout_labels(std::slice::from_ref(&angola), &mark, &[], world(), FRAME);
        assert!((found[0].at.y - angola.anchor.y).abs() > LINE);
    }

    #[test]
    fn what_is_to_be_kept_free_is() {
        let angola = nation("Angola", 2000.0, 900.0, 300.0, true);
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
            let place = nation(&name, x, y, size, in_story);
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
