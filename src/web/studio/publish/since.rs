use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DragEvent, HtmlInputElement};

use crate::base::message::Message;
use crate::project::{CorrectionDraft, Edit, ItemEdit};
use crate::web::studio::state::{Studio, say, studio, t};

/// The comparison with the version that was published: its file, the changes since, and drafts of corrections that tell of
/// them.
#[component]
pub(super) fn Since() -> impl IntoView {
    let studio = studio();
    let is_over = RwSignal::new(false);
    let chosen = move |event: web_sys::Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(input) = input {
            compare(studio, &input.files().map_or(JsValue::NULL, Into::into));
            input.set_value("");
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let dropped = event.data_transfer();
        compare(studio, &dropped.map_or(JsValue::NULL, Into::into));
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <div class="since" class:over=move || is_over.get() on:dragover=over on:dragleave=move |_| is_over.set(false) on:drop=dropped>
            <h2>{t("since-title")}</h2>
            <p class="small">{t("since-about")}</p>
            <p>
                <label class="button">
                    {t("since-open")}
                    <input type="file" class="aside" on:change=chosen/>
                </label>
            </p>
            <Changes/>
        </div>
    }
}

fn compare(studio: Studio, files: &JsValue) {
    studio.follow(studio.call(|bridge| bridge.compare(files)));
}

/// The changes, and the drafts that the editor has not left out.
#[component]
fn Changes() -> impl IntoView {
    let studio = studio();
    let earlier = Memo::new(move |_| studio.view.with(|view| view.earlier.clone()));
    let left_out = RwSignal::new(Vec::<CorrectionDraft>::new());
    let drafts = Memo::new(move |_| {
        let drafts = earlier.get().unwrap_or_default().drafts.into_iter();
        let is_open = |draft: &CorrectionDraft| left_out.with(|out| !out.contains(draft));
        drafts.filter(is_open).collect::<Vec<_>>()
    });
    let changes = move || {
        let changes = earlier.get().unwrap_or_default().changes.into_iter();
        let change = |change: Message| view! { <li>{say(change)}</li> };
        changes.map(change).collect_view()
    };
    let is_same = move || {
        earlier
            .get()
            .is_some_and(|earlier| earlier.changes.is_empty())
    };
    let draft = move |draft: CorrectionDraft| {
        let text = draft.text.clone();
        let own = StoredValue::new(draft);
        let accept = move |_| add(studio, vec![own.get_value()]);
        let leave_out = move |_| left_out.update(|out| out.push(own.get_value()));
        view! {
            <li class="draft">
                <p>{text}</p>
                <div class="mends">
                    <button type="button" on:click=accept>{t("since-accept")}</button>
                    <button type="button" class="quiet" on:click=leave_out>{t("since-leave")}</button>
                </div>
            </li>
        }
    };
    view! {
        <p role="status" hidden=move || !is_same()>{t("since-nothing")}</p>
        <ul hidden=move || earlier.with(Option::is_none)>{changes}</ul>
        <div hidden=move || drafts.with(Vec::is_empty)>
            <p>{move || studio.count("since-drafts", drafts.with(Vec::len))}</p>
            <ul class="plain drafts">{move || drafts.get().into_iter().map(draft).collect_view()}</ul>
            <p hidden=move || drafts.with(Vec::len) < 2>
                <button type="button" on:click=move |_| add(studio, drafts.get_untracked())>{t("since-add")}</button>
            </p>
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
