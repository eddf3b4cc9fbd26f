use proptest::prelude::*;

use super::*;
use crate::world::layout::labels::geometry::{Segment, cross, passes};

const FRAME: Frame = Frame {
    width: 1000.0,
    height: 487.0,
};

fn world() -> Viewport {
    Viewport::world(1948.0)
}

fn country(name: &str, x: f64, y: f64, size: f64, rank: LabelRank) -> LabelSite {
    let anchor = Point { x, y };
    LabelSite {
        place: name.to_uppercase(),
        name: name.to_owned(),
        note: String::new(),
        dot: None,
        radius: 0.0,
        anchor,
        main: Rect::centered(anchor, size / 2.0, size / 2.0),
        rank,
    }
}

fn dotted(name: &str, x: f64, y: f64) -> LabelSite {
    let site = country(name, x, y, 4.0, LabelRank::Stance);
    LabelSite {
        dot: Some(site.anchor),
        ..site
    }
}

fn names(labels: &[Label]) -> Vec<&str> {
    labels.iter().map(|label| &*label.place).collect()
}

/// The box of a label on the screen, from what is drawn.
fn seen(label: &Label, sites: &[LabelSite], view: Viewport) -> Rect {
    let site = sites.iter().find(|site| site.place == label.place);
    let site = site.expect("its site");
    let of = |width| Block::of(site, width);
    let blocks = [0.0, NOTE_WIDTHS[0], NOTE_WIDTHS[1]].map(of);
    let mut blocks = blocks.into_iter();
    let block = blocks.find(|block| block.note == label.note);
    let block = block.expect("its block");
    let at = view.to_screen(label.at, FRAME);
    let left = match label.anchor {
        LabelAnchor::Left => at.x,
        LabelAnchor::Middle => at.x - block.width / 2.0,
        LabelAnchor::Right => at.x - block.width,
    };
    let min = Point {
        x: left,
        y: at.y - LINE / 2.0,
    };
    Rect {
        min,
        max: Point {
            x: min.x + block.width,
            y: min.y + block.height,
        },
    }
}

fn line(label: &Label, view: Viewport) -> Option<Segment> {
    label
        .leader
        .map(|line| line.map(|end| view.to_screen(end, FRAME)))
}

#[test]
fn a_large_country_has_its_name_within() {
    let sites = [country("Chad", 2000.0, 900.0, 400.0, LabelRank::Stance)];
    let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert_eq!(found[0].at, sites[0].anchor);
    assert!(found[0].is_on_fill && found[0].leader.is_none());
}

#[test]
fn a_small_country_has_its_name_beside_it_or_at_a_line() {
    let sites = [dotted("Malta", 2000.0, 900.0)];
    let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert_eq!(found[0].anchor, LabelAnchor::Left);
    assert!(found[0].at.x > 2000.0 && found[0].at.y == 900.0);
    let crowd: Vec<LabelSite> = (0..7)
        .map(|i| dotted(&format!("Island {i}"), 2000.0, 900.0 + 28.0 * f64::from(i)))
        .collect();
    let found = layout_labels(&crowd, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert_eq!(found.len(), crowd.len(), "{:?}", names(&found));
    assert!(found.iter().any(|label| label.leader.is_some()));
}

#[test]
fn one_label_moves_for_another_that_has_no_other_spot() {
    // Two dots side by side at the lower right corner, the right one named last.
    let sites = [
        dotted("Left Island", 3800.0, 1900.0),
        dotted("Right", 3850.0, 1900.0),
    ];
    let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert_eq!(found.len(), 2, "{:?}", names(&found));
}

#[test]
fn places_without_a_stance_never_displace_one_with_a_stance() {
    let story = country("Niger", 2000.0, 900.0, 300.0, LabelRank::Stance);
    let alone = layout_labels(
        std::slice::from_ref(&story),
        &[],
        (FRAME.rect(), &[]),
        world(),
        FRAME,
    );
    let mut sites = vec![story];
    for rank in [LabelRank::Mentioned, LabelRank::Context] {
        sites.push(country("Chad", 2010.0, 900.0, 900.0, rank));
    }
    let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert_eq!(found[0], alone[0]);
}

#[test]
fn names_from_outside_the_story_are_few() {
    let sites: Vec<LabelSite> = (0..60)
        .map(|i| {
            let (x, y) = (f64::from(i % 10), f64::from(i / 10));
            let (x, y) = (200.0 + 400.0 * x, 200.0 + 300.0 * y);
            country(&format!("Land {i}"), x, y, 380.0, LabelRank::Context)
        })
        .collect();
    let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert!((1..10).contains(&found.len()), "{}", found.len());
}

#[test]
fn a_name_makes_way_for_a_mark_and_for_buttons() {
    let angola = country("Angola", 2000.0, 900.0, 300.0, LabelRank::Stance);
    let sites = std::slice::from_ref(&angola);
    let mark = [("ANGOLA".to_owned(), angola.anchor)];
    let found = layout_labels(sites, &mark, (FRAME.rect(), &[]), world(), FRAME);
    assert!((found[0].at.y - angola.anchor.y).abs() > LINE);
    let all = [FRAME.rect()];
    assert!(layout_labels(sites, &[], (FRAME.rect(), &all), world(), FRAME).is_empty());
}

#[test]
fn the_name_of_a_small_place_stands_beside_its_mark() {
    let sites = [country(
        "South Sudan",
        2000.0,
        900.0,
        170.0,
        LabelRank::Stance,
    )];
    let mark = [(sites[0].place.clone(), sites[0].anchor)];
    let found = layout_labels(&sites, &mark, (FRAME.rect(), &[]), world(), FRAME);
    let (at, anchor) = (found[0].at, sites[0].anchor);
    assert!((at.x - anchor.x).abs() < 40.0 && at.y == anchor.y, "{at:?}");
}

#[test]
fn a_name_from_outside_the_story_waits_for_those_of_the_story() {
    let sites = [
        country("Peru", 800.0, 900.0, 300.0, LabelRank::Stance),
        country("Chad", 2000.0, 900.0, 300.0, LabelRank::Context),
    ];
    let all = (FRAME.rect(), [].as_slice());
    let found = layout_labels(&sites, &[], all, world(), FRAME);
    assert_eq!(names(&found), ["PERU", "CHAD"]);
    let over_peru = [Rect::centered(
        world().to_screen(sites[0].anchor, FRAME),
        99.0,
        99.0,
    )];
    let around = (FRAME.rect(), over_peru.as_slice());
    assert!(layout_labels(&sites, &[], around, world(), FRAME).is_empty());
}

#[test]
fn a_name_stands_in_the_part_of_the_map_that_is_shown() {
    let sites = [dotted("Malta", 2000.0, 900.0)];
    let mut shown = FRAME.rect();
    shown.max.x = 505.0;
    let found = layout_labels(&sites, &[], (shown, &[]), world(), FRAME);
    assert_eq!(found[0].anchor, LabelAnchor::Right);
    shown.max.x = 495.0;
    assert!(layout_labels(&sites, &[], (shown, &[]), world(), FRAME).is_empty());
}

#[test]
fn a_note_stands_below_the_name_where_there_is_room() {
    let mut site = dotted("Malta", 2000.0, 900.0);
    site.note = "the first to ask for tea, and the only one with milk".to_owned();
    let sites = [site];
    let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
    assert_eq!(found[0].note.concat().matches("milk").count(), 1);
    assert_eq!(found[0].note.len(), 2);
    let narrow = Frame {
        width: 700.0,
        height: 340.0,
    };
    let found = layout_labels(&sites, &[], (narrow.rect(), &[]), world(), narrow);
    assert!(found[0].note.is_empty());
    let low = Frame {
        width: 1000.0,
        height: 24.0,
    };
    let view = Viewport::fit(sites[0].main, 0.0, 1.0, low);
    let found = layout_labels(&sites, &[], (low.rect(), &[]), view, low);
    assert_eq!((found.len(), found[0].note.len()), (1, 0), "the name alone");
}

#[test]
fn a_name_keeps_away_from_the_dot_of_another_place() {
    // The dot of another place is at the left edge of a country whose name has room only at the left.
    let mut wide = country("Ukraine", 2000.0, 900.0, 40.0, LabelRank::Stance);
    wide.main = Rect::centered(wide.anchor, 45.0, 20.0);
    let at = world().to_screen(wide.anchor, FRAME);
    let boxes = [(0.0, -57.0, 499.0), (0.0, 57.0, 499.0), (105.0, 0.0, 100.0)];
    let around = boxes.map(|(x, y, width)| {
        let center = Point {
            x: at.x + x,
            y: at.y + y,
        };
        Rect::centered(center, width, 49.0)
    });
    let find =
        |sites: &[LabelSite]| layout_labels(sites, &[], (FRAME.rect(), &around), world(), FRAME);
    let alone = find(std::slice::from_ref(&wide));
    assert_eq!(alone[0].anchor, LabelAnchor::Right);
    assert_eq!(alone[0].leader, None);
    let mut dot = dotted("Moldova", 1980.0, 900.0);
    dot.rank = LabelRank::Mentioned;
    let both = find(&[wide, dot]);
    let is_beside = |label: &Label| label.place == "UKRAINE" && label.leader.is_none();
    assert!(!both.iter().any(is_beside), "{both:?}");
}

#[test]
fn a_name_that_would_need_a_long_line_is_left_out() {
    let island = dotted("Malta", 2000.0, 900.0);
    let at = world().to_screen(island.anchor, FRAME);
    let sites = std::slice::from_ref(&island);
    // Between two boxes is room for a line, but not for a name.
    let aside = |x: f64, high: f64| Rect::centered(Point { x: at.x + x, ..at }, 60.0, high);
    let find = |high: f64| {
        let around = [aside(-68.0, high), aside(68.0, high)];
        layout_labels(sites, &[], (FRAME.rect(), &around), world(), FRAME)
    };
    let [from, to] = line(&find(20.0)[0], world()).expect("a line");
    assert!(from.distance(to) > 9.0 && from.distance(to) < 30.5);
    assert!(find(40.0).is_empty());
}

#[test]
fn a_place_that_a_note_names_has_a_name_and_others_move_for_it() {
    let mut sites = [
        country("Sudan", 800.0, 900.0, 300.0, LabelRank::Stance),
        dotted("Ethiopia", 2000.0, 900.0),
        country("Djibouti", 2044.0, 900.0, 6.0, LabelRank::Mentioned),
    ];
    for (note, expected) in [
        ("a flight", ["SUDAN", "ETHIOPIA"].as_slice()),
        ("a flight to Djibouti", &["SUDAN", "ETHIOPIA", "DJIBOUTI"]),
    ] {
        sites[0].note = note.to_owned();
        let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), world(), FRAME);
        assert_eq!(names(&found), expected);
        assert_eq!(found[0].note.len(), 1);
    }
}

fn sites() -> impl Strategy<Value = Vec<LabelSite>> {
    let site = (
        "[A-Z][a-z]{2,9}( [A-Z][a-z]{3,8})?",
        0f64..4000.0,
        0f64..1948.0,
        4f64..600.0,
        0..5,
        any::<bool>(),
    );
    let site = site.prop_map(|(name, x, y, size, kind, has_note)| {
        let rank = match kind {
            0 => LabelRank::Context,
            1 => LabelRank::Mentioned,
            _ => LabelRank::Stance,
        };
        let site = country(&name, x, y, size, rank);
        LabelSite {
            dot: (kind > 2).then_some(site.anchor),
            radius: if kind > 3 { 15.0 } else { 0.0 },
            note: if has_note {
                "up to 50 people".to_owned()
            } else {
                String::new()
            },
            ..site
        }
    });
    let sites = prop::collection::vec(site, 0..50);
    sites.prop_map(|mut sites| {
        for (i, site) in sites.iter_mut().enumerate() {
            site.place = i.to_string();
        }
        sites
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_overlaps_and_nothing_is_cut_off(sites in sites(), zoom in 1f64..8.0) {
        let view = Viewport { zoom, ..world() };
        let found = layout_labels(&sites, &[], (FRAME.rect(), &[]), view, FRAME);
        prop_assert_eq!(&found, &layout_labels(&sites, &[], (FRAME.rect(), &[]), view, FRAME));
        let dots = sites.iter().filter_map(|site| {
            let at = view.to_screen(site.dot?, FRAME);
            Some((&site.place, Rect::centered(at, site.radius.max(4.0), site.radius.max(4.0))))
        });
        let dots: Vec<_> = dots.collect();
        let smaller = |rect: Rect| rect.inflate(-1e-6, -1e-6);
        for (i, label) in found.iter().enumerate() {
            let rect = smaller(seen(label, &sites, view));
            prop_assert!(FRAME.rect().contains_rect(rect), "{label:?}");
            let own = line(label, view);
            for (place, dot) in &dots {
                prop_assert!(!rect.overlaps(*dot), "{label:?} covers the dot of {place}");
                let is_passed = **place != label.place && own.is_some_and(|line| passes(line, *dot));
                prop_assert!(!is_passed, "the line of {label:?} passes the dot of {place}");
            }
            for other in found.iter().filter(|other| other.place != label.place) {
                let others = smaller(seen(other, &sites, view));
                prop_assert!(!own.is_some_and(|line| passes(line, others)), "{label:?}, {other:?}");
            }
            for other in &found[..i] {
                prop_assert!(!rect.overlaps(seen(other, &sites, view)), "{label:?}, {other:?}");
                let lines = own.zip(line(other, view));
                prop_assert!(!lines.is_some_and(|(a, b)| cross(a, b)), "{label:?}, {other:?}");
            }
        }
    }
}
