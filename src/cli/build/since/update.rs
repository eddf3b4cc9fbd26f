use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::base::problem::{Problem, clipped};
use crate::cli::build::arguments::Build;
use crate::cli::build::since::add::add;
use crate::cli::build::since::earlier::earlier;
use crate::cli::build::source::{files, kept_source_of, read, words_of};
use crate::cli::open::{Basemaps, is_standard_input};
use crate::cli::report::{Changed, Report, Told};
use crate::cli::sheets::DecisionOptions;
use crate::dossier::changes::{Change, Draft, changes, drafts, missing_drafts};
use crate::dossier::{Correction, Day};
use crate::site::{Kit, ReadDossier};

/// The changes of one dossier, and the drafts that its author's files lack.
pub(crate) struct Update {
    /// The file or the folder that the author works on.
    path: PathBuf,
    id: String,
    changes: Vec<Change>,
    drafts: Vec<Draft>,
    /// The number of drafts that are there already.
    waiting: usize,
    /// The number of drafts that worded corrections have replaced.
    worded: usize,
    /// The number of questions that are open. Facts may be missing because of them, so nothing is drafted.
    open: usize,
    /// The texts of drafts that are there and that no change leads to.
    outdated: Vec<String>,
}

/// Compares each dossier of a build with its version in `old`: the one with its id, or the only one.
///
/// # Errors
/// If an earlier version cannot be read, or no dossier has one, or one comes from standard input.
pub(crate) fn updates(
    kit: &Kit,
    build: &Build,
    old: &Path,
    notes: &mut Vec<String>,
) -> Result<Vec<Update>, String> {
    if build.inputs.iter().any(|path| is_standard_input(path)) {
        return Err(
            "--since: standard input can be read only once: save the sheet as a file".to_owned(),
        );
    }
    // In its own language, a dossier has the labels and names that its author knows.
    let words = words_of(kit, None, &mut Report::default())?;
    let earlier = earlier(old, &words, build, notes)?;
    let paths = files(&build.inputs)?;
    let mut updates = Vec::new();
    let mut basemaps = Basemaps::default();
    for path in &paths {
        let mut unsaid = Report::default();
        let source = kept_source_of(path, &build.decisions, &mut basemaps, &mut unsaid)?;
        let there = corrections(&source.document.text);
        let instead = build.basemap.as_deref();
        let now = read(&words, source, instead, &mut basemaps, &mut unsaid)?;
        let of_id = earlier.iter().find(|one| one.id == now.id);
        let before = of_id.or_else(|| match &earlier[..] {
            [only] if paths.len() == 1 => Some(only),
            _ => None,
        });
        match before {
            Some(before) => updates.push(update(path, before, &now, &there, unsaid.open.len())),
            None => notes.push(format!(
                "{}: there is no dossier \"{}\" in {}; nothing was compared",
                path.display(),
                now.id,
                old.display()
            )),
        }
    }
    match updates.is_empty() {
        true => {
            let ids: Vec<&str> = earlier.iter().map(|one| &*one.id).collect();
            Err(format!(
                "--since {}: found the dossiers {}, expected an earlier version of one that is built",
                old.display(),
                ids.join(", ")
            ))
        }
        false => Ok(updates),
    }
}

fn update(
    path: &Path,
    before: &ReadDossier,
    now: &ReadDossier,
    there: &[Value],
    open: usize,
) -> Update {
    let changes = changes(&before.dossier, &now.dossier);
    let date = now.dossier.as_of.map_or_else(today, String::from);
    let drafted = drafts(&changes, &now.dossier, &date);
    let mut update = Update {
        path: path.to_owned(),
        id: now.id.clone(),
        drafts: Vec::new(),
        waiting: 0,
        worded: 0,
        open,
        outdated: Vec::new(),
        changes,
    };
    // Whether a draft holds is known once nothing is open.
    if open > 0 {
        return update;
    }
    let compared = missing_drafts(drafted, there);
    update.drafts = compared.drafts;
    update.waiting = compared.waiting;
    update.worded = compared.worded;
    update.outdated = compared.outdated;
    update
}

/// The corrections of a document, drafts included.
fn corrections(text: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(text).unwrap_or_default();
    let list = document.get("corrections").and_then(Value::as_array);
    list.cloned().unwrap_or_default()
}

/// The present day, in UTC.
fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = since.map_or(0, |since| since.as_secs() / 86_400);
    let day = i32::try_from(days).ok().and_then(Day::of_days_since_epoch);
    day.unwrap_or(Day::MAX).to_string()
}

impl Update {
    /// Writes the drafts into the author's files, and tells them and the changes.
    ///
    /// # Errors
    /// Why a file cannot be written.
    pub(crate) fn write(
        self,
        decisions: &DecisionOptions,
        report: &mut Report,
    ) -> Result<(), String> {
        let undrafted = self.undrafted();
        let Update {
            path,
            id,
            changes,
            drafts,
            waiting,
            worded,
            ..
        } = self;
        let shown = path.display();
        if changes.is_empty() {
            report.notes.push(format!(
                "{shown}: nothing has changed since the version before"
            ));
        }
        if !drafts.is_empty() {
            match add(&path, &drafts, decisions)? {
                Ok(file) => report.notes.push(format!(
                    "{}: {} written; put each into your own words, without \"{}\"",
                    file.display(),
                    counted(drafts.len(), "draft", "of corrections"),
                    Correction::DRAFT
                )),
                Err((file, why)) => report.problems.extend(Told::of(
                    &file,
                    [Problem::new(
                        "corrections",
                        why,
                        "corrections to which drafts can be added",
                        format!(
                            "left the file as it is, without {}",
                            counted(drafts.len(), "draft", "of corrections")
                        ),
                    )],
                )),
            }
        }
        report.notes.extend(undrafted);
        let mut note = |count: usize, what: &str| {
            if count > 0 {
                let count = counted(count, "draft", "");
                report.notes.push(format!("{shown}: {count} {what}"));
            }
        };
        note(waiting, "waited for your own words already");
        note(
            worded,
            "not written, because corrections of that day name the same facts",
        );
        let changed = changes.into_iter().map(|change| Changed {
            dossier: id.clone(),
            change,
        });
        report.changes.extend(changed);
        Ok(())
    }

    /// Why nothing was drafted, and which drafts no change leads to, in sentences.
    fn undrafted(&self) -> Vec<String> {
        let shown = self.path.display();
        let mut told = Vec::new();
        if self.open > 0 && !self.changes.is_empty() {
            let questions = counted(self.open, "question", "");
            let are = if self.open == 1 { "is" } else { "are" };
            told.push(format!(
                "{shown}: no drafts of corrections were written, because {questions} {are} open, for which facts may \
                 be missing: answer them, and build again"
            ));
        }
        told.extend(self.outdated.iter().map(|text| {
            format!(
                "{shown}: a draft of a correction that no change since the version before leads to: “{}”; remove it \
                 if it is out of date",
                clipped(text)
            )
        }));
        told
    }
}

/// `1 draft of corrections`.
fn counted(count: usize, noun: &str, more: &str) -> String {
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{end} {more}").trim_end().to_owned()
}
