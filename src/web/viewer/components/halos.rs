use crate::figure::markup::{Element, element};
use crate::web::dom::build::build;
use crate::web::viewer::figure::Figure;
use crate::world::layout::{TIERS, ZOOMED_TIER};

/// Which outline a halo is.
#[derive(Clone, Copy)]
pub(crate) enum Halo {
    /// Of the place that is pointed at.
    Hovered,
    /// Of the place whose card is open.
    Selected,
}

/// Outlines a place, or none: its shape and its dots, drawn again above the map by reference. No node
/// below is touched.
pub(crate) fn show(figure: &Figure, halo: Halo, place: Option<&str>) {
    let class = match halo {
        Halo::Hovered => "halo-hovered",
        Halo::Selected => "halo-selected",
    };
    let Some(group) = group(figure, class) else {
        return;
    };
    group.set_text_content(None);
    for outline in place.into_iter().flat_map(outlines) {
        if let Ok(outline) = build(&outline, true) {
            let added = group.append_child(&outline);
            debug_assert!(added.is_ok());
        }
    }
}

/// The group of a halo, made at first use. The selected place's lies above the other.
fn group(figure: &Figure, class: &str) -> Option<web_sys::Element> {
    if let Some(group) = figure.query(&format!(".halos .{class}")) {
        return Some(group);
    }
    let halos = figure.query(".stancemap .halos")?;
    for class in ["halo-hovered", "halo-selected"] {
        let group = build(&element("g").attr("class", class), true).ok()?;
        halos.append_child(&group).ok()?;
    }
    figure.query(&format!(".halos .{class}"))
}

/// References to a place's shape and to its dot in each tier. A reference to a dot that does not
/// exist draws nothing.
fn outlines(place: &str) -> Vec<Element> {
    let tiers = TIERS.map(|tier| tier.name).into_iter().chain([ZOOMED_TIER]);
    let dots = tiers.map(|tier| {
        element("use")
            .attr("class", format!("tier-{tier}"))
            .attr("href", format!("#{place}-dot-{tier}"))
    });
    let shape = element("use").attr("href", format!("#{place}-shape"));
    [shape].into_iter().chain(dots).collect()
}
