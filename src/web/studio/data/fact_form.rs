use leptos::prelude::*;
use web_sys::SubmitEvent;

use crate::project::Edit;
use crate::web::studio::state::{studio, t};

/// The fields of a fact: the names of their columns, and the keys of their labels.
const FIELDS: [(&str, &str); 8] = [
    ("place", "fact-place"),
    ("stance", "fact-stance"),
    ("date", "fact-date"),
    ("text", "fact-text"),
    ("attributed_to", "fact-by"),
    ("source_title", "fact-source"),
    ("source_url", "fact-url"),
    ("disputes", "fact-disputes"),
];

/// A form in which a fact is written without the grid.
#[component]
pub(crate) fn FactForm() -> impl IntoView {
    let studio = studio();
    let texts = FIELDS.map(|_| RwSignal::new(String::new()));
    let add = move |event: SubmitEvent| {
        event.prevent_default();
        let fields = FIELDS.iter().zip(texts);
        let fields = fields.map(|((field, _), text)| ((*field).to_owned(), text.get_untracked()));
        studio.edit(&Edit::Fact {
            fields: fields.collect(),
        });
        studio.say(studio.word("fact-added"), true);
        texts.iter().for_each(|text| text.set(String::new()));
    };
    let field = move |((field, label), text): ((&'static str, &'static str), RwSignal<String>)| {
        let list = (field == "stance").then_some("stances");
        view! {
            <label class=field>
                <span>{t(label)}</span>
                <input type="text" list=list required=field == "place" prop:value=move || text.get()
                    on:input:target=move |event| text.set(event.target().value())/>
            </label>
        }
    };
    let fields = FIELDS.into_iter().zip(texts).map(field).collect_view();
    let stances = move || {
        let labels = studio.view.with(|view| {
            let labels = view.stances.iter().map(|stance| stance.label.clone());
            labels.collect::<Vec<_>>()
        });
        let option = |label: String| view! { <option value=label></option> };
        labels.into_iter().map(option).collect_view()
    };
    view! {
        <details class="fact-form">
            <summary><h2>{t("fact-title")}</h2></summary>
            <form on:submit=add>
                {fields}
                <datalist id="stances">{stances}</datalist>
                <button type="submit">{t("fact-add")}</button>
            </form>
        </details>
    }
}
