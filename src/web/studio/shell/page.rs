use leptos::prelude::*;

use crate::web::studio::begin::Begin;
use crate::web::studio::data::Data;
use crate::web::studio::look::Look;
use crate::web::studio::places::Places;
use crate::web::studio::publish::Publish;
use crate::web::studio::shell::address;
use crate::web::studio::shell::busy::Busy;
use crate::web::studio::shell::dropped::take_dropped;
use crate::web::studio::shell::header::Header;
use crate::web::studio::shell::map_link::ToMap;
use crate::web::studio::shell::notice::Messages;
use crate::web::studio::shell::preview::Preview;
use crate::web::studio::shell::told::listen;
use crate::web::studio::state::{Pointed, Screen, studio};

/// The whole page.
#[component]
pub(crate) fn Page() -> impl IntoView {
    let studio = studio();
    Pointed::provide();
    address::follow(studio);
    listen(studio);
    take_dropped(studio);
    let has_project = Memo::new(move |_| studio.view.with(|view| !view.sheets.is_empty()));
    let screen = Memo::new(move |_| match (studio.screen.get(), has_project.get()) {
        (_, false) => Screen::Begin,
        (screen, true) => screen,
    });
    let is_beginning = move || screen.get() == Screen::Begin;
    let body = move || match screen.get() {
        Screen::Begin => view! { <Begin/> }.into_any(),
        Screen::Data => view! { <Data/> }.into_any(),
        Screen::Places => view! { <Places/> }.into_any(),
        Screen::Look => view! { <Look/> }.into_any(),
        Screen::Publish => view! { <Publish/> }.into_any(),
    };
    view! {
        <Header screen has_project/>
        <div class="work" class:alone=is_beginning>
            <div class="desk">
                {body}
                <Show when=move || !is_beginning()><ToMap/></Show>
            </div>
            <Preview is_hidden=Signal::derive(is_beginning)/>
        </div>
        <Busy/>
        <Messages/>
    }
}
