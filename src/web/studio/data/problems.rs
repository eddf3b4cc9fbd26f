use leptos::prelude::*;

use crate::base::message::message;
use crate::project::{Mend, Problem};
use crate::web::studio::state::{Pointed, say, studio, t};

/// How many problems are shown before the editor asks for all of them.
const FIRST: usize = 8;

/// The faults of the sheets, each with ways to mend it.
#[component]
pub(crate) fn Problems() -> impl IntoView {
    let studio = studio();
    let all = RwSignal::new(false);
    let problems = Memo::new(move |_| studio.view.with(|view| view.problems.clone()));
    let count = move || problems.with(Vec::len);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { FIRST };
        let shown = problems.get().into_iter().take(most).map(problem);
        shown.collect_view()
    };
    let rest = move || count() > FIRST && !all.get();
    view! {
        <div class="problems" hidden=move || count() == 0>
            <h2>{move || studio.count("problems-title", count())}</h2>
            <ol class="plain">{shown}</ol>
            <Show when=rest>
                <button type="button" class="link" on:click=move |_| all.set(true)>{move || studio.count("problems-all", count())}</button>
            </Show>
        </div>
    }
}

fn problem(problem: Problem) -> impl IntoView {
    let studio = studio();
    let pointed = Pointed::get();
    let Problem {
        spot,
        found,
        expected,
        done,
        mends,
        ..
    } = problem;
    let place = say(spot.text.clone());
    let lead = move |_| pointed.lead_to(studio, &spot);
    let told = say(message!(
        "found {found}, expected {expected}; {done}",
        found,
        expected,
        done
    ));
    let mends = mends.into_iter().map(mend).collect_view();
    view! {
        <li class="problem">
            <p><button type="button" class="link" on:click=lead title=t("show-cell")>{place}</button>" "{told}</p>
            <div class="mends">{mends}</div>
        </li>
    }
}

fn mend(mend: Mend) -> impl IntoView {
    let studio = studio();
    let Mend {
        kind,
        from,
        to,
        rows,
        edit,
    } = mend;
    let label = move || {
        studio
            .words
            .with(|words| words.count(&kind, rows.len(), &[("from", &from), ("to", &to)]))
    };
    let said = label.clone();
    let press = move |_| {
        let mended = studio.with("mended", &[("change", &said())]);
        studio.mend(&edit, mended);
    };
    view! { <button type="button" class="mend" on:click=press>{label}</button> }
}
