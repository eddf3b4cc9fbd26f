use leptos::prelude::*;

use crate::project::{Question, View};
use crate::web::studio::shell::kept::Kept;
use crate::web::studio::shell::language::Language;
use crate::web::studio::state::{Screen, Studio, studio, t};

/// The project's name, the way through the page, and the way back.
#[component]
pub(crate) fn Header(screen: Memo<Screen>, has_project: Memo<bool>) -> impl IntoView {
    let studio = studio();
    let name = move || studio.view.with(|view| view.name.clone());
    // The opening of the project can be taken back, too, and then be made again.
    let has_history = move || has_project.get() || studio.view.with(|view| view.redo.is_some());
    let steps = Screen::steps().map(|step| view! { <Step step screen/> });
    view! {
        <header class="top">
            <a class="brand" href="#begin">"Stancemap Studio"</a>
            <Show when=move || has_project.get()>
                <span class="project">{name}</span>
                <Kept/>
            </Show>
            <nav class="steps" aria-label=t("steps") hidden=move || !has_project.get()>
                <ol>{steps.collect::<Vec<_>>()}</ol>
            </nav>
            <div class="history" hidden=move || !has_history()>
                <HistoryButton is_undo=true/>
                <HistoryButton is_undo=false/>
            </div>
            <Language/>
        </header>
    }
}

/// The link to a place of work, with the number of what is to be done there.
#[component]
fn Step(step: Screen, screen: Memo<Screen>) -> impl IntoView {
    let studio = studio();
    let open = Memo::new(move |_| studio.view.with(|view| open_at(step, view)));
    let current = move || (screen.get() == step).then_some("page");
    let told = move || studio.count("open-items", open.get());
    view! {
        <li>
            <a href=format!("#{}", step.name()) aria-current=current>
                {t(step.name())}
                <Show when=move || open.get() != 0>
                    " "<span class="open" title=told>{move || open.get()}</span>
                    <span class="aside">{told}</span>
                </Show>
            </a>
        </li>
    }
}

/// How much is to be done at a place of work.
fn open_at(step: Screen, view: &View) -> usize {
    let of_names = |question: &&Question| question.section == "names";
    match step {
        Screen::Data => {
            let questions = view.questions.iter();
            view.problems.len() + questions.filter(|one| !of_names(one)).count()
        }
        Screen::Places => view.places.to_decide,
        Screen::Publish => view.checks.len(),
        Screen::Look | Screen::Begin => 0,
    }
}

/// The button that takes the last change back, or makes it again. It names the change.
#[component]
fn HistoryButton(is_undo: bool) -> impl IntoView {
    let studio = studio();
    let label = move || {
        studio.view.with(|view| match is_undo {
            true => view.undo.clone(),
            false => view.redo.clone(),
        })
    };
    let (key, named) = match is_undo {
        true => ("undo", "undo-named"),
        false => ("redo", "redo-named"),
    };
    let title = move || match label() {
        Some(label) => {
            let change = studio.words.with(|words| words.label(&label));
            studio.with(named, &[("change", &change)])
        }
        None => studio.with(key, &[]),
    };
    let press = move |_| match is_undo {
        true => Studio::undo(studio),
        false => Studio::redo(studio),
    };
    view! {
        <button type="button" class="quiet" aria-disabled=move || label().is_none().to_string() title=title aria-label=title on:click=press>
            {t(key)}
        </button>
    }
}
