//! The list of kinds of evidence.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::figure::protocol::names;
use crate::web::dom::element::{attr, text_of};
use crate::web::state::{Criterion, Derived, Facets, Filter, Id};
use crate::web::viewer::figure::Figure;
use crate::web::viewer::figure::events::closest;
use crate::web::viewer::story::legend::set_count;

/// The kind whose checkbox an event happened on.
pub(crate) fn kind_at(figure: &Figure, event: &Event) -> Option<Id> {
    let input = closest(figure, event, ".evidence input")?;
    Some(input.get_attribute("value")?.into())
}

/// Shows the chosen kinds, and counts the places that pass the other criteria.
pub(crate) fn fill(figure: &Figure, filter: &Filter, derived: &Derived) {
    let mut chosen = Vec::new();
    for input in figure.query_all(".evidence input") {
        let input: HtmlInputElement = input.unchecked_into();
        let (kind, Some(item)) = (Id::from(input.value()), input.parent_element()) else {
            continue;
        };
        let counted = |facets: &&Facets| {
            facets.evidence.contains(&kind) && filter.passes_others(Criterion::Evidence, facets)
        };
        set_count(&item, derived.facets.iter().filter(counted).count());
        let is_chosen = filter.evidence.contains(&kind);
        input.set_checked(is_chosen);
        if is_chosen {
            chosen.push(text_of(&item, ".label"));
        }
    }
    if let Some(heading) = figure.query(".evidence .chosen") {
        let text = if chosen.is_empty() {
            attr(&heading, names::ALL_KINDS)
        } else {
            chosen.join(", ")
        };
        heading.set_text_content(Some(&text));
    }
}
