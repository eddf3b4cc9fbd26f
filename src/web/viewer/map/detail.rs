//! The map's finer detail, for readers who look closer: it is requested when it is first wanted,
//! and replaces the path data of the shapes that are there.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use web_sys::Response;

use crate::figure::protocol::names;
use crate::web::dom::attributes::set_attr;
use crate::web::page::source::detail_file;
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::parts::map;
use crate::web::viewer::load::fetch;
use crate::web::viewer::map::camera::state::is_at_rest;
use crate::world::scene::read_detail;

/// The zoom from which it is wanted: the corners of the coarser drawing begin to show.
const FROM: f64 = 1.2;
/// How often it is requested at most: once more after a failure.
const TRIES: u8 = 2;

/// How far the detail has come.
enum Progress {
    /// Not requested, or requested without success that often.
    Missing(u8),
    /// Requested.
    Requested,
    /// It has begun to arrive. The body is read at rest, not while the map moves.
    Arriving {
        /// The address that the map names.
        address: String,
        /// The response.
        response: Response,
        /// How often it was requested without success before.
        failed: u8,
    },
    /// It has arrived.
    Here {
        /// The address that the map names.
        address: String,
        /// The path data of all shapes.
        text: JsString,
    },
}

struct Detail {
    progress: Progress,
    /// Whether it was wanted since the map was last at rest.
    wanted: bool,
}

impl Default for Detail {
    fn default() -> Detail {
        Detail {
            progress: Progress::Missing(0),
            wanted: false,
        }
    }
}

/// Requests the detail if the map is zoomed in far enough: once until it is at rest again.
pub(crate) fn on_zoom(figure: &Figure, zoom: f64) {
    let is_first = zoom >= FROM
        && !figure.with(|detail: &mut Detail| std::mem::replace(&mut detail.wanted, true));
    if is_first {
        request(figure);
    }
}

/// Draws what has arrived while the map moved.
pub(crate) fn at_rest(figure: &Figure, zoom: f64) {
    on_zoom(figure, zoom);
    figure.with(|detail: &mut Detail| detail.wanted = false);
    if zoom >= FROM {
        read_body(figure);
        apply(figure);
    }
}

fn set(figure: &Figure, progress: Progress) {
    figure.with(|detail: &mut Detail| detail.progress = progress);
}

fn take(figure: &Figure) -> Progress {
    figure.with(|detail: &mut Detail| std::mem::replace(&mut detail.progress, Progress::Requested))
}

/// The address of the detail; `None` if the map has none, or is drawn with it.
fn address_of(figure: &Figure) -> Option<String> {
    detail_file(&figure.element()?)
}

/// Requests the detail that the map names. If it cannot be loaded, the map stays as it is.
fn request(figure: &Figure) {
    let Some(address) = address_of(figure) else {
        return;
    };
    match take(figure) {
        Progress::Missing(failed) if failed < TRIES => {
            let own = figure.clone();
            figure.spawn(async move { fetch(&own, address, failed).await });
        }
        other => set(figure, other),
    }
}

async fn fetch(figure: &Figure, address: String, failed: u8) {
    let Ok(response) = fetch::response(figure, &address).await else {
        return set(figure, Progress::Missing(failed + 1));
    };
    set(
        figure,
        Progress::Arriving {
            address,
            response,
            failed,
        },
    );
    if is_at_rest(figure) {
        read_body(figure);
    }
}

/// Reads the body of a response that has begun to arrive.
fn read_body(figure: &Figure) {
    match take(figure) {
        Progress::Arriving {
            address,
            response,
            failed,
        } => {
            let own = figure.clone();
            figure.spawn(async move {
                match fetch::content(&own, &response, &address, Response::text).await {
                    Ok(text) => {
                        let text = text.unchecked_into();
                        set(&own, Progress::Here { address, text });
                        if is_at_rest(&own) {
                            apply(&own);
                        }
                    }
                    Err(_) => set(&own, Progress::Missing(failed + 1)),
                }
            });
        }
        other => set(figure, other),
    }
}

/// Replaces the path data of all shapes in one task, so that neighbours always share their borders.
/// Nothing happens if the detail has not arrived, or belongs to another map than the page's.
fn apply(figure: &Figure) {
    let Some(map) = map(figure) else { return };
    let named = address_of(figure);
    let text = figure.with(|detail: &mut Detail| match &detail.progress {
        Progress::Here { address, text } if named.as_ref() == Some(address) => Some(text.clone()),
        _ => None,
    });
    if let Some(text) = text {
        draw(figure, &String::from(text));
        // Figures that are composed from these shapes are as fine.
        set_attr(Some(&map), names::FINE, None);
    }
}

/// A shape that the detail lacks stays as it is.
fn draw(figure: &Figure, text: &str) {
    let finer: Vec<(&str, String)> = read_detail(text).collect();
    for shape in figure.query_all(".map [data-place]") {
        let code = shape.get_attribute(names::PLACE);
        let mut lines = finer.iter();
        if let Some((_, d)) = lines.find(|(own, _)| Some(*own) == code.as_deref()) {
            set_attr(Some(&shape), "d", Some(d));
        }
    }
}
