use std::path::Path;
use std::sync::Arc;

use crate::base::problem::Problem;
use crate::cli::build::address::{beside, file_id};
use crate::cli::build::source::Source;
use crate::cli::kit::Kit;
use crate::cli::language_options::{languages, name_places, position, without_words};
use crate::cli::metadata::without_title;
use crate::cli::open::{Basemaps, Opened, OwnFile, opened};
use crate::cli::report::{Report, Told};
use crate::dossier::csv::to_csv;
use crate::dossier::{Dossier, Reading};
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};
use crate::world::scene::OwnWorld;

/// The interface's messages in all languages of the kit.
pub(crate) struct Words {
    all: Vec<Messages>,
    /// The language that is asked for.
    wanted: Option<String>,
}

/// A dossier, read.
pub(crate) struct Read {
    /// Its id, by which its files are named.
    pub(crate) id: String,
    /// Its bytes, as its author wrote them, without drafts of corrections.
    pub(crate) bytes: Vec<u8>,
    /// Its facts as CSV.
    pub(crate) table: String,
    /// The dossier, with its texts in the language of the interface.
    pub(crate) dossier: Dossier,
    /// The interface in that language.
    pub(crate) words: Messages,
    /// The languages that a reader can choose.
    pub(crate) languages: Vec<Language>,
    /// The basemap that it names; `None` if its places are the world's countries.
    pub(crate) own: Option<OwnMap>,
}

/// The basemap of one dossier.
pub(crate) struct OwnMap {
    pub(crate) world: OwnWorld,
    /// Its address in the site, where the dossier finds it.
    pub(crate) at: String,
    /// Its bytes, as its author wrote them.
    pub(crate) bytes: Arc<[u8]>,
}

impl Words {
    /// The words of the kit. Problems of replaced files are added to the report.
    ///
    /// # Errors
    /// If a file has no words, or if none is in the language that is asked for.
    pub(crate) fn of(
        kit: &Kit,
        wanted: Option<&str>,
        report: &mut Report,
    ) -> Result<Words, String> {
        let mut all = Vec::new();
        let names = kit.names("site/words/");
        for name in names.filter(|name| name.ends_with(".json")) {
            let read = Messages::read(&kit.text(name)?);
            let (words, problems) = read.map_err(|problem| format!("{name}: {problem}"))?;
            report.problems.extend(Told::of(name.as_ref(), problems));
            let unnamed = words.unnamed_places();
            report
                .notes
                .extend(unnamed.map(|problem| format!("{name}: {problem}")));
            all.push(words);
        }
        if let Some(wanted) = wanted.filter(|wanted| position(&all, wanted).is_none()) {
            let tags: Vec<&str> = all.iter().map(|words| &*words.language).collect();
            let tags = tags.join(", ");
            return Err(format!("--lang {wanted}: the interface is in {tags}"));
        }
        Ok(Words {
            all,
            wanted: wanted.map(str::to_owned),
        })
    }

    /// Reads a dossier in the language that is asked for, or in its own if the interface has it. The basemap
    /// that it names is read from the file beside it, or from `instead`. Problems are added to the report.
    ///
    /// # Errors
    /// Why nothing of it can be shown, with the file's name.
    pub(crate) fn read(
        &self,
        source: Source,
        instead: Option<&Path>,
        basemaps: &mut Basemaps,
        report: &mut Report,
    ) -> Result<Read, String> {
        let path = &source.path;
        let mut read = opened(path, &source.folder, &source.text, None, instead, basemaps)?;
        let lang = read.reading.dossier.lang.clone();
        let table = to_csv(&read.reading.dossier);
        let wanted = self.wanted.as_deref().unwrap_or(&lang);
        let words = position(&self.all, wanted).and_then(|at| self.all.get(at));
        if words.is_none() {
            let lacking = without_words(&lang, &self.all);
            let note = |problem: Problem| format!("{}: {problem}", path.display());
            report.notes.extend(lacking.map(note));
        }
        let words = words.cloned().unwrap_or_else(Messages::english);
        if !same_language(&lang, &words.language) {
            let language = Some(&*words.language);
            read = opened(
                path,
                &source.folder,
                &source.text,
                language,
                instead,
                basemaps,
            )?;
        }
        let Opened { reading, own } = read;
        let Reading {
            mut dossier,
            problems,
            ..
        } = reading;
        if !source.is_of_sheets {
            report.problems.extend(Told::of(path, problems));
        }
        name_places(&mut dossier, &words, self.wanted.as_deref());
        if dossier.id.is_empty() {
            dossier.id = "map".to_owned();
        }
        let id = file_id(&dossier.id, path);
        if id != dossier.id {
            report.notes.push(format!(
                "{}: the id \"{}\" cannot be the name of a file; the files of the map are called \"{id}\"",
                path.display(),
                dossier.id
            ));
            dossier.id = id;
        }
        let untitled = without_title(&dossier);
        let untitled = untitled.map(|told| format!("{}: {told}", path.display()));
        report.notes.extend(untitled);
        let own = own.map(|own| own_map(&dossier, own, report)).transpose()?;
        Ok(Read {
            id: dossier.id.clone(),
            bytes: source.bytes,
            table,
            dossier,
            words,
            languages: languages(&self.all),
            own,
        })
    }
}

/// The basemap of a dossier, with its address in the site.
///
/// # Errors
/// If it would be outside the site.
fn own_map(dossier: &Dossier, file: OwnFile, report: &mut Report) -> Result<OwnMap, String> {
    let named = dossier.basemap.as_ref().map_or("", |named| &named.file);
    let problems = file.world.problems.clone();
    report.problems.extend(Told::of(&file.path, problems));
    Ok(OwnMap {
        world: file.world,
        at: beside(named)?,
        bytes: file.bytes,
    })
}
