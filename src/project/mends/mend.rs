//! The mends of a problem.

use std::collections::{BTreeSet, HashMap};

use crate::dossier::StanceId;
use crate::project::edit::{CellText, Edit, Label};
use crate::project::mends::known::Words;
use crate::project::mends::suggest::suggestions;
use crate::project::project::Project;
use crate::project::view::Mend;
use crate::sheets::{Cell, Finding, SheetShape, Table, slug, story_cells};

/// How many different texts of a problem are mended apart.
const MOST: usize = 12;
/// How many cells are emptied at once.
const MOST_CELLS: usize = 1_000;

/// One text in some cells, and another one for them.
struct Pair {
    from: String,
    to: String,
    cells: Vec<(usize, usize)>,
}

/// Pairs of texts, those of one kind once.
#[derive(Default)]
struct Pairs {
    all: Vec<Pair>,
    at: HashMap<(String, String), usize>,
}

impl Pairs {
    fn add(&mut self, cell: (usize, usize), from: &str, to: &str) {
        let next = self.all.len();
        let key = (from.to_owned(), to.to_owned());
        let at = *self.at.entry(key).or_insert(next);
        if at == next {
            self.all.push(Pair {
                from: from.to_owned(),
                to: to.to_owned(),
                cells: Vec::new(),
            });
        }
        self.all[at].cells.push(cell);
    }
}

/// The ways to mend a problem of a sheet of a kind. A mend of all its cells comes first.
pub(in crate::project) fn mends(
    project: &Project,
    sheet: usize,
    shape: Option<&SheetShape>,
    finding: &Finding,
    words: &Words,
) -> Vec<Mend> {
    let Some(table) = project.tables.get(sheet) else {
        return Vec::new();
    };
    let spot = &finding.fault.spot;
    let Some(column) = spot.column.filter(|_| !spot.rows.is_empty()) else {
        return of_rows(sheet, shape, &spot.rows).into_iter().collect();
    };
    let (kind, field) = match shape {
        Some(shape) => (shape.kind, finding.field.clone()),
        None => ("story", story_field(table, spot.rows[0], column)),
    };
    let cells = spot
        .rows
        .iter()
        .map(|row| (*row, text_of(table, *row, column)));
    let cells: Vec<(usize, String)> = cells.filter(|(_, text)| !text.is_empty()).collect();
    let mut pairs = Pairs::default();
    let mut known: HashMap<&str, Vec<String>> = HashMap::new();
    for (row, text) in &cells {
        let suggest = || suggestions(kind, &field, text, words);
        for to in known.entry(text).or_insert_with(suggest) {
            pairs.add((*row, column), text, to);
        }
        if field == "value"
            && let Some(measures) = shape.and_then(|shape| shape.column("measure"))
            && text_of(table, *row, measures).is_empty()
            && !words.measure.is_empty()
        {
            pairs.add((*row, measures), "", &words.measure);
        }
    }
    if field == "id" || field == "fact_id" {
        for (row, text, id) in new_ids(table, shape, column, &cells) {
            pairs.add((row, column), &text, &id);
        }
    }
    let below = shape
        .and_then(|shape| shape.header.last().copied())
        .unwrap_or(0);
    let mut mends = written(sheet, below, &pairs.all);
    if (1..=MOST_CELLS).contains(&cells.len()) && kind != "story" {
        let rows = cells.iter().map(|(row, _)| (*row, column));
        mends.push(empty(sheet, &rows.collect::<Vec<_>>()));
    }
    mends.extend(of_rows(sheet, shape, &spot.rows));
    mends
}

/// The field of the story in a row; `key` for the key itself.
fn story_field(table: &Table, row: usize, column: usize) -> String {
    let cells = story_cells(table);
    let cell = cells
        .iter()
        .find(|cell| (cell.row, cell.column) == (row, column));
    cell.map_or_else(|| "key".to_owned(), |cell| cell.key.clone())
}

fn text_of(table: &Table, row: usize, column: usize) -> String {
    let at = table.rows.binary_search_by_key(&row, |row| row.number);
    at.map_or_else(
        |_| String::new(),
        |at| table.rows[at].cell(column).to_string(),
    )
}

/// Ids that no other row has, for cells with an id of another row or one of a wrong form.
fn new_ids(
    table: &Table,
    shape: Option<&SheetShape>,
    column: usize,
    cells: &[(usize, String)],
) -> Vec<(usize, String, String)> {
    let first = shape.map_or(0, |shape| shape.first);
    let own = table
        .rows
        .iter()
        .skip(first)
        .filter(|row| *row.cell(column) != Cell::Empty);
    let mut taken: BTreeSet<String> = own.map(|row| row.cell(column).to_string()).collect();
    let mut ids = Vec::new();
    for (row, text) in cells {
        let mut plain = slug(text, "id");
        if shape.is_some_and(|shape| shape.kind == "stances")
            && StanceId::try_from(plain.clone()).is_err()
        {
            plain.insert_str(0, "stance-");
        }
        let mut numbers = 2..;
        let mut id = plain.clone();
        while taken.contains(&id) {
            id = numbers
                .next()
                .map_or_else(String::new, |number: usize| format!("{plain}-{number}"));
        }
        taken.insert(id.clone());
        ids.push((*row, text.clone(), id));
    }
    ids
}

/// The mends that write texts: one for all cells, each with what is likeliest, if several texts are mended; then one for
/// each text.
fn written(sheet: usize, below: usize, pairs: &[Pair]) -> Vec<Mend> {
    let mut mends = Vec::new();
    let mut likeliest: Vec<&Pair> = Vec::new();
    let mut seen: BTreeSet<(&str, &[(usize, usize)])> = BTreeSet::new();
    for pair in pairs {
        if seen.insert((&pair.from, &pair.cells)) {
            likeliest.push(pair);
        }
    }
    if likeliest.len() > 1 {
        mends.push(write(sheet, below, "mend-all", &likeliest));
    }
    let single = pairs.iter().take(MOST);
    mends.extend(single.map(|pair| {
        let kind = match pair.from.is_empty() {
            true => "mend-fill",
            false => "mend-replace",
        };
        write(sheet, below, kind, &[pair])
    }));
    mends
}

fn write(sheet: usize, below: usize, kind: &str, pairs: &[&Pair]) -> Mend {
    let cells = pairs.iter().flat_map(|pair| pair.cells.iter());
    let rows = cells.clone().map(|(row, _)| *row).collect();
    let columns: BTreeSet<usize> = cells.map(|(_, column)| *column).collect();
    let (from, to) = match pairs {
        [only] => (only.from.clone(), only.to.clone()),
        _ => Default::default(),
    };
    // Texts that are each mended in one way are found by the edit itself, wherever they are in the column.
    let sources: BTreeSet<&str> = pairs.iter().map(|pair| &*pair.from).collect();
    let is_by_text = sources.len() == pairs.len() && !sources.contains("") && columns.len() == 1;
    let edit = match columns.first() {
        Some(column) if is_by_text && pairs.iter().any(|pair| pair.cells.len() > 1) => {
            Edit::Replace {
                sheet,
                column: *column,
                below,
                texts: pairs
                    .iter()
                    .map(|pair| (pair.from.clone(), pair.to.clone()))
                    .collect(),
            }
        }
        _ => {
            let cells = pairs.iter().flat_map(|pair| {
                let cells = pair.cells.iter();
                cells.map(|(row, column)| CellText {
                    row: *row,
                    column: *column,
                    text: pair.to.clone(),
                })
            });
            Edit::Cells {
                sheet,
                cells: cells.collect(),
                continues: false,
            }
        }
    };
    mend(kind, (from, to), rows, edit)
}

/// The mend that empties cells.
fn empty(sheet: usize, cells: &[(usize, usize)]) -> Mend {
    let rows = cells.iter().map(|(row, _)| *row).collect();
    let cells = cells.iter().map(|(row, column)| CellText {
        row: *row,
        column: *column,
        text: String::new(),
    });
    let edit = Edit::Cells {
        sheet,
        cells: cells.collect(),
        continues: false,
    };
    mend("mend-empty", Default::default(), rows, edit)
}

fn mend(kind: &str, (from, to): (String, String), mut rows: Vec<usize>, edit: Edit) -> Mend {
    rows.sort_unstable();
    rows.dedup();
    let count = rows.len().to_string();
    let label = Label::new(kind, &[("from", &from), ("to", &to), ("count", &count)]);
    let edit = Edit::Together {
        edits: vec![edit],
        label: Some(label),
    };
    Mend {
        kind: kind.to_owned(),
        from,
        to,
        rows,
        edit: serde_json::to_string(&edit).unwrap_or_default(),
    }
}

/// The mend that removes the rows of a problem below the header.
fn of_rows(sheet: usize, shape: Option<&SheetShape>, rows: &[usize]) -> Option<Mend> {
    let last = shape
        .and_then(|shape| shape.header.last().copied())
        .unwrap_or(0);
    (!rows.is_empty() && rows.iter().all(|row| *row > last)).then(|| {
        let rows = rows.to_vec();
        let edit = Edit::RemoveRows {
            sheet,
            rows: rows.clone(),
        };
        mend("mend-remove-rows", Default::default(), rows, edit)
    })
}
