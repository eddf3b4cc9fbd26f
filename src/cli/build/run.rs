use std::io::{IsTerminal, Write, stderr};
use std::path::Path;

use crate::cli::build::arguments::Build;
use crate::cli::build::made::make;
use crate::cli::build::since::updates;
use crate::cli::kit::{built_in_kit, open_kit};
use crate::cli::open::{list, name_of, open_bytes};
use crate::cli::replace::{Ours, expect_ending, may_force, write};
use crate::cli::report::{Format, Outcome, Report};
use crate::site::Kit;

/// The folder of a site, if none is named.
const FOLDER: &str = "site";

/// Makes a site or a page in a single file, writes it, and prints a report to standard output.
///
/// # Errors
/// Why nothing can be written.
pub fn build(build: &Build) -> Result<Outcome, String> {
    match (written(build), build.format) {
        // Programs are told of it as of any problem.
        (Err(message), Format::Json) => {
            let report = Report::of_failure(message);
            report.print(build.format);
            Ok(report.outcome())
        }
        (written, _) => written,
    }
}

fn written(build: &Build) -> Result<Outcome, String> {
    let progress = Progress::new();
    progress.say("Making the site …");
    if let Some(path) = &build.single_file {
        may_force(path, Ours::Page, build.force)?;
        expect_ending(path, &["html", "htm"])?;
    }
    let kit = kit(build)?;
    let made = make(&kit, build)?;
    let mut report = made.report;
    let updates = match &build.since {
        Some(old) => updates(&kit, build, old, &mut report.notes)?,
        None => Vec::new(),
    };
    if build.wants_site() {
        let folder = build.out.as_deref().unwrap_or(FOLDER.as_ref());
        progress.say("Writing the site …");
        if build.part.is_some() {
            made.site.write_into(folder)?;
        } else {
            let kept = made.site.write_site(folder, build.force)?;
            let note = |name| {
                format!(
                    "{name} was changed by somebody else and is kept; the site no longer needs it"
                )
            };
            report.notes.extend(kept.into_iter().map(note));
        }
        let (count, folder) = (made.site.count(), folder.display());
        report
            .notes
            .push(format!("{folder}: the site, {count} files"));
    }
    if let (Some(path), Some(page)) = (&build.single_file, made.single) {
        write(path, page.as_bytes())?;
        let size = page.len().div_ceil(1000);
        report.notes.push(format!(
            "{}: a page in a single file, {size} KB",
            path.display()
        ));
    }
    for update in updates {
        update.write(&build.decisions, &mut report)?;
    }
    progress.end();
    report.print(build.format);
    Ok(report.outcome())
}

/// The kit that a build is to use.
///
/// # Errors
/// Why there is no kit.
pub(crate) fn kit(build: &Build) -> Result<Kit, String> {
    let mut kit = match &build.kit {
        Some(file) => open_kit(file)?,
        None => built_in_kit()?,
    };
    for folder in ["words", "basemaps"] {
        let Some(data) = &build.data else { break };
        replace(&mut kit, data, folder)?;
    }
    Ok(kit)
}

/// Replaces the files of a folder of the kit.
fn replace(kit: &mut Kit, data: &Path, folder: &str) -> Result<(), String> {
    for path in list(&data.join(folder))? {
        let content = open_bytes(&path)?;
        let name = name_of(&path);
        // The finer map is drawn anew.
        if !name.ends_with(".txt") {
            kit.replace(&format!("{folder}/{name}"), content);
        }
    }
    Ok(())
}

/// One line on a terminal that says what is being done. Elsewhere nothing is said.
struct Progress {
    is_seen: bool,
}

impl Progress {
    fn new() -> Progress {
        let is_seen = stderr().is_terminal();
        Progress { is_seen }
    }

    /// Replaces the line.
    fn say(&self, line: &str) {
        if self.is_seen {
            // Nobody is helped by a failure to say it.
            let _ = write!(stderr(), "\r\u{1b}[K{line}");
            let _ = stderr().flush();
        }
    }

    /// Removes the line.
    fn end(&self) {
        self.say("");
    }
}
