//! The map below the labels: parts that labels must not cover, and parts that they should not.

use crate::base::geom::{Point, Rect};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::density::{is_dense, least_dot};
use crate::world::layout::labels::geometry::passes;
use crate::world::layout::labels::label::{LabelAnchor, LabelRank, LabelSite};
use crate::world::layout::labels::near::{
    BESIDE, MISLEADING, NOBODY, Near, Obstacle, covering, doubt,
};
use crate::world::layout::labels::spots::{
    DOT, DOT_GAP, Draft, GAP, LARGEST_BESIDE, LARGEST_IN_CROWD, LONGEST, Spot,
};
use crate::world::layout::labels::text::{Block, LINE};

/// Half the side of the space about the anchor of a coloured place that no other label may cover: at
/// least, as a share of the smaller side of the place's box, and at most. In CSS pixels. A name across
/// the middle of another place would be read as its name.
const CORE: f64 = 3.0;
/// The least where nearly all land is coloured: small neighbours all round would leave a large place without a name.
const DENSE_CORE: f64 = 1.0;
const CORE_SHARE: f64 = 0.25;
const LARGEST_CORE: f64 = 8.0;
/// The most that a label may cost by covering others where nearly all land is coloured: there, a name on another
/// place's fill is read as that one's.
const MOST_COVERED: f64 = 2.0;
/// How much of a line of text has no letters in it, above and below them, in CSS pixels.
const SLACK: f64 = 2.0;
/// The greatest length of a leader line as a share of the map's width.
const LONGEST_SHARE: f64 = 0.06;
/// With more coloured places there are neither leader lines nor improvements, which would take long and gain little.
pub(crate) const CROWD: usize = 80;
/// The most spots of a place.
const MOST: usize = 40;

/// The map below the labels, in CSS pixels of the frame.
pub(crate) struct Ground {
    view: Viewport,
    frame: Frame,
    /// The part of the frame that can be seen.
    shown: Rect,
    /// The parts that no label may cover.
    obstacles: Vec<Obstacle>,
    /// The indices of the sites with marks.
    marked: Vec<usize>,
    /// The box of each site, by its index, and the cost of covering it.
    boxes: Vec<(Rect, f64)>,
    /// Whether there are too many coloured places for leader lines.
    is_crowded: bool,
    /// Whether nearly all land is coloured.
    is_dense: bool,
}

impl Ground {
    /// The ground of a view. Marks are in scene units; the part of the frame that can be seen and the
    /// reserved rectangles are in CSS pixels.
    pub(crate) fn new(
        sites: &[LabelSite],
        marks: &[(String, Point)],
        (shown, reserved): (Rect, &[Rect]),
        (view, frame): (Viewport, Frame),
        colored: usize,
    ) -> Ground {
        let mut ground = Ground {
            view,
            frame,
            shown,
            obstacles: Vec::new(),
            marked: Vec::new(),
            boxes: Vec::new(),
            is_crowded: colored > CROWD,
            is_dense: is_dense(colored),
        };
        for rect in reserved {
            ground.obstacles.push(Obstacle {
                of: NOBODY,
                rect: *rect,
                is_core: false,
            });
        }
        for (of, site) in sites.iter().enumerate() {
            let cost = match site.rank {
                LabelRank::Stance => 20.0,
                LabelRank::Mentioned => 6.0,
                LabelRank::Context => 2.0,
            };
            ground.boxes.push((ground.box_of(site), cost));
            if let Some(dot) = site.dot {
                let radius = site.radius.max(least_dot(colored));
                ground.add(of, dot, radius + DOT_GAP - GAP, false);
            } else if site.rank == LabelRank::Stance {
                let main = ground.boxes[of].0;
                let core = main.width().min(main.height()) * CORE_SHARE;
                let least = if ground.is_dense { DENSE_CORE } else { CORE };
                ground.add(of, site.anchor, core.max(least).min(LARGEST_CORE), true);
            }
            for (place, mark) in marks {
                if *place == site.place {
                    ground.add(of, *mark, DOT + DOT_GAP - GAP, false);
                    ground.marked.push(of);
                }
            }
        }
        ground
    }

    fn add(&mut self, of: usize, center: Point, radius: f64, is_core: bool) {
        let rect = Rect::centered(self.to_screen(center), radius, radius);
        self.obstacles.push(Obstacle { of, rect, is_core });
    }

    fn to_screen(&self, point: Point) -> Point {
        self.view.to_screen(point, self.frame)
    }

    fn box_of(&self, site: &LabelSite) -> Rect {
        Rect {
            min: self.to_screen(site.main.min),
            max: self.to_screen(site.main.max),
        }
    }

    /// The same ground for a label that may have a leader line.
    pub(crate) fn with_lines(self) -> Ground {
        Ground {
            is_crowded: false,
            ..self
        }
    }

    /// The free spots on a place for a text that may be wider than it: at its middle, or to one of its sides.
    pub(crate) fn middle(&self, index: usize, site: &LabelSite, block: &Block) -> Vec<Spot> {
        let own = self.own(index);
        let aside = (block.width - own.width()).max(0.0) / 2.0;
        let near = self.near(index, own, block.width);
        let (x, y) = (own.center().x, self.to_screen(site.anchor).y);
        let rows = [0.0, -1.0, 1.0, -2.0, 2.0].into_iter();
        let moves = rows.flat_map(|row| {
            let y = row * LINE / 6.0;
            [0.0, aside, -aside].map(|x| (x, y))
        });
        let spots = moves.map(|(right, down)| Spot {
            rect: Rect::centered(
                Point {
                    x: x + right,
                    y: y + down,
                },
                block.width / 2.0,
                block.height / 2.0,
            ),
            anchor: LabelAnchor::Middle,
            leader: None,
            is_on_fill: false,
            cost: 0.0,
        });
        let spots = spots.filter(|_| self.shows(site));
        // Its letters are less high than its line.
        let letters = |spot: &Spot| Spot {
            rect: spot.rect.inflate(0.0, -SLACK),
            ..spot.clone()
        };
        let is_free = |spot: &Spot| self.is_free(&near, &letters(spot));
        spots.filter(is_free).collect()
    }

    /// The text of a site. Where nearly all land is coloured, names keep to their places: in two lines, if one is too long.
    pub(crate) fn block(&self, index: usize, site: &LabelSite) -> Block {
        match self.is_dense {
            true => Block::within(site, self.own(index)),
            false => Block::of(site, 0.0),
        }
    }

    /// The box of a site.
    pub(crate) fn own(&self, index: usize) -> Rect {
        self.boxes[index].0
    }

    /// Whether a mark stands on a site.
    pub(crate) fn is_marked(&self, index: usize) -> bool {
        self.marked.contains(&index)
    }

    /// Whether a place's dot or anchor can be seen.
    pub(crate) fn shows(&self, site: &LabelSite) -> bool {
        let center = self.to_screen(site.dot.unwrap_or(site.anchor));
        self.shown.contains(center)
    }

    /// The spots for a place's text that are free of obstacles, the cheapest first.
    pub(crate) fn spots(&self, index: usize, site: &LabelSite, block: &Block) -> Vec<Spot> {
        let mut sorted: Vec<Spot> = Vec::new();
        if !self.shows(site) {
            return sorted;
        }
        let center = self.to_screen(site.dot.unwrap_or(site.anchor));
        let own = self.boxes[index].0;
        let draft = Draft {
            site,
            block,
            center,
            own,
            is_marked: self.is_marked(index),
            has_lines: !self.is_crowded,
            largest_beside: if self.is_dense {
                LARGEST_IN_CROWD
            } else {
                LARGEST_BESIDE
            },
        };
        let near = self.near(index, own, LONGEST + block.width + 2.0 * BESIDE);
        for mut spot in draft.spots() {
            if !self.is_free(&near, &spot) || self.is_far(&spot) {
                continue;
            }
            let covered = covering(&near, own, &spot);
            spot.cost += covered + doubt(&near, &spot);
            if spot.cost >= MISLEADING || self.is_dense && covered > MOST_COVERED {
                continue;
            }
            // Not by `sort_by`, which would take 2 KB of the viewer.
            let cheaper = sorted.iter().take_while(|other| other.cost <= spot.cost);
            sorted.insert(cheaper.count(), spot);
        }
        sorted.truncate(MOST);
        sorted
    }

    /// Whether a spot's leader line is long for the map: on a small one, a few pixels lead to another country.
    fn is_far(&self, spot: &Spot) -> bool {
        let longest = self.frame.width * self.view.zoom * LONGEST_SHARE;
        let is_far = |[from, to]: [Point; 2]| {
            let (x, y) = (to.x - from.x, to.y - from.y);
            Point { x, y }.length() > longest
        };
        spot.leader.is_some_and(is_far)
    }

    /// The part of the ground within some distance from the box of a site.
    fn near(&self, index: usize, own: Rect, reach: f64) -> Near<'_> {
        let around = own.inflate(reach, reach);
        let obstacles = self.obstacles.iter();
        let boxes = self.boxes.iter().enumerate();
        Near {
            index,
            obstacles: obstacles.filter(|one| one.rect.overlaps(around)).collect(),
            boxes: boxes
                .filter(|(of, (main, _))| *of != index && main.overlaps(around))
                .map(|(_, one)| *one)
                .collect(),
        }
    }

    fn is_free(&self, near: &Near, spot: &Spot) -> bool {
        let inner = self.shown.inflate(-GAP, -GAP);
        // A little less than the gap: what is just beside a dot must not overlap it by rounding.
        let wide = spot.rect.inflate(GAP - 0.01, 0.0);
        inner.contains_rect(spot.rect)
            && near.obstacles.iter().all(|Obstacle { of, rect, is_core }| {
                let is_own = *of == near.index;
                // On its own place a name needs no gap from the middles of others, which are not drawn.
                let is_within = *is_core && spot.anchor == LabelAnchor::Middle;
                let room = if is_within { spot.rect } else { wide };
                let is_covered = room.overlaps(*rect) && !(is_own && *is_core);
                // A line starts on its own place's.
                let is_passed = !is_own && spot.leader.is_some_and(|line| passes(line, *rect));
                !is_covered && !is_passed
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;

    /// Spots for a long name in the middle of squares side by side, all of them coloured.
    fn spots_among(columns: usize, rows: usize) -> usize {
        let site = |i: usize| {
            let (x, y) = ((i % columns) as f64, (i / columns) as f64);
            let anchor = Point {
                x: 1000.0 + 200.0 * x,
                y: 300.0 + 200.0 * y,
            };
            LabelSite {
                place: i.to_string(),
                name: "Massachusetts".to_owned(),
                note: String::new(),
                dot: None,
                radius: 0.0,
                anchor,
                main: Rect::centered(anchor, 100.0, 100.0),
                rank: LabelRank::Stance,
            }
        };
        let sites: Vec<LabelSite> = (0..columns * rows).map(site).collect();
        let frame = Frame {
            width: 1000.0,
            height: 487.0,
        };
        let around = (frame.rect(), &[][..]);
        let view = Viewport::world(1948.0);
        let ground = Ground::new(&sites, &[], around, (view, frame), sites.len());
        let middle = columns * (rows / 2) + columns / 2;
        let block = Block::of(&sites[middle], 0.0);
        ground.spots(middle, &sites[middle], &block).len()
    }

    #[test]
    fn a_name_keeps_off_dots_as_large_as_they_are_drawn() {
        let at = |y: f64| Point { x: 974.0, y };
        let site = |dot: Option<Point>, anchor: Point, size: f64| LabelSite {
            place: size.to_string(),
            name: "Chad".to_owned(),
            note: String::new(),
            dot,
            radius: 0.0,
            anchor,
            main: Rect::centered(anchor, size, size),
            rank: LabelRank::Stance,
        };
        let frame = Frame {
            width: WORLD_WIDTH,
            height: 1948.0,
        };
        let view = Viewport::world(frame.height);
        let sites = [
            site(None, at(500.0), 60.0),
            site(Some(at(511.0)), at(511.0), 1.0),
        ];
        let has_middle = |colored: usize| {
            let around = (frame.rect(), &[][..]);
            let ground = Ground::new(&sites, &[], around, (view, frame), colored);
            let middle = view.to_screen(at(500.0), frame);
            let spots = ground.spots(0, &sites[0], &Block::of(&sites[0], 0.0));
            spots.iter().any(|spot| spot.rect.contains(middle))
        };
        assert!(!has_middle(26));
        assert!(has_middle(193));
    }

    #[test]
    fn where_all_land_is_coloured_no_name_is_on_another_place() {
        assert!(spots_among(5, 5) > 0);
        assert_eq!(spots_among(7, 7), 0);
    }
}
