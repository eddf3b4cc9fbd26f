//! Where the open card stands.

use leptos::task::tick;
use web_sys::{DomRect, HtmlElement};

use crate::base::decimal::fixed;
use crate::base::geom::{Bounds, Point};
use crate::browser::address::place_of;
use crate::browser::mark::set_style;
use crate::browser::page::window_height;
use crate::browser::{dom, later, page};
use crate::world::layout::{Room, Spot, place_card};

/// How far a card keeps from the edges of the screen, in CSS pixels.
const MARGIN: f64 = 8.0;
/// The least height that a card is given, in CSS pixels, even where less of the map is in view.
const LEAST: f64 = 280.0;

/// The height of a card's head, in CSS pixels: what must be in view for a reader to notice it.
const HEAD: f64 = 120.0;
/// The share of the room's height that a card may take, so that the map stays in sight.
const SHARE: f64 = 0.8;
/// A card's height that needs no share, in CSS pixels, where the room has it.
const ENOUGH: f64 = 400.0;

/// What a card is placed by, measured before it opens: afterwards each question would have the
/// browser lay the page out once more.
pub(super) struct Ground {
    room: Room,
    country: Bounds,
    others: Vec<Point>,
}

/// Measures the map for the card of a place, and tells the card how high it may be; nothing where
/// there is no map.
pub(super) fn survey(place: &str) -> Option<Ground> {
    let map = page::Ground::now()?;
    let nowhere = Bounds {
        min: Point::default(),
        max: Point::default(),
    };
    let room = room(&map);
    let height = room.bottom - room.top;
    let most = (SHARE * height).max(ENOUGH).min(height);
    let ground = Ground {
        country: country(&map, place).unwrap_or(nowhere),
        others: others(&map),
        room,
    };
    set_style(
        &dom::card(place)?,
        "max-height",
        &format!("{}px", fixed(most.floor(), 0)),
    );
    Some(ground)
}

/// Puts a card where it belongs as soon as what follows the selection has opened it, before the
/// browser looks at the page again.
pub(super) async fn place_when_open(place: &str, ground: &Ground) {
    tick().await;
    self::place(place, ground);
}

/// Puts the open card of a place beside it. A narrow figure's styles overrule this: there it is a
/// sheet below the map.
fn place(place: &str, ground: &Ground) {
    let Some(card) = dom::card(place) else { return };
    let size = dom::rect(&card);
    let Spot { at, .. } = place_card(
        ground.room,
        ground.country,
        size.width(),
        size.height(),
        &ground.others,
    );
    let translate = format!("{}px {}px", fixed(at.x, 0), fixed(at.y, 0));
    set_style(&card, "translate", &translate);
}

/// Puts a card that is already open where it now belongs.
pub(super) fn place_again(open: &str) {
    if let Some(ground) = survey(open) {
        place(open, &ground);
    }
}

/// Moves a card from where the page before Wasm had it to where it belongs, visibly.
pub(super) fn move_from(card: &HtmlElement, before: &DomRect) {
    let after = dom::rect(card);
    let (dx, dy) = (before.left() - after.left(), before.top() - after.top());
    if dom::wants_stillness() || dx.abs().max(dy.abs()) < 1.0 {
        return;
    }
    set_style(
        card,
        "transform",
        &format!("translate({}px,{}px)", fixed(dx, 1), fixed(dy, 1)),
    );
    let card = card.clone();
    later::in_a_frame(move || {
        set_style(&card, "transition", "transform .25s ease-out");
        set_style(&card, "transform", "none");
    });
}

/// The part of the map that can be seen, unless that is too little.
fn room(map: &page::Ground) -> Room {
    let Point {
        x: width,
        y: height,
    } = map.size;
    let screen = window_height().unwrap_or(map.frame.y + height);
    let top = (MARGIN - map.frame.y).max(0.0);
    let bottom = (screen - MARGIN - map.frame.y).min(height);
    if bottom - top < LEAST {
        let (top, bottom) = (0.0, height.max(LEAST));
        Room { width, top, bottom }
    } else {
        Room { width, top, bottom }
    }
}

/// Where the places are whose colours mean a stance, so that the card covers few of them.
fn others(map: &page::Ground) -> Vec<Point> {
    let shapes = page::all(".story a:not([data-out]) > :not([data-stance=mentioned])");
    let anchors = shapes.iter().filter_map(page::at);
    anchors.map(|(anchor, _)| map.on_screen(anchor)).collect()
}

/// The box round what is seen of a place, from the frame's top left corner: its dot's, where it
/// shows one, or else that of its largest part.
fn country(map: &page::Ground, place: &str) -> Option<Bounds> {
    let dots = page::all(&format!(".dots a[href=\"#{place}\"] .dot"));
    let mut boxes = dots.iter().map(dom::rect);
    let shown = boxes.find(|dot| dot.width() > 0.0);
    if let Some(dot) = shown {
        return Some(page::relative(&dot, map.frame));
    }
    let (_, main) = page::at(&dom::shape(place)?)?;
    Some(Bounds {
        min: map.on_screen(main.min),
        max: map.on_screen(main.max),
    })
}

/// Scrolls, only where the head of a card that has just opened could not be seen: a sheet below
/// the map, or a card that was opened from the table. A fact in it is always brought into view.
pub(super) fn bring_into_view(target: &str) {
    let Some(card) = dom::card(place_of(target)) else {
        return;
    };
    let screen = window_height();
    let top = dom::rect(&card).top();
    let entry = dom::entry(target);
    if entry.is_some() || top < 0.0 || screen.is_some_and(|screen| top + HEAD > screen) {
        dom::scroll_to(&entry.unwrap_or(card));
    }
}
