use leptos::prelude::*;
use serde::Deserialize;

use crate::web::studio::state::{Screen, Studio, once, studio, t};

/// A project that is kept in this browser.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Kept {
    id: String,
    name: String,
    /// The day of its last change, in the editor's own form.
    day: String,
}

/// The projects that the editor can go on with.
#[component]
pub(crate) fn KeptProjects() -> impl IntoView {
    let studio = studio();
    let kept = RwSignal::new(Vec::<Kept>::new());
    load(studio, kept);
    let project = move |Kept { id, name, day }: Kept| {
        let remove = id.clone();
        let take = move |_| {
            let view = studio.call(|bridge| bridge.take(&id));
            studio.follow_then(view, |studio| studio.go(Screen::Data));
        };
        let label = name.clone();
        let remove_label = move || studio.with("remove-named", &[("name", &label)]);
        let forget = move |_| {
            let removed = studio.call(|bridge| bridge.remove(&remove));
            once(removed, move |_| load(studio, kept));
        };
        view! {
            <li>
                <button type="button" class="link" on:click=take>{name}</button>
                " "<span class="small">{day}</span>" "
                <button type="button" class="quiet" aria-label=remove_label on:click=forget>{t("remove")}</button>
            </li>
        }
    };
    view! {
        <div hidden=move || kept.with(Vec::is_empty)>
            <h2>{t("begin-kept")}</h2>
            <ul class="plain">{move || kept.get().into_iter().map(project).collect_view()}</ul>
        </div>
    }
}

fn load(studio: Studio, kept: RwSignal<Vec<Kept>>) {
    once(studio.call(|bridge| bridge.projects()), move |projects| {
        let projects = projects.ok().and_then(|projects| projects.as_string());
        let projects = projects.and_then(|text| serde_json::from_str(&text).ok());
        kept.try_set(projects.unwrap_or_default());
    });
}
