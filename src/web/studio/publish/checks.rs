use leptos::prelude::*;

use crate::project::Check;
use crate::web::studio::state::{Pointed, Screen, studio, t};

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
    let named = kind.clone();
    let told = move || {
        studio
            .words
            .with(|words| words.count(&named, count, &[("about", &about)]))
    };
    let cell = spots.into_iter().find(|spot| spot.sheet.is_some());
    let screen = (cell.is_none() && field.is_empty()).then(|| {
        let name = place_of(&kind).name();
        let told = move || {
            let place = studio.words.with(|words| words.text(name));
            studio.with("go-to", &[("place", &place)])
        };
        view! { " "<a href=format!("#{name}")>{told}</a> }
    });
    let cell = cell.map(|spot| {
        let press = move |_| pointed.lead_to(studio, &spot);
        view! { " "<button type="button" class="link" on:click=press>{t("show-cell")}</button> }
    });
    let field = (!field.is_empty()).then(|| {
        let press = move |_| Pointed::lead_to_field(studio, &field);
        view! { " "<button type="button" class="link" on:click=press>{t("show-field")}</button> }
    });
    view! { <li>{told}{cell}{field}{screen}</li> }
}

/// The place where a check is settled that leads to no cell and no field.
fn place_of(kind: &str) -> Screen {
    match kind {
        "check-no-definition" => Screen::Look,
        _ => Screen::Data,
    }
}
