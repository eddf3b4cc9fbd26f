//! Tells problems of a document by the cells that they come from.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use crate::base::message::{Message, message};
use crate::base::problem::Problem;
use crate::sheets::columns::Columns;
use crate::sheets::fault::{Fault, Spot};
use crate::sheets::story::draft::Draft;
use crate::sheets::story::shape::SheetShape;
use crate::sheets::story::shown::Shown;
use crate::sheets::table::SheetName;

/// A fault with the name of its column's meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The fault.
    pub fault: Fault,
    /// The meaning of its column, such as `date`; empty if it has none.
    pub field: String,
}

impl From<Fault> for Finding {
    fn from(fault: Fault) -> Finding {
        Finding {
            fault,
            field: String::new(),
        }
    }
}

impl fmt::Display for Finding {
    /// `facts.xlsx, sheet Facts, C14 (date): found "soon", expected a date; kept the fact without its date`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault {
            spot,
            found,
            expected,
            done,
        } = &self.fault;
        match &*self.field {
            "" => write!(f, "{spot}")?,
            field => write!(f, "{spot} ({field})")?,
        }
        write!(f, ": found {found}, expected {expected}; {done}")
    }
}

/// The meanings of the columns of all sheets.
#[derive(Clone, Debug, Default)]
pub(super) struct Headers {
    meanings: BTreeMap<(SheetName, usize), String>,
    /// The sheet for what comes from no cell: the one of keys and values, or else the one of the facts.
    story: Spot,
    /// The shapes of these sheets.
    pub(super) shapes: Vec<SheetShape>,
}

impl Headers {
    /// No meanings yet. `story` is the sheet for what comes from no cell.
    pub(super) fn of(story: SheetName) -> Self {
        Headers {
            meanings: BTreeMap::new(),
            shapes: Vec::new(),
            story: Spot {
                sheet: story,
                ..Spot::default()
            },
        }
    }

    /// Remembers the columns of a sheet.
    pub(super) fn add(&mut self, shape: SheetShape, columns: &Columns) {
        let sheet = &shape.name;
        for one in &columns.chosen {
            self.meanings.insert((sheet.clone(), one.index), one.name());
        }
        self.shapes.push(shape);
    }

    fn field(&self, spot: &Spot) -> String {
        let column = spot
            .column
            .and_then(|column| self.meanings.get(&(spot.sheet.clone(), column)));
        column.cloned().unwrap_or_default()
    }
}

/// The faults of sheets, and the problems of the document that was made from them, those of one kind once
/// with all their rows.
pub(super) fn findings(
    faults: Vec<Fault>,
    problems: &[Problem],
    draft: &Draft,
    headers: &Headers,
    shown: &Shown<'_>,
) -> Vec<Finding> {
    let own = problems.iter().map(|problem| {
        let spot = draft.spot_of(&problem.path);
        Fault {
            found: match &spot {
                _ if is_without_measure(problem) => message!("a number without a measure"),
                Some((spot, true)) => Message::of(shown.found(problem, draft, spot)),
                Some((_, false)) => found(problem),
                None => match missing_key(problem) {
                    Some((key, _)) => message!("no {key}", key),
                    None => message!(
                        "{found} in {place}",
                        found = found(problem),
                        place = words(problem)
                    ),
                },
            },
            spot: spot.map_or_else(|| headers.story.clone(), |(spot, _)| spot),
            expected: expected(problem),
            done: problem.done.clone(),
        }
    });
    let mut findings: Vec<Finding> = Vec::new();
    let mut kinds: HashMap<(SheetName, Option<usize>, Message, Message), usize> = HashMap::new();
    for fault in faults.into_iter().chain(own) {
        let Fault {
            spot,
            expected,
            done,
            ..
        } = &fault;
        if !spot.rows.is_empty() {
            let kind = (
                spot.sheet.clone(),
                spot.column,
                expected.clone(),
                done.clone(),
            );
            let next = findings.len();
            let first = *kinds.entry(kind).or_insert(next);
            if first < next {
                add_rows(&mut findings[first].fault.spot.rows, &spot.rows);
                continue;
            }
        }
        findings.push(Finding {
            field: headers.field(spot),
            fault,
        });
    }
    findings
}

/// The value that a problem found: of some kinds, words for it.
fn found(problem: &Problem) -> Message {
    match &*problem.found {
        NOTHING => message!("nothing"),
        value => Message::of(value),
    }
}

/// The words of a problem for a value that is not there.
const NOTHING: &str = "nothing";

/// Whether the measure of a number is missing. Its spot is the cell of the number.
fn is_without_measure(problem: &Problem) -> bool {
    problem.path.ends_with(".measure") && problem.found == "nothing"
}

/// The words of a problem for what is expected, with the column that takes it if another one does.
fn expected(problem: &Problem) -> Message {
    let path = &problem.path;
    let is_passage = [".pages[", ".paragraphs["]
        .iter()
        .any(|part| path.contains(part));
    match &problem.expected {
        _ if is_without_measure(problem) => {
            message!("its measure in the column measure, such as people or usd")
        }
        expected if is_passage => {
            message!(
                "{expected}, or a column locator for passages in words, such as 12–40",
                expected
            )
        }
        expected => match missing_key(problem) {
            Some((key, what)) => {
                message!("the key {key} in the sheet story, with {what}", key, what)
            }
            None => expected.clone(),
        },
    }
}

/// The key of the sheet of keys and values that a basemap needs and that is missing, and what it is to hold.
fn missing_key(problem: &Problem) -> Option<(&'static str, Message)> {
    if problem.found != "nothing" {
        return None;
    }
    match &*problem.path {
        "unit" => {
            let what = message!(
                "the word for a place of the map, such as state; and in unit.other the word for several, such as states"
            );
            Some(("unit.one", what))
        }
        "basemap.id" => {
            let [own, features] = ["their properties", "the properties of its features"];
            let what = problem.expected.to_string().replacen(own, features, 1);
            Some(("basemap.id", Message::english(what)))
        }
        _ => None,
    }
}

/// Adds numbers of rows to those that are there, in order.
pub(super) fn add_rows(rows: &mut Vec<usize>, more: &[usize]) {
    for row in more {
        if let Err(at) = rows.binary_search(row) {
            rows.insert(at, *row);
        }
    }
}

/// The place of a problem that comes from no cell.
fn words(problem: &Problem) -> &str {
    match &*problem.place {
        "" => &problem.path,
        place => place
            .rsplit_once(" (line")
            .map_or(place, |(words, _)| words),
    }
}
