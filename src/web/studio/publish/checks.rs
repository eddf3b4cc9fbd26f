use leptos::prelude::*;

use crate::project::Check;
use crate::web::studio::state::{Pointed, studio, t};

/// Everything that a standards editor would ask.
#[component]
pub(crate) fn Checks() -> impl IntoView {
    let studio = studio();
    let checks = Memo::new(move |_| studio.view.with(|view| view.checks.clone()));
    let shown = move || checks.get().into_iter().map(check).collect_view();
    view! {
        <h2>{t("checks-title")}</h2>
        <p hidden=move || !checks.with(Vec::is_empty)>{t("checks-none")}</p>
        <ul class="plain checks">{shown}</ul>
    }
}

fn check(check: Check) -> impl IntoView {
    let studio = studio();
    let pointed = Pointed::get();
    let Check {
        kind,
        count,
        about,
        spots,
        field,
    } = check;
    let about = about.join(", ");
    let told = move || {
        studio
            .words
            .with(|words| words.count(&kind, count, &[("about", &about)]))
    };
    let lead = spots.into_iter().next().map(|spot| {
        let press = move |_| pointed.lead_to(studio, &spot);
        view! { " "<button type="button" class="link" on:click=press>{t("show-cell")}</button> }
    });
    let lead_to_field = (!field.is_empty()).then(|| {
        let press = move |_| Pointed::lead_to_field(studio, &field);
        view! { " "<button type="button" class="link" on:click=press>{t("show-field")}</button> }
    });
    view! { <li>{told}{lead}{lead_to_field}</li> }
}
