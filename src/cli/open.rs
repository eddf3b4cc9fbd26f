use std::fs;
use std::path::{Path, PathBuf};

use crate::dossier::{Reading, read, read_in};
use crate::world::basemap;
use crate::world::basemap::Basemap;

/// Reads dossiers and prints what is wrong with each.
///
/// # Errors
/// How many problems there were, where there were any.
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

/// Reads one dossier from a file, in a language or in its own.
///
/// # Errors
/// Why nothing of it can be shown, with the file's name.
pub(crate) fn open_dossier(path: &Path, language: Option<&str>) -> Result<Reading, String> {
    let text = open(path)?;
    let reading = match language {
        Some(language) => read_in(&text, language),
        None => read(&text),
    };
    reading.map_err(|problem| format!("{}: {problem}", path.display()))
}

/// Reads a basemap from a file; its faults go to standard error.
///
/// # Errors
/// Why nothing of it can be drawn, with the file's name.
pub(crate) fn open_basemap(path: &Path) -> Result<Basemap, String> {
    let named = |problem| format!("{}: {problem}", path.display());
    let (basemap, problems) = basemap::read(&open(path)?).map_err(named)?;
    for problem in problems {
        eprintln!("{}: {problem}", path.display());
    }
    Ok(basemap)
}

/// The text of a file.
///
/// # Errors
/// Why it cannot be read, with its name.
pub(crate) fn open(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{} cannot be read: {error}", path.display()))
}
