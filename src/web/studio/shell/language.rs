use std::sync::Arc;

use leptos::prelude::*;

use crate::web::dom::attributes::set_attr;
use crate::web::dom::window::document;
use crate::web::studio::state::{Studio, Words, once, studio, t};

/// The choice of the interface's language.
#[component]
pub(crate) fn Language() -> impl IntoView {
    let studio = studio();
    let languages = studio.call(|bridge| bridge.languages());
    let languages: Vec<String> = languages.iter().filter_map(|one| one.as_string()).collect();
    let (pairs, _) = languages.as_chunks::<2>();
    let own = studio.call(|bridge| bridge.language());
    choose(studio, own);
    Effect::new(move |_| {
        let root = document().document_element();
        studio.words.with(|words| {
            set_attr(root.as_ref(), "lang", Some(&words.language));
            set_attr(root.as_ref(), "dir", Some(&words.direction));
        });
    });
    let option = |[tag, name]: &[String; 2]| {
        let (tag, name) = (tag.clone(), name.clone());
        let value = tag.clone();
        let is_own = move || studio.words.with(|words| words.language == tag);
        view! { <option value=value selected=is_own>{name}</option> }
    };
    let options = pairs.iter().map(option).collect_view();
    view! {
        <select class="language" aria-label=t("language") on:change:target=move |event| choose(studio, event.target().value())>
            {options}
        </select>
    }
}

fn choose(studio: Studio, language: String) {
    once(
        studio.call(|bridge| bridge.words(&language)),
        move |words| {
            let words = words.ok().and_then(|words| words.as_string());
            if let Some(words) = words.and_then(|text| Words::read(&text)) {
                studio.words.set(Arc::new(words));
            }
        },
    );
}
