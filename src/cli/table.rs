use std::path::Path;

use crate::cli::open::{Opened, open_dossier, save, warn};
use crate::dossier::csv::to_csv;

/// Writes a dossier's facts as a CSV file: see [`to_csv`]. Problems of the dossier go to standard
/// error.
///
/// # Errors
/// Why nothing can be written, with the file's name.
pub fn write_table(dossier: &Path, out: &Path) -> Result<(), String> {
    let Opened { reading, .. } = open_dossier(dossier, None, None)?;
    warn(dossier, &reading.problems);
    save(out, to_csv(&reading.dossier))
}
