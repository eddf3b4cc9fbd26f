use leptos::prelude::*;

use crate::project::{Choice, Edit, PlaceName, PlaceState};
use crate::web::studio::state::{Studio, once, say, studio, t};

/// The answer that leaves a place out.
const LEFT_OUT: &str = "-";

/// The ways to say which place a spelling means: likely places, a search of all, or none.
#[component]
pub(crate) fn Chooser(name: PlaceName) -> impl IntoView {
    let studio = studio();
    let PlaceName {
        text,
        state,
        candidates,
        ..
    } = name;
    let text = StoredValue::new(text);
    let is_searching = RwSignal::new(false);
    let decide = move |answer: Option<String>| {
        studio.edit(&Edit::Decide {
            section: "names".to_owned(),
            key: text.get_value(),
            answer,
        });
    };
    let candidate = move |Choice { value, label }: Choice| {
        let press = move |_| decide(Some(value.clone()));
        view! { <button type="button" on:click=press>{say(label)}</button> }
    };
    let candidates = match state {
        PlaceState::ToDecide => candidates.into_iter().map(candidate).collect_view(),
        _ => Vec::new(),
    };
    let leave_out = (state != PlaceState::LeftOut).then(|| {
        view! { <button type="button" class="quiet" on:click=move |_| decide(Some(LEFT_OUT.to_owned()))>{t("leave-out")}</button> }
    });
    let ask_again = (state == PlaceState::Decided || state == PlaceState::LeftOut).then(|| {
        view! { <button type="button" class="quiet" on:click=move |_| decide(None)>{t("take-back")}</button> }
    });
    view! {
        <div class="chooser">
            {candidates}
            <button type="button" class="quiet" aria-expanded=move || is_searching.get().to_string()
                on:click=move |_| is_searching.update(|is| *is = !*is)>{t("other-place")}</button>
            {leave_out}
            {ask_again}
            <Show when=move || is_searching.get()><Search text decide/></Show>
        </div>
    }
}

/// A search of all places of the map.
#[component]
fn Search(
    text: StoredValue<String>,
    decide: impl Fn(Option<String>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let studio = studio();
    let found = RwSignal::new(Vec::<Choice>::new());
    let search = move |query: String| look_up(studio, query, found);
    let result = move |Choice { value, label }: Choice| {
        let press = move |_| decide(Some(value.clone()));
        view! { <li><button type="button" class="link" on:click=press>{say(label)}</button></li> }
    };
    let results = move || found.get().into_iter().map(result).collect_view();
    let label = move || studio.with("search-places", &[("name", &text.get_value())]);
    view! {
        <div class="search">
            <input type="search" aria-label=label placeholder=t("search-placeholder") on:input:target=move |event| search(event.target().value())/>
            <ul class="plain" aria-live="polite">{results}</ul>
        </div>
    }
}

fn look_up(studio: Studio, query: String, found: RwSignal<Vec<Choice>>) {
    let places = studio.call(|bridge| bridge.places(&query));
    once(places, move |places| {
        let places = places.ok().and_then(|places| places.as_string());
        let places = places.and_then(|text| serde_json::from_str(&text).ok());
        found.try_set(places.unwrap_or_default());
    });
}
