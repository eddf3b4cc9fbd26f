use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::base::decode::decode;
use crate::cli::open::{Basemaps, Opened, open_bytes, open_dossier, save, warn};
use crate::cli::print::print_out;
use crate::cli::replace::{Ours, replace, save_new};
use crate::cli::sheets::carry::carry;
use crate::dossier::Reading;
use crate::dossier::csv::to_csv;
use crate::sheets::{table_csv, tables_of, workbook};

/// Writes a dossier as sheets: its facts into a `.csv` (see [`to_csv`]), all of it into an `.xlsx`, or into a
/// folder with a CSV for each sheet. Files that are there are replaced only by force, but for a table of facts. Problems of
/// the dossier go to standard error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_table(dossier: &Path, out: &Path, is_forced: bool) -> Result<(), String> {
    let save = if is_forced { save } else { save_new };
    let Opened { reading, .. } = open_dossier(dossier, None, None, &mut Basemaps::default())?;
    warn(dossier, &reading.problems);
    let ending = out.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_lowercase).as_deref() {
        Some("csv") if !out.is_dir() => match is_forced {
            true => save(out, to_csv(&reading.dossier).into_bytes()),
            false => replace(out, to_csv(&reading.dossier), Ours::Facts),
        },
        Some("xlsx") if !out.is_dir() => {
            let folder = out.parent().unwrap_or(Path::new(""));
            save(out, workbook(&sheets(dossier, folder, &reading)?)?)
        }
        Some(other) if !out.is_dir() => Err(format!(
            "{}: found the ending {other}, expected .csv, .xlsx, or a folder",
            out.display()
        )),
        _ => {
            let failed = |error| format!("{} cannot be made: {error}", out.display());
            fs::create_dir_all(out).map_err(failed)?;
            for table in sheets(dossier, out, &reading)? {
                save(&out.join(&table.name.file), table_csv(&table).into_bytes())?;
            }
            Ok(())
        }
    }
}

/// The sheets of a dossier's file, which are to be in a folder. Its own basemap is copied there, and that is told on
/// standard output; values that no sheet holds are told on standard error.
fn sheets(
    path: &Path,
    folder: &Path,
    reading: &Reading,
) -> Result<Vec<crate::sheets::Table>, String> {
    let bytes = open_bytes(path)?;
    let (text, _) = decode(bytes);
    let mut document: Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let beside = path.parent().unwrap_or(Path::new(""));
    if let Some(copied) = carry(&mut document, beside, folder)? {
        print_out(format!("{copied}\n"));
    }
    let (tables, lost) = tables_of(&document, &reading.dossier.gazetteer);
    for path in lost {
        eprintln!("{path}: no sheet has a column for it; left it out");
    }
    Ok(tables)
}
