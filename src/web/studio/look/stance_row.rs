use leptos::prelude::*;

use crate::dossier::Pattern;
use crate::project::{ItemEdit, Stance};
use crate::web::studio::look::item_field::{ItemField, change};
use crate::web::studio::state::{Studio, studio, t};

/// The list of stances in edits.
pub(super) const LIST: &str = "stances";

/// One stance: its colour, its labels, its definition, and its place in the order.
#[component]
pub(super) fn StanceRow(id: String) -> impl IntoView {
    let studio = studio();
    let found = Memo::new(move |_| {
        studio.view.with(|view| {
            let mut stances = view.stances.iter().enumerate();
            let own = stances.find(|(_, stance)| stance.id == id);
            own.map(|(at, stance)| (at, stance.clone()))
        })
    });
    let stance = Signal::derive(move || found.get().map(|(_, stance)| stance).unwrap_or_default());
    let index = Signal::derive(move || found.get().map_or(0, |(at, _)| at));
    let counts = move || {
        let Stance { facts, places, .. } = stance.get();
        let (facts, places) = (
            studio.count("count-facts", facts),
            studio.count("count-places", places),
        );
        studio.with("stance-counts", &[("facts", &facts), ("places", &places)])
    };
    view! {
        <Swatch stance index/>
        <div class="stance-texts" role="group" aria-label=move || stance.get().label>
            <ItemField list=LIST index field="label" label="stance-label" value=Signal::derive(move || stance.get().label)/>
            <ItemField list=LIST index field="short" label="stance-short" value=Signal::derive(move || stance.get().short)/>
            <ItemField list=LIST index field="definition" label="stance-definition" value=Signal::derive(move || stance.get().definition)/>
        </div>
        <Order stance index/>
        <p class="small">{counts}</p>
    }
}

fn set(studio: Studio, index: usize, field: &str, text: String) {
    let field = field.to_owned();
    let set = ItemEdit::Set { index, field, text };
    change(studio, LIST, set, false);
}

/// The colour and the pattern of a stance.
#[component]
fn Swatch(stance: Signal<Stance>, index: Signal<usize>) -> impl IntoView {
    let studio = studio();
    let named = move |key: &'static str| studio.with(key, &[("stance", &stance.get().label)]);
    let pattern = move |one: Pattern| {
        let is_it = move || stance.get().pattern == one.key();
        let name = format!("pattern-{}", one.key());
        let name = move || studio.with(&name, &[]);
        view! { <option value=one.key() selected=is_it>{name}</option> }
    };
    view! {
        <div class="swatch">
            <input type="color" aria-label=move || named("stance-color") prop:value=move || stance.get().color
                on:change:target=move |event| set(studio, index.get_untracked(), "color", event.target().value())/>
            <select aria-label=move || named("stance-pattern")
                on:change:target=move |event| set(studio, index.get_untracked(), "pattern", event.target().value())>
                {Pattern::ALL.map(pattern).collect_view()}
            </select>
        </div>
    }
}

/// The buttons that move a stance.
#[component]
fn Order(stance: Signal<Stance>, index: Signal<usize>) -> impl IntoView {
    let studio = studio();
    let named = move |key: &'static str| studio.with(key, &[("stance", &stance.get().label)]);
    let last = move || {
        studio
            .view
            .with(|view| view.stances.len())
            .saturating_sub(1)
    };
    let shift = move |by: isize| {
        let from = index.get_untracked();
        let to = from.saturating_add_signed(by);
        change(studio, LIST, ItemEdit::Move { from, to }, false);
    };
    // A stance that facts have would come back from them.
    let remove = move |_| {
        let index = index.get_untracked();
        change(studio, LIST, ItemEdit::Remove { index }, false);
    };
    view! {
        <div class="order">
            <button type="button" class="quiet" aria-label=move || named("stance-up")
                disabled=move || index.get() == 0 on:click=move |_| shift(-1)>"↑"</button>
            <button type="button" class="quiet" aria-label=move || named("stance-down")
                disabled=move || { index.get() >= last() } on:click=move |_| shift(1)>"↓"</button>
            <button type="button" class="quiet" aria-label=move || named("stance-remove") hidden=move || stance.with(|own| own.facts > 0)
                on:click=remove>{t("remove")}</button>
        </div>
    }
}
