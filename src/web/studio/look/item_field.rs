use leptos::prelude::*;

use crate::dossier::Sign;
use crate::project::{Edit, ItemEdit};
use crate::web::studio::look::lists::Form;
use crate::web::studio::look::writing::Writing;
use crate::web::studio::state::{Studio, studio, t};

/// How many letters of an item's text name it.
const LONGEST: usize = 60;

/// The text of the interface with the item's name in it: “Remove “Peru””.
pub(super) fn named(
    key: &'static str,
    item: Signal<String>,
) -> impl Fn() -> String + Copy + Send + Sync + 'static {
    let studio = studio();
    move || studio.with(key, &[("item", &item.get())])
}

/// The beginning of an item's text.
pub(super) fn short_name(text: &str) -> String {
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

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
    /// The way in which it is written.
    #[prop(default = Form::Line)]
    form: Form,
    /// The id of its element.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    let studio = studio();
    let writing = Writing::new();
    let set = move |text: String, continues: bool| {
        let set = ItemEdit::Set {
            index: index.get_untracked(),
            field: field.to_owned(),
            text,
        };
        change(studio, list, set, continues);
    };
    let write = move |text: String| {
        let continues = writing.write(&text);
        set(text, continues);
    };
    let shown = move || writing.shown(value.get());
    let leave = move |_| writing.end();
    let control = match form {
        Form::Line => view! {
            <input type="text" id=id prop:value=shown on:input:target=move |event| write(event.target().value()) on:blur=leave/>
        }
        .into_any(),
        Form::Long => view! {
            <textarea rows="2" id=id prop:value=shown on:input:target=move |event| write(event.target().value()) on:blur=leave></textarea>
        }
        .into_any(),
        Form::Sign => {
            let option = move |sign: Sign| {
                let key = sign.key();
                let name = format!("sign-{key}");
                let name = move || studio.with(&name, &[]);
                // Without a sign, a mark has the first one.
                let is_it = move || value.with(|value| Sign::from_key(value).unwrap_or_default() == sign);
                view! { <option value=key selected=is_it>{name}</option> }
            };
            let signs = Sign::ALL.into_iter().filter(|sign| *sign != Sign::Star);
            let options = signs.map(option).collect_view();
            view! {
                <select id=id on:change:target=move |event| set(event.target().value(), false)>{options}</select>
            }
            .into_any()
        }
    };
    view! { <label class=field><span>{t(label)}</span>{control}</label> }
}
