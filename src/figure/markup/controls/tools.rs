use crate::figure::markup::controls::display::display;
use crate::figure::markup::controls::regions::regions;
use crate::figure::markup::controls::search::search;
use crate::figure::markup::controls::share::share;
use crate::figure::markup::legend::evidence;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};

/// The toolbar above the map. It needs scripts: the styles reserve its room until the viewer has
/// started, and hide it if scripts are off.
pub(crate) fn tools(model: &Model) -> Element {
    let words = &model.words;
    let show_all = element("button")
        .attr("type", "button")
        .attr("class", "show-all")
        .text(&*words.show_all);
    element("div")
        .attr("class", "tools")
        .child(search(words))
        .children(regions(model))
        .children(evidence(model))
        .child(display(model))
        .children((model.languages.len() > 1).then(own_language))
        .child(show_all)
        .child(share(model))
}

/// A button for the reader's own language. The viewer shows it if the figure is in another, and is
/// available in the reader's.
fn own_language() -> Element {
    element("button")
        .attr("type", "button")
        .attr("class", "own-language")
        .attr("hidden", "")
}
