//! Markers and labels, laid out again for a view.

use leptos::prelude::{GetUntracked, WithUntracked};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::base::decimal::fixed;
use crate::base::geom::{Point, Rect, WORLD_WIDTH};
use crate::figure::markup::{self, dots, targets};
use crate::figure::protocol::names;
use crate::language::i18n::format;
use crate::web::dom::attributes::{set_style, toggle_attr};
use crate::web::dom::build::build;
use crate::web::dom::element::rect;
use crate::web::state::{Derived, Position, Story};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::map_rect::box_from;
use crate::web::viewer::figure::messages::message;
use crate::web::viewer::figure::parts::map;
use crate::web::viewer::map::camera::frame::canvas;
use crate::web::viewer::map::signs;
use crate::world::camera::{Frame, Viewport};
use crate::world::layout::{
    LabelLayer, LabelRank, LabelSite, MarkerLayer, MarkerSite, TIERS, Tier, ZOOMED_TIER,
    bubble_radius, layout_labels, layout_markers,
};

/// Draws markers and labels for a view.
pub(crate) fn draw(figure: &Figure, view: Viewport, frame: Frame) {
    for old in figure.query_all(".map :is(.tier-z, .names-z)") {
        old.remove();
    }
    let (Some(map), Some(places)) = (map(figure), figure.query(".map .story")) else {
        return;
    };
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let layer = layout_markers(tier(view, frame), &sites(&story, &derived));
    let state = &figure.state;
    let is_latest = state.day.with_untracked(Option::is_none);
    if view.is_zoomed() {
        insert(&map, &targets(&layer), Some(&places));
        insert(&map, &dots(&layer), figure.query(".map .flows").as_ref());
        // On the latest day the page and the layer have them all.
        if !is_latest {
            signs::show(figure);
        }
    }
    // The page has names for the whole world as it is on the latest day.
    let has_numbers = state.layer.with_untracked(Option::is_some);
    let renames = view.is_zoomed() || !is_latest || has_numbers;
    toggle_attr(canvas(figure).as_deref(), names::RENAMED, renames);
    if renames {
        // Notes tell of the latest day, and numbers say the same.
        let has_notes = is_latest && !has_numbers;
        let named = named(figure, &story, &derived, &layer, (frame.width, has_notes));
        let marks = layer.marks();
        let Some((shown, buttons)) = shown(figure, frame) else {
            return;
        };
        let labels = layout_labels(&named, &marks, (shown, &[buttons]), view, frame);
        let stance = |place: &str| {
            let at = story.index_of(place);
            let standing = &derived.standings[at?];
            // A stance that is only possible has a paler fill.
            let is_certain = standing.certain_from.is_none();
            is_certain.then_some(&*standing.stance)
        };
        let tier = Tier {
            name: ZOOMED_TIER,
            ..layer.tier
        };
        let own = LabelLayer { tier, labels };
        insert(&map, &markup::labels(&own, stance), None);
        // On paper, too, they are as large as where they were laid out.
        if let Some(own) = figure.query(".map > .names-z") {
            let unit = WORLD_WIDTH / (frame.width * view.zoom);
            set_style(own.unchecked_ref(), "--u", &fixed(unit, 4));
        }
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

/// The part of the frame that can be seen, and the box of the map's own buttons; in CSS pixels of the
/// frame.
fn shown(figure: &Figure, frame: Frame) -> Option<(Rect, Rect)> {
    let canvas = rect(canvas(figure)?.as_ref());
    let corner = Point {
        x: canvas.left(),
        y: canvas.top(),
    };
    let of = |part| Some(box_from(&rect(&figure.query(part)?), corner));
    let mut shown = of(".stancemap .stage")?;
    // Below the map are other things.
    shown.max.y = frame.height;
    Some((shown, of(".stancemap .zoom")?))
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
            signs: place.signs.iter().map(|own| own.sign).collect(),
            anchor,
            main,
        })
    });
    sites.collect()
}

/// The places that may have a label.
fn named(
    figure: &Figure,
    story: &Story,
    derived: &Derived,
    layer: &MarkerLayer,
    (width, has_notes): (f64, bool),
) -> Vec<LabelSite> {
    let site = |id: &str, name: &str, position: Position| LabelSite {
        place: id.to_owned(),
        name: name.to_owned(),
        note: String::new(),
        dot: layer.dot_of(id),
        radius: 0.0,
        anchor: position.anchor,
        main: position.main,
        rank: LabelRank::Context,
    };
    let mut named = Vec::new();
    for area in &story.areas {
        named.push(site(&area.id, &area.name, area.position));
    }
    for (place, standing) in story.places.iter().zip(&derived.standings) {
        let Some(position) = place.position else {
            continue;
        };
        let mut own = site(&place.id, &place.name, position);
        if has_notes {
            own.note = place.note.clone();
        }
        let is_singled_out = !place.signs.is_empty() || !own.note.is_empty();
        own.rank = LabelRank::of(&standing.stance, is_singled_out);
        if let Some(amount) = derived.amount(story, &place.id) {
            own.name = name_with_amount(figure, &place.name, &amount.words);
            own.dot = Some(own.anchor);
            own.radius = bubble_radius(amount.share, width);
            own.rank = LabelRank::Stance;
        }
        named.push(own);
    }
    named
}
