//! From files with sheets to a dossier, with everything that is to be told.

use crate::base::problem::Problem;
use crate::dossier::{OwnBasemap, PlacesOf};
use crate::sheets::choices::HEADER_ROW;
use crate::sheets::decisions::Decisions;
use crate::sheets::read::{HIDDEN, Sheets, read as read_sheets};
use crate::sheets::report::Report;
use crate::sheets::story::draft::Draft;
use crate::sheets::story::imported::{Import, Source};
use crate::sheets::story::kinds::NOT_READ;
use crate::sheets::story::make::make;
use crate::sheets::story::shown::Shown;
use crate::sheets::story::tell::{Finding, Headers, findings};
use crate::sheets::table::Table;
use crate::sheets::understood::Understood;

/// Makes a dossier from tables. `name` is what it is called if no sheet says so: the name of the file or
/// the folder.
///
/// The document is read by the reader of dossiers, so there is one validator; its problems are told by the cells
/// that they come from.
///
/// ```
/// use stancemap::sheets::{Cell, Decisions, Row, SheetName, Table, import_tables};
///
/// let row = |number, cells: [&str; 2]| Row {
///     number,
///     line: Some(number),
///     cells: cells.map(|text| Cell::Text(text.to_owned())).to_vec(),
/// };
/// let table = Table {
///     name: SheetName::new("tea.csv", ""),
///     rows: vec![row(1, ["country", "stance"]), row(2, ["Rwanda", "Yes"]), row(3, ["Peru", "No"])],
///     ..Table::default()
/// };
/// let import = import_tables(&[table], &Decisions::default(), "tea");
/// assert!(import.is_clean());
/// assert_eq!(import.document["stances"][1]["label"], "No");
/// assert!(import.lacks.iter().any(|lack| lack.lacks == "a headline"));
/// ```
pub fn import_tables(tables: &[Table], decisions: &Decisions, name: &str) -> Import {
    make(tables, decisions, name, &mut no_basemap)
}

/// The refusal of sheets whose story names a basemap, where none can be read.
fn no_basemap<T>(basemap: &OwnBasemap) -> Result<T, Problem> {
    let expected = "a map of the world's countries: its basemap cannot be read here";
    Err(Problem::new(
        "basemap.file",
        &basemap.file,
        expected,
        "showed nothing of it",
    ))
}

/// Makes a dossier from files: reads their sheets, then [`import_tables`].
///
/// # Errors
/// The faults of the files, if none of them can be read.
pub fn import(files: &[Source], decisions: &Decisions, name: &str) -> Result<Import, Vec<Finding>> {
    import_on(files, decisions, name, &mut no_basemap)
}

/// As [`import`], of sheets whose story may name a basemap: `places` makes its places, as for
/// [`read_on`](crate::dossier::read_on).
///
/// # Errors
/// As [`import`].
pub fn import_on(
    files: &[Source],
    decisions: &Decisions,
    name: &str,
    places: &mut PlacesOf,
) -> Result<Import, Vec<Finding>> {
    let mut tables = Vec::new();
    let mut report = Report::default();
    let mut refused = 0;
    for file in files {
        match read_sheets(&file.name, &file.bytes, &decisions.choices) {
            Ok(sheets) => {
                tables.extend(tell_sheets(sheets, &mut report));
            }
            Err(fault) => {
                refused += 1;
                report.add(fault);
            }
        }
    }
    if refused == files.len() && report.questions.is_empty() {
        let shown = Shown(&tables);
        let (draft, headers) = (Draft::default(), Headers::default());
        return Err(findings(report.faults, &[], &draft, &headers, &shown));
    }
    // Whatever is about all sheets is told of the file, or of the folder.
    let named = match files {
        [only] => &only.name,
        _ => name,
    };
    Ok(import_told(
        &tables,
        report,
        decisions,
        (name, named),
        places,
    ))
}

/// Makes a dossier from sheets that were read before, with what was told of their files. `named` is the file or the folder
/// of whatever is about all of them.
pub fn import_sheets(
    tables: &[Table],
    told: Vec<Sheets>,
    decisions: &Decisions,
    (name, named): (&str, &str),
    places: &mut PlacesOf,
) -> Import {
    let mut report = Report::default();
    for sheets in told {
        tell_sheets(sheets, &mut report);
    }
    import_told(tables, report, decisions, (name, named), places)
}

/// Adds everything that was told when a file was read. Returns its tables.
fn tell_sheets(sheets: Sheets, report: &mut Report) -> Vec<Table> {
    // The header is found again by what the sheet holds, and told then.
    let others = sheets.understood.into_iter();
    let others = others.filter(|one| one.choice != HEADER_ROW);
    report.understood.extend(others);
    sheets
        .faults
        .into_iter()
        .for_each(|fault| report.add(fault));
    sheets.tables
}

/// Makes a dossier, and tells first what was told of the files.
fn import_told(
    tables: &[Table],
    mut report: Report,
    decisions: &Decisions,
    (name, named): (&str, &str),
    places: &mut PlacesOf,
) -> Import {
    let own = findings(
        report.faults,
        &[],
        &Draft::default(),
        &Headers::default(),
        &Shown(tables),
    );
    let mut import = make(tables, decisions, name, places);
    if !own.is_empty() {
        // That there is no fact follows from the files.
        let has_sheet = |one: &Finding| !one.fault.spot.sheet.file.is_empty();
        import.findings.retain(has_sheet);
    }
    import.name_sheets(named);
    // A hidden sheet whose name means nothing is told once.
    let is_unread = |one: &Understood| {
        let mut own = import.understood.iter();
        own.any(|said| {
            said.spot.sheet == one.spot.sheet && said.sentence.template().starts_with(NOT_READ)
        })
    };
    report
        .understood
        .retain(|one| one.sentence != HIDDEN || !is_unread(one));
    import.understood.splice(0..0, report.understood);
    import.questions.splice(0..0, report.questions);
    import.findings.splice(0..0, own);
    import
}
