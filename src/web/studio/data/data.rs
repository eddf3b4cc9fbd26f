use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use crate::web::studio::data::fact_form::FactForm;
use crate::web::studio::data::grid::Grid;
use crate::web::studio::data::problems::Problems;
use crate::web::studio::data::questions::Questions;
use crate::web::studio::data::understood::UnderstoodList;
use crate::web::studio::state::{Pointed, studio, t};

/// The place of the sheets.
#[component]
pub(crate) fn Data() -> impl IntoView {
    let studio = studio();
    let counts = move || {
        let counts = studio.view.with(|view| view.counts.clone());
        let facts = studio.count("count-facts", counts.facts);
        let places = studio.count("count-places", counts.places);
        let rows = studio.count("count-rows", counts.rows);
        studio.with(
            "sheet-counts",
            &[("rows", &rows), ("facts", &facts), ("places", &places)],
        )
    };
    let newer = move |event: web_sys::Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(input) = input {
            let files = input.files().map_or(JsValue::NULL, Into::into);
            studio.follow(studio.call(|bridge| bridge.open(&files, true)));
            input.set_value("");
        }
    };
    let added = move |event: web_sys::Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(input) = input {
            let files = input.files().map_or(JsValue::NULL, Into::into);
            studio.follow(studio.call(|bridge| bridge.add(&files)));
            input.set_value("");
        }
    };
    view! {
        <section class="place data">
            <h1 tabindex="-1">{t("sheets-title")}</h1>
            <p class="small">{counts}</p>
            <Questions is_of_names=false/>
            <Problems/>
            <SheetTabs/>
            <Grid/>
            <FactForm/>
            <UnderstoodList/>
            <p class="actions">
                <label class="button">
                    {t("add-files")}
                    <input type="file" multiple class="aside" on:change=added/>
                </label>
                <label class="button">
                    {t("newer-sheet")}
                    <input type="file" multiple class="aside" on:change=newer/>
                </label>
            </p>
        </section>
    }
}

/// The names of the sheets, of which one is shown.
#[component]
fn SheetTabs() -> impl IntoView {
    let studio = studio();
    let pointed = Pointed::get();
    let names = Memo::new(move |_| {
        studio.view.with(|view| {
            let sheets = view.sheets.iter();
            let named = sheets.map(|sheet| (sheet.name.clone(), sheet.kind.clone()));
            named.collect::<Vec<_>>()
        })
    });
    let tab = move |(index, (name, kind)): (usize, (String, String))| {
        let current = move || (pointed.sheet.get() == index).to_string();
        let unread = kind.is_empty().then(|| {
            view! { " "<span class="quiet">{t("sheet-unread")}</span> }
        });
        let choose = move |_| pointed.sheet.set(index);
        view! {
            <li><button type="button" aria-pressed=current on:click=choose>{name}{unread}</button></li>
        }
    };
    let tabs = move || names.get().into_iter().enumerate().map(tab).collect_view();
    view! {
        <ul class="tabs" aria-label=t("sheets") hidden=move || names.with(|names| names.len() < 2)>{tabs}</ul>
    }
}
