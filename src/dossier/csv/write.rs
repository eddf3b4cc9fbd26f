//! Writes the table of facts.

use std::collections::{HashMap, HashSet};

use crate::dossier::csv::cell::write_row;
use crate::dossier::csv::list::join;
use crate::dossier::dossier::Dossier;
use crate::dossier::fact::{Fact, Figure, FlowStatus};
use crate::dossier::link::Link;
use crate::dossier::place::PlaceId;
use crate::dossier::source::Source;
use crate::dossier::stance::StanceId;
use crate::dossier::time::edtf::Edtf;
use crate::dossier::time::standing::Standing;

/// The names of the columns before those of figures. Names are the same in every language, since programs read them.
const FACT_COLUMNS: [&str; 26] = [
    "nation_id",
    "nation",
    "stance_now",
    "stance_now_label",
    "contested",
    "fact_id",
    "date",
    "date_note",
    "kind",
    "text",
    "figures",
    "stance_of_fact",
    "disputed_by",
    "attribution_kind",
    "attributed_to",
    "source_id",
    "source_title",
    "source_publisher",
    "source_published",
    "source_url",
    "locator",
    // By these, sheets are read back without a loss.
    "source_kind",
    "source_note",
    "disputes",
    "paragraphs",
    "pages",
];

/// The names of the columns for the parts of a figure, in the order in which tables have them. If a fact has several
/// figures, the parts of each are items of a list.
pub const FIGURE_COLUMNS: [&str; 9] = [
    "value",
    "measure",
    "qualifier",
    "act",
    "of",
    "from",
    "to",
    "status",
    "figure_note",
];

/// The name of the last column, with the number of the pair of fact and place in the order of the file.
const ORDER: &str = "order";

/// Makes spreadsheets read the file as UTF-8, so that names keep their accents.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The facts of a dossier as CSV: a header, then a row for each pair of fact and place, ordered by
/// the places' names and then by time.
///
/// `stance_now` is the place's stance when all facts count, or `mentioned`; `stance_of_fact` is
/// the stance that the fact claims for the place, empty for background. Dates are EDTF. Lists are
/// separated by semicolons. The columns from `source_kind` on are for reading the table back. A dossier without facts gives the header alone.
///
/// ```
/// use stancemap::dossier::csv::to_csv;
/// use stancemap::dossier::Dossier;
///
/// let table = to_csv(&Dossier::default());
/// assert!(table.starts_with("\u{feff}nation_id,nation,stance_now,"));
/// assert_eq!(table.matches("\r\n").count(), 1);
/// ```
pub fn to_csv(dossier: &Dossier) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    write_table_row(&FACT_COLUMNS, &FIGURE_COLUMNS, ORDER, &mut out);
    let numbers = numbers(dossier);
    let links = Links::of(dossier);
    for place in dossier.named_places() {
        let standing = dossier.standing_now(place);
        for fact in dossier.facts_of(place) {
            let number = numbers
                .get(&(&*fact.id, place))
                .copied()
                .unwrap_or_default();
            write_fact(
                dossier,
                &links,
                (place, &standing),
                (fact, number),
                &mut out,
            );
        }
    }
    out
}

/// The sources and the facts that facts name. A look at all of them for each fact would take long in a large dossier.
struct Links<'a> {
    /// The sources by their ids.
    sources: HashMap<&'a str, &'a Source>,
    /// The ids of the facts in dispute with each, in the order of the dossier; see [`Dossier::disputed_by`].
    disputes: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Links<'a> {
    fn of(dossier: &'a Dossier) -> Links<'a> {
        let mut disputes: HashMap<&str, Vec<&str>> = HashMap::new();
        let is_disputing = |fact: &&Fact| !fact.disputes.is_empty();
        let disputing: Vec<&Fact> = dossier.facts.iter().filter(is_disputing).collect();
        let named = disputing.iter().flat_map(|fact| &fact.disputes);
        let named: HashSet<&str> = named.map(String::as_str).collect();
        let is_concerned = |fact: &&Fact| is_disputing(fact) || named.contains(&*fact.id);
        for fact in dossier.facts.iter().filter(is_concerned) {
            let others = dossier.disputed_by(fact).map(|other| &*other.id);
            disputes.insert(&*fact.id, others.collect());
        }
        let sources = dossier.sources.iter().rev();
        Links {
            sources: sources.map(|source| (&*source.id, source)).collect(),
            disputes,
        }
    }

    /// The facts in dispute with one, as a cell.
    fn disputed_by(&self, fact: &Fact) -> String {
        let others = self.disputes.get(&*fact.id).map_or(&[][..], Vec::as_slice);
        joined(others.iter().map(|id| (*id).to_owned()))
    }
}

/// The numbers of pairs of a fact and a place, in the order of the file.
fn numbers(dossier: &Dossier) -> HashMap<(&str, PlaceId), usize> {
    let pairs = dossier.facts.iter();
    let pairs = pairs.flat_map(|fact| fact.places.iter().map(|place| (&*fact.id, *place)));
    pairs.zip(1..).collect()
}

/// Writes a row of the table: cells for [`FACT_COLUMNS`], for [`FIGURE_COLUMNS`] and for [`ORDER`].
fn write_table_row(
    fact: &[&str; FACT_COLUMNS.len()],
    figures: &[&str; FIGURE_COLUMNS.len()],
    order: &str,
    out: &mut String,
) {
    write_row(fact.iter().chain(figures).copied().chain([order]), out);
}

/// Writes the row of a fact and a place.
fn write_fact(
    dossier: &Dossier,
    links: &Links<'_>,
    (place, standing): (PlaceId, &Standing),
    (fact, number): (&Fact, usize),
    out: &mut String,
) {
    let written = |date: Option<Edtf>| date.map(String::from).unwrap_or_default();
    let source = links.sources.get(&*fact.source);
    let published = written(source.and_then(|source| source.published));
    let url = source.and_then(|source| source.url.as_ref());
    let from = fact.attribution.as_ref();
    let cells: [&str; FACT_COLUMNS.len()] = [
        place.as_str(),
        dossier.name_of(place),
        standing.key(),
        label(dossier, standing),
        if standing.is_contested() { "yes" } else { "no" },
        &fact.id,
        &written(fact.date),
        &fact.date_note,
        &fact.kind,
        &fact.text,
        &joined(fact.figures.iter().map(figure_text)),
        fact.stance_of(place).map_or("", StanceId::as_str),
        &links.disputed_by(fact),
        from.map_or("", |from| &from.kind),
        from.map_or("", |from| &from.by),
        &fact.source,
        source.map_or("", |source| &source.title),
        source.map_or("", |source| &source.publisher),
        &published,
        url.map_or("", Link::as_str),
        &fact.locator.to_string(),
        source.map_or("", |source| &source.kind),
        source.map_or("", |source| &source.note),
        &join(&fact.disputes),
        &ordinals(&fact.locator.paragraphs),
        &ordinals(&fact.locator.pages),
    ];
    let figures: [&str; FIGURE_COLUMNS.len()] = [
        &parts(fact, |figure| decimal(figure.value)),
        &parts(fact, |figure| figure.measure.clone()),
        &parts(fact, |figure| figure.qualifier.clone()),
        &parts(fact, |figure| figure.act.clone()),
        &parts(fact, |figure| ids(&figure.of)),
        &parts(fact, |figure| ids(figure.from.as_slice())),
        &parts(fact, |figure| ids(figure.to.as_slice())),
        &parts(fact, |figure| {
            figure.status.map_or("", FlowStatus::key).to_owned()
        }),
        &parts(fact, |figure| figure.note.to_string()),
    ];
    write_table_row(&cells, &figures, &number.to_string(), out);
}

/// A part of all figures of a fact, as a list.
fn parts(fact: &Fact, part: impl Fn(&Figure) -> String) -> String {
    join(&fact.figures.iter().map(part).collect::<Vec<_>>())
}

/// The ids of places, with commas, because semicolons are between figures.
fn ids(places: &[PlaceId]) -> String {
    let ids: Vec<&str> = places.iter().map(PlaceId::as_str).collect();
    ids.join(", ")
}

fn ordinals(numbers: &[u32]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    numbers.join(", ")
}

/// A number that never has three decimals: `1.234` may mean 1234.
pub fn decimal(number: f64) -> String {
    let text = number.to_string();
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => text + "0",
        _ => text,
    }
}

/// The label of a standing.
fn label<'a>(dossier: &'a Dossier, standing: &Standing<'a>) -> &'a str {
    match standing {
        Standing::Holds(held) => &held.stance.label,
        Standing::Acts => dossier.actors.as_ref().map_or("", |actors| &actors.label),
        _ => &dossier.mentioned.label,
    }
}

/// A figure as text that can be parsed: `up to 50 people offered of MEX VEN (per year)`.
pub(crate) fn figure_text(figure: &Figure) -> String {
    let (value, note) = (figure.value.to_string(), ["(", &figure.note, ")"].concat());
    let of = if figure.of.is_empty() { "" } else { "of" };
    let note = if figure.note.is_empty() { "" } else { &note };
    let what = [&*figure.qualifier, &value, &figure.measure, &figure.act, of];
    let places = figure.of.iter().map(PlaceId::as_str);
    let words = what.into_iter().chain(places).chain([note]);
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::csv::cell::tests::parse;
    use crate::dossier::read::read;

    const DOSSIER: &str = r##"{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
        "asOf": "2025-06-25",
        "stances": [
            {"id": "yes", "label": "Said yes", "definition": "Yes.", "color": "#005555"},
            {"id": "no", "label": "Said no", "definition": "No.", "color": "#550000"}],
        "sources": [{"id": "s", "title": "On \"tea\"", "publisher": "The Herald", "published": "2025-05-03?",
                     "url": "https://example.org/tea"}],
        "places": {"FRA": {"role": "Looks on"}},
        "facts": [
            {"id": "a", "places": ["CIV", "AGO"], "date": "2025-03/2025-05", "kind": "answer",
             "text": "Said yes, twice.", "source": "s", "locator": "page 2",
             "stance": {"id": "yes", "of": ["CIV"]}, "attribution": {"kind": "memo", "by": "=Ministry"},
             "figures": [{"measure": "people", "value": 50, "qualifier": "up to", "act": "offered", "of": ["MEX", "VEN"]},
                         {"measure": "usd", "value": 2.5, "note": "a head"}]},
            {"id": "b", "places": ["CIV"], "kind": "answer", "text": "Said no.", "source": "s",
             "stance": {"id": "no", "of": ["CIV"]}, "disputes": ["a"], "dateNote": "later"}
        ]}"##;

    #[test]
    fn a_row_is_a_fact_and_a_place() {
        let expected = "\u{feff}nation_id,nation,stance_now,stance_now_label,contested,fact_id,date,date_note,kind,text,\
            figures,stance_of_fact,disputed_by,attribution_kind,attributed_to,source_id,source_title,source_publisher,\
            source_published,source_url,locator,source_kind,source_note,disputes,paragraphs,pages,value,measure,qualifier,\
            act,of,from,to,status,figure_note,order\r\n\
            AGO,Angola,mentioned,Mentioned only,no,a,2025-03/2025-05,,answer,\"Said yes, twice.\",\
            \"up to 50 people offered of MEX VEN; 2.5 usd (a head)\",,b,memo,'=Ministry,s,\"On \"\"tea\"\"\",The Herald,\
            2025-05-03?,https://example.org/tea,page 2,,,,,,\"50; 2.5\",\"people; usd\",\"up to; \",\"offered; \",\"MEX, VEN; \",,,,\"; a head\",2\r\n\
            CIV,Côte d’Ivoire,no,Said no,yes,a,2025-03/2025-05,,answer,\"Said yes, twice.\",\
            \"up to 50 people offered of MEX VEN; 2.5 usd (a head)\",yes,b,memo,'=Ministry,s,\"On \"\"tea\"\"\",The Herald,\
            2025-05-03?,https://example.org/tea,page 2,,,,,,\"50; 2.5\",\"people; usd\",\"up to; \",\"offered; \",\"MEX, VEN; \",,,,\"; a head\",1\r\n\
            CIV,Côte d’Ivoire,no,Said no,yes,b,,later,answer,Said no.,,no,a,,,s,\"On \"\"tea\"\"\",The Herald,\
            2025-05-03?,https://example.org/tea,,,,a,,,,,,,,,,,,3\r\n";
        let dossier = read(DOSSIER).expect("a dossier").dossier;
        assert_eq!(to_csv(&dossier), expected);
    }

    #[test]
    fn every_row_has_every_column() {
        let dossier = read(DOSSIER).expect("a dossier").dossier;
        let count = FACT_COLUMNS.len() + FIGURE_COLUMNS.len() + 1;
        for row in parse(&to_csv(&dossier)) {
            assert_eq!(row.len(), count, "{row:?}");
        }
    }
}
