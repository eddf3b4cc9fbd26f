use leptos::html::i;
use leptos::prelude::*;

use crate::base::decimal::fixed;
use crate::view::state::{Hovered, Pointer, State};

/// Name and stance of what is pointed at, made anew for each place and moved with the pointer.
/// The links of the map say the same to a screen reader, so this is for the eye alone.
#[component]
pub fn Tooltip(
    /// What is pointed at, and where.
    state: State,
) -> impl IntoView {
    move || {
        state
            .hovered
            .get()
            .map(|hovered| tooltip(hovered, state.pointer))
    }
}

fn tooltip(hovered: Hovered, pointer: RwSignal<Pointer>) -> impl IntoView {
    let place = move || {
        let Pointer { x, y, .. } = pointer.get();
        format!("{}px {}px", fixed(x, 0), fixed(y, 0))
    };
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            data-flip=move || pointer.get().flip.then_some("")
            style:translate=place
        >
            <strong>{hovered.name}</strong>
            <span data-stance=hovered.stance>
                // As a tag it would be parsed from text, which pages may forbid.
                {i().class("chip")}
                {hovered.label}
            </span>
        </div>
    }
}
