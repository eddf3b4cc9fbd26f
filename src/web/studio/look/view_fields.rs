use leptos::prelude::*;

use crate::dossier::{PROJECTIONS, Region, Theme};
use crate::web::studio::look::choice_field::ChoiceField;
use crate::web::studio::state::studio;

/// The part of the world that the map shows at first. A box in degrees is written in the sheet.
#[component]
pub(super) fn ViewField() -> impl IntoView {
    let studio = studio();
    let option = |region: Region| {
        let name = format!("region-{}", region.key());
        let words = Signal::derive(move || studio.with(&name, &[]));
        (region.key().to_owned(), words)
    };
    let options = Region::ALL.map(option).to_vec();
    view! { <ChoiceField key="view" label="field-view" none="view-all" options/> }
}

/// The projection of the map, the theme of its page, and the language of its buttons.
#[component]
pub(super) fn DisplayFields() -> impl IntoView {
    let studio = studio();
    let named = move |name: String| Signal::derive(move || studio.with(&name, &[]));
    // The first one is the usual one, which needs no name.
    let projections = PROJECTIONS.into_iter().skip(1);
    let projections = projections.map(|id| (id.to_owned(), named(format!("projection-{id}"))));
    let themes = [Theme::Light, Theme::Dark].map(|theme| {
        let key = theme.key();
        (key.to_owned(), named(format!("theme-{key}")))
    });
    // Maps have the languages that the studio has, under their own names.
    let languages = studio.call(|bridge| bridge.languages());
    let languages: Vec<String> = languages.iter().filter_map(|one| one.as_string()).collect();
    let (pairs, _) = languages.as_chunks::<2>();
    let languages = pairs.iter().map(|[tag, name]| {
        let name = StoredValue::new(name.clone());
        (tag.clone(), Signal::derive(move || name.get_value()))
    });
    view! {
        <ChoiceField key="display.projection" label="field-display-projection" none="projection-usual" options=projections.collect()/>
        <ChoiceField key="display.theme" label="field-display-theme" none="theme-system" options=themes.to_vec()/>
        <ChoiceField key="display.lang" label="field-display-lang" none="language-of-texts" options=languages.collect()/>
    }
}
