use leptos::prelude::*;

use crate::dossier::Region;
use crate::web::studio::look::choice_field::ChoiceField;
use crate::web::studio::state::studio;

/// The part of the world that the map shows at first. A box in degrees is written in the sheet.
#[component]
pub(super) fn ViewField() -> impl IntoView {
    let studio = studio();
    let option = |region: Region| {
        let name = format!("region-{}", region.key());
        let words = Signal::derive(move || studio.with(&name, &[]));
        (region.key().to_owned(), words)
    };
    let options = Region::ALL.map(option).to_vec();
    view! { <ChoiceField key="view" label="field-view" none="view-all" options/> }
}
