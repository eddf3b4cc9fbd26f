use leptos::prelude::*;

use crate::project::{Edit, ItemEdit};
use crate::web::studio::look::item_field::{ItemField, named, short_name};
use crate::web::studio::look::lists::List;
use crate::web::studio::look::place_form::PlaceForm;
use crate::web::studio::state::{Studio, focus_later, studio, t};

/// A list of the story: takeaways, marks. Its items are added, written, moved and removed by buttons, and the focus stays
/// with the item.
#[component]
pub(super) fn ItemList(list: &'static List) -> impl IntoView {
    let studio = studio();
    let name = list.name;
    let count = Memo::new(move |_| items(studio, name));
    let item = move |index: usize| view! { <Row list index count/> };
    let add = move |place: String| {
        let mut fields = vec![(list.fresh.to_owned(), studio.word("new-text"))];
        if list.is_of_places() {
            fields.push(("place".to_owned(), place));
        }
        if list.has_ids() {
            fields.push(("id".to_owned(), new_id(studio, name)));
        }
        let next = format!("{name}-{}-{}", count.get_untracked(), list.fresh);
        let add = ItemEdit::Add { fields };
        change_then(studio, name, add, vec![next]);
    };
    let id = format!("{name}-add");
    let adding = match list.is_of_places() {
        true => view! { <PlaceForm id add=list.add take=add/> }.into_any(),
        false => view! { <p><button type="button" id=id on:click=move |_| add(String::new())>{t(list.add)}</button></p> }.into_any(),
    };
    view! {
        <h2>{t(list.title)}</h2>
        <p class="small">{t(list.about)}</p>
        <ol class="plain">{move || (0..count.get()).map(item).collect_view()}</ol>
        {adding}
    }
}

fn items(studio: Studio, list: &str) -> usize {
    studio
        .view
        .with(|view| view.lists.get(list).map_or(0, Vec::len))
}

/// An id that no item of a list has: `marks-2`.
fn new_id(studio: Studio, list: &str) -> String {
    studio.view.with_untracked(|view| {
        let items = view.lists.get(list).map_or(&[][..], Vec::as_slice);
        let fields = items.iter().flat_map(|item| &item.fields);
        let taken: Vec<&str> = fields.map(|(_, text)| &**text).collect();
        let mut ids = (items.len() + 1..).map(|number| format!("{list}-{number}"));
        let free = ids.find(|id| !taken.contains(&&**id));
        free.unwrap_or_default()
    })
}

/// Makes a change of a list, and then moves the focus.
fn change_then(studio: Studio, list: &str, change: ItemEdit, focus: Vec<String>) {
    let edit = Edit::Item {
        list: list.to_owned(),
        change,
        continues: false,
    };
    studio.edit_then(&edit, move |_| focus_later(focus));
}

/// One item, with its fields and buttons.
#[component]
fn Row(list: &'static List, index: usize, count: Memo<usize>) -> impl IntoView {
    let studio = studio();
    let name = list.name;
    let text = move |field: &'static str| {
        Signal::derive(move || {
            studio.view.with(|view| {
                let item = view.lists.get(name).and_then(|items| items.get(index));
                let mut fields = item.into_iter().flat_map(|item| &item.fields);
                let found = fields.find(|(own, _)| own == field);
                found.map(|(_, text)| text.clone()).unwrap_or_default()
            })
        })
    };
    let own = Signal::derive(move || {
        let mut texts = list.fields.iter().map(|field| text(field.name).get());
        let own = texts.find(|text| !text.trim().is_empty());
        own.map_or_else(|| (index + 1).to_string(), |text| short_name(&text))
    });
    let fields = list.fields.iter().map(|field| {
        let at = Signal::derive(move || index);
        let id = format!("{name}-{index}-{}", field.name);
        view! {
            <ItemField list=name index=at field=field.name label=field.label form=field.form value=text(field.name) id/>
        }
    });
    let fields = fields.collect_view();
    let button = move |at: usize, action: &str| format!("{name}-{at}-{action}");
    let shift = move |to: usize, action: &'static str, other: &'static str| {
        let change = ItemEdit::Move { from: index, to };
        // At the end of the list, only the other way is left.
        let focus = vec![button(to, action), button(to, other)];
        change_then(studio, name, change, focus);
    };
    let remove = move |_| {
        let last = count.get_untracked().saturating_sub(2);
        let focus = vec![button(index.min(last), "remove"), format!("{name}-add")];
        change_then(studio, name, ItemEdit::Remove { index }, focus);
    };
    view! {
        <li class="item">
            <div class="item-texts" role="group" aria-label=move || own.get()>{fields}</div>
            <div class="order">
                <button type="button" class="quiet" id=button(index, "up") aria-label=named("item-up", own) disabled=index == 0
                    on:click=move |_| shift(index - 1, "up", "down")>"↑"</button>
                <button type="button" class="quiet" id=button(index, "down") aria-label=named("item-down", own)
                    disabled=move || { index + 1 >= count.get() } on:click=move |_| shift(index + 1, "down", "up")>"↓"</button>
                <button type="button" class="quiet" id=button(index, "remove") aria-label=named("item-remove", own) on:click=remove>{t("remove")}</button>
            </div>
        </li>
    }
}
