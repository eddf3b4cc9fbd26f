use super::regions::regions;
use super::{Element, Model, element};

/// What a reader works the map with, above it. It needs scripts: until they are there its room is
/// kept, and where there are none it is not shown.
pub(super) fn tools(model: &Model) -> Element {
    element("div")
        .attr("class", "tools")
        .children(regions(model))
}
