use leptos::prelude::*;

use crate::project::Question;
use crate::web::studio::data::answer::Answer;
use crate::web::studio::state::{Pointed, say, studio, t};

/// The decisions that the editor has to take: those about names of places, or all others.
#[component]
pub(crate) fn Questions(is_of_names: bool) -> impl IntoView {
    let studio = studio();
    let questions = Memo::new(move |_| {
        studio.view.with(|view| {
            let own = view.questions.iter();
            let own = own.filter(|one| (one.section == "names") == is_of_names);
            own.cloned().collect::<Vec<_>>()
        })
    });
    let shown = move || questions.get().into_iter().map(question).collect_view();
    view! {
        <div class="questions" hidden=move || questions.with(Vec::is_empty)>
            <h2>{move || studio.count("questions-title", questions.with(Vec::len))}</h2>
            <ul class="plain">{shown}</ul>
        </div>
    }
}

fn question(question: Question) -> impl IntoView {
    let studio = studio();
    let pointed = Pointed::get();
    let Question {
        spot,
        sentence,
        section,
        key,
        options,
        current,
    } = question;
    let label = sentence.clone();
    let place = say(spot.text.clone());
    let sentence = say(sentence);
    let lead = move |_| pointed.lead_to(studio, &spot);
    view! {
        <li class="question">
            <p><button type="button" class="link" on:click=lead title=t("show-cell")>{place}</button>" "{sentence}</p>
            <Answer section key options current label/>
        </li>
    }
}
