//! Things that a map still lacks.

use std::fmt;

use crate::base::problem::Problem;
use crate::sheets::fault::Spot;
use crate::sheets::story::draft::Draft;
use crate::sheets::story::facts::Parts;
use crate::sheets::story::tell::add_rows;

/// Something that the map lacks, and how to add it. It is no fault: the map shows without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The thing that is missing: `a source, for 12 facts`.
    pub lacks: String,
    /// How many items lack it; 1 for the map itself.
    pub count: usize,
    /// How to add it.
    pub advice: String,
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

/// Fields that may be missing: the path without indices, the thing, the noun for what lacks it, and the advice.
const FIELDS: [(&str, &str, &str, &str); 22] = [
    ("id", "a short name", "", "write `id` into the sheet story"),
    (
        "lang",
        "the language of its texts",
        "",
        "write `lang`, such as en, into the sheet story",
    ),
    (
        "title",
        "a headline",
        "",
        "write `title` into the sheet story",
    ),
    (
        "question",
        "the question that the stances answer",
        "",
        "write `question` into the sheet story",
    ),
    (
        "deck",
        "a sentence or two below the headline",
        "",
        "write `deck` into the sheet story",
    ),
    (
        "asOf",
        "the day up to which it is complete",
        "",
        "write `asOf` into the sheet story",
    ),
    (
        "stances",
        "a scale of stances",
        "",
        "add the column stance to the facts",
    ),
    (
        "stances[].label",
        "a label",
        "stance",
        "fill in the column label of the sheet stances",
    ),
    (
        "stances[].definition",
        "a definition",
        "stance",
        "write into the column definition of a sheet stances what it takes to be counted",
    ),
    (
        "stances[].color",
        "a colour",
        "stance",
        "fill in the column color of the sheet stances",
    ),
    (
        "stances[].pattern",
        "a pattern",
        "stance",
        "fill in the column pattern of the sheet stances",
    ),
    (
        "sources",
        "sources",
        "",
        "add the columns source_title, source_publisher, source_published and source_url to the facts, or a sheet sources",
    ),
    (
        "sources[].title",
        "a title",
        "source",
        "fill in the column title",
    ),
    (
        "sources[].publisher",
        "a publisher",
        "source",
        "fill in the column publisher",
    ),
    (
        "sources[].published",
        "a date of publication",
        "source",
        "fill in the column published",
    ),
    (
        "sources[].kind",
        "a kind, such as article or record",
        "source",
        "fill in the column kind of the sources",
    ),
    (
        "facts[].kind",
        "a kind, such as vote or statement",
        "fact",
        "fill in the column kind",
    ),
    (
        "facts[].attribution",
        "someone who says so",
        "fact",
        "fill in the columns attributed_to and attribution_kind",
    ),
    (
        "facts[].attribution.kind",
        "a kind of evidence, such as record or statement",
        "fact",
        "fill in the column attribution_kind",
    ),
    (
        "facts[].attribution.by",
        "someone who says so",
        "fact",
        "fill in the column attributed_to",
    ),
    (
        "facts[].source",
        "a source",
        "fact",
        "fill in the column source_id",
    ),
    (
        "facts[].locator",
        "a passage in the source",
        "fact",
        "fill in the column pages, paragraphs or locator",
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
        let (field, what, noun, advice) = FIELDS[index];
        lacks.push(Lack {
            lacks: counted(what, noun, count),
            count,
            advice: advice.to_owned(),
            field,
            spots,
        });
    }
    lacks.extend(of_rows(parts));
    (lacks, faults)
}

/// Things that rows lack without being a problem.
fn of_rows(parts: &Parts) -> impl Iterator<Item = Lack> {
    let kinds = [
        (
            "facts[].text",
            "a text of its own",
            "fact",
            &parts.without_text,
            "the label of the stance stands in its place; write a sentence into the column text",
        ),
        (
            "facts[].date",
            "a date",
            "fact",
            &parts.without_date,
            "fill in the column date; a fact without one may have happened on any day",
        ),
        (
            "",
            "a stance or a text",
            "row",
            &parts.empty,
            "such rows are not on the map; fill in the column stance or text",
        ),
    ];
    let kinds = kinds
        .into_iter()
        .filter(|(_, _, _, spots, _)| !spots.is_empty());
    kinds.map(|(field, what, noun, spots, advice)| {
        let mut all = Vec::new();
        spots.iter().for_each(|spot| add(&mut all, spot));
        Lack {
            lacks: counted(what, noun, spots.len()),
            count: spots.len(),
            advice: advice.to_owned(),
            field,
            spots: all,
        }
    })
}

fn counted(what: &str, noun: &str, count: usize) -> String {
    match (noun, count) {
        ("", _) => what.to_owned(),
        (_, 1) => format!("{what}, for 1 {noun}"),
        _ => format!("{what}, for {count} {noun}s"),
    }
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
