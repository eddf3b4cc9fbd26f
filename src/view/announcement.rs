use std::time::Duration;

use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

use super::State;

/// How long the map must have been at rest before it is told what changed.
const REST: Duration = Duration::from_millis(400);

/// What has changed on the map, for screen readers: once a change has come to rest, so that one
/// gesture is one sentence.
#[component]
pub fn Announcement(
    /// What is to be said.
    state: State,
) -> impl IntoView {
    let heard = RwSignal::new(String::new());
    let mut hear = debounce(REST, move |said: String| heard.set(said));
    Effect::new(move |_| hear(state.said.get()));
    move || heard.get()
}
