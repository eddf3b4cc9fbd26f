//! The functions that the viewer's script exports to the page around a figure. Figures in elements are
//! known by their numbers.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

use crate::figure::protocol::view_parts::{DAY, PLACE, STANCE, VIEW};
use crate::web::dom::days;
use crate::web::dom::root::Root;
use crate::web::state::{Filter, Highlight, LegendItem};
use crate::web::viewer::app::events::follow_address;
use crate::web::viewer::app::registry::{self, with};
use crate::web::viewer::app::take_over::take_over;
use crate::web::viewer::controls::hover::point_at_place;
use crate::web::viewer::figure::{Figure, Host};
use crate::web::viewer::map::movement::settle::fit_frame;
use crate::web::viewer::map::{fit, pointed};
use crate::web::viewer::story::timeline;

/// Takes over the figure in an element's shadow root, in a page of somebody else's, and returns its
/// number. The element's attributes are the figure's address: what the page around sets there is
/// shown when it calls [`follow`], and what a reader does is written there.
///
/// `base` is the folder of this site's files and `dossier` the dossier's file, both as absolute
/// addresses. A figure that is `finished` is that dossier's; another is replaced by one that is
/// composed.
#[wasm_bindgen]
pub fn mount(element: Element, root: Root, base: String, dossier: String, finished: bool) -> u32 {
    let host = Host {
        element,
        base,
        dossier,
        finished,
    };
    let figure = Figure::new(root, Some(host));
    let number = registry::add(&figure);
    take_over(&figure);
    number
}

/// Shows what the element's attributes say now.
#[wasm_bindgen]
pub fn follow(number: u32) {
    with(number, |figure| follow_address(figure, false));
}

/// Fits the map to the element, which may have another size.
#[wasm_bindgen(js_name = fit)]
pub fn resize(number: u32) {
    with(number, fit_frame);
}

/// Highlights something on the map, as if it were pointed at: a `place`, the places of a `stance`
/// or of a region (`view`), or how things stood on a `day`. Without a part, nothing does.
#[wasm_bindgen]
pub fn point(number: u32, part: Option<String>, value: Option<String>) {
    with(number, |figure| {
        pointed::leave_all(figure);
        timeline::preview(figure, None);
        if let Some((part, value)) = part.zip(value) {
            point_at(figure, &part, &value);
        }
    });
}

fn point_at(figure: &Figure, part: &str, value: &str) {
    match part {
        PLACE => point_at_place(figure, value),
        STANCE => {
            let item = LegendItem::Stance(value.into());
            let places = Highlight::Filter(Filter::of(&item));
            pointed::set_highlight(figure, Some(places));
        }
        VIEW => {
            let region = fit::region(figure, value);
            pointed::set_highlight(figure, region.map(Highlight::Region));
        }
        DAY => timeline::preview(figure, days::parse(value)),
        _ => {}
    }
}

/// Lets go of a figure whose element has left its page.
#[wasm_bindgen]
pub fn unmount(number: u32) {
    if let Some(figure) = registry::remove(number) {
        figure.end();
    }
}
