use crate::dossier::{Fact, PlaceId};
use crate::figure::markup::legend::chip;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::table::columns::{Columns, Kind};
use crate::figure::markup::text::{attribution, fact_date};
use crate::figure::protocol::Ranks;
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// Everything that the map shows, as a table: nation by nation, fact by fact.
///
/// Where scripts are, the viewer makes buttons of the heads with `data-by`, and sorts the nations:
/// by name, by the order of the legend, and by what `data-ranks` gives of each. `data-ascending`,
/// `data-descending` and `data-unsorted` are what it says then.
pub(crate) fn facts_table(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let columns = Columns::of(dossier);
    let ranks = columns.ranks(dossier);
    let nations = dossier.named_places().into_iter().zip(ranks);
    let table = element("table")
        .child(element("caption").dossier_text(&dossier.question))
        .child(head(words, &columns))
        .children(nations.map(|(place, ranks)| nation(model, &columns, place, ranks)));
    let scroll = element("div")
        .attr("class", "scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", &*dossier.question)
        .child(table);
    let shown = element("span")
        .attr("class", "shown")
        .attr(names::ROWS_SHOWN, &*words.rows_shown);
    let heading = element("summary")
        .text(words.count(&words.table, dossier.facts.len()))
        .child(shown);
    element("details")
        .attr("class", "facts")
        .child(heading)
        .child(scroll)
}

fn head(words: &Words, columns: &Columns) -> Element {
    let column = |name: &str| element("th").attr("scope", "col").text(name);
    let sortable = |key: &str, name: &str| column(name).attr(names::BY, key);
    let counted = columns.kinds.iter().map(|kind| {
        let head = match kind {
            Kind::People => sortable("people", &words.people),
            Kind::Money => sortable("money", &columns.money_label(words)),
            Kind::Other => column(&words.other_figures),
        };
        head.attr("class", "amount")
    });
    let row = element("tr")
        .child(sortable("nation", &words.nation))
        .child(sortable("stance", &words.stance))
        .child(sortable("date", &words.date))
        .child(column(&words.known))
        .children(counted)
        .child(column(&words.said_by));
    element("thead")
        .attr(names::ASCENDING, &*words.ascending)
        .attr(names::DESCENDING, &*words.descending)
        .attr(names::UNSORTED, &*words.unsorted)
        .child(row)
}

fn nation(model: &Model, columns: &Columns, place: PlaceId, ranks: Ranks) -> Element {
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
                .dossier_text(&model.label(place)),
        );
    let mut cells = facts.into_iter().map(|fact| cells(model, columns, fact));
    let first = element("tr")
        .child(name)
        .child(stance)
        .children(cells.next().into_iter().flatten());
    element("tbody")
        .attr(names::STANCE, model.standing(place).key())
        .attr(names::RANKS, ranks.write())
        .child(first)
        .children(cells.map(|cells| element("tr").children(cells)))
}

fn cells(model: &Model, columns: &Columns, fact: &Fact) -> Vec<Element> {
    let cell = || element("td");
    let figures = columns.kinds.iter().map(|&kind| {
        let figures = kind.figures_of(fact);
        cell()
            .attr("class", "amount")
            .children(figures.map(|figure| kind.cell(&model.words, figure)))
    });
    [
        cell().children(fact_date(&model.words, fact)),
        cell().dossier_text(&fact.text),
    ]
    .into_iter()
    .chain(figures)
    .chain([cell().children(attribution(model, fact))])
    .collect()
}
