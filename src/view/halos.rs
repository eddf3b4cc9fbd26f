use leptos::prelude::*;

use crate::view::Id;
use crate::view::state::State;
use crate::world::layout::{NEAR, TIERS};

/// The outlines of the place that is pointed at and of the selected one, drawn again above the
/// map by reference: nothing below them is touched.
#[component]
pub fn Halos(
    /// What is pointed at, and what is selected.
    state: State,
) -> impl IntoView {
    let hovered = move || {
        state
            .hovered
            .with(|hovered| hovered.as_ref().map(|hovered| hovered.id.clone()))
    };
    view! {
        <g class="halo-hovered">{move || hovered().map(halo)}</g>
        <g class="halo-selected">{move || state.selected.get().map(halo)}</g>
    }
}

/// A reference to the shape, and to the dot of each tier; where one does not exist nothing is
/// drawn.
fn halo(place: Id) -> impl IntoView {
    let names = TIERS.map(|tier| tier.name).into_iter().chain([NEAR]);
    let dots = names.map(|name| {
        view! { <use_ class=format!("tier-{name}") href=format!("#{place}-dot-{name}") /> }
    });
    view! {
        <use_ href=format!("#{place}-shape") />
        {dots.collect_view()}
    }
}
