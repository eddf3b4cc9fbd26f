use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::cli::open::{Basemaps, name_of, open_file, save};
use crate::cli::print::print_out;
use crate::cli::replace::{Ours, may_replace, replace};
use crate::cli::report::{Format, Outcome, Report, Told};
use crate::cli::sheets::carry::carry;
use crate::cli::sheets::files::{DECISIONS, Files, called, open_sheets};
use crate::cli::sheets::options::{DecisionOptions, ImportOptions};
use crate::cli::sheets::report::{as_json, as_text, size};
use crate::cli::sheets::written::{Asked, Written};
use crate::dossier::OwnBasemap;
use crate::sheets::{Choices, Decisions, Finding, Import, Lack, Question, import_on};

/// The dossier of sheets, and their decisions.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    /// The dossier, and what is to be told.
    pub(crate) import: Import,
    decisions: Decisions,
    files: Files,
}

/// Reads the sheets at a path with the decisions beside them.
///
/// # Errors
/// Why nothing can be read, a line for each reason.
pub(crate) fn read_story(
    path: &Path,
    options: &DecisionOptions,
    basemaps: &mut Basemaps,
) -> Result<Story, String> {
    let own = options.decided()?;
    let files = open_sheets(path)?;
    let (decisions, faults) = decisions_of(&files, options)?;
    let decisions = decisions.under(own);
    let mut places = |named: &OwnBasemap| basemaps.places_beside(&files.folder, named);
    let import = import_on(&files.sources, &decisions, &files.name, &mut places);
    let mut import = import.map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(Finding::to_string).collect();
        lines.join("\n")
    })?;
    import.first = faults.len();
    import.findings.splice(0..0, faults);
    let basemap = import.document["basemap"]["file"]
        .as_str()
        .map(str::to_owned);
    let others = files.others.iter().map(String::as_str);
    for name in others.filter(|name| basemap.as_deref() != Some(name)) {
        let why = match (&files.decisions, name.ends_with(DECISIONS)) {
            (Some(read), true) => format!(
                "not read, because the answers are in {}: move yours there, or name this file with --decisions",
                name_of(read)
            ),
            _ => "not read, because it is no sheet".to_owned(),
        };
        import.say(name, crate::base::message::Message::english(why));
    }
    Ok(Story {
        import,
        decisions,
        files,
    })
}

/// The decisions in their file, and the faults in it. Without a file there are none.
fn decisions_of(
    files: &Files,
    options: &DecisionOptions,
) -> Result<(Decisions, Vec<Finding>), String> {
    let Some(path) = options.decisions.as_ref().or(files.decisions.as_ref()) else {
        return Ok(Default::default());
    };
    let is_missing = || match fs::metadata(path) {
        Err(error) => error.kind() == ErrorKind::NotFound,
        Ok(_) => false,
    };
    if options.decisions.is_none() && is_missing() {
        return Ok(Default::default());
    }
    let (decisions, faults) = Decisions::read(&name_of(path), &open_file(path)?);
    let findings = faults.into_iter().map(Finding::from);
    Ok((decisions, findings.collect()))
}

/// The decisions about the sheets at a path that say how files are read.
///
/// # Errors
/// Why nothing can be read.
pub(crate) fn choices_beside(path: &Path, options: &DecisionOptions) -> Result<Choices, String> {
    let own = options.decided()?;
    let (decisions, _) = decisions_of(&open_sheets(path)?, options)?;
    Ok(decisions.under(own).choices)
}

/// Makes a dossier from sheets: prints what was understood, what is to be decided, what is wrong and what the
/// map lacks, and writes the dossier. Questions are added to the decisions file.
///
/// # Errors
/// Why the sheets cannot be read, or a file cannot be written. With a report for programs, the reason is in the report
/// instead.
pub fn import_sheets(options: &ImportOptions) -> Result<Outcome, String> {
    let (story, written) = match (imported(options), options.format) {
        (Err(message), Format::Json) => {
            let nothing = Import::default();
            let written = Written::default();
            print_out(as_json(
                &nothing,
                &written,
                Outcome::Unreadable,
                Some(&message),
            ));
            return Ok(Outcome::Unreadable);
        }
        (imported, _) => imported?,
    };
    let outcome = outcome(&story.import);
    let name = called(&options.sheet);
    match options.format {
        Format::Json => print_out(as_json(&story.import, &written, outcome, None)),
        Format::Text => print_out(as_text(&name, &story.import, &written)),
    }
    Ok(outcome)
}

/// The story of sheets, and the files that were written.
fn imported(options: &ImportOptions) -> Result<(Story, Written), String> {
    let basemaps = &mut Basemaps::default();
    let mut story = read_story(&options.sheet, &options.decisions, basemaps)?;
    let written = write(&mut story, options)?;
    Ok((story, written))
}

fn outcome(import: &Import) -> Outcome {
    match import.is_clean() {
        _ if import.dossier.is_none() => Outcome::Unreadable,
        true => Outcome::Clean,
        false => Outcome::Problems,
    }
}

/// Writes the dossier and the decisions file.
fn write(story: &mut Story, options: &ImportOptions) -> Result<Written, String> {
    let mut written = Written::default();
    if let Some(out) = options
        .out
        .as_ref()
        .filter(|_| story.import.dossier.is_some())
    {
        may_replace(out, Ours::Dossier)?;
        let folder = out.parent().unwrap_or(Path::new(""));
        written.basemap = carry(&mut story.import.document, &story.files.folder, folder)?;
        replace(out, story.import.text(), Ours::Dossier)?;
        written.dossier = Some(out.display().to_string());
    }
    written.asked = write_decisions(story, &options.decisions)?;
    Ok(written)
}

/// Adds questions to the decisions file, where the answers are to be. Returns them if there are any new ones. Standard
/// input has no such file unless one is named.
///
/// # Errors
/// Why it cannot be written, with its name.
pub(crate) fn write_decisions(
    story: &Story,
    options: &DecisionOptions,
) -> Result<Option<Asked>, String> {
    let path = options
        .decisions
        .as_ref()
        .or(story.files.decisions.as_ref());
    let Import {
        dossier, questions, ..
    } = &story.import;
    let mut decisions = story.decisions.clone();
    // Other sheets may ask the questions of a file that is named, and of sheets without a map not all are asked.
    let is_pruned = options.decisions.is_none() && dossier.is_some();
    let removed = match is_pruned {
        true => decisions.remove_unasked(questions),
        false => 0,
    };
    let (text, count) = match decisions.with_questions(questions) {
        Some(written) => written,
        None if removed > 0 => (decisions.text(), 0),
        None => return Ok(None),
    };
    if let Some(path) = path {
        save(path, text)?;
    }
    Ok(Some(Asked {
        file: path.map(|path| path.display().to_string()),
        count,
        removed,
    }))
}

impl Story {
    /// The import of sheets that can be shown, and the folder that they are in.
    ///
    /// # Errors
    /// Why nothing can be shown, with the path.
    pub(crate) fn shown(self, path: &Path) -> Result<(Import, PathBuf), String> {
        let Story { import, files, .. } = self;
        if import.dossier.is_some() {
            return Ok((import, files.folder));
        }
        let questions = import.questions.iter().map(ToString::to_string);
        let findings = import.findings.iter().map(ToString::to_string);
        let why: Vec<String> = questions.chain(findings).collect();
        Err(format!(
            "{}: nothing can be shown yet\n{}",
            called(path),
            why.join("\n")
        ))
    }
}

/// The story of the sheets at a path. Whatever is wrong with them, undecided, lacking or understood is added to the
/// report, and questions to the decisions file.
///
/// # Errors
/// Why nothing can be read, or the decisions cannot be written.
pub(crate) fn told_story(
    path: &Path,
    options: &DecisionOptions,
    basemaps: &mut Basemaps,
    report: &mut Report,
) -> Result<Story, String> {
    let story = read_story(path, options, basemaps)?;
    tell(report, &story.import);
    let asked = write_decisions(&story, options)?;
    report.notes.extend(asked.map(|asked| asked.to_string()));
    Ok(story)
}

/// Adds to a report whatever is wrong with the sheets at a path, undecided, lacking or understood. Questions are added
/// to the decisions file. Sheets that cannot be read, and those of which nothing can be shown, are unreadable.
pub(crate) fn check_sheets(path: &Path, options: &DecisionOptions, report: &mut Report) {
    let story = match read_story(path, options, &mut Basemaps::default()) {
        Ok(story) => story,
        Err(message) => {
            report.unreadable.push(message);
            return;
        }
    };
    tell(report, &story.import);
    // The questions are told, so a folder that cannot be written can be checked, too.
    match write_decisions(&story, options) {
        Ok(asked) => report.notes.extend(asked.map(|asked| asked.to_string())),
        Err(message) => report.notes.push(message),
    }
    let import = story.import;
    let told = format!("{}: {}", called(path), size(&import));
    match import.dossier {
        Some(_) => report.notes.push(told),
        None => report.unreadable.push(told),
    }
}

/// Adds to a report whatever is wrong with sheets, undecided, lacking or understood.
fn tell(report: &mut Report, import: &Import) {
    add_to(report, import);
    let understood = import.understood.iter().map(ToString::to_string);
    report.notes.extend(understood);
}

/// Adds to a report whatever is wrong with sheets, undecided or lacking.
pub(crate) fn add_to(report: &mut Report, import: &Import) {
    let findings = import.findings.iter().enumerate();
    report.problems.extend(findings.map(|(at, finding)| Told {
        is_first: at < import.first,
        ..Told::of_sheet(finding)
    }));
    report
        .open
        .extend(import.questions.iter().map(Question::to_string));
    report
        .lacks
        .extend(import.lacks.iter().map(Lack::to_string));
}
