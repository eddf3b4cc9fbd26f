use super::numbers::{grouped, hedged};
use super::{Element, Model, element, words};
use crate::dossier::{Standing, Total};

/// The source's own counts, beside what is named here: two things that must not be mixed.
/// Nothing where the source gives none.
pub(super) fn totals(model: &Model) -> Option<Element> {
    let totals = &model.dossier.totals;
    let heading = |text: &str| element("h2").text(text);
    let of_source = element("div")
        .child(heading("What the source counts"))
        .child(element("ul").children(totals.iter().map(total)));
    let named = element("div")
        .child(heading(words::NAMED_HERE))
        .child(element("p").text(named_here(model)));
    let section = element("section")
        .attr("class", "totals")
        .child(of_source)
        .child(named);
    (!totals.is_empty()).then_some(section)
}

/// How many nations are named here, and how many of them hold a stance.
pub(super) fn named_here(model: &Model) -> String {
    let places = model.dossier.named_places();
    let holds = |place: &&_| matches!(model.standing(**place), Standing::Holds(_));
    words::named_here(places.iter().filter(holds).count(), places.len())
}

fn total(total: &Total) -> Element {
    let number = hedged(&total.qualifier, &grouped(total.value));
    let note = (!total.note.is_empty()).then(|| element("small").text(&*total.note));
    element("li")
        .child(element("strong").text(number))
        .text(format!(" {}", total.label))
        .children(note)
}
