//! Names of the places that a story is about, where nearly all land is coloured.

use crate::base::geom::{Point, Rect};
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::density::is_dense;
use crate::world::layout::labels::ground::Ground;
use crate::world::layout::labels::label::{Label, LabelRank, LabelSite};
use crate::world::layout::labels::layout::{layout_labels, made};
use crate::world::layout::labels::spots::Spot;
use crate::world::layout::labels::text::Block;

/// The least width of a place as a share of the name at its middle.
const LEAST_ROOM: f64 = 0.55;
/// Half the side of the squares along a leader line that other names keep off, in CSS pixels.
const LINE_ROOM: f64 = 3.0;
/// The number of these squares.
const SQUARES: usize = 4;

/// Places labels as [`layout_labels`] does. Where so much land is coloured that small places have no names, the
/// `subjects` (ids of places) come first: their names may reach further beyond their borders, or stand at the end of a
/// leader line, and all other names keep off them. On another place's colour none stands: it would be read as that one's.
pub fn layout_with_subjects(
    sites: &[LabelSite],
    subjects: &[String],
    marks: &[(String, Point)],
    (shown, reserved): (Rect, &[Rect]),
    (view, frame): (Viewport, Frame),
) -> Vec<Label> {
    let labels = layout_labels(sites, marks, (shown, reserved), view, frame);
    let colored = sites.iter().filter(|site| site.rank == LabelRank::Stance);
    let colored = colored.count();
    let is_lacking = |site: &LabelSite| {
        let is_named = labels.iter().any(|label| label.place == site.place);
        site.rank == LabelRank::Stance && subjects.contains(&site.place) && !is_named
    };
    if !is_dense(colored) || !sites.iter().any(is_lacking) {
        return labels;
    }
    let ground = Ground::new(sites, marks, (shown, reserved), (view, frame), colored);
    let ground = ground.with_lines();
    let mut reserved = reserved.to_vec();
    let mut chosen: Vec<(Label, Spot)> = Vec::new();
    for (i, site) in sites.iter().enumerate() {
        if !is_lacking(site) {
            continue;
        }
        let block = Block::of(site, 0.0);
        let is_wide = ground.own(i).width() > LEAST_ROOM * block.width;
        let middle = ground.middle(i, site, &block).into_iter();
        let middle = middle.filter(|_| is_wide);
        let spots = ground.spots(i, site, &block).into_iter();
        let mut spots = middle.chain(spots);
        let is_free = |spot: &Spot| chosen.iter().all(|(_, other)| !spot.conflicts(other));
        if let Some(spot) = spots.find(is_free) {
            reserved.extend(taken(&spot));
            chosen.push((made(site, &block, &spot, view, frame), spot));
        }
    }
    let is_chosen = |label: &Label| chosen.iter().any(|(own, _)| own.place == label.place);
    let mut labels = layout_labels(sites, marks, (shown, &reserved), view, frame);
    labels.retain(|label| !is_chosen(label));
    labels.extend(chosen.into_iter().map(|(label, _)| label));
    labels
}

/// The room that a spot takes: its text, and squares along its line.
fn taken(spot: &Spot) -> Vec<Rect> {
    let on_line = |[from, to]: [Point; 2]| {
        (0..SQUARES).map(move |step| {
            let share = step as f64 / (SQUARES - 1) as f64;
            let at = Point {
                x: from.x + share * (to.x - from.x),
                y: from.y + share * (to.y - from.y),
            };
            Rect::centered(at, LINE_ROOM, LINE_ROOM)
        })
    };
    let line = spot.leader.into_iter().flat_map(on_line);
    [spot.rect].into_iter().chain(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::layout::labels::label::LabelAnchor;

    /// Squares side by side, all of them coloured, with names that are wider than they are.
    fn crowd() -> Vec<LabelSite> {
        let site = |i: usize| {
            let (x, y) = ((i % 12) as f64, (i / 12) as f64);
            let anchor = Point {
                x: 1000.0 + 120.0 * x,
                y: 500.0 + 120.0 * y,
            };
            LabelSite {
                place: format!("P{i}"),
                name: format!("Province {i}"),
                note: String::new(),
                dot: None,
                radius: 0.0,
                anchor,
                main: Rect::centered(anchor, 60.0, 60.0),
                rank: LabelRank::Stance,
            }
        };
        (0..96).map(site).collect()
    }

    const FRAME: Frame = Frame {
        width: 1000.0,
        height: 487.0,
    };

    fn layout(sites: &[LabelSite], subjects: &[String]) -> Vec<Label> {
        let around = (FRAME.rect(), &[][..]);
        let view = Viewport::world(1948.0);
        layout_with_subjects(sites, subjects, &[], around, (view, FRAME))
    }

    /// The label of a place without and with its being a subject.
    fn without_and_with(sites: &[LabelSite], place: &str) -> [Option<Label>; 2] {
        let subjects = [place.to_owned()];
        [&[][..], &subjects].map(|subjects| {
            let labels = layout(sites, subjects).into_iter();
            let mut own = labels.filter(|label| label.place == place);
            let found = own.next();
            assert!(own.next().is_none(), "{place} is named twice");
            found
        })
    }

    #[test]
    fn a_subject_beside_the_sea_has_its_name_at_a_line() {
        let mut sites = crowd();
        // Its neighbours' dots are where its name would stand beside it.
        let island = Point {
            x: 2400.0,
            y: 500.0,
        };
        let rocks = [
            ("R1", 60.0, 0.0),
            ("R2", -60.0, 0.0),
            ("R3", 0.0, 60.0),
            ("R4", 0.0, -60.0),
        ];
        for (place, x, y) in [("Isle", 0.0, 0.0)].into_iter().chain(rocks) {
            let at = Point {
                x: island.x + x,
                y: island.y + y,
            };
            sites.push(LabelSite {
                place: place.to_owned(),
                name: place.to_owned(),
                dot: Some(at),
                anchor: at,
                main: Rect::centered(at, 2.0, 2.0),
                ..sites[0].clone()
            });
        }
        let [without, with] = without_and_with(&sites, "Isle");
        assert_eq!(without, None);
        assert!(with.expect("its name").leader.is_some());
    }

    #[test]
    fn a_subject_may_reach_beyond_its_borders_but_is_not_named_on_others() {
        let mut sites = crowd();
        let [without, with] = without_and_with(&sites, "P17");
        assert_eq!((without, with), (None, None), "far too wide");
        // Its name is one and a half times as wide as it is, and its neighbours' middles are farther away.
        for (i, site) in sites.iter_mut().enumerate() {
            site.anchor.x += 60.0 * (i % 12) as f64;
            site.main = Rect::centered(site.anchor, 80.0, 60.0);
        }
        sites[17].name = "Ukraine".to_owned();
        let [without, with] = without_and_with(&sites, "P17");
        assert_eq!(without, None);
        let with = with.expect("its name");
        assert_eq!((with.leader, with.anchor), (None, LabelAnchor::Middle));
        let away = with.at.distance(sites[17].anchor);
        assert!(away < 60.0, "{away}");
    }

    #[test]
    fn the_text_and_the_whole_line_are_taken() {
        let rect = Rect::centered(Point { x: 50.0, y: 0.0 }, 20.0, 7.0);
        let ends = [0.0, 30.0].map(|x| Point { x, y: 0.0 });
        let spot = Spot {
            rect,
            anchor: LabelAnchor::Left,
            leader: Some(ends),
            is_on_fill: false,
            cost: 0.0,
        };
        let taken = taken(&spot);
        assert_eq!(taken[0], rect);
        for end in ends {
            assert!(taken.iter().any(|one| one.contains(end)), "{end:?}");
        }
        assert_eq!(taken.len(), 1 + SQUARES);
    }
}
