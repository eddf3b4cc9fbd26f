use std::fs;
use std::path::Path;

use crate::cli::open::open_dossier;
use crate::dossier::csv::to_csv;

/// Writes a dossier's facts as a table, for spreadsheets: see [`to_csv`]. Faults of the dossier go to
/// standard error; the rest is written.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_table(dossier: &Path, out: &Path) -> Result<(), String> {
    let reading = open_dossier(dossier, None)?;
    for problem in &reading.problems {
        eprintln!("{}: {problem}", dossier.display());
    }
    fs::write(out, to_csv(&reading.dossier))
        .map_err(|error| format!("{} cannot be written: {error}", out.display()))
}
