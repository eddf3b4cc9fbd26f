//! Things that a map still lacks.

use std::fmt;

use crate::base::message::{Message, message};
use crate::base::problem::Problem;
use crate::sheets::fault::Spot;
use crate::sheets::story::draft::Draft;
use crate::sheets::story::facts::Parts;
use crate::sheets::story::tell::add_rows;

/// Something that the map lacks, and how to add it. It is no fault: the map shows without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The thing that is missing: `a source, for 12 facts`.
    pub lacks: Message,
    /// How many items lack it; 1 for the map itself.
    pub count: usize,
    /// How to add it.
    pub advice: Message,
    /// The field of the document, without indices: `facts[].source`; empty if a row lacks one of several.
    pub field: &'static str,
    /// The rows; without a sheet if there are none.
    pub spots: Vec<Spot>,
}

impl fmt::Display for Lack {
    /// `a source, for 2 facts: add the column source_id … (facts.csv, rows 2–3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.lacks, self.advice)?;
        if self.spots.is_empty() {
            return Ok(());
        }
        let spots: Vec<String> = self.spots.iter().map(Spot::to_string).collect();
        write!(f, " ({})", spots.join("; "))
    }
}

/// Says how many items lack something.
type Counted = fn(Message, usize) -> Message;

fn of_map(what: Message, _: usize) -> Message {
    what
}

fn of_stances(what: Message, count: usize) -> Message {
    message!(
        "{what}, for {count} stance" | "{what}, for {count} stances",
        what,
        count
    )
}

fn of_sources(what: Message, count: usize) -> Message {
    message!(
        "{what}, for {count} source" | "{what}, for {count} sources",
        what,
        count
    )
}

fn of_facts(what: Message, count: usize) -> Message {
    message!(
        "{what}, for {count} fact" | "{what}, for {count} facts",
        what,
        count
    )
}

fn of_rows(what: Message, count: usize) -> Message {
    message!(
        "{what}, for {count} row" | "{what}, for {count} rows",
        what,
        count
    )
}

/// Fields that may be missing: the path without indices, the thing, the words for what lacks it, and the advice.
static FIELDS: [(&str, Message, Counted, Message); 22] = [
    (
        "id",
        message!("a short name"),
        of_map,
        message!("write `id` into the sheet story"),
    ),
    (
        "lang",
        message!("the language of its texts"),
        of_map,
        message!("write `lang`, such as en, into the sheet story"),
    ),
    (
        "title",
        message!("a headline"),
        of_map,
        message!("write `title` into the sheet story"),
    ),
    (
        "question",
        message!("the question that the stances answer"),
        of_map,
        message!("write `question` into the sheet story"),
    ),
    (
        "deck",
        message!("a sentence or two below the headline"),
        of_map,
        message!("write `deck` into the sheet story"),
    ),
    (
        "asOf",
        message!("the day up to which it is complete"),
        of_map,
        message!("write `asOf` into the sheet story"),
    ),
    (
        "stances",
        message!("a scale of stances"),
        of_map,
        message!("add the column stance to the facts"),
    ),
    (
        "stances[].label",
        message!("a label"),
        of_stances,
        message!("fill in the column label of the sheet stances"),
    ),
    (
        "stances[].definition",
        message!("a definition"),
        of_stances,
        message!("write into the column definition of a sheet stances what it takes to be counted"),
    ),
    (
        "stances[].color",
        message!("a colour"),
        of_stances,
        message!("fill in the column color of the sheet stances"),
    ),
    (
        "stances[].pattern",
        message!("a pattern"),
        of_stances,
        message!("fill in the column pattern of the sheet stances"),
    ),
    (
        "sources",
        message!("sources"),
        of_map,
        message!(
            "add the columns source_title, source_publisher, source_published and source_url to the facts, or a sheet sources"
        ),
    ),
    (
        "sources[].title",
        message!("a title"),
        of_sources,
        message!("fill in the column title"),
    ),
    (
        "sources[].publisher",
        message!("a publisher"),
        of_sources,
        message!("fill in the column publisher"),
    ),
    (
        "sources[].published",
        message!("a date of publication"),
        of_sources,
        message!("fill in the column published"),
    ),
    (
        "sources[].kind",
        message!("a kind, such as article or record"),
        of_sources,
        message!("fill in the column kind of the sources"),
    ),
    (
        "facts[].kind",
        message!("a kind, such as vote or statement"),
        of_facts,
        message!("fill in the column kind"),
    ),
    (
        "facts[].attribution",
        message!("someone who says so"),
        of_facts,
        message!("fill in the columns attributed_to and attribution_kind"),
    ),
    (
        "facts[].attribution.kind",
        message!("a kind of evidence, such as record or statement"),
        of_facts,
        message!("fill in the column attribution_kind"),
    ),
    (
        "facts[].attribution.by",
        message!("someone who says so"),
        of_facts,
        message!("fill in the column attributed_to"),
    ),
    (
        "facts[].source",
        message!("a source"),
        of_facts,
        message!("fill in the column source_id"),
    ),
    (
        "facts[].locator",
        message!("a passage in the source"),
        of_facts,
        message!("fill in the column pages, paragraphs or locator"),
    ),
];

/// Divides the problems of a document into what is missing and what is wrong.
pub(super) fn lacks(
    problems: Vec<Problem>,
    draft: &Draft,
    parts: &Parts,
) -> (Vec<Lack>, Vec<Problem>) {
    let mut lacks = Vec::new();
    let mut groups: Vec<(usize, usize, Vec<Spot>)> = Vec::new();
    let mut faults = Vec::new();
    for problem in problems {
        let path = draft.with_index(&problem.path);
        let generic = generic(&path);
        let is_missing = problem.found == "nothing";
        let known = FIELDS.iter().position(|(own, ..)| *own == generic);
        let Some(index) = known.filter(|_| is_missing) else {
            faults.push(problem);
            continue;
        };
        let at = groups.iter().position(|(own, ..)| *own == index);
        let at = at.unwrap_or_else(|| {
            groups.push((index, 0, Vec::new()));
            groups.len() - 1
        });
        groups[at].1 += 1;
        if let Some((spot, _)) = draft.spot_of(&path).filter(|_| generic.contains('[')) {
            add(&mut groups[at].2, &spot);
        }
    }
    groups.sort_by_key(|(index, ..)| *index);
    for (index, count, spots) in groups {
        let (field, what, counted, advice) = &FIELDS[index];
        lacks.push(Lack {
            lacks: counted(what.clone(), count),
            count,
            advice: advice.clone(),
            field,
            spots,
        });
    }
    lacks.extend(in_rows(parts));
    (lacks, faults)
}

/// Things that rows lack without being a problem.
fn in_rows(parts: &Parts) -> impl Iterator<Item = Lack> {
    let kinds = [
        (
            "facts[].text",
            message!("a text of its own"),
            of_facts as Counted,
            &parts.without_text,
            message!(
                "the label of the stance stands in its place; write a sentence into the column text"
            ),
        ),
        (
            "facts[].date",
            message!("a date"),
            of_facts as Counted,
            &parts.without_date,
            message!("fill in the column date; a fact without one may have happened on any day"),
        ),
        (
            "",
            message!("a stance or a text"),
            of_rows as Counted,
            &parts.empty,
            message!("such rows are not on the map; fill in the column stance or text"),
        ),
    ];
    let kinds = kinds
        .into_iter()
        .filter(|(_, _, _, spots, _)| !spots.is_empty());
    kinds.map(|(field, what, counted, spots, advice)| {
        let mut all = Vec::new();
        spots.iter().for_each(|spot| add(&mut all, spot));
        Lack {
            lacks: counted(what, spots.len()),
            count: spots.len(),
            advice,
            field,
            spots: all,
        }
    })
}

/// Adds a row to the spots of its sheet.
fn add(spots: &mut Vec<Spot>, spot: &Spot) {
    match spots.iter_mut().find(|one| one.sheet == spot.sheet) {
        Some(one) => add_rows(&mut one.rows, &spot.rows),
        None => spots.push(Spot {
            column: None,
            ..spot.clone()
        }),
    }
}

/// A path without the indices of its items.
fn generic(path: &str) -> String {
    let mut out = String::new();
    for part in path.split_inclusive(']') {
        match part.split_once('[') {
            Some((name, _)) => out.extend([name, "[]"]),
            None => out.push_str(part),
        }
    }
    out
}
