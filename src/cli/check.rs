use std::path::{Path, PathBuf};

use crate::base::problem::Problem;
use crate::cli::open::{open_dossier, read_basemap};
use crate::dossier::Reading;
use crate::world::scene::Coverage;

/// Reads dossiers and prints the problems of each, and what it holds, to standard output. With a
/// basemap it prints that one's problems, too, and how much of each dossier the basemap shows.
///
/// # Errors
/// The number of problems, if there are any. A file that cannot be read counts as one.
pub fn check(dossiers: &[PathBuf], basemap: Option<&Path>) -> Result<(), String> {
    let mut count = 0;
    let world = basemap.and_then(|path| match read_basemap(path) {
        Ok((world, problems)) => {
            count += tell(path, &problems);
            Some((path, world))
        }
        Err(message) => {
            println!("{message}");
            count += 1;
            None
        }
    });
    for path in dossiers {
        match open_dossier(path, None) {
            Ok(reading) => {
                count += tell(path, &reading.problems);
                if let Some((file, world)) = &world {
                    let coverage = Coverage::of(world, &reading.dossier);
                    count += tell(file, coverage.problem().as_slice());
                    let Coverage {
                        joined, features, ..
                    } = coverage;
                    let of = format!("{joined} of {features} features are places of");
                    println!("{}: {of} {}", file.display(), path.display());
                }
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

/// Prints problems of a file, and returns their number.
fn tell(path: &Path, problems: &[Problem]) -> usize {
    for problem in problems {
        println!("{}: {problem}", path.display());
    }
    problems.len()
}

fn summary(reading: &Reading) -> String {
    let dossier = &reading.dossier;
    let counted = |count: usize, noun: &str| match count {
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    };
    let facts = counted(dossier.facts.len(), "fact");
    let places = counted(dossier.named_places().len(), "place");
    format!("{facts} about {places}")
}
