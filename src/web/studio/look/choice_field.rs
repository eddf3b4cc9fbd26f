use leptos::prelude::*;

use crate::project::Edit;
use crate::web::studio::look::texts::story_text;
use crate::web::studio::state::{studio, t};

/// A field of the story with few values: a list of them, each with its words. Another value was written into the sheet,
/// and is shown as it is.
#[component]
pub(super) fn ChoiceField(
    /// The key in the sheet of the story.
    key: &'static str,
    /// The key of its label.
    label: &'static str,
    /// The key of the words for no value.
    none: &'static str,
    /// The values with their words.
    options: Vec<(String, Signal<String>)>,
) -> impl IntoView {
    let studio = studio();
    let current = story_text(key);
    let choose = move |text: String| {
        studio.edit(&Edit::Field {
            key: key.to_owned(),
            text,
            continues: false,
        });
    };
    let known: Vec<String> = options.iter().map(|(value, _)| value.clone()).collect();
    let option = move |(value, words): (String, Signal<String>)| {
        let own = value.clone();
        let is_it = move || current.with(|current| *current == own);
        view! { <option value=value selected=is_it>{move || words.get()}</option> }
    };
    let other = move || {
        let current = current.get();
        let is_other = !current.is_empty() && !known.contains(&current);
        is_other.then(
            || view! { <option value=current.clone() selected=true>{current.clone()}</option> },
        )
    };
    let id = format!("field-{key}");
    view! {
        <p class="field">
            <label for=id.clone()>{t(label)}</label>
            <select id=id on:change:target=move |event| choose(event.target().value())>
                <option value="" selected=move || current.with(String::is_empty)>{t(none)}</option>
                {options.into_iter().map(option).collect_view()}
                {other}
            </select>
        </p>
    }
}
