//! The finer drawing of the world, for readers who look closer: asked for once, when it is first
//! wanted, and put into the shapes that are there.

use js_sys::JsString;
use leptos::prelude::*;
use web_sys::{Element, Response};

use crate::browser::own::Own;
use crate::browser::{dom, later, load, page, travel};
use crate::view::State;
use crate::world::scene::read_level;

/// From this zoom on it is asked for: the other's corners begin to show.
const FROM: f64 = 1.2;
/// How often it is asked for at most: once, and once more where that was in vain.
const TRIES: u8 = 2;

/// How far the finer drawing has come.
enum Level {
    /// It was asked for in vain, that often.
    Missing(u8),
    /// It is being waited for.
    UnderWay,
    /// It has begun to arrive. It is read at rest, not while the map moves.
    Arriving {
        /// Where it comes from, as the map names it.
        address: String,
        /// What it comes in.
        answer: Response,
        /// How often it was asked for in vain before.
        failed: u8,
    },
    /// It has arrived.
    Here {
        /// Where it came from, as the map names it.
        address: String,
        /// Its lines.
        text: JsString,
    },
}

impl Default for Level {
    fn default() -> Self {
        Level::Missing(0)
    }
}

static LEVEL: Own<Level> = Own::new();
/// Whether it was wanted since the map was last at rest.
static WANTED: Own<bool> = Own::new();

/// The map is seen at that zoom, perhaps on its way: it may want its finer drawing, once until it
/// is at rest again.
pub(super) fn seen_at(state: State, zoom: f64) {
    if zoom >= FROM && !WANTED.replace(true) {
        want(state);
    }
}

/// The map has come to rest at that zoom: what has arrived meanwhile is drawn.
pub(super) fn at_rest(state: State, zoom: f64) {
    seen_at(state, zoom);
    WANTED.set(false);
    if zoom >= FROM {
        take_in(state);
        swap();
    }
}

/// Asks for the finer drawing, if the map names one that is not here yet; `state.finer` says when
/// it is. Where it cannot be had, the map stays as it is.
fn want(state: State) {
    let Some(address) = dom::map().and_then(|map| named_by(&map)) else {
        return;
    };
    match LEVEL.replace(Level::UnderWay) {
        Level::Missing(failed) if failed < TRIES => {
            later::spawn(async move { load(state, address, failed).await });
        }
        here @ Level::Here { .. } => {
            LEVEL.set(here);
            state.finer.set(true);
        }
        other => LEVEL.set(other),
    }
}

async fn load(state: State, address: String, failed: u8) {
    let Ok(answer) = load::answer(&address).await else {
        return LEVEL.set(Level::Missing(failed + 1));
    };
    LEVEL.set(Level::Arriving {
        address,
        answer,
        failed,
    });
    if travel::is_at_rest() {
        take_in(state);
    }
}

/// Reads what has begun to arrive.
fn take_in(state: State) {
    match LEVEL.replace(Level::UnderWay) {
        Level::Arriving {
            address,
            answer,
            failed,
        } => later::spawn(async move {
            match load::text_of(&answer, &address).await {
                Ok(text) => {
                    LEVEL.set(Level::Here { address, text });
                    state.finer.set(true);
                }
                Err(_) => LEVEL.set(Level::Missing(failed + 1)),
            }
        }),
        other => LEVEL.set(other),
    }
}

/// Draws the finer shapes as soon as they have arrived and the map is at rest.
pub(super) fn follow(state: State) {
    later::effect(move |_: Option<()>| {
        if state.finer.get() && travel::is_at_rest() {
            swap();
        }
    });
}

/// Puts the finer drawing into the map's shapes, all at once, so that no border is drawn twice. A
/// shape that it lacks stays as it is. Nothing happens where it has not arrived, or belongs to
/// another map than the page shows by now.
fn swap() {
    let Some(map) = dom::map() else { return };
    let named = named_by(&map);
    LEVEL.with_borrow(|level| {
        if let Level::Here { address, text } = level
            && named.as_ref() == Some(address)
        {
            draw(&String::from(text));
            // It is drawn as finely as can be. So is what is composed from its shapes.
            let done = map.remove_attribute("data-fine");
            debug_assert!(done.is_ok());
        }
    });
}

/// Where a map has its finer drawing; nothing where it has none, or is drawn with it already.
fn named_by(map: &Element) -> Option<String> {
    map.get_attribute("data-fine")
}

fn draw(text: &str) {
    let finer: Vec<(&str, String)> = read_level(text).collect();
    for shape in page::all(".map [data-place]") {
        let code = shape.get_attribute("data-place");
        let mut lines = finer.iter();
        if let Some((_, d)) = lines.find(|(own, _)| Some(*own) == code.as_deref()) {
            let drawn = shape.set_attribute("d", d);
            debug_assert!(drawn.is_ok());
        }
    }
}
