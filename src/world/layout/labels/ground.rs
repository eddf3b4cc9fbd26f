//! What labels must not cover, and what they should not.

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
/// The index of the site that what is reserved belongs to: none has it.
const NOBODY: usize = usize::MAX;

/// What is on the map below the labels, in CSS pixels of the frame.
pub(crate) struct Ground {
    view: Viewport,
    frame: Frame,
    /// What no label may cover.
    obstacles: Vec<Obstacle>,
    /// The box of each site, by its index, and the cost of covering it.
    boxes: Vec<(Rect, f64)>,
}

/// A dot, a circle, a mark, the middle of a coloured place, or what is reserved.
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
        view: Viewport,
        frame: Frame,
    ) -> Ground {
        let mut ground = Ground {
            view,
            frame,
            obstacles: Vec::new(),
            boxes: Vec::new(),
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
        let draft = Draft {
            site,
            block,
            center,
            own: self.boxes[index].0,
            longest: (LONGEST * self.frame.width).max(SHORTEST),
        };
        for mut spot in draft.spots() {
            if !self.is_free(index, &spot) {
                continue;
            }
            spot.cost += self.covering(index, &spot) + self.doubt(index, &spot);
            // Not by `sort_by`, which would take 2 KB of the viewer.
            let cheaper = sorted.iter().take_while(|other| other.cost <= spot.cost);
            sorted.insert(cheaper.count(), spot);
        }
        sorted.truncate(MOST);
        sorted
    }

    fn is_free(&self, index: usize, spot: &Spot) -> bool {
        let inner = self.frame.rect().inflate(-GAP, -GAP);
        let wide = spot.rect.inflate(GAP, 0.0);
        inner.contains_rect(spot.rect)
            && self.obstacles.iter().all(|Obstacle { of, rect, is_core }| {
                let is_own = *of == index;
                let is_covered = wide.overlaps(*rect) && !(is_own && *is_core);
                // A line starts on its own place's.
                let is_passed = !is_own && spot.leader.is_some_and(|line| passes(line, *rect));
                !is_covered && !is_passed
            })
    }

    /// What it costs that a label covers other places, or that its line passes small ones.
    fn covering(&self, index: usize, spot: &Spot) -> f64 {
        let mut sum = 0.0;
        for (of, (main, cost)) in self.boxes.iter().enumerate() {
            if of == index {
                continue;
            }
            sum += cost * common_area(*main, spot.rect) / spot.rect.area();
            if main.width().max(main.height()) < LARGEST_BESIDE
                && spot.leader.is_some_and(|line| passes(line, *main))
            {
                sum += 0.25 * cost;
            }
        }
        sum
    }

    /// What it costs that a label could be taken for the name of another place.
    fn doubt(&self, index: usize, spot: &Spot) -> f64 {
        let distance = |of: &Obstacle| distance(spot.rect, of.rect);
        let own = self.obstacles.iter().find(|one| one.of == index);
        let own = own.map_or(NEAR, distance);
        let mut sum = 0.0;
        for other in &self.obstacles {
            let away = distance(other);
            if other.of == index || away >= NEAR {
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
}
