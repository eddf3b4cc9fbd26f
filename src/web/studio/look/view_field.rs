use leptos::prelude::*;

use crate::dossier::Region;
use crate::project::Edit;
use crate::web::studio::state::{studio, t};

/// The part of the world that the map shows at first.
#[component]
pub(super) fn ViewField() -> impl IntoView {
    let studio = studio();
    let current = Memo::new(move |_| {
        let text = studio.view.with(|view| view.story.get("view").cloned());
        text.unwrap_or_default()
    });
    let choose = move |text: String| {
        studio.edit(&Edit::Field {
            key: "view".to_owned(),
            text,
            continues: false,
        });
    };
    let option = move |region: Region| {
        let key = region.key();
        let is_it = move || current.with(|current| current == key);
        view! { <option value=key selected=is_it>{region_name(key)}</option> }
    };
    // A box in degrees is written in the sheet.
    let own = move || {
        let current = current.get();
        let is_known =
            current.is_empty() || Region::ALL.iter().any(|region| region.key() == current);
        (!is_known).then(
            || view! { <option value=current.clone() selected=true>{current.clone()}</option> },
        )
    };
    view! {
        <p class="field">
            <label for="field-view">{t("field-view")}</label>
            <select id="field-view" on:change:target=move |event| choose(event.target().value())>
                <option value="" selected=move || current.with(String::is_empty)>{t("view-all")}</option>
                {Region::ALL.map(option).collect_view()}
                {own}
            </select>
        </p>
    }
}

/// The name of a region in the language of the interface.
fn region_name(key: &str) -> impl Fn() -> String + use<> {
    let studio = studio();
    let key = format!("region-{key}");
    move || studio.with(&key, &[])
}
