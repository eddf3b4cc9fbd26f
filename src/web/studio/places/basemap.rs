use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlInputElement;

use crate::project::{BasemapView, Edit, PropertyView};
use crate::web::studio::state::{Studio, studio, t};

/// The fields of the story that say how a basemap is read, with the keys of their labels, and whether the field may stay
/// empty.
const PROPERTIES: [(&str, &str, bool); 2] = [
    ("basemap.id", "basemap-id", false),
    ("basemap.name", "basemap-name", true),
];
/// The fields with the words for a place, with the keys of their labels.
const UNITS: [(&str, &str); 2] = [("unit.one", "unit-one"), ("unit.other", "unit-other")];

/// The map that the places are on: the world, or a basemap of the editor's own with the properties that name its places.
#[component]
pub(crate) fn OwnBasemap() -> impl IntoView {
    let studio = studio();
    let basemap = Memo::new(move |_| studio.view.with(|view| view.basemap.clone()));
    let chosen = move |event: web_sys::Event| {
        let input: Option<HtmlInputElement> = event.target().and_then(|it| it.dyn_into().ok());
        if let Some(input) = input {
            let files = input.files().map_or(JsValue::NULL, Into::into);
            studio.follow(studio.call(|bridge| bridge.add(&files)));
            input.set_value("");
        }
    };
    let shown = move || match basemap.get() {
        None => view! { <p class="small">{t("basemap-none")}</p> }.into_any(),
        Some(own) => fields(studio, own).into_any(),
    };
    view! {
        <div class="basemap">
            <h2>{t("basemap-title")}</h2>
            {shown}
            <p class="actions">
                <label class="button">
                    {t("basemap-open")}
                    <input type="file" accept=".geojson,.json" class="aside" on:change=chosen/>
                </label>
                <Show when=move || basemap.with(Option::is_some)>
                    <button type="button" class="quiet" on:click=move |_| studio.edit(&Edit::RemoveBasemap)>{t("basemap-remove")}</button>
                </Show>
            </p>
        </div>
    }
}

fn fields(studio: Studio, own: BasemapView) -> impl IntoView {
    let BasemapView {
        name,
        features,
        properties,
    } = own;
    let select = |(key, label, may_be_empty): (&'static str, &'static str, bool)| {
        let value = value_of(studio, key);
        let option = |one: &PropertyView| {
            let name = one.name.clone();
            let own = name.clone();
            let (tells, all) = (one.tells.to_string(), features.to_string());
            let params = [("property", &*one.name), ("n", &*tells), ("all", &*all)];
            let told = studio.with("basemap-property", &params);
            view! { <option value=name prop:selected=move || value.get() == own>{told}</option> }
        };
        let options = properties.iter().map(option).collect_view();
        let none = match may_be_empty {
            true => t("basemap-no-name"),
            false => t("choose"),
        };
        view! {
            <p class="field">
                <label for=key>{t(label)}</label>
                <select id=key on:change:target=move |event| write(studio, key, event.target().value())>
                    <option value="" prop:selected=move || value.with(String::is_empty)>{none}</option>
                    {options}
                </select>
            </p>
        }
    };
    let unit = |(key, label): (&'static str, &'static str)| {
        let value = value_of(studio, key);
        view! {
            <p class="field">
                <label for=key>{t(label)}</label>
                <input type="text" id=key prop:value=move || value.get() on:change:target=move |event| write(studio, key, event.target().value())/>
            </p>
        }
    };
    let projected = value_of(studio, "basemap.projected");
    let is_plane = move || projected.with(|value| !matches!(&**value, "" | "no" | "false"));
    let project = move |is: bool| {
        let text = if is { "yes" } else { "" };
        write(studio, "basemap.projected", text.to_owned());
    };
    view! {
        <p>{name}</p>
        <div class="pair">{PROPERTIES.map(select).collect_view()}</div>
        <div class="pair">{UNITS.map(unit).collect_view()}</div>
        <p><label>
            <input type="checkbox" prop:checked=is_plane on:change:target=move |event| project(event.target().checked())/>
            " "{t("basemap-plane")}
        </label></p>
    }
}

/// The value of a field of the story.
fn value_of(studio: Studio, key: &'static str) -> Memo<String> {
    Memo::new(move |_| {
        let value = studio.view.with(|view| view.story.get(key).cloned());
        value.unwrap_or_default()
    })
}

fn write(studio: Studio, key: &str, text: String) {
    studio.edit(&Edit::Field {
        key: key.to_owned(),
        text,
        continues: false,
    });
}
