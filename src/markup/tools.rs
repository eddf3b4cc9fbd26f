use super::display::display;
use super::evidence::evidence;
use super::regions::regions;
use super::search::search;
use super::share::share;
use super::{Element, Model, element, words};

/// What a reader works the map with, above it. It needs scripts: until they are there its room is
/// kept, and where there are none it is not shown.
pub(super) fn tools(model: &Model) -> Element {
    let show_all = element("button")
        .attr("type", "button")
        .attr("class", "show-all")
        .text(words::SHOW_ALL);
    element("div")
        .attr("class", "tools")
        .child(search())
        .children(regions(model))
        .children(evidence(model))
        .child(display())
        .child(show_all)
        .child(share(model))
}
