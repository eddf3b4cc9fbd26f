//! Where the open card stands.

use leptos::prelude::GetUntracked;
use leptos::task::tick;
use web_sys::{DomRect, Element, HtmlElement};

use crate::base::decimal::fixed;
use crate::base::geom::{Point, Rect};
use crate::dossier::MENTIONED;
use crate::figure::protocol::place_of;
use crate::web::dom::attributes::set_style;
use crate::web::dom::element::{rect, scroll_into_view};
use crate::web::dom::media::prefers_reduced_motion;
use crate::web::dom::window::{scroll_by, window_height};
use crate::web::state::Id;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::map_rect::{MapRect, box_from};
use crate::web::viewer::figure::parts::{card, entry};
use crate::world::layout::{AvailableSpace, place_card};

/// How far a card keeps from the edges of the screen, in CSS pixels.
const MARGIN: f64 = 8.0;
/// The least height that a card gets, in CSS pixels, even if less of the map is in view.
const LEAST_HEIGHT: f64 = 280.0;
/// The height of a card's head, in CSS pixels: what must be in view to be noticed.
const HEAD: f64 = 120.0;
/// The largest share of the room's height that a card may take, so that the map stays in sight.
const LARGEST_SHARE: f64 = 0.8;
/// A height that a card may take whatever its share, in CSS pixels.
const ENOUGH: f64 = 400.0;

/// The measurements that position a card, in CSS pixels of the map's frame. They are taken before the
/// card opens: afterwards, each would make the browser lay the page out again.
pub(crate) struct CardSpace {
    room: AvailableSpace,
    country: Rect,
    others: Vec<Point>,
}

/// Measures the map for the card of a place, and limits the card's height; `None` if there is no
/// map.
pub(crate) fn measure(figure: &Figure, place: &str) -> Option<CardSpace> {
    let map = MapRect::measure(figure)?;
    let nowhere = Rect {
        min: Point::default(),
        max: Point::default(),
    };
    let room = room(&map);
    let height = room.bottom - room.top;
    let limit = (LARGEST_SHARE * height).max(ENOUGH).min(height);
    let space = CardSpace {
        country: country(figure, &map, place).unwrap_or(nowhere),
        others: others(figure, &map),
        room,
    };
    let limit = format!("{}px", fixed(limit.floor(), 0));
    set_style(&card(figure, place)?, "max-height", &limit);
    Some(space)
}

/// Positions a card as soon as an effect has opened it, before the next paint.
pub(crate) fn when_open(figure: &Figure, place: Id, space: CardSpace) {
    let own = figure.clone();
    figure.spawn(async move {
        tick().await;
        put(&own, &place, &space);
    });
}

/// Positions the open card again.
pub(crate) fn update(figure: &Figure, place: &str) {
    if let Some(space) = measure(figure, place) {
        put(figure, place, &space);
    }
}

/// Puts a card beside its place. The styles of a narrow figure overrule this: there the card is a
/// sheet below the map.
pub(crate) fn put(figure: &Figure, place: &str, space: &CardSpace) {
    let Some(card) = card(figure, place) else {
        return;
    };
    let size = rect(&card);
    let at = place_card(
        space.room,
        space.country,
        size.width(),
        size.height(),
        &space.others,
    );
    let translate = format!("{}px {}px", fixed(at.x, 0), fixed(at.y, 0));
    set_style(&card, "translate", &translate);
}

/// Moves a card visibly from where the page without Wasm had it to where it belongs.
pub(crate) fn animate_from(figure: &Figure, card: &HtmlElement, before: &DomRect) {
    let after = rect(card);
    let (dx, dy) = (before.left() - after.left(), before.top() - after.top());
    if prefers_reduced_motion() || dx.abs().max(dy.abs()) < 1.0 {
        return;
    }
    let from = format!("translate({}px,{}px)", fixed(dx, 1), fixed(dy, 1));
    set_style(card, "transform", &from);
    let card = card.clone();
    figure.before_paint(move |_| {
        set_style(&card, "transition", "transform .25s ease-out");
        set_style(&card, "transform", "none");
    });
}

/// The part of the map's frame that is in the window, unless that is too little.
fn room(map: &MapRect) -> AvailableSpace {
    let Point {
        x: width,
        y: height,
    } = map.size;
    let screen = window_height().unwrap_or(map.frame.y + height);
    let top = (MARGIN - map.frame.y).max(0.0);
    let bottom = (screen - MARGIN - map.frame.y).min(height);
    if bottom - top < LEAST_HEIGHT {
        let (top, bottom) = (0.0, height.max(LEAST_HEIGHT));
        AvailableSpace { width, top, bottom }
    } else {
        AvailableSpace { width, top, bottom }
    }
}

/// The places that hold a stance and pass the filter: the card covers few of them.
fn others(figure: &Figure, map: &MapRect) -> Vec<Point> {
    let story = figure.state.story.get_untracked();
    let derived = figure.state.derived.get_untracked();
    let places = story
        .places
        .iter()
        .zip(&derived.standings)
        .zip(&derived.prominent);
    let colored =
        places.filter(|((_, standing), prominent)| **prominent && standing.stance != MENTIONED);
    let anchors = colored.filter_map(|((place, _), _)| Some(place.position?.anchor));
    anchors.map(|anchor| map.on_screen(anchor)).collect()
}

/// The box of what is seen of a place, in the frame: its dot's if one is displayed, or else the
/// box of its largest polygon.
fn country(figure: &Figure, map: &MapRect, place: &str) -> Option<Rect> {
    let dots = figure.query_all(&format!(".dots a[href=\"#{place}\"] .dot"));
    let mut boxes = dots.iter().map(|dot: &Element| rect(dot));
    if let Some(dot) = boxes.find(|dot| dot.width() > 0.0) {
        return Some(box_from(&dot, map.frame));
    }
    let story = figure.state.story.get_untracked();
    let main = story.position(place)?.main;
    Some(Rect {
        min: map.on_screen(main.min),
        max: map.on_screen(main.max),
    })
}

/// Scrolls only if the head of a card that has just opened is out of view, or, above a sheet, its
/// place: a sheet below the map, or a card that was opened from a list. From above, the page is
/// scrolled no farther than the head needs: the map stays in view. From below, the head comes to the
/// top, or to where the place is seen above it. A fact in the card is always scrolled into view.
pub(crate) fn bring_into_view(figure: &Figure, target: &str) {
    let place = place_of(target);
    let Some(card) = card(figure, place) else {
        return;
    };
    let top = rect(&card).top();
    let most = window_height().unwrap_or(f64::MAX) - HEAD;
    let least = above_sheet(figure, place, top).min(most).ceil();
    if let Some(entry) = entry(figure, target) {
        scroll_into_view(&entry);
    } else if top < least {
        set_style(
            &card,
            "scroll-margin-top",
            &format!("{}px", fixed(least, 0)),
        );
        card.scroll_into_view();
    } else if top > most {
        scroll_by(top - most);
    }
}

/// The height that must be in view above a card for its place to be seen: none beside the map.
fn above_sheet(figure: &Figure, place: &str, top: f64) -> f64 {
    let Some(map) = MapRect::measure(figure) else {
        return 0.0;
    };
    match country(figure, &map, place) {
        Some(country) if top >= map.frame.y + map.size.y => {
            top - map.frame.y - country.min.y.max(0.0).min(map.size.y)
        }
        _ => 0.0,
    }
}
