use leptos::prelude::*;

use crate::web::studio::look::actors::Actors;
use crate::web::studio::look::item_list::ItemList;
use crate::web::studio::look::lists::LISTS;
use crate::web::studio::look::palette::Palette;
use crate::web::studio::look::stances::Stances;
use crate::web::studio::look::texts::StoryField;
use crate::web::studio::look::view_fields::{DisplayFields, ViewField};
use crate::web::studio::state::t;

/// The place of texts, stances and view.
#[component]
pub(crate) fn Look() -> impl IntoView {
    let lists = LISTS.iter().map(|list| view! { <ItemList list/> });
    let lists = lists.collect_view();
    view! {
        <section class="place look">
            <h1 tabindex="-1">{t("look-title")}</h1>
            <h2>{t("texts")}</h2>
            <StoryField key="title" label="field-title"/>
            <StoryField key="alt" label="field-alt" is_long=true advice="alt-advice"/>
            <StoryField key="question" label="field-question"/>
            <StoryField key="deck" label="field-deck" is_long=true/>
            <StoryField key="asOf" label="field-as-of"/>
            <StoryField key="credit" label="field-credit"/>
            <StoryField key="contact" label="field-contact"/>
            <StoryField key="lang" label="field-lang"/>
            <Stances/>
            <Palette/>
            <h2>{t("view")}</h2>
            <ViewField/>
            <DisplayFields/>
            <Actors/>
            {lists}
        </section>
    }
}
