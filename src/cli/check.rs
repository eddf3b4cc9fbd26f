use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::problem::Problem;
use crate::cli::open::{Basemaps, open_dossier, read_basemap};
use crate::cli::report::{Format, Outcome, Report, Told, grouped, summary};
use crate::cli::sheets::{DecisionOptions, check_sheets, is_sheet};
use crate::site::Opened;
use crate::world::scene::Coverage;

/// Files of which the faults are asked.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// Files of dossiers, or sheets and folders of sheets.
    #[arg(required = true, value_name = "DOSSIER")]
    pub dossiers: Vec<PathBuf>,
    /// Basemap on which they are to be shown, GeoJSON: print its faults, and the places it lacks.
    #[arg(long, value_name = "FILE")]
    pub basemap: Option<PathBuf>,
    /// Form of the report.
    #[arg(long, value_enum, ignore_case = true, default_value_t)]
    pub format: Format,
    /// Decisions about sheets.
    #[command(flatten, next_help_heading = "Sheets")]
    pub decisions: DecisionOptions,
}

/// Reads dossiers and prints the problems of each, and what it holds, to standard output. With a
/// basemap it prints that one's problems, too, and how much of each dossier the basemap shows.
pub fn check(check: &Check) -> Outcome {
    let report = checked(check);
    report.print(check.format);
    report.outcome()
}

fn checked(check: &Check) -> Report {
    let basemap = check.basemap.as_deref();
    let mut report = Report::default();
    let world = basemap.and_then(|path| match read_basemap(path) {
        Ok((world, problems)) => {
            report.problems.extend(Told::of(path, problems));
            Some((path, world))
        }
        Err(message) => {
            report.unreadable.push(message);
            None
        }
    });
    let mut basemaps = Basemaps::default();
    for path in &check.dossiers {
        if is_sheet(path) {
            check_sheets(path, &check.decisions, &mut report);
            continue;
        }
        match open_dossier(path, None, basemap, &mut basemaps) {
            Ok(Opened { reading, own }) => {
                let of_name = misnamed(path, &reading.dossier.id);
                report
                    .notes
                    .push(format!("{}: {}", path.display(), summary(&reading.dossier)));
                let own = own.as_ref().map(|own| {
                    let problems = own.world.problems.clone();
                    report
                        .problems
                        .extend(Told::of(own.name.as_ref(), problems));
                    (Path::new(&own.name), &*own.world.basemap)
                });
                let given = world.as_ref().map(|(file, world)| (*file, world));
                report.problems.extend(Told::of(path, reading.problems));
                report.problems.extend(Told::of(path, of_name));
                if let Some((file, world)) = own.or(given) {
                    let coverage = Coverage::of(world, &reading.dossier);
                    report.problems.extend(Told::of(file, coverage.problem()));
                    let Coverage {
                        joined, features, ..
                    } = coverage;
                    let of = format!("{joined} of {features} features are places of");
                    report
                        .notes
                        .push(format!("{}: {of} {}", file.display(), path.display()));
                }
            }
            Err(message) => report.unreadable.push(message),
        }
    }
    let kinds = grouped(&report.problems).len();
    let count = kinds + report.open.len() + report.unreadable.len();
    if count > 0 {
        report.notes.push(format!("{count} to mend"));
    }
    report
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
}
