use leptos::prelude::*;

use crate::project::{PlaceName, PlaceState};
use crate::web::studio::places::basemap::OwnBasemap;
use crate::web::studio::places::chooser::Chooser;
use crate::web::studio::state::{Pointed, say, studio, t};

/// How many spellings of a state are shown before the editor asks for all of them.
const FIRST: usize = 60;

/// The key of the title of the spellings in a state.
fn title_of(state: PlaceState) -> &'static str {
    match state {
        PlaceState::ToDecide => "places-to-decide",
        PlaceState::OtherSpelling => "places-other",
        PlaceState::Decided => "places-decided",
        PlaceState::LeftOut => "places-left-out",
        PlaceState::Exact => "places-exact",
    }
}

/// The place of the names of places.
#[component]
pub(crate) fn Places() -> impl IntoView {
    let lists = PlaceState::ALL.map(|state| view! { <Names state/> });
    view! {
        <section class="place places">
            <h1 tabindex="-1">{t("places-title")}</h1>
            <p class="lead">{t("places-lead")}</p>
            {lists.collect_view()}
            <OwnBasemap/>
        </section>
    }
}

/// The spellings in one state.
#[component]
fn Names(state: PlaceState) -> impl IntoView {
    let studio = studio();
    let all = RwSignal::new(false);
    let names = Memo::new(move |_| {
        studio.view.with(|view| {
            let own = view.places.names.iter().filter(|one| one.state == state);
            own.cloned().collect::<Vec<_>>()
        })
    });
    let count = move || names.with(Vec::len);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        names.get().into_iter().take(most).map(name).collect_view()
    };
    view! {
        <details class="names" open=state != PlaceState::Exact hidden=move || count() == 0>
            <summary><h2>{move || studio.count(title_of(state), count())}</h2></summary>
            <ul class="plain">{shown}</ul>
            <Show when=move || { count() > FIRST && !all.get() }>
                <button type="button" class="link" on:click=move |_| all.set(true)>{t("show-all")}</button>
            </Show>
        </details>
    }
}

fn name(name: PlaceName) -> impl IntoView {
    let studio = studio();
    let pointed = Pointed::get();
    let spot = name.spot.clone();
    let lead = move |_| pointed.lead_to(studio, &spot);
    let rows = name.rows;
    let means = match &*name.name {
        "" => None,
        place => Some(
            view! { " → "<strong>{place.to_owned()}</strong>" "<span class="quiet">{name.id.clone()}</span> },
        ),
    };
    let why =
        (!name.why.is_empty()).then(|| view! { <p class="small">{say(name.why.clone())}</p> });
    let text = name.text.clone();
    view! {
        <li class="name">
            <p>
                <q>{text}</q>
                {means}
                " "<button type="button" class="link small" on:click=lead>{move || studio.count("count-cells", rows)}</button>
            </p>
            {why}
            <Chooser name/>
        </li>
    }
}
