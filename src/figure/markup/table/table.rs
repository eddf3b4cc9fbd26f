use crate::dossier::{Fact, Figure, PlaceId};
use crate::figure::markup::legend::chip;
use crate::figure::markup::measure::FigureKind;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::table::columns::Columns;
use crate::figure::markup::text::{
    amount, amount_in_column, attribution, fact_date, figure_details,
};
use crate::figure::protocol::{Ranks, names};
use crate::language::i18n::Messages;

/// Everything that the map shows as a table: a row for each fact, grouped by place.
///
/// The viewer turns the headers with [`names::BY`] into buttons that sort the groups: by name, by
/// the order of the legend, or by their [`Ranks`].
pub(crate) fn facts_table(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let columns = Columns::of(dossier);
    let ranks = columns.ranks(dossier);
    let places = dossier.named_places().into_iter().zip(ranks);
    let table = element("table")
        .child(element("caption").dossier_text(&dossier.question))
        .child(head(words, &columns))
        .children(places.map(|(place, ranks)| group(model, &columns, place, ranks)));
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
        .text(words.plural(&words.table, dossier.facts.len()))
        .child(shown);
    element("details")
        .attr("class", "panel facts")
        .child(heading)
        .child(scroll)
}

fn head(words: &Messages, columns: &Columns) -> Element {
    let column = |name: &str| element("th").attr("scope", "col").text(name);
    let sortable = |key: &str, name: &str| column(name).attr(names::BY, key);
    let figures = columns.kinds.iter().map(|kind| {
        let header = match kind {
            FigureKind::People => sortable("people", &words.people),
            FigureKind::Money => sortable("money", &columns.money_label(words)),
            FigureKind::Other => column(&words.other_figures),
        };
        header.attr("class", "amount")
    });
    let row = element("tr")
        .child(sortable("nation", &words.nation))
        .child(sortable("stance", &words.stance))
        .child(sortable("date", &words.date))
        .child(column(&words.known))
        .children(figures)
        .child(column(&words.said_by));
    element("thead")
        .attr(names::ASCENDING, &*words.ascending)
        .attr(names::DESCENDING, &*words.descending)
        .attr(names::UNSORTED, &*words.unsorted)
        .child(row)
}

/// The rows of a place. Name and standing span all of them.
fn group(model: &Model, columns: &Columns, place: PlaceId, ranks: Ranks) -> Element {
    let facts = model.dossier.facts_of(place);
    let row_count = facts.len().max(1).to_string();
    let link = element("a")
        .attr("href", format!("#{place}"))
        .text(model.dossier.name_of(place));
    let name = element("th")
        .attr("scope", "rowgroup")
        .attr("rowspan", &*row_count)
        .child(link);
    let label = element("span")
        .attr("class", "label")
        .dossier_text(&model.label(place));
    let standing = element("td")
        .attr("class", "standing")
        .attr("rowspan", row_count)
        .child(chip())
        .child(label);
    let mut rows = facts
        .into_iter()
        .map(|fact| cells(model, columns, place, fact));
    let first_row = element("tr")
        .child(name)
        .child(standing)
        .children(rows.next().into_iter().flatten());
    element("tbody")
        .attr(names::STANCE, model.standing(place).key())
        .attr(names::RANKS, ranks.write())
        .child(first_row)
        .children(rows.map(|cells| element("tr").children(cells)))
}

/// The cells of a fact in the rows of a place.
fn cells(model: &Model, columns: &Columns, place: PlaceId, fact: &Fact) -> Vec<Element> {
    let words = &*model.words;
    let cell = || element("td");
    let figures = columns.kinds.iter().map(|&kind| {
        let figures = kind.figures_of(fact);
        let figures = figures.map(|figure| figure_in_cell(model, kind, place, figure));
        cell().attr("class", "amount").children(figures)
    });
    [
        cell().children(fact_date(words, fact)),
        cell().dossier_text(&fact.text),
    ]
    .into_iter()
    .chain(figures)
    .chain([cell().children(attribution(model, fact))])
    .collect()
}

/// A figure in the column of its kind, with its details below.
fn figure_in_cell(model: &Model, kind: FigureKind, place: PlaceId, figure: &Figure) -> Element {
    let words = &*model.words;
    let number = match kind {
        FigureKind::Other => amount(words, figure),
        FigureKind::People | FigureKind::Money => amount_in_column(words, figure),
    };
    let details = figure_details(model, figure, place);
    let details = (!details.is_empty()).then(|| element("small").children(details));
    element("p").children(number).text(" ").children(details)
}
