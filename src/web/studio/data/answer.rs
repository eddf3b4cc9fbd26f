use leptos::prelude::*;

use crate::base::message::Message;
use crate::project::{Choice, Edit};
use crate::web::studio::state::{Studio, say_text, studio, t};

/// A choice among answers, which goes into the decisions as soon as it is made.
#[component]
pub(crate) fn Answer(
    /// The section of the decisions.
    section: String,
    /// The key in the section.
    key: String,
    /// The answers that can be chosen; any text if there are none.
    options: Vec<Choice>,
    /// The answer that holds now.
    current: String,
    /// The name of the control for those who do not see its place.
    label: Message,
) -> impl IntoView {
    let studio = studio();
    let label = say_text(label);
    let decide = move |answer: String| decide(studio, &section, &key, answer);
    if options.is_empty() {
        return view! {
            <input type="text" class="answer" aria-label=label prop:value=current
                on:change:target=move |event| decide(event.target().value())/>
        }
        .into_any();
    }
    let is_known = options.iter().any(|option| option.value == current);
    let open = (!is_known).then(|| view! { <option value="" selected>{t("choose")}</option> });
    let none = t("answer-none");
    let option = |Choice { value, label }: Choice| {
        let selected = value == current;
        // The answer that says that none is right has no words of its own.
        let is_empty = label.is_empty();
        let language = {
            let label = label.clone();
            move || studio.words.with(|words| words.other_language(&label))
        };
        let label = say_text(label);
        let label = move || match is_empty {
            true => none(),
            false => label(),
        };
        view! { <option value=value selected=selected lang=language>{label}</option> }
    };
    let options = options.into_iter().map(option).collect_view();
    view! {
        <select class="answer" aria-label=label on:change:target=move |event| decide(event.target().value())>
            {open}
            {options}
        </select>
    }
    .into_any()
}

fn decide(studio: Studio, section: &str, key: &str, answer: String) {
    studio.edit(&Edit::Decide {
        section: section.to_owned(),
        key: key.to_owned(),
        answer: Some(answer).filter(|answer| !answer.trim().is_empty()),
    });
}
