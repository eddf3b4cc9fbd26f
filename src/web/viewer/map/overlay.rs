//! Markers and labels, laid out again for a view.

use leptos::prelude::GetUntracked;
use web_sys::Element;

use crate::base::geom::{Point, Rect};
use crate::figure::markup::{self, dots, targets};
use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::build::build;
use crate::web::dom::element::rect;
use crate::web::state::{Derived, Position, Standing, Story};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::map_rect::box_from;
use crate::web::viewer::figure::messages::message;
use crate::web::viewer::figure::parts::map;
use crate::web::viewer::map::camera::frame::canvas;
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::{
    LabelCandidate, MarkerLayer, MarkerSite, TIERS, Tier, ZOOMED_TIER, bubble_radius,
    layout_labels, layout_markers,
};

/// The width from which a map of the whole world has room for names, in CSS pixels.
const ROOM_FOR_NAMES: f64 = 700.0;

/// Draws markers and labels for a view.
pub(crate) fn draw(figure: &Figure, view: Viewport, frame: Frame) {
    for old in figure.query_all(".map .tier-z, .map .labels") {
        old.remove();
    }
    let (Some(map), Some(places)) = (map(figure), figure.query(".map .story")) else {
        return;
    };
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let layer = layout_markers(tier(view, frame), &sites(&story, &derived));
    if view.is_zoomed() {
        insert(&map, &targets(&layer), Some(&places));
        insert(&map, &dots(&layer), figure.query(".map .flows").as_ref());
    }
    if view.is_zoomed() || frame.width >= ROOM_FOR_NAMES {
        let marks: Vec<Point> = layer.contested.iter().map(|(_, at)| *at).collect();
        let named = named(figure, &story, &derived, &layer, frame.width);
        let buttons = buttons_box(figure);
        let labels = layout_labels(&named, &marks, buttons.as_slice(), view, frame);
        insert(&map, &markup::labels(&labels), None);
    }
}

/// The text of a label or tooltip for a place whose number is drawn on the map.
pub(crate) fn name_with_amount(figure: &Figure, name: &str, amount: &str) -> String {
    let template = message(figure, ".flows", names::LABELS);
    format(&format(&template, "name", name), "values", amount)
}

/// The tier of markers that is seen.
fn tier(view: Viewport, frame: Frame) -> Tier {
    let from = frame.width * view.zoom;
    if view.is_zoomed() {
        return Tier {
            name: ZOOMED_TIER,
            from,
        };
    }
    let fits = |tier: &&Tier| tier.from <= from;
    *TIERS.iter().rev().find(fits).unwrap_or(&TIERS[0])
}

fn insert(map: &Element, markup: &markup::Element, before: Option<&Element>) {
    if let Ok(built) = build(markup, true) {
        let before = before.map(AsRef::as_ref);
        let inserted = map.insert_before(&built, before);
        debug_assert!(inserted.is_ok());
    }
}

/// The box of the map's own buttons in its frame, in CSS pixels.
fn buttons_box(figure: &Figure) -> Option<Rect> {
    let frame = rect(canvas(figure)?.as_ref());
    let corner = Point {
        x: frame.left(),
        y: frame.top(),
    };
    Some(box_from(&rect(&figure.query(".stancemap .zoom")?), corner))
}

/// The places that markers are laid out for.
fn sites(story: &Story, derived: &Derived) -> Vec<MarkerSite> {
    let places = story.places.iter().zip(&derived.standings);
    let sites = places.filter_map(|(place, standing)| {
        let Position { anchor, main } = place.position?;
        Some(MarkerSite {
            place: place.id.to_string(),
            stance: standing.stance.clone(),
            contested: standing.contested,
            possible: standing.certain_from.is_some(),
            signs: place.signs.clone(),
            anchor,
            main,
        })
    });
    sites.collect()
}

/// The places that may have a label, in the order in which they get one: those whose number is
/// drawn, then those with a stance, the rest of the story, and the other areas; of equals the larger
/// first.
fn named(
    figure: &Figure,
    story: &Story,
    derived: &Derived,
    layer: &MarkerLayer,
    width: f64,
) -> Vec<LabelCandidate> {
    let dot = |place: &str| {
        let mut markers = layer.markers.iter();
        let marker = markers.find(|marker| marker.dot && marker.place == place);
        marker.map(|marker| marker.at)
    };
    let with_dot = |id: &str, name: &str, position: Position, in_story: bool| LabelCandidate {
        place: id.to_owned(),
        name: name.to_owned(),
        dot: dot(id),
        radius: 0.0,
        anchor: position.anchor,
        main: position.main,
        in_story,
    };
    let places = story.places.iter().zip(&derived.standings);
    let places = places.filter_map(|(place, standing)| {
        let named = with_dot(&place.id, &place.name, place.position?, true);
        let Some(amount) = derived.amount(story, &place.id) else {
            return Some((Standing::rank(&standing.stance) + 1, named));
        };
        let numbered = LabelCandidate {
            name: name_with_amount(figure, &place.name, &amount.words),
            dot: Some(named.anchor),
            radius: bubble_radius(amount.share, width),
            ..named
        };
        Some((0, numbered))
    });
    let areas = story.areas.iter();
    let areas = areas.map(|area| {
        (
            u8::MAX,
            with_dot(&area.id, &area.name, area.position, false),
        )
    });
    let mut ranked: Vec<(u8, LabelCandidate)> = areas.chain(places).collect();
    let size = |named: &LabelCandidate| named.main.width() * named.main.height();
    ranked.sort_unstable_by(|(a, x), (b, y)| a.cmp(b).then(size(y).total_cmp(&size(x))));
    ranked.into_iter().map(|(_, named)| named).collect()
}
