use leptos::prelude::GetUntracked;
use web_sys::{Element, KeyboardEvent};

use crate::language::search::type_ahead;
use crate::web::dom::element::{focus, fragment};
use crate::web::state::Id;
use crate::web::viewer::card::selection;
use crate::web::viewer::controls::{hover, menu};
use crate::web::viewer::figure::events::{closest, is_elsewhere};
use crate::web::viewer::figure::parts::map_link;
use crate::web::viewer::figure::{Figure, fold};
use crate::web::viewer::map::gestures::zoom;
use crate::web::viewer::map::pointed;
use crate::web::viewer::story::tab_stop;
use crate::world::layout::{Direction, neighbor};

/// How long typing may pause and go on with the same name, in milliseconds.
const PAUSE: f64 = 700.0;

/// The letters that were typed on the map, folded, and the time of the last one in milliseconds of the
/// page's clock.
#[derive(Default)]
struct Typed {
    text: String,
    at: f64,
}

/// Answers a key. Arrows, Home, End and typed letters move the tab stop; `+`, `-`, `0` and arrows
/// with Shift move the map; Escape closes the open menu, or else the card. Enter needs no code: the
/// focused item is a link.
pub(crate) fn on_key(figure: &Figure, event: &KeyboardEvent) {
    if event.key() == "Tab" {
        return hover::on_tab(figure);
    }
    let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
    if has_modifier || is_elsewhere(figure, event) {
        return;
    }
    if event.key() == "Escape" {
        pointed::leave(figure);
        if !menu::close(figure) {
            selection::close(figure);
        }
    } else if zoom::on_key(figure, event) {
        event.prevent_default();
    } else if let Some(link) = next_link(figure, event) {
        focus(&link);
        event.prevent_default();
    }
}

/// The link on the map that a key leads to from the focused one.
fn next_link(figure: &Figure, event: &KeyboardEvent) -> Option<Element> {
    let from = fragment(&closest(figure, event, ".story a")?)?;
    let next = by_direction(figure, event, &from).or_else(|| by_name(figure, event, &from))?;
    map_link(figure, &next)
}

fn by_direction(figure: &Figure, event: &KeyboardEvent, from: &str) -> Option<Id> {
    let mut places = tab_stop::places(figure);
    let direction = match event.key().as_str() {
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "Home" => return places.into_iter().next(),
        "End" => return places.pop(),
        _ => return None,
    };
    // The focused place may have been filtered out since.
    if !places.iter().any(|place| **place == *from) {
        places.push(from.into());
    }
    let story = figure.state.story.get_untracked();
    let anchors = places.iter().enumerate();
    let anchors = anchors.filter_map(|(at, id)| Some((at, story.position(id)?.anchor)));
    let here = places.iter().position(|place| **place == *from)?;
    let there = neighbor(&anchors.collect::<Vec<_>>(), here, direction)?;
    places.into_iter().nth(there)
}

/// The next place whose name begins with what is typed on the map.
fn by_name(figure: &Figure, event: &KeyboardEvent, from: &str) -> Option<Id> {
    let key = event.key();
    let mut letters = key.chars();
    let letter = letters.next().filter(|letter| letter.is_alphabetic())?;
    if letters.next().is_some() {
        return None;
    }
    let typed = figure.with(|typed: &mut Typed| {
        if event.time_stamp() - typed.at > PAUSE {
            typed.text.clear();
        }
        typed.text.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        typed.at = event.time_stamp();
        typed.text.clone()
    });
    let places = tab_stop::places(figure);
    let story = figure.state.story.get_untracked();
    let names: Vec<String> = places
        .iter()
        .map(|id| fold(story.name(id).unwrap_or_default()))
        .collect();
    let here = places.iter().position(|place| **place == *from)?;
    places.into_iter().nth(type_ahead(&names, here, &typed)?)
}
