//! Figures in pages of somebody else's: each in an element, any number of them on a page.

use web_sys::Element;

use crate::browser::mount::{Host, Mount};
use crate::browser::page::Ground;
use crate::browser::root::Root;
use crate::browser::start;
use crate::browser::{calendar, dom, filter, hover, page, regions, time, travel};
use crate::view::State;

/// Takes over the figure in an element's shadow root, in a page of somebody else's. The element's attributes are the
/// figure's address: what the page around sets there is shown when it says [`follow`], and what a reader does is written
/// there.
///
/// `base` is where our files are, `dossier` where the dossier's is, both as full addresses; the figure is `finished`,
/// or else that of another dossier, in whose place this one is composed.
///
/// Answers with what the figure is called from then on.
pub fn mount(element: Element, root: Root, base: String, dossier: String, finished: bool) -> u32 {
    let mount = Mount::add(Host {
        element,
        root,
        base,
        dossier,
        finished,
    });
    mount.enter(start::take_over);
    mount.0
}

/// Shows what the element's attributes say by now.
pub fn follow(mount: u32) {
    within(mount, |state| start::follow_address(state, false));
}

/// Fits the map to the element, which may have another size.
pub fn fit(mount: u32) {
    within(mount, travel::fit_frame);
}

fn within(mount: u32, act: impl FnOnce(State)) {
    Mount(mount).enter(|| start::state().map(act));
}

/// Has something stand out on the map, as if it were pointed at: a `place`, the nations of a `stance` or of a region (a
/// `view`), how things stood on a `day`; nothing any more where no part is named.
pub fn point(mount: u32, part: Option<String>, value: Option<String>) {
    within(mount, |state| {
        leave(state);
        if let Some((part, value)) = part.zip(value) {
            point_at(state, &part, &value);
        }
    });
}

fn leave(state: State) {
    hover::leave(state);
    filter::leave_all(state);
    time::preview(state, None);
}

fn point_at(state: State, part: &str, value: &str) -> Option<()> {
    match part {
        "place" => {
            let shape = dom::shape(value)?;
            let ((anchor, _), ground) = page::at(&shape).zip(Ground::now())?;
            hover::point_at(&shape, ground.on_screen(anchor), ground.size.x, state);
        }
        "stance" => filter::point_at_stance(state, value),
        "view" => filter::point_at_part(state, regions::named(value)?),
        "day" => time::preview(state, calendar::parse(value)),
        _ => {}
    }
    Some(())
}

/// Lets go of a figure whose element has left its page.
pub fn unmount(mount: u32) {
    let mount = Mount(mount);
    mount.enter(|| {
        start::end();
    });
    mount.remove();
}
