use leptos::prelude::*;

use crate::project::{Edit, ItemEdit, Stance};
use crate::web::studio::state::{Studio, studio, t};

/// The list of stances in edits.
const LIST: &str = "stances";

/// The stances, in the order of the legend.
#[component]
pub(crate) fn Stances() -> impl IntoView {
    let studio = studio();
    // Rows stay while a text in them is written.
    let ids = Memo::new(move |_| {
        studio.view.with(|view| {
            let ids = view.stances.iter().map(|stance| stance.id.clone());
            ids.enumerate().collect::<Vec<_>>()
        })
    });
    view! {
        <h2>{t("stances")}</h2>
        <ol class="plain stances">
            <For each=move || ids.get() key=|(_, id)| id.clone() let((_, id))>
                <StanceRow id/>
            </For>
        </ol>
        <p><button type="button" on:click=move |_| change(studio, ItemEdit::Add { fields: vec![("label".to_owned(), studio.word("new-stance"))] }, false)>{t("add-stance")}</button></p>
    }
}

fn change(studio: Studio, change: ItemEdit, continues: bool) {
    studio.edit(&Edit::Item {
        list: LIST.to_owned(),
        change,
        continues,
    });
}

/// One stance: its colour, its labels, its definition, and its place in the order.
#[component]
fn StanceRow(id: String) -> impl IntoView {
    let studio = studio();
    let found = Memo::new(move |_| {
        studio.view.with(|view| {
            let stances = view.stances.iter().enumerate();
            let mut own = stances.filter(|(_, stance)| stance.id == id);
            own.next().map(|(at, stance)| (at, stance.clone()))
        })
    });
    let stance = move || found.get().map(|(_, stance)| stance).unwrap_or_default();
    let index = move || found.get_untracked().map_or(0, |(at, _)| at);
    let last = move || {
        studio
            .view
            .with(|view| view.stances.len().saturating_sub(1))
    };
    let at = move || found.get().map_or(0, |(at, _)| at);
    let shift = move |by: isize| {
        let from = index();
        let to = from.saturating_add_signed(by);
        change(studio, ItemEdit::Move { from, to }, false);
    };
    let named = move |key: &'static str| {
        let label = stance().label;
        studio.with(key, &[("stance", &label)])
    };
    let color = move |color: String| {
        let set = ItemEdit::Set {
            index: index(),
            field: "color".to_owned(),
            text: color,
        };
        change(studio, set, false);
    };
    view! {
        <li class="stance">
            <input type="color" aria-label=move || named("stance-color") prop:value=move || stance().color on:change:target=move |event| color(event.target().value())/>
            <div class="stance-texts">
                <StanceField index field="label" label="stance-label" value=Signal::derive(move || stance().label)/>
                <StanceField index field="short" label="stance-short" value=Signal::derive(move || stance().short)/>
                <StanceField index field="definition" label="stance-definition" value=Signal::derive(move || stance().definition)/>
            </div>
            <div class="order">
                <button type="button" class="quiet" aria-label=move || named("stance-up") disabled=move || at() == 0 on:click=move |_| shift(-1)>"↑"</button>
                <button type="button" class="quiet" aria-label=move || named("stance-down") disabled=move || { at() >= last() } on:click=move |_| shift(1)>"↓"</button>
            </div>
            <p class="small">{move || { let Stance { facts, places, .. } = stance(); studio.with("stance-counts", &[("facts", &facts.to_string()), ("places", &places.to_string())]) }}</p>
        </li>
    }
}

/// A text of a stance.
#[component]
fn StanceField(
    index: impl Fn() -> usize + Copy + 'static,
    field: &'static str,
    label: &'static str,
    value: Signal<String>,
) -> impl IntoView {
    let studio = studio();
    let continues = StoredValue::new(false);
    let write = move |text: String| {
        let set = ItemEdit::Set {
            index: index(),
            field: field.to_owned(),
            text,
        };
        change(studio, set, continues.get_value());
        continues.set_value(true);
    };
    view! {
        <label>
            <span>{t(label)}</span>
            <input type="text" prop:value=move || value.get() on:input:target=move |event| write(event.target().value())
                on:blur=move |_| continues.set_value(false)/>
        </label>
    }
}
