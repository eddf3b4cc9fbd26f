use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use crate::base::decode::decode;
use crate::cli::open::{Basemaps, Input, open_bytes, open_dossier, save};
use crate::cli::replace::{Ours, replace, save_new};
use crate::cli::report::{Format, Outcome, Report, Told};
use crate::cli::sheets::carry::carry;
use crate::cli::sheets::files::{called, is_sheet};
use crate::cli::sheets::import::told_story;
use crate::cli::sheets::options::DecisionOptions;
use crate::dossier::Dossier;
use crate::dossier::csv::to_csv;
use crate::sheets::{Table, table_csv, tables_of, workbook};
use crate::site::Opened;

/// Arguments of `table`: a dossier or sheets, and the sheets to write.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetTable {
    /// Dossier, sheet, or folder of sheets.
    #[command(flatten)]
    pub input: Input,
    /// File to write, .csv or .xlsx, or folder.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace files that are there.
    #[arg(long)]
    pub force: bool,
    /// Decisions about sheets.
    #[command(flatten, next_help_heading = "Sheets")]
    pub decisions: DecisionOptions,
}

/// A dossier, and its document.
struct Content {
    dossier: Dossier,
    document: Value,
    /// The folder of the files that it names.
    folder: PathBuf,
}

/// Writes a dossier or sheets as sheets: the facts into a `.csv` (see [`to_csv`]), all of it into an `.xlsx`, or into a
/// folder with a CSV for each sheet. Files that are there are replaced only by force, but for a table of facts. A report
/// is printed to standard output.
///
/// # Errors
/// Why nothing can be written, with the file's name. The report is printed before.
pub fn write_table(table: &SheetTable) -> Result<Outcome, String> {
    let mut report = Report::default();
    let written = written(table, &mut report);
    report.print(Format::Text);
    written.map(|()| report.outcome())
}

fn written(table: &SheetTable, report: &mut Report) -> Result<(), String> {
    let SheetTable { out, force, .. } = table;
    refuse_own_source(table.input.path(), out)?;
    let save = if *force { save } else { save_new };
    let content = content(table, report)?;
    let ending = out.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_lowercase).as_deref() {
        Some("csv") if !out.is_dir() => match force {
            true => save(out, to_csv(&content.dossier).into_bytes()),
            false => replace(out, to_csv(&content.dossier), Ours::Facts),
        },
        Some("xlsx") if !out.is_dir() => {
            let folder = out.parent().unwrap_or(Path::new(""));
            save(out, workbook(&sheets(content, folder, report)?)?)
        }
        Some(other) if !out.is_dir() => Err(format!(
            "{}: found the ending .{other}, expected .csv, .xlsx, or a folder",
            out.display()
        )),
        _ => {
            let failed = |error| format!("{} cannot be made: {error}", out.display());
            fs::create_dir_all(out).map_err(failed)?;
            for table in sheets(content, out, report)? {
                save(&out.join(&table.name.file), table_csv(&table).into_bytes())?;
            }
            Ok(())
        }
    }
}

/// Refuses to write over the file or the folder that is read: what a table has no column for would be lost.
///
/// # Errors
/// A message that names it.
fn refuse_own_source(source: &Path, out: &Path) -> Result<(), String> {
    let whole = |path: &Path| path.canonicalize().ok();
    match (whole(source), whole(out)) {
        (Some(source), Some(own)) if own.starts_with(&source) => Err(format!(
            "{} is read for the table, and would be written over: give --out another name",
            out.display()
        )),
        _ => Ok(()),
    }
}

/// The dossier that is to be written. Its problems, and the questions of sheets, are added to the report.
fn content(table: &SheetTable, report: &mut Report) -> Result<Content, String> {
    let path = table.input.path();
    let mut basemaps = Basemaps::default();
    if is_sheet(path) {
        let story = told_story(path, &table.decisions, &mut basemaps, report)?;
        let (import, folder) = story.shown(path)?;
        let nothing = || format!("{}: nothing can be shown yet", called(path));
        return Ok(Content {
            dossier: import.dossier.ok_or_else(nothing)?,
            document: import.document,
            folder,
        });
    }
    let Opened { reading, .. } = open_dossier(path, None, None, &mut basemaps)?;
    report.problems.extend(Told::of(path, reading.problems));
    let (text, _) = decode(open_bytes(path)?);
    let document = serde_json::from_str(&text);
    Ok(Content {
        dossier: reading.dossier,
        document: document.map_err(|error| format!("{}: {error}", path.display()))?,
        folder: path.parent().unwrap_or(Path::new("")).to_owned(),
    })
}

/// The sheets of a dossier, which are to be in a folder. Its own basemap is copied there, and that is told, as are
/// values that no sheet holds.
fn sheets(content: Content, folder: &Path, report: &mut Report) -> Result<Vec<Table>, String> {
    let mut document = content.document;
    let copied = carry(&mut document, &content.folder, folder)?;
    report.notes.extend(copied);
    let (tables, lost) = tables_of(&document, &content.dossier.gazetteer);
    let lost = lost.into_iter();
    let lost = lost.map(|path| format!("{path}: no sheet has a column for it; left it out"));
    report.notes.extend(lost);
    Ok(tables)
}
