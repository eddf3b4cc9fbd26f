use leptos::prelude::*;

use crate::web::studio::publish::checks::Checks;
use crate::web::studio::publish::embed::Embed;
use crate::web::studio::publish::files::Files;
use crate::web::studio::publish::since::Since;
use crate::web::studio::state::t;

/// The place of the last questions and of the files.
#[component]
pub(crate) fn Publish() -> impl IntoView {
    let address = RwSignal::new(String::new());
    view! {
        <section class="place publish">
            <h1 tabindex="-1">{t("publish-title")}</h1>
            <Since/>
            <Checks/>
            <Files address/>
            <Embed address/>
        </section>
    }
}
