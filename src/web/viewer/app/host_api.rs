//! What the page around a figure can do: the functions that the viewer's script exports. Figures in
//! elements are known by their numbers.

use std::cell::RefCell;

use web_sys::Element;

use crate::figure::protocol::view_parts::{DAY, PLACE, STANCE, VIEW};
use crate::web::dom::days;
use crate::web::dom::root::Root;
use crate::web::state::{Highlight, LegendItem};
use crate::web::viewer::app::boot::take_over;
use crate::web::viewer::app::events::follow_address;
use crate::web::viewer::controls::hover::point_at_place;
use crate::web::viewer::figure::{Figure, Host};
use crate::web::viewer::map::movement::settle::fit_frame;
use crate::web::viewer::map::{fit, pointed};
use crate::web::viewer::story::timeline;

/// The number of the figure of this site's own page.
const OWN: u32 = 0;

thread_local! {
    /// Every figure of the page that was taken over, by its number.
    static FIGURES: RefCell<Figures> = const { RefCell::new(Figures { count: 0, all: Vec::new() }) };
}

struct Figures {
    count: u32,
    all: Vec<(u32, Figure)>,
}

/// Registers a figure and returns its number. The figure of this site's own page is registered
/// first, under [`OWN`]; the script of the page for frames relies on that.
pub(crate) fn register(figure: &Figure) -> u32 {
    FIGURES.with_borrow_mut(|figures| {
        let number = if figure.host.is_none() {
            OWN
        } else {
            figures.count += 1;
            figures.count
        };
        figures.all.push((number, figure.clone()));
        number
    })
}

/// Leaves all figures to their links, after a panic.
pub(crate) fn withdraw_all() {
    FIGURES.with(|figures| {
        // The panic may have happened in the middle of a change.
        let Ok(figures) = figures.try_borrow() else {
            return;
        };
        for (_, figure) in &figures.all {
            figure.withdraw();
        }
    });
}

fn with(number: u32, act: impl FnOnce(&Figure)) {
    let figure = FIGURES.with_borrow(|figures| {
        let mut all = figures.all.iter();
        all.find(|(own, _)| *own == number)
            .map(|(_, figure)| figure.clone())
    });
    // Before it is ready, a figure has yet to read its address.
    if let Some(figure) = figure.filter(|figure| figure.is_ready()) {
        act(&figure);
    }
}

/// Takes over the figure in an element's shadow root, in a page of somebody else's, and returns its
/// number. The element's attributes are the figure's address: what the page around sets there is
/// shown when it calls [`follow`], and what a reader does is written there.
///
/// `base` is the folder of this site's files and `dossier` the dossier's file, both as absolute
/// addresses. A figure that is `finished` is that dossier's; another is replaced by one that is
/// composed.
pub fn mount(element: Element, root: Root, base: String, dossier: String, finished: bool) -> u32 {
    let host = Host {
        element,
        base,
        dossier,
        finished,
    };
    let figure = Figure::new(root, Some(host));
    let number = register(&figure);
    take_over(&figure);
    number
}

/// Shows what the element's attributes say now.
pub fn follow(number: u32) {
    with(number, |figure| follow_address(figure, false));
}

/// Fits the map to the element, which may have another size.
pub fn resize(number: u32) {
    with(number, fit_frame);
}

/// Has something stand out on the map, as if it were pointed at: a `place`, the places of a `stance`
/// or of a region (`view`), or how things stood on a `day`. Without a part, nothing does.
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
            pointed::set_highlight(figure, Some(Highlight::Legend(item)));
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
pub fn unmount(number: u32) {
    let gone = FIGURES.with_borrow_mut(|figures| {
        let at = figures.all.iter().position(|(own, _)| *own == number);
        at.map(|at| figures.all.swap_remove(at))
    });
    if let Some((_, figure)) = gone {
        figure.end();
    }
}
