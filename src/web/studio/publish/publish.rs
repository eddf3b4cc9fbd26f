use leptos::prelude::*;

use crate::web::studio::publish::checks::Checks;
use crate::web::studio::publish::embed::Embed;
use crate::web::studio::publish::files::Files;
use crate::web::studio::publish::pictures::Pictures;
use crate::web::studio::publish::since::Since;
use crate::web::studio::state::{studio, t};

/// The place of the last questions and of the files.
#[component]
pub(crate) fn Publish() -> impl IntoView {
    studio().call(|bridge| bridge.prepare());
    view! {
        <section class="place publish">
            <h1 tabindex="-1">{t("publish-title")}</h1>
            <Checks/>
            <Since/>
            <Files/>
            <Pictures/>
            <Embed/>
        </section>
    }
}
