use leptos::prelude::*;
use web_sys::DragEvent;

use crate::project::ItemEdit;
use crate::web::studio::look::item_field::change;
use crate::web::studio::look::stance_row::{LIST, StanceRow};
use crate::web::studio::state::{studio, t};

/// The stances, in the order of the legend. Rows are moved by buttons or by dragging.
#[component]
pub(super) fn Stances() -> impl IntoView {
    let studio = studio();
    // Rows stay while a text in them is written.
    let ids = Memo::new(move |_| {
        studio.view.with(|view| {
            let ids = view.stances.iter().map(|stance| stance.id.clone());
            ids.collect::<Vec<_>>()
        })
    });
    let dragged = RwSignal::new(None::<usize>);
    let place_of = move |id: &str| ids.with_untracked(|ids| ids.iter().position(|one| one == id));
    let row = move |id: String| {
        let own = StoredValue::new(id.clone());
        let at = move || own.with_value(|id| place_of(id));
        let over = move |event: DragEvent| {
            if dragged.with_untracked(Option::is_some) {
                event.prevent_default();
            }
        };
        let drop = move |event: DragEvent| {
            event.prevent_default();
            let (Some(from), Some(to)) = (dragged.get_untracked(), at()) else {
                return;
            };
            dragged.set(None);
            if from != to {
                change(studio, LIST, ItemEdit::Move { from, to }, false);
            }
        };
        view! {
            <li class="stance" on:dragover=over on:drop=drop>
                <span class="handle" draggable="true" aria-hidden="true" title=t("drag")
                    on:dragstart=move |_| dragged.set(at()) on:dragend=move |_| dragged.set(None)>"⠿"</span>
                <StanceRow id/>
            </li>
        }
    };
    let add = move |_| {
        let fields = vec![("label".to_owned(), studio.word("new-stance"))];
        change(studio, LIST, ItemEdit::Add { fields }, false);
    };
    view! {
        <h2>{t("stances")}</h2>
        <ol class="plain stances"><For each=move || ids.get() key=String::clone children=row/></ol>
        <p><button type="button" on:click=add>{t("add-stance")}</button></p>
    }
}
