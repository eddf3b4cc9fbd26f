use leptos::prelude::*;

use crate::project::{Control, Sentence};
use crate::web::studio::data::answer::Answer;
use crate::web::studio::state::{say, studio, t};

/// The decisions that the program took, each with a way to change it.
#[component]
pub(crate) fn UnderstoodList() -> impl IntoView {
    let studio = studio();
    let sentences = Memo::new(move |_| studio.view.with(|view| view.understood.clone()));
    let shown = move || sentences.get().into_iter().map(sentence).collect_view();
    view! {
        <details class="understood" open>
            <summary><h2>{t("understood-title")}</h2></summary>
            <ul class="plain">{shown}</ul>
        </details>
    }
}

fn sentence(sentence: Sentence) -> impl IntoView {
    let Sentence {
        spot,
        sentence,
        control,
    } = sentence;
    let label = sentence.clone();
    let place = say(spot.text);
    let sentence = say(sentence);
    let control = control.map(|control| {
        let Control {
            section,
            key,
            options,
            current,
            ..
        } = control;
        view! { <Answer section key options current label/> }
    });
    view! {
        <li><p><span class="quiet">{place}": "</span>{sentence}</p>{control}</li>
    }
}
