use leptos::prelude::*;

use crate::web::studio::state::{studio, t};

/// Messages to the editor, which screen readers announce.
#[component]
pub(crate) fn Messages() -> impl IntoView {
    let studio = studio();
    let notice = move || studio.notice.get();
    let close = move |_| studio.notice.set(None);
    let shown = move || {
        let notice = notice()?;
        let undo = notice.can_undo.then(|| {
            view! { <button type="button" on:click=move |_| studio.undo()>{t("undo")}</button> }
        });
        Some(view! {
            <div class="notice">
                <p lang=notice.language dir=notice.language.map(|_| "ltr")>{notice.text}</p>
                {undo}
                <button type="button" class="quiet" on:click=close>{t("close")}</button>
            </div>
        })
    };
    view! { <div class="notices" role="status">{shown}</div> }
}
