use leptos::prelude::*;

use crate::project::Edit;
use crate::web::studio::look::item_field::named;
use crate::web::studio::look::place_form::PlaceForm;
use crate::web::studio::look::texts::{StoryField, story_text};
use crate::web::studio::state::{Studio, focus_later, studio, t};

/// The key of the places of the actors in the story.
const PLACES: &str = "actors.places";
/// The id of the field for another place.
const ADD: &str = "actors-add";

/// Those who ask the question: their label, and their places as a list.
#[component]
pub(super) fn Actors() -> impl IntoView {
    let studio = studio();
    let text = story_text(PLACES);
    let places = Memo::new(move |_| places(&text.get()));
    let write = move |places: Vec<String>, focus: Vec<String>| {
        let edit = Edit::Field {
            key: PLACES.to_owned(),
            text: places.join("; "),
            continues: false,
        };
        studio.edit_then(&edit, move |_: Studio| focus_later(focus));
    };
    let row = move |(index, place): (usize, String)| {
        let name = StoredValue::new(place.clone());
        let name = Signal::derive(move || name.get_value());
        let remove = move |_| {
            let mut left = places.get_untracked();
            left.remove(index);
            let last = left.len().saturating_sub(1);
            let next = format!("actors-{}-remove", index.min(last));
            write(left, vec![next, ADD.to_owned()]);
        };
        view! {
            <li>
                <span>{place}</span>
                <button type="button" class="quiet" id=format!("actors-{index}-remove") aria-label=named("item-remove", name) on:click=remove>
                    {t("remove")}
                </button>
            </li>
        }
    };
    let rows = move || places.get().into_iter().enumerate().map(row).collect_view();
    let add = move |place: String| {
        let all = places.get_untracked().into_iter().chain([place]);
        write(all.collect(), vec![ADD.to_owned()]);
    };
    view! {
        <h2>{t("actors")}</h2>
        <p class="small">{t("actors-about")}</p>
        <StoryField key="actors.label" label="field-actors-label"/>
        <StoryField key="actors.short" label="field-actors-short"/>
        <StoryField key="actors.definition" label="field-actors-definition"/>
        <h3>{t("field-actors-places")}</h3>
        <ul class="plain chips">{rows}</ul>
        <PlaceForm id=ADD.to_owned() add="actors-add" take=add/>
    }
}

/// The places of a list in one cell.
fn places(text: &str) -> Vec<String> {
    let places = text.split(';').map(str::trim);
    let places = places.filter(|place| !place.is_empty());
    places.map(str::to_owned).collect()
}
