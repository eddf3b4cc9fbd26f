//! The choice of a spot for each label: greedy by rank, then repairs and improvements.

use crate::base::geom::{Point, Rect};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::labels::ground::{CROWD, Ground};
use crate::world::layout::labels::label::{Label, LabelAnchor, LabelRank, LabelSite};
use crate::world::layout::labels::spots::Spot;
use crate::world::layout::labels::text::{Block, LINE, NOTE_WIDTHS};

/// The narrowest frame whose labels have notes, in CSS pixels.
const WIDE_FRAME: f64 = 880.0;
/// How many labels may make way for one that has no free spot.
const MOST_RIVALS: usize = 3;
/// How often labels without a spot are tried, and all others moved to better ones.
const ROUNDS: usize = 3;
/// The cost of a label that is missing: more than any that is there.
const MISSING: f64 = 1000.0;
/// The most that the name of a place without a stance may cost, if a note names it.
const NAMED_IN_NOTE: f64 = 30.0;
/// The most that a note may cost beyond the name alone.
const NOTE: f64 = 14.0;
/// The highest cost of a spot for a place without a stance, on the map of the whole world and on a
/// zoomed map.
const MOST_COST: f64 = 3.5;
const MOST_COST_NEAR: f64 = 25.0;
/// The area of the frame for each name from outside the story, in square CSS pixels: they are few.
const CONTEXT_AREA: f64 = 75_000.0;

/// Places labels without overlaps: with one another, with dots, with `marks` (of places, in scene units),
/// with the `reserved` rectangles of the frame (in CSS pixels; those of the map's buttons), or with the
/// edge of the part of the frame that can be `shown`. Leader lines cross neither labels nor each other.
///
/// Labels of a higher rank come first. Among those of one rank, places with marks, with circles and
/// large ones do, but may have to move for another that has no other spot, or for a place that a note
/// names. A place without a free spot gets no label. As long as a place of the story has none, places outside it have none either.
pub fn layout_labels(
    sites: &[LabelSite],
    marks: &[(String, Point)],
    (shown, reserved): (Rect, &[Rect]),
    view: Viewport,
    frame: Frame,
) -> Vec<Label> {
    let colored = sites.iter().filter(|site| site.rank == LabelRank::Stance);
    let colored = colored.count();
    let around = (shown, reserved);
    let ground = Ground::new(sites, marks, around, (view, frame), colored);
    let mut draft = Draft::new(sites, ground);
    draft.place_all(LabelRank::Stance);
    for _ in 0..if colored > CROWD { 0 } else { ROUNDS } {
        draft.improve();
    }
    if frame.width >= WIDE_FRAME {
        draft.add_notes();
        draft.place_named_in_notes();
    }
    let most_cost = if view.is_zoomed() {
        MOST_COST_NEAR
    } else {
        MOST_COST
    };
    let all_named = draft.place_mentioned(most_cost);
    if all_named {
        draft.place_context((frame.width * frame.height / CONTEXT_AREA) as usize);
    }
    let labels = (0..sites.len()).filter_map(|i| draft.label(i, view, frame));
    labels.collect()
}

/// The labels placed so far, by the index of their sites.
struct Draft<'a> {
    sites: &'a [LabelSite],
    ground: Ground,
    blocks: Vec<Block>,
    spots: Vec<Vec<Spot>>,
    chosen: Vec<Option<Spot>>,
    /// The most important first.
    order: Vec<usize>,
}

impl<'a> Draft<'a> {
    fn new(sites: &'a [LabelSite], ground: Ground) -> Draft<'a> {
        let block = |(i, site)| ground.block(i, site);
        let blocks: Vec<Block> = sites.iter().enumerate().map(block).collect();
        let of = |(i, site)| ground.spots(i, site, &blocks[i]);
        let spots = sites.iter().enumerate().map(of).collect();
        Draft {
            sites,
            blocks,
            spots,
            chosen: vec![None; sites.len()],
            order: order(sites, &ground),
            ground,
        }
    }

    /// The sites of a rank, the most important first.
    fn ranked(&self, rank: LabelRank) -> Vec<usize> {
        let mut all = self.order.clone();
        all.retain(|i| self.sites[*i].rank == rank);
        all
    }

    fn place_all(&mut self, rank: LabelRank) {
        for i in self.ranked(rank) {
            self.chosen[i] = self.free_spot(i);
        }
    }

    /// Names places without a stance where that costs less than `most`: on a small map they are left
    /// out where they would be in doubt, or cover much. Whether all places of the story that can be
    /// seen have names now.
    fn place_mentioned(&mut self, most: f64) -> bool {
        for i in self.ranked(LabelRank::Mentioned) {
            if self.chosen[i].is_none() {
                let spot = self.free_spot(i);
                self.chosen[i] = spot.filter(|spot| spot.cost < most);
            }
        }
        let mut sites = self.sites.iter().zip(&self.chosen);
        sites.all(|(site, chosen)| {
            chosen.is_some() || site.rank == LabelRank::Context || !self.ground.shows(site)
        })
    }

    fn place_context(&mut self, most: usize) {
        let mut placed = 0;
        for i in self.ranked(LabelRank::Context) {
            if placed < most {
                self.chosen[i] = self.free_spot(i);
                placed += usize::from(self.chosen[i].is_some());
            }
        }
    }

    /// The cheapest spot that is free of other labels.
    fn free_spot(&self, i: usize) -> Option<Spot> {
        let mut spots = self.spots[i].iter();
        spots
            .find(|spot| self.rivals(i, spot).next().is_none())
            .cloned()
    }

    /// The other labels that stand in the way of a spot.
    fn rivals(&self, i: usize, spot: &Spot) -> impl Iterator<Item = usize> {
        let chosen = self.chosen.iter().enumerate();
        chosen.filter_map(move |(j, other)| {
            let stands = |other: &Spot| j != i && spot.conflicts(other);
            other.as_ref().is_some_and(stands).then_some(j)
        })
    }

    /// Moves labels of the highest rank to better spots, and finds spots for those without.
    fn improve(&mut self) {
        for i in self.ranked(LabelRank::Stance) {
            self.squeeze_in(i, 0.0);
        }
    }

    /// Takes a spot whose rivals all find others, if all of it costs less than before; `more` is
    /// what it may cost beyond that. Whether there is one.
    fn squeeze_in(&mut self, i: usize, more: f64) -> bool {
        let limit = self.cost(&[i]) + more;
        for spot in self.spots[i].clone() {
            if spot.cost >= limit {
                break;
            }
            let mut moved: Vec<usize> = self.rivals(i, &spot).collect();
            if moved.len() > MOST_RIVALS {
                continue;
            }
            moved.push(i);
            let most = self.cost(&moved) + more;
            let before = moved.iter().map(|label| self.chosen[*label].take());
            let before: Vec<Option<Spot>> = before.collect();
            self.chosen[i] = Some(spot);
            for rival in &moved[..moved.len() - 1] {
                self.chosen[*rival] = self.free_spot(*rival);
            }
            if self.cost(&moved) < most {
                return true;
            }
            for (label, spot) in moved.into_iter().zip(before) {
                self.chosen[label] = spot;
            }
        }
        false
    }

    /// The cost of some labels together.
    fn cost(&self, labels: &[usize]) -> f64 {
        let costs = labels.iter().map(|i| match &self.chosen[*i] {
            Some(spot) => spot.cost,
            // Nothing else tells a reader which place a mark is on.
            None if self.ground.is_marked(*i) => 2.0 * MISSING,
            None if self.sites[*i].rank == LabelRank::Mentioned => NAMED_IN_NOTE,
            None => MISSING,
        });
        costs.sum()
    }

    /// Adds the notes that there is room for; others may move for them.
    fn add_notes(&mut self) {
        for (i, site) in self.sites.iter().enumerate() {
            for width in NOTE_WIDTHS {
                let with_note = Block::of(site, width);
                if self.chosen[i].is_none() || with_note.note.is_empty() || !with_note.is_short() {
                    continue;
                }
                let spots = self.ground.spots(i, site, &with_note);
                let without = std::mem::replace(&mut self.spots[i], spots);
                if self.squeeze_in(i, NOTE) {
                    self.blocks[i] = with_note;
                    break;
                }
                self.spots[i] = without;
            }
        }
    }

    /// Names the places that a note names: readers look for them. Others may move for them.
    fn place_named_in_notes(&mut self) {
        for i in self.ranked(LabelRank::Mentioned) {
            let name = self.sites[i].name.as_bytes();
            // Not by `contains`, which would take 1 KB of the viewer.
            let names_it = |site: &LabelSite| {
                let note = site.note.as_bytes();
                (0..note.len()).any(|at| note[at..].starts_with(name))
            };
            if self.sites.iter().any(names_it) {
                self.squeeze_in(i, 0.0);
            }
        }
    }

    /// The finished label of a site, if it has a spot.
    fn label(&self, i: usize, view: Viewport, frame: Frame) -> Option<Label> {
        let spot = self.chosen[i].as_ref()?;
        Some(made(&self.sites[i], &self.blocks[i], spot, view, frame))
    }
}

/// The finished label of a site at a spot.
pub(crate) fn made(
    site: &LabelSite,
    block: &Block,
    spot: &Spot,
    view: Viewport,
    frame: Frame,
) -> Label {
    let rect = spot.rect;
    let x = match spot.anchor {
        LabelAnchor::Left => rect.min.x,
        LabelAnchor::Middle => rect.center().x,
        LabelAnchor::Right => rect.max.x,
    };
    let at = Point {
        x,
        y: rect.min.y + LINE / 2.0,
    };
    let leader = spot.leader;
    Label {
        place: site.place.clone(),
        name: block.name.clone(),
        note: block.note.clone(),
        at: view.to_scene(at, frame),
        anchor: spot.anchor,
        rank: site.rank,
        is_on_fill: spot.is_on_fill,
        leader: leader.map(|line| line.map(|end| view.to_scene(end, frame))),
    }
}

/// The indices of sites: those with circles first, then those with marks, then the larger ones.
fn order(sites: &[LabelSite], ground: &Ground) -> Vec<usize> {
    let size = |i: usize| {
        let marked = f64::from(u8::from(ground.is_marked(i)));
        sites[i].main.area() + 1e9 * sites[i].radius + 1e8 * marked
    };
    let mut order: Vec<usize> = Vec::new();
    // Not by `sort_by`, which would take 2 KB of the viewer.
    for i in 0..sites.len() {
        let larger = order.iter().take_while(|other| size(**other) >= size(i));
        order.insert(larger.count(), i);
    }
    order
}

#[cfg(test)]
mod tests;
