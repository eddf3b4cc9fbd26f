use std::path::{Path, PathBuf};

use crate::cli::build::arguments::Build;
use crate::cli::build::output::is_site;
use crate::cli::build::source::{files, kept_source_of, of_bytes, read};
use crate::cli::open::{Basemaps, open};
use crate::cli::report::Report;
use crate::site::{ReadDossier, Words, dossier_in};

/// The value of a problem about a field that is missing.
const NOTHING: &str = "nothing";

/// The dossiers of an earlier version: of a dossier in JSON, a folder of such, sheets, a site, or a page in a
/// single file. Nothing is written. Its faults by which something is not read are counted in a note, because they may look
/// like a change.
///
/// # Errors
/// Why one of them cannot be read, with the file's name.
pub(super) fn earlier(
    old: &Path,
    words: &Words,
    build: &Build,
    notes: &mut Vec<String>,
) -> Result<Vec<ReadDossier>, String> {
    let folder = match is_site(old) {
        true => old.join("dossiers"),
        false => PathBuf::from(old),
    };
    let mut reads = Vec::new();
    let mut basemaps = Basemaps::default();
    for path in files(&[folder])? {
        let mut report = Report::default();
        let source = match is_page(&path) {
            true => of_bytes(&path, dossier_of(&path)?, &mut report)?,
            false => kept_source_of(&path, &build.decisions, &mut basemaps, &mut report)?,
        };
        let instead = build.basemap.as_deref();
        reads.push(read(words, source, instead, &mut basemaps, &mut report)?);
        // A field that nobody filled in looks the same in both versions.
        let lost = report.problems.iter().map(|told| &told.problem);
        let lost = lost.filter(|problem| problem.is_loss() && problem.found != NOTHING);
        let count = lost.count() + report.open.len();
        if count > 0 {
            let faults = if count == 1 { "fault" } else { "faults" };
            notes.push(format!(
                "{}: the version before has {count} {faults}; what could be read of it was compared",
                path.display()
            ));
        }
    }
    Ok(reads)
}

fn is_page(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    path.is_file()
        && ["html", "htm"]
            .iter()
            .any(|one| ending.eq_ignore_ascii_case(one))
}

/// The dossier in a page in a single file.
///
/// # Errors
/// If it has none, and which versions can be compared.
fn dossier_of(path: &Path) -> Result<Vec<u8>, String> {
    let shown = path.display();
    let dossier = dossier_in(&open(path)?);
    let dossier =
        dossier.map_err(|why| format!("--since {shown}: its dossier cannot be read: {why}"))?;
    dossier.ok_or_else(|| {
        format!(
            "--since {shown}: found a page without a dossier, expected the folder of a site, a page in a single file, a dossier in JSON, or sheets"
        )
    })
}
