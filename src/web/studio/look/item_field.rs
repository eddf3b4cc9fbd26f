use leptos::prelude::*;

use crate::project::{Edit, ItemEdit};
use crate::web::studio::look::writing::Writing;
use crate::web::studio::state::{Studio, studio, t};

/// Makes a change of an item of a list.
pub(super) fn change(studio: Studio, list: &str, change: ItemEdit, continues: bool) {
    studio.edit(&Edit::Item {
        list: list.to_owned(),
        change,
        continues,
    });
}

/// A text of an item of a list.
#[component]
pub(super) fn ItemField(
    /// The list: `stances`.
    list: &'static str,
    /// The item.
    index: Signal<usize>,
    /// The name of the field.
    field: &'static str,
    /// The key of its label.
    label: &'static str,
    /// Its text.
    value: Signal<String>,
) -> impl IntoView {
    let studio = studio();
    let writing = Writing::new();
    let write = move |text: String| {
        let continues = writing.write(&text);
        let set = ItemEdit::Set {
            index: index.get_untracked(),
            field: field.to_owned(),
            text,
        };
        change(studio, list, set, continues);
    };
    view! {
        <label class=field>
            <span>{t(label)}</span>
            <input type="text" prop:value=move || writing.shown(value.get()) on:input:target=move |event| write(event.target().value())
                on:blur=move |_| writing.end()/>
        </label>
    }
}
