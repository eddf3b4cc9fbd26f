use std::path::{Path, PathBuf};

use crate::base::problem::Problem;
use crate::cli::open::{Opened, open_dossier, read_basemap};
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
        match open_dossier(path, None, basemap) {
            Ok(Opened { reading, own }) => {
                count += tell(path, &reading.problems);
                count += tell(path, misnamed(path, &reading.dossier.id).as_slice());
                let own = own.as_ref().map(|(file, own)| {
                    count += tell(file, &own.problems);
                    (&**file, &*own.basemap)
                });
                let given = world.as_ref().map(|(file, world)| (*file, world));
                if let Some((file, world)) = own.or(given) {
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

/// The problem of a dossier whose file is not named after its id, by which pages and tables name it.
fn misnamed(path: &Path, id: &str) -> Option<Problem> {
    let name = path.file_stem()?.to_str()?;
    let is_other = !id.is_empty() && name != id;
    is_other.then(|| {
        let expected = format!("\"{name}\", as the file is called");
        Problem::new("id", format!("\"{id}\""), expected, "kept both")
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_name_of_its_dossier() {
        let told = |path: &str, id| misnamed(Path::new(path), id).map(|one| one.to_string());
        assert_eq!(told("dossiers/tea.json", "tea"), None);
        let expected = "id: found \"tea\", expected \"draft\", as the file is called; kept both";
        assert_eq!(
            told("dossiers/draft.json", "tea").as_deref(),
            Some(expected)
        );
    }

    #[test]
    fn one_fact_is_no_facts() {
        let text = std::fs::read_to_string("tests/fixtures/faults/whole.json").expect("a file");
        let mut reading = crate::dossier::read(&text).expect("a dossier");
        reading.dossier.facts.truncate(1);
        assert!(summary(&reading).starts_with("1 fact about "));
    }
}
