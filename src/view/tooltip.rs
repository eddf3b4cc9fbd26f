use leptos::prelude::*;

use super::{Hovered, State};

/// Name and stance of what is pointed at. The links of the map say the same to a screen reader,
/// so this is for the eye alone.
#[component]
pub fn Tooltip(
    /// What is pointed at, and where.
    state: State,
) -> impl IntoView {
    move || state.hovered.get().map(tooltip)
}

fn tooltip(hovered: Hovered) -> impl IntoView {
    let (x, y) = hovered.at;
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            data-flip=hovered.flip.then_some("")
            style=format!("--x:{x:.0}px;--y:{y:.0}px")
        >
            <strong>{hovered.name}</strong>
            <span data-stance=hovered.stance>
                <i></i>
                {hovered.label}
            </span>
        </div>
    }
}
