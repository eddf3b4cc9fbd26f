use leptos::prelude::*;

use crate::view::state::State;

/// What a reader must be told, in the page's status line.
#[component]
pub fn Notice(
    /// What it says.
    state: State,
) -> impl IntoView {
    move || state.notice.get().map(|notice| view! { <p>{notice}</p> })
}
