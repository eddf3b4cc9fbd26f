use leptos::prelude::*;

use crate::project::ItemEdit;
use crate::web::studio::look::item_field::{ItemField, change};
use crate::web::studio::state::{studio, t};

/// A list of the story whose items are rows of its sheet: takeaways, annotations.
#[component]
pub(super) fn ItemList(
    /// The name of the list.
    list: &'static str,
    /// The key of its title.
    title: &'static str,
    /// The key of the button that adds an item.
    add: &'static str,
    /// The fields of an item, with the keys of their labels.
    fields: &'static [(&'static str, &'static str)],
) -> impl IntoView {
    let studio = studio();
    let count = Memo::new(move |_| {
        studio
            .view
            .with(|view| view.lists.get(list).map_or(0, Vec::len))
    });
    let text = move |index: usize, field: &'static str| {
        Signal::derive(move || {
            studio.view.with(|view| {
                let item = view.lists.get(list).and_then(|items| items.get(index));
                let found =
                    item.and_then(|item| item.fields.iter().find(|(name, _)| name == field));
                found.map(|(_, text)| text.clone()).unwrap_or_default()
            })
        })
    };
    let item = move |index: usize| {
        let shown = fields.iter().map(|&(field, label)| {
            let at = Signal::derive(move || index);
            view! { <ItemField list index=at field label value=text(index, field)/> }
        });
        let shown = shown.collect_view();
        let remove = move |_| change(studio, list, ItemEdit::Remove { index }, false);
        let up = move |_| {
            change(
                studio,
                list,
                ItemEdit::Move {
                    from: index,
                    to: index - 1,
                },
                false,
            );
        };
        view! {
            <li class="item">
                <div class="item-texts">{shown}</div>
                <div class="order">
                    <button type="button" class="quiet" aria-label=t("item-up") disabled=index == 0 on:click=up>"↑"</button>
                    <button type="button" class="quiet" on:click=remove>{t("remove")}</button>
                </div>
            </li>
        }
    };
    let added = move |_| {
        let first = fields.first().map_or("", |(field, _)| *field);
        let fields = vec![(first.to_owned(), studio.word("new-text"))];
        change(studio, list, ItemEdit::Add { fields }, false);
    };
    view! {
        <h2>{t(title)}</h2>
        <ol class="plain">{move || (0..count.get()).map(item).collect_view()}</ol>
        <p><button type="button" on:click=added>{t(add)}</button></p>
    }
}
