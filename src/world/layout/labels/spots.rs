//! The spots at which a place's label may stand: on the place, beside it, or at the end of a leader
//! line.

use crate::base::decimal::clamp;
use crate::base::geom::{Point, Rect};
use crate::world::layout::labels::geometry::{Segment, cross, passes};
use crate::world::layout::labels::label::{LabelAnchor, LabelRank, LabelSite};
use crate::world::layout::labels::text::{Block, LINE};

/// The radius of a dot, in CSS pixels.
pub(crate) const DOT: f64 = 4.5;
/// The distance between a label and its dot, in CSS pixels.
pub(crate) const DOT_GAP: f64 = 3.5;
/// The distance between labels side by side, and from the frame's edge, in CSS pixels.
pub(crate) const GAP: f64 = 3.0;
/// Places larger than this in a direction, in CSS pixels, have no label beside them.
pub(crate) const LARGEST_BESIDE: f64 = 110.0;
/// The same where nearly all land is coloured: the side of a larger place's box may be far from its own coast, and
/// nearer to another's.
pub(crate) const LARGEST_IN_CROWD: f64 = 36.0;
/// The directions beside a place, in the order in which readers expect a name there, and the costs.
const SIDES: [(f64, f64, f64); 8] = [
    (1.0, 0.0, 1.0),
    (-1.0, 0.0, 1.2),
    (0.75, -0.75, 1.3),
    (0.75, 0.75, 1.4),
    (-0.75, -0.75, 1.5),
    (-0.75, 0.75, 1.6),
    (0.0, -1.0, 1.4),
    (0.0, 1.0, 1.5),
];
/// The cost of a name that is partly on its place's fill and partly beside it.
const ON_BORDER: f64 = 0.8;
/// The greatest length of a leader line, in CSS pixels: 2.5 times the font size of a name. A longer line
/// leads readers across other places, and a name that would need one is left out.
pub(crate) const LONGEST: f64 = 30.0;
/// The lengths of leader lines, in CSS pixels.
const LENGTHS: [f64; 6] = [10.0, 14.0, 18.0, 22.0, 26.0, LONGEST];
/// The directions of leader lines in a quarter turn. Not by sine and cosine, which would take 4 KB of
/// the viewer.
const DIRECTIONS: [(f64, f64); 4] = [(1.0, 0.0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92)];

/// A spot for a label, in CSS pixels of the frame.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    /// The box of the text.
    pub(crate) rect: Rect,
    /// How the text is aligned.
    pub(crate) anchor: LabelAnchor,
    /// The line from the place to the text.
    pub(crate) leader: Option<Segment>,
    /// Whether the text is on the place's fill.
    pub(crate) is_on_fill: bool,
    /// How bad it is.
    pub(crate) cost: f64,
}

impl Spot {
    /// Whether two labels cannot stand at their spots at once. One above the other, they may touch.
    pub(crate) fn conflicts(&self, other: &Spot) -> bool {
        self.rect.inflate(GAP, 0.0).overlaps(other.rect)
            || self.is_crossed_by(other)
            || other.is_crossed_by(self)
    }

    /// Whether the other's leader line passes through this label or crosses its line.
    fn is_crossed_by(&self, other: &Spot) -> bool {
        let Some(line) = other.leader else {
            return false;
        };
        let crosses = |own| cross(own, line);
        passes(line, self.rect) || self.leader.is_some_and(crosses)
    }
}

/// A place in the frame and its text, before the text has a spot. Lengths are in CSS pixels.
pub(crate) struct Draft<'a> {
    pub(crate) site: &'a LabelSite,
    pub(crate) block: &'a Block,
    /// The middle of its dot, or its anchor.
    pub(crate) center: Point,
    /// The place's box.
    pub(crate) own: Rect,
    /// Whether a mark stands at its anchor.
    pub(crate) is_marked: bool,
    /// Whether its label may be at the end of a leader line.
    pub(crate) has_lines: bool,
    /// The size from which on no label is beside the place.
    pub(crate) largest_beside: f64,
}

impl Draft<'_> {
    /// All spots, those on the place first.
    pub(crate) fn spots(&self) -> Vec<Spot> {
        let mut spots = Vec::new();
        let has_dot = self.site.dot.is_some();
        if !has_dot {
            self.add_within(&mut spots);
        }
        if self.site.rank == LabelRank::Context {
            return spots;
        }
        // Readers take the name beside a mark for the name of its place.
        let edge = self.site.radius.max(DOT) + DOT_GAP;
        let (width, height) = (self.own.width() / 2.0, self.own.height() / 2.0);
        for (aside, above, far, is_there) in [
            (edge, edge, 0.0, has_dot || self.is_marked),
            (width + 2.0, height + 1.0, 1.0, !has_dot),
        ] {
            if is_there && aside.max(above) < self.largest_beside / 2.0 {
                let far = if self.is_marked { far } else { 0.0 };
                for (x, y, cost) in SIDES {
                    spots.push(self.toward(x, y, (aside, above), cost + far));
                }
            }
        }
        if self.has_lines {
            self.add_afar(&mut spots);
        }
        spots
    }

    /// On the place, if it is large enough: at its anchor, where it is widest, and near that.
    fn add_within(&self, spots: &mut Vec<Spot>) {
        let Block { width, height, .. } = *self.block;
        let room = self.own.width() / width;
        let needed = match self.site.rank {
            LabelRank::Stance => 0.8,
            LabelRank::Mentioned => 1.0,
            LabelRank::Context => 2.2,
        };
        if room < needed || self.own.height() < height {
            return;
        }
        let step = ((self.own.height() - height) / 3.0).min(LINE);
        let aside = clamp((self.own.width() - width) / 4.0, 0.0, width / 2.0);
        for (x, y, cost) in [
            (0.0, 0.0, 0.0),
            (0.0, -step, 0.4),
            (0.0, step, 0.4),
            (-aside, 0.0, 0.6),
            (aside, 0.0, 0.6),
        ] {
            let is_on_fill = room > 1.1 && self.own.height() > 1.7 * height;
            // A name may be a little wider than its country.
            let on_border = if is_on_fill { 0.0 } else { ON_BORDER };
            spots.push(Spot {
                rect: Rect::centered(self.moved(x, y), width / 2.0, height / 2.0),
                anchor: LabelAnchor::Middle,
                leader: None,
                is_on_fill,
                cost: cost + (1.0 - room).max(0.0) * 6.0 + on_border,
            });
        }
    }

    /// Farther away, at the end of a leader line.
    fn add_afar(&self, spots: &mut Vec<Spot>) {
        let edge = match self.site.dot {
            Some(_) => self.site.radius.max(DOT),
            None => 0.0,
        };
        for length in LENGTHS {
            for (x, y) in DIRECTIONS {
                for (x, y) in [(x, y), (-y, x), (-x, -y), (y, -x)] {
                    // Flat lines are read more easily, and those to the right.
                    let cost = 3.0 + 0.1 * length + 0.5 * y.abs() - 0.1 * x;
                    let end = edge + length;
                    let spot = self.toward(x, y, (end + 2.0, end + 2.0), cost);
                    // A line that ends on its own place points at nothing.
                    if self.site.dot.is_none() && spot.rect.overlaps(self.own) {
                        continue;
                    }
                    let leader = [edge, end].map(|at| self.moved(x * at, y * at));
                    spots.push(Spot {
                        leader: Some(leader),
                        ..spot
                    });
                }
            }
        }
    }

    /// A point beside the centre.
    fn moved(&self, x: f64, y: f64) -> Point {
        Point {
            x: self.center.x + x,
            y: self.center.y + y,
        }
    }

    /// The spot in a direction whose text begins at some distances from the centre.
    fn toward(&self, x: f64, y: f64, (aside, above): (f64, f64), cost: f64) -> Spot {
        let (half_width, half_height) = (self.block.width / 2.0, self.block.height / 2.0);
        let mut center = self.moved(x * aside, y * above);
        let mut cost = cost;
        let anchor = if x.abs() < 0.35 {
            center.y += half_height * y.signum();
            // The name, which is the first line, is farther away.
            cost -= (half_height - LINE / 2.0) * y.min(0.0) * 0.5;
            LabelAnchor::Middle
        } else {
            // The first line is at the height of the place or of the line's end.
            center.y += half_height - LINE / 2.0;
            center.x += half_width * x.signum();
            if x > 0.0 {
                LabelAnchor::Left
            } else {
                LabelAnchor::Right
            }
        };
        Spot {
            rect: Rect::centered(center, half_width, half_height),
            anchor,
            leader: None,
            is_on_fill: false,
            cost,
        }
    }
}
