use leptos::prelude::*;

use crate::web::studio::look::item_list::ItemList;
use crate::web::studio::look::palette::Palette;
use crate::web::studio::look::stances::Stances;
use crate::web::studio::look::texts::StoryField;
use crate::web::studio::look::view_field::ViewField;
use crate::web::studio::state::t;

/// The fields of takeaways, with the keys of their labels.
const TAKEAWAYS: &[(&str, &str)] = &[("text", "item-text"), ("takeaway", "item-takeaway")];
/// The fields of annotations.
const ANNOTATIONS: &[(&str, &str)] = &[("place", "item-place"), ("text", "item-text")];
/// The fields of marks.
const MARKS: &[(&str, &str)] = &[
    ("label", "stance-label"),
    ("sign", "item-sign"),
    ("definition", "stance-definition"),
];

/// The fields of corrections.
const CORRECTIONS: &[(&str, &str)] = &[
    ("date", "item-date"),
    ("text", "item-text"),
    ("facts", "item-facts"),
];

/// The place of texts, stances and view.
#[component]
pub(crate) fn Look() -> impl IntoView {
    view! {
        <section class="place look">
            <h1 tabindex="-1">{t("look-title")}</h1>
            <h2>{t("texts")}</h2>
            <StoryField key="title" label="field-title"/>
            <StoryField key="question" label="field-question"/>
            <StoryField key="deck" label="field-deck" is_long=true/>
            <StoryField key="asOf" label="field-as-of"/>
            <StoryField key="credit" label="field-credit"/>
            <StoryField key="contact" label="field-contact"/>
            <StoryField key="lang" label="field-lang"/>
            <Stances/>
            <Palette/>
            <ItemList list="takeaways" title="takeaways" add="add-takeaway" fields=TAKEAWAYS/>
            <ItemList list="annotations" title="annotations" add="add-annotation" fields=ANNOTATIONS/>
            <ItemList list="marks" title="marks" add="add-mark" fields=MARKS/>
            <ItemList list="corrections" title="corrections" add="add-correction" fields=CORRECTIONS/>
            <h2>{t("actors")}</h2>
            <StoryField key="actors.label" label="field-actors-label"/>
            <StoryField key="actors.places" label="field-actors-places"/>
            <h2>{t("view")}</h2>
            <ViewField/>
        </section>
    }
}
