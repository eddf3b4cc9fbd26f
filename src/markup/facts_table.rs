use super::card::figures;
use super::dates::date_of;
use super::legend::chip;
use super::sources::origin;
use super::{Element, Model, element, words};
use crate::dossier::{Fact, PlaceId};

const COLUMNS: [&str; 6] = [
    "Nation",
    "Stance",
    "Date",
    "What is known",
    "Figures",
    "Who says so",
];

/// Everything that the map shows, as a table: nation by nation, fact by fact.
pub(super) fn facts_table(model: &Model) -> Element {
    let dossier = &model.dossier;
    let places = dossier.named_places();
    let heads = COLUMNS.map(|name| element("th").attr("scope", "col").text(name));
    let table = element("table")
        .child(element("caption").text(&*dossier.question))
        .child(element("thead").child(element("tr").children(heads)))
        .children(places.into_iter().map(|place| nation(model, place)));
    let scroll = element("div")
        .attr("class", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", &*dossier.question)
        .child(table);
    let shown = element("span")
        .attr("class", "shown")
        .attr("data-text", words::ROWS_SHOWN);
    let heading = element("summary")
        .text(words::table_label(dossier.facts.len()))
        .child(shown);
    element("details")
        .attr("class", "facts")
        .child(heading)
        .child(scroll)
}

fn nation(model: &Model, place: PlaceId) -> Element {
    let facts = model.dossier.facts_of(place);
    let rows = facts.len().max(1).to_string();
    let link = element("a")
        .attr("href", format!("#{place}"))
        .text(model.dossier.name_of(place));
    let name = element("th")
        .attr("scope", "rowgroup")
        .attr("rowspan", &*rows)
        .child(link);
    let stance = element("td")
        .attr("class", "standing")
        .attr("rowspan", rows)
        .child(chip())
        .child(
            element("span")
                .attr("class", "label")
                .text(model.label(place)),
        );
    let mut cells = facts.into_iter().map(|fact| cells(model, fact));
    let first = element("tr")
        .child(name)
        .child(stance)
        .children(cells.next().into_iter().flatten());
    element("tbody")
        .attr("data-stance", model.standing(place).key())
        .child(first)
        .children(cells.map(|cells| element("tr").children(cells)))
}

fn cells(model: &Model, fact: &Fact) -> [Element; 4] {
    let cell = || element("td");
    [
        cell().children(date_of(fact)),
        cell().text(&*fact.text),
        cell().children(figures(fact)),
        cell().children(origin(&model.dossier, fact)),
    ]
}
