use leptos::prelude::*;

use crate::base::message::Message;
use crate::project::{CorrectionDraft, Edit, ItemEdit};
use crate::web::studio::state::{Studio, say, studio, t};

/// The changes since the version that was published, and drafts of corrections that tell of them.
#[component]
pub(super) fn Since() -> impl IntoView {
    let studio = studio();
    let earlier = Memo::new(move |_| studio.view.with(|view| view.earlier.clone()));
    let changes = move || {
        let changes = earlier.get().unwrap_or_default().changes.into_iter();
        let change = |change: Message| view! { <li>{say(change)}</li> };
        changes.map(change).collect_view()
    };
    let drafts = move || earlier.get().unwrap_or_default().drafts;
    let is_same = move || {
        earlier
            .get()
            .is_some_and(|earlier| earlier.changes.is_empty())
    };
    view! {
        <div hidden=move || earlier.with(Option::is_none)>
            <h2>{t("since-title")}</h2>
            <p hidden=move || !is_same()>{t("since-nothing")}</p>
            <ul class="since">{changes}</ul>
            <div hidden=move || drafts().is_empty()>
                <p>{move || studio.count("since-drafts", drafts().len())}</p>
                <button type="button" on:click=move |_| add(studio, drafts())>{t("since-add")}</button>
            </div>
        </div>
    }
}

/// Adds drafts to the list of corrections, as one step.
fn add(studio: Studio, drafts: Vec<CorrectionDraft>) {
    let edit = |draft: CorrectionDraft| Edit::Item {
        list: "corrections".to_owned(),
        change: ItemEdit::Add {
            fields: vec![
                ("date".to_owned(), draft.date),
                ("text".to_owned(), draft.text),
                ("facts".to_owned(), draft.facts.join("; ")),
            ],
        },
        continues: false,
    };
    studio.edit(&Edit::Together {
        edits: drafts.into_iter().map(edit).collect(),
        label: None,
    });
}
