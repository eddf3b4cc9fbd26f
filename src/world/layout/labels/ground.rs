//! The map below the labels: parts that labels must not cover, and parts that they should not.

use crate::base::geom::{Point, Rect};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::labels::geometry::{common_area, distance, passes};
use crate::world::layout::labels::label::{LabelRank, LabelSite};
use crate::world::layout::labels::spots::{DOT, DOT_GAP, Draft, GAP, LARGEST_BESIDE, Spot};
use crate::world::layout::labels::text::Block;

/// Half the side of the space about the anchor of a coloured place that no other label may cover, in
/// CSS pixels.
const CORE: f64 = 3.0;
/// A label that is nearer than this to another place's dot or core, in CSS pixels, could be taken for
/// its name.
const NEAR: f64 = 6.0;
/// The cost of a label that is nearer to another's than to its own.
const WRONG: f64 = 6.0;
/// The greatest length of a leader line, as a share of the frame's width, and in CSS pixels on small
/// frames.
const LONGEST: f64 = 0.08;
const SHORTEST: f64 = 24.0;
/// The most spots of a place.
const MOST: usize = 40;
/// The owner of reserved rectangles: no site has this index.
const NOBODY: usize = usize::MAX;

/// The map below the labels, in CSS pixels of the frame.
pub(crate) struct Ground {
    view: Viewport,
    frame: Frame,
    /// The parts that no label may cover.
    obstacles: Vec<Obstacle>,
    /// The box of each site, by its index, and the cost of covering it.
    boxes: Vec<(Rect, f64)>,
    /// Whether there are too many coloured places for leader lines.
    is_crowded: bool,
}

/// A dot, a circle, a mark, the middle of a coloured place, or a reserved rectangle.
struct Obstacle {
    /// The index of its site.
    of: usize,
    rect: Rect,
    /// Whether its own place's label may cover it.
    is_core: bool,
}

impl Ground {
    /// The ground of a view. Marks are in scene units, the reserved rectangles in CSS pixels.
    pub(crate) fn new(
        sites: &[LabelSite],
        marks: &[(String, Point)],
        reserved: &[Rect],
        (view, frame): (Viewport, Frame),
        is_crowded: bool,
    ) -> Ground {
        let mut ground = Ground {
            view,
            frame,
            obstacles: Vec::new(),
            boxes: Vec::new(),
            is_crowded,
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
                LabelRank::Mentioned => 3.0,
                LabelRank::Context => 2.0,
            };
            ground.boxes.push((ground.box_of(site), cost));
            if let Some(dot) = site.dot {
                ground.add(of, dot, site.radius.max(DOT) + DOT_GAP - GAP, false);
            } else if site.rank == LabelRank::Stance {
                ground.add(of, site.anchor, CORE, true);
            }
            for (place, mark) in marks {
                if *place == site.place {
                    ground.add(of, *mark, DOT + DOT_GAP - GAP, false);
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

    /// The spots for a place's text that are free of obstacles, the cheapest first.
    pub(crate) fn spots(&self, index: usize, site: &LabelSite, block: &Block) -> Vec<Spot> {
        let center = self.to_screen(site.dot.unwrap_or(site.anchor));
        let mut sorted: Vec<Spot> = Vec::new();
        if !self.frame.rect().contains(center) {
            return sorted;
        }
        let longest = if self.is_crowded {
            0.0
        } else {
            (LONGEST * self.frame.width).max(SHORTEST)
        };
        let own = self.boxes[index].0;
        let draft = Draft {
            site,
            block,
            center,
            own,
            longest,
        };
        let near = self.near(index, own, longest + block.width + 2.0 * NEAR);
        for mut spot in draft.spots() {
            if !self.is_free(&near, &spot) {
                continue;
            }
            spot.cost += covering(&near, &spot) + doubt(&near, &spot);
            // Not by `sort_by`, which would take 2 KB of the viewer.
            let cheaper = sorted.iter().take_while(|other| other.cost <= spot.cost);
            sorted.insert(cheaper.count(), spot);
        }
        sorted.truncate(MOST);
        sorted
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
        let inner = self.frame.rect().inflate(-GAP, -GAP);
        let wide = spot.rect.inflate(GAP, 0.0);
        inner.contains_rect(spot.rect)
            && near.obstacles.iter().all(|Obstacle { of, rect, is_core }| {
                let is_own = *of == near.index;
                let is_covered = wide.overlaps(*rect) && !(is_own && *is_core);
                // A line starts on its own place's.
                let is_passed = !is_own && spot.leader.is_some_and(|line| passes(line, *rect));
                !is_covered && !is_passed
            })
    }
}

/// The ground near a site.
struct Near<'a> {
    /// The index of the site.
    index: usize,
    obstacles: Vec<&'a Obstacle>,
    /// The boxes of other sites, and the costs of covering them.
    boxes: Vec<(Rect, f64)>,
}

/// The cost of covering other places, and of a line that passes small ones.
fn covering(near: &Near, spot: &Spot) -> f64 {
    let mut sum = 0.0;
    for (main, cost) in &near.boxes {
        sum += cost * common_area(*main, spot.rect) / spot.rect.area();
        if main.width().max(main.height()) < LARGEST_BESIDE
            && spot.leader.is_some_and(|line| passes(line, *main))
        {
            sum += 0.25 * cost;
        }
    }
    sum
}

/// The cost of standing where a label could be taken for the name of another place.
fn doubt(near: &Near, spot: &Spot) -> f64 {
    let away = |from: &Obstacle| distance(spot.rect, from.rect);
    let mut obstacles = near.obstacles.iter();
    let own = obstacles.find(|one| one.of == near.index);
    let own = own.map_or(NEAR, |own| away(own));
    let mut sum = 0.0;
    for other in &near.obstacles {
        let away = away(other);
        if other.of == near.index || away >= NEAR {
            continue;
        }
        sum += if spot.leader.is_some() {
            (NEAR - away) * 0.2
        } else if away < own + 3.0 {
            WRONG
        } else {
            (NEAR - away) * 0.3
        };
    }
    sum
}
