use crate::dossier::{Fact, Figure, PlaceId, Standing};
use crate::figure::markup::card::{hidden_before_fact, told};
use crate::figure::markup::flows::{days, quantity_in_column};
use crate::figure::markup::legend::chip;
use crate::figure::markup::measure::FigureKind;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, list};
use crate::figure::markup::table::columns::Columns;
use crate::figure::markup::text::{
    amount_in_column, figure_line, format_nodes, since, single_source,
};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// Everything that the map shows as a table: a row for each place, which unfolds to its facts.
///
/// The viewer turns the headers with [`names::BY`] into buttons that sort the rows: by name, by
/// the order of the legend, by date, or by the largest [`names::RANK`] of a column.
pub(crate) fn facts_table(model: &Model) -> Element {
    let (dossier, words) = (&model.dossier, &*model.words);
    let columns = Columns::of(dossier);
    let places = dossier.named_places().into_iter();
    let table = element("table")
        .child(element("caption").dossier_text(&dossier.question))
        .child(head(words, &columns))
        .children(places.map(|place| row(model, &columns, place)));
    let find = element("input")
        .attr("type", "search")
        .attr("class", "find")
        .attr("aria-label", &*words.find_rows)
        .attr("placeholder", &*words.find_rows)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false");
    let shown = element("span")
        .attr("class", "shown")
        .attr(names::ROWS_SHOWN, &*words.rows_shown);
    // Each fact has the link to its own source if there are several. Without an address, the credits say all.
    let is_linked = dossier.sources.iter().any(|source| source.url.is_some());
    let source = single_source(model).filter(|_| is_linked);
    let heading = element("h2").text(words.plural(&words.table, dossier.facts.len()));
    let heading = element("summary").child(heading).child(shown);
    element("details")
        .attr("class", "panel facts")
        .child(heading)
        .child(find)
        .children(source)
        .child(table)
}

fn head(words: &Messages, columns: &Columns) -> Element {
    let column = |name: &str| element("th").attr("scope", "col").text(name);
    let sortable = |key: &str, name: &str| column(name).attr(names::BY, key);
    let figures = columns.kinds.iter().map(|kind| {
        let header = match kind {
            FigureKind::People => sortable("people", &words.people),
            FigureKind::Money => sortable("money", &columns.money_label(words)),
        };
        header.attr("class", "amount")
    });
    let row = element("tr")
        .child(sortable("nation", &words.nation))
        .child(sortable("stance", &words.stance))
        .child(sortable("date", &words.date).attr("class", "latest"))
        .child(column(&words.known))
        .children(figures);
    element("thead")
        .attr(names::ASCENDING, &*words.ascending)
        .attr(names::DESCENDING, &*words.descending)
        .attr(names::UNSORTED, &*words.unsorted)
        .child(row)
}

/// The row of a place: its standing, since when it has held, its facts, and the largest figures of what
/// it receives. The viewer shows the row of another day.
fn row<'a>(model: &'a Model, columns: &Columns<'a>, place: PlaceId) -> Element {
    let words = &*model.words;
    let facts = model.facts_of(place);
    let link = element("a")
        .attr("href", format!("#{place}"))
        .text(model.dossier.name_of(place));
    let label = element("span").attr("class", "label");
    let told = model.label(place);
    let label = if model.standing(place).is_contested() {
        let told = element("span").dossier_text(&told);
        label.children(format_nodes(
            &words.disputed,
            &[("standing", vec![told.into()])],
        ))
    } else {
        label.dossier_text(&told)
    };
    let standing = element("td")
        .attr("class", "standing")
        .child(chip())
        .child(label);
    let held_since = match model.standing(place) {
        Standing::Holds(held) => since(words, held.since),
        _ => Vec::new(),
    };
    let latest = element("td").attr("class", "latest").children(held_since);
    let figures = columns.kinds.iter().map(|&kind| {
        let figures = figures_in_cell(model, columns, kind, place);
        element("td")
            .attr("class", format!("amount {}", kind.key()))
            .children(figures)
    });
    let cells = element("tr")
        .child(element("th").attr("scope", "row").child(link))
        .child(standing)
        .child(latest)
        .child(element("td").children(fold(model, place, &facts)))
        .children(figures);
    element("tbody")
        .attr(names::OF, place.as_str())
        .attr(names::STANCE, model.standing(place).key())
        .child(cells)
}

/// The facts of a place, folded below what happened. `None` if there are none, and no role either.
fn fold(model: &Model, place: PlaceId, facts: &[&Fact]) -> Option<Element> {
    let role = model.dossier.role_of(place);
    let told_from = model.hidden_before(model.dossier.told_from(place));
    let role = role.map(|role| {
        let role = element("span").dossier_text(role);
        role.attr_opt(names::DAY, told_from)
    });
    if facts.is_empty() {
        return role;
    }
    let count = model.words.plural(&model.words.facts, facts.len());
    let count = element("small").text(count);
    let summary = element("summary");
    let summary = match role {
        Some(role) => summary.child(role).text(" "),
        None => summary,
    };
    let entries = facts.iter().map(|fact| entry(model, fact, place));
    let list = list("ol").attr("class", "chronicle").children(entries);
    let details = element("details").child(summary.child(count));
    Some(details.child(list))
}

fn entry(model: &Model, fact: &Fact, place: PlaceId) -> Element {
    element("li")
        .attr_opt(names::DAY, hidden_before_fact(model, fact))
        .children(told(model, fact, place))
}

/// The numbers of a place in a column: what the map counts, or else the largest figure of what the
/// place receives.
fn figures_in_cell<'a>(
    model: &'a Model,
    columns: &Columns<'a>,
    kind: FigureKind,
    place: PlaceId,
) -> Vec<Element> {
    let counted = columns.counted(kind, place).into_iter();
    let counted: Vec<Element> = counted
        .map(|one| {
            let (since, until) = days(model, one);
            let line = element("p")
                .attr(names::RANK, columns.rank(kind, one.value).to_string())
                .attr_opt("hidden", until.as_ref().map(|_| ""))
                .attr_opt(names::DAY, since)
                .attr_opt(names::UNTIL, until);
            line.children(quantity_in_column(&model.words, one, columns.measure(kind)))
        })
        .collect();
    if !counted.is_empty() {
        return counted;
    }
    let largest = columns.largest(kind, &model.dossier, place);
    let figure = largest.map(|(fact, figure)| {
        let rank = columns.rank(kind, figure.value).to_string();
        figure_in_cell(model, place, fact, figure).attr(names::RANK, rank)
    });
    figure.into_iter().collect()
}

/// A figure in the column of its kind, as a phrase. It is there from the day on which
/// its fact is certain, as on the map.
fn figure_in_cell(model: &Model, place: PlaceId, fact: &Fact, figure: &Figure) -> Element {
    let amount = amount_in_column(&model.words, figure);
    let certain = model.window(fact).last;
    element("p")
        .attr_opt(names::DAY, model.hidden_before(certain))
        .children(figure_line(model, figure, place, amount))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::geom::WORLD_WIDTH;
    use crate::dossier::read;
    use crate::figure::markup::node::html;
    use crate::world::projection::Projection;

    #[test]
    fn the_table_leads_to_the_source() {
        let table = |source: &str| {
            let text = format!(
                r#"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?", "stances": [],
                "sources": [{source}], "facts": [{{"id": "a", "places": ["UZB"], "text": "A flight.", "source": "s",
                "attribution": {{"kind": "memo", "by": "Ministry"}}}}]}}"#
            );
            let dossier = read(&text).expect("a dossier").dossier;
            let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
            html(&facts_table(&model).into())
        };
        let link = "<a href=\"https://a.example/\" rel=\"noopener noreferrer\">S</a>";
        let source = r#"{"id": "s", "title": "S", "url": "https://a.example/"}"#;
        let other = r#"{"id": "t", "title": "T"}"#;
        let above = format!("<p class=\"from\">Source: {link}</p><table>");
        assert!(table(source).contains(&above), "{}", table(source));
        let within = format!("Ministry, memo &#183; {link}</p></li>");
        let several = table(&format!("{source}, {other}"));
        assert!(several.contains(&within), "{several}");
        assert!(!table(r#"{"id": "s", "title": "S"}"#).contains("class=\"from\""));
    }

    #[test]
    fn a_row_counts_people_as_the_map_does() {
        let text = r##"{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [{"id": "yes", "label": "Yes", "color": "#005555"}],
            "sources": [{"id": "s", "title": "S"}],
            "facts": [
                {"id": "a", "places": ["UZB"], "text": "A flight.", "source": "s", "date": "2025-05", "figures": [
                    {"measure": "people", "value": 20, "act": "taken", "of": ["KGZ"], "to": "UZB"},
                    {"measure": "people", "value": 19, "act": "taken", "of": ["KAZ"], "to": "UZB"}]},
                {"id": "b", "places": ["UZB"], "text": "An offer.", "source": "s", "date": "2025-06", "figures": [
                    {"measure": "people", "value": 50, "qualifier": "up to", "act": "offered", "to": "UZB"}]}]}"##;
        let dossier = read(text).expect("a dossier").dossier;
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let table = html(&facts_table(&model).into());
        let (_, row) = table.split_once("<tbody data-of=\"UZB\"").expect("a row");
        let (_, cells) = row.split_once("</details>").expect("a fold");
        assert!(
            cells.contains(r#"<data value="39">39</data></p>"#),
            "{cells}"
        );
        assert!(
            cells.contains(r#"up to <data value="50">50</data> offered</p>"#),
            "{cells}"
        );
    }

    #[test]
    fn a_place_has_one_row_with_its_largest_figure_and_its_facts_folded() {
        let text = r##"{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "stances": [{"id": "yes", "label": "Yes", "color": "#005555"}],
            "sources": [{"id": "s", "title": "S"}], "places": {"RWA": {"role": "Signed first"}, "PER": {}},
            "facts": [
                {"id": "a", "places": ["RWA"], "text": "First.", "source": "s", "date": "2025-04",
                 "figures": [{"measure": "people", "value": 1, "act": "taken"}]},
                {"id": "b", "places": ["RWA"], "text": "Second.", "source": "s",
                 "stance": {"id": "yes", "of": ["RWA"]},
                 "figures": [{"measure": "people", "value": 10, "act": "offered"},
                             {"measure": "people", "value": 99, "act": "present"}]},
                {"id": "c", "places": ["YEM"], "text": "Third.", "source": "s"}]}"##;
        let dossier = read(text).expect("a dossier").dossier;
        let model = Model::new(dossier, Vec::new(), &Projection::world(WORLD_WIDTH));
        let table = html(&facts_table(&model).into());
        let rows: Vec<&str> = table.split("<tbody").skip(1).collect();
        let [peru, rwanda, yemen] = rows[..] else {
            panic!("{} rows", rows.len());
        };
        let summary = "<summary><span>Signed first</span> <small>2 facts</small></summary>";
        assert!(rwanda.contains(summary), "{rwanda}");
        let (folded, figures) = rwanda.split_once("</details>").expect("a fold");
        assert!(folded.find("First.") < folded.find("Second."), "{rwanda}");
        assert!(figures.contains(r#"<data value="10">"#), "{figures}");
        assert!(!figures.contains(r#"<data value="1">"#), "{figures}");
        assert!(!figures.contains(r#"<data value="99">"#), "{figures}");
        assert!(
            folded.contains(r#"<td class="latest">undated</td>"#),
            "{folded}"
        );
        assert!(yemen.contains("<summary><small>1 fact</small></summary>"));
        assert!(!peru.contains("details"), "{peru}");
    }
}
