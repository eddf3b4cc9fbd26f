use leptos::prelude::*;

use crate::project::Edit;
use crate::web::studio::look::writing::Writing;
use crate::web::studio::state::{studio, t};

/// The text of a field of the story; empty without one.
pub(super) fn story_text(key: &'static str) -> Memo<String> {
    let studio = studio();
    Memo::new(move |_| {
        let text = studio.view.with(|view| view.story.get(key).cloned());
        text.unwrap_or_default()
    })
}

/// A field of the story: its title, or its deck. Each letter is kept, and all letters of one visit are one step.
#[component]
pub(crate) fn StoryField(
    /// The key in the sheet of the story.
    key: &'static str,
    /// The key of its label.
    label: &'static str,
    /// Whether it has several lines.
    #[prop(optional)]
    is_long: bool,
    /// The key of a sentence of advice.
    #[prop(optional)]
    advice: Option<&'static str>,
) -> impl IntoView {
    let studio = studio();
    let value = story_text(key);
    let writing = Writing::new();
    let write = move |text: String| {
        let continues = writing.write(&text);
        studio.edit(&Edit::Field {
            key: key.to_owned(),
            text,
            continues,
        });
    };
    let shown = move || writing.shown(value.get());
    let leave = move |_| writing.end();
    let id = format!("field-{key}");
    let advised = advice.map(|_| format!("{id}-advice"));
    let advice = advice.map(|text| {
        let id = advised.clone();
        view! { <span class="small advice" id=id>{t(text)}</span> }
    });
    let field = match is_long {
        true => view! {
            <textarea id=id.clone() rows="3" aria-describedby=advised prop:value=shown
                on:input:target=move |event| write(event.target().value()) on:blur=leave></textarea>
        }
        .into_any(),
        false => view! {
            <input id=id.clone() type="text" aria-describedby=advised prop:value=shown
                on:input:target=move |event| write(event.target().value()) on:blur=leave/>
        }
        .into_any(),
    };
    view! { <p class="field"><label for=id>{t(label)}</label>{advice}{field}</p> }
}
