use leptos::prelude::*;

use crate::project::Seen;
use crate::web::studio::state::{studio, t};

/// The colours of the stances as different readers see them, with a warning where two look alike.
#[component]
pub(super) fn Palette() -> impl IntoView {
    let studio = studio();
    let palette = Memo::new(move |_| studio.view.with(|view| view.palette.clone()));
    let rows = move || palette.get().into_iter().map(row).collect_view();
    view! {
        <h3>{t("palette-title")}</h3>
        <ul class="plain palette">{rows}</ul>
    }
}

fn row(seen: Seen) -> impl IntoView {
    let studio = studio();
    let Seen {
        vision,
        colors,
        alike,
        ground,
        unseen,
    } = seen;
    let key = format!("vision-{vision}");
    let name = move || studio.with(&key, &[]);
    // On a ground, a colour has it all around.
    let swatch = move |color: String| {
        let around = ground.clone().map(|ground| format!("6px solid {ground}"));
        view! { <span class="seen" style:background-color=color style:border=around></span> }
    };
    let swatches = colors.into_iter().map(swatch).collect_view();
    let label = move |index: usize| {
        let label = studio.view.with(|view| {
            let stance = view.stances.get(index);
            stance.map(|stance| stance.label.clone())
        });
        label.unwrap_or_default()
    };
    let warning = move |(one, two): (usize, usize)| {
        let told = move || {
            let (one, two) = (label(one), label(two));
            studio.with("palette-alike", &[("one", &one), ("two", &two)])
        };
        view! { <p class="alike">{told}</p> }
    };
    let warnings = alike.into_iter().map(warning).collect_view();
    let lost = move |index: usize| {
        let told = move || studio.with("palette-land", &[("stance", &label(index))]);
        view! { <p class="alike">{told}</p> }
    };
    let lost = unseen.into_iter().map(lost).collect_view();
    view! {
        <li>
            <span class="vision">{name}</span>
            <span class="swatches" aria-hidden="true">{swatches}</span>
            {warnings}
            {lost}
        </li>
    }
}
