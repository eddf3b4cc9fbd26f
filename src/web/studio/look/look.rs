use leptos::prelude::*;

use crate::web::studio::look::stances::Stances;
use crate::web::studio::look::texts::StoryField;
use crate::web::studio::state::t;

/// The place of texts, stances and view.
#[component]
pub(crate) fn Look() -> impl IntoView {
    view! {
        <section class="place look">
            <h1 tabindex="-1">{t("look-title")}</h1>
            <h2>{t("texts")}</h2>
            <StoryField key="title" label="field-title" is_long=false/>
            <StoryField key="alt" label="field-alt" is_long=true/>
            <StoryField key="question" label="field-question" is_long=false/>
            <StoryField key="deck" label="field-deck" is_long=true/>
            <StoryField key="asOf" label="field-as-of" is_long=false/>
            <StoryField key="credit" label="field-credit" is_long=false/>
            <Stances/>
        </section>
    }
}
