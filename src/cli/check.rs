use std::path::PathBuf;

use crate::cli::open::open_dossier;
use crate::dossier::Reading;

/// Reads dossiers and prints the problems of each, and what it holds, to standard output.
///
/// # Errors
/// The number of problems, if there are any. A file that cannot be read counts as one.
pub fn check(dossiers: &[PathBuf]) -> Result<(), String> {
    let mut count = 0;
    for path in dossiers {
        match open_dossier(path, None) {
            Ok(reading) => {
                for problem in &reading.problems {
                    println!("{}: {problem}", path.display());
                }
                count += reading.problems.len();
                println!("{}: {}", path.display(), summary(&reading));
            }
            Err(message) => {
                println!("{message}");
                count += 1;
            }
        }
    }
    if count == 0 {
        Ok(())
    } else {
        Err(format!("{count} to mend"))
    }
}

fn summary(reading: &Reading) -> String {
    let dossier = &reading.dossier;
    let places = dossier.named_places().len();
    format!("{} facts about {places} places", dossier.facts.len())
}
