use crate::base::problem::Problem;
use crate::cli::build::source::Source;
use crate::cli::kit::Kit;
use crate::cli::language_options::{languages, position, without_words};
use crate::cli::report::{Report, Told};
use crate::dossier::csv::to_csv;
use crate::dossier::{Dossier, Reading, read, read_in};
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};

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
    /// Its bytes, as its author wrote them.
    pub(crate) bytes: Vec<u8>,
    /// Its facts as CSV.
    pub(crate) table: String,
    /// The dossier, with its texts in the language of the interface.
    pub(crate) dossier: Dossier,
    /// The interface in that language.
    pub(crate) words: Messages,
    /// The languages that a reader can choose.
    pub(crate) languages: Vec<Language>,
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

    /// Reads a dossier in the language that is asked for, or in its own if the interface has it.
    /// Problems are added to the report.
    ///
    /// # Errors
    /// Why nothing of it can be shown, with the file's name.
    pub(crate) fn read(&self, source: Source, report: &mut Report) -> Result<Read, String> {
        let path = &source.path;
        let fatal = |problem: Problem| format!("{}: {problem}", path.display());
        report.problems.extend(source.problems);
        let own = read(&source.text).map_err(fatal)?;
        let table = to_csv(&own.dossier);
        let wanted = self.wanted.as_deref().unwrap_or(&own.dossier.lang);
        let words = position(&self.all, wanted).and_then(|at| self.all.get(at));
        if words.is_none() {
            let lacking = without_words(&own.dossier.lang);
            let note = |problem: Problem| format!("{}: {problem}", path.display());
            report.notes.extend(lacking.map(note));
        }
        let words = words.cloned().unwrap_or_else(Messages::english);
        let is_own = same_language(&own.dossier.lang, &words.language);
        let reading = if is_own {
            own
        } else {
            read_in(&source.text, &words.language).map_err(fatal)?
        };
        let Reading {
            mut dossier,
            problems,
            ..
        } = reading;
        report.problems.extend(Told::of(path, problems));
        dossier.localize_names(|place| words.country(place.as_str()).map(Into::into));
        if dossier.id.is_empty() {
            dossier.id = "map".to_owned();
        }
        Ok(Read {
            id: dossier.id.clone(),
            bytes: source.bytes,
            table,
            dossier,
            words,
            languages: languages(&self.all),
        })
    }
}
