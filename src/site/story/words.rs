use crate::base::problem::Problem;
use crate::dossier::csv::to_csv;
use crate::dossier::{Dossier, Reading};
use crate::figure::markup::Language;
use crate::language::i18n::{Messages, same_language};
use crate::site::kit::Kit;
use crate::site::metadata::without_title;
use crate::site::refusal::Refusal;
use crate::site::remarks::Remarks;
use crate::site::story::basemap_file::{BasemapFile, BasemapOf};
use crate::site::story::document::Document;
use crate::site::story::languages::{languages, name_places, position, without_words};
use crate::site::story::names::{beside, file_id};
use crate::site::story::opened::Opened;

/// The interface's messages in all languages of the kit.
pub struct Words {
    all: Vec<Messages>,
    /// The language that is asked for.
    wanted: Option<String>,
}

/// A dossier, read.
pub struct ReadDossier {
    /// Its id, by which its files are named.
    pub id: String,
    /// Its bytes, as its author wrote them, without drafts of corrections.
    pub bytes: Vec<u8>,
    /// Its facts as CSV.
    pub table: String,
    /// The dossier, with its texts in the language of the interface.
    pub dossier: Dossier,
    /// The interface in that language.
    pub words: Messages,
    /// The languages that a reader can choose.
    pub languages: Vec<Language>,
    /// The basemap that it names; `None` if its places are the world's countries.
    pub own: Option<OwnMap>,
}

/// The basemap of one dossier.
pub struct OwnMap {
    /// The file.
    pub file: BasemapFile,
    /// Its address in the site, where the dossier finds it.
    pub at: String,
}

impl Words {
    /// The words of the kit, and remarks on them: a file of the kit may have been replaced.
    ///
    /// # Errors
    /// If a file has no words, or if none is in the language that is asked for.
    pub fn of(kit: &Kit, wanted: Option<&str>, remarks: &mut Remarks) -> Result<Words, Refusal> {
        let mut all = Vec::new();
        let names = kit.names("site/words/");
        for name in names.filter(|name| name.ends_with(".json")) {
            let read = Messages::read(&kit.text(name)?);
            let (words, problems) = read.map_err(|problem| format!("{name}: {problem}"))?;
            remarks.add(name, problems);
            let unnamed = words.unnamed_places();
            let unnamed = unnamed.map(|problem| format!("{name}: {problem}"));
            remarks.notes.extend(unnamed);
            all.push(words);
        }
        if let Some(asked) = wanted.filter(|wanted| position(&all, wanted).is_none()) {
            return Err(Refusal::NoWords {
                asked: asked.to_owned(),
                there: all.into_iter().map(|words| words.language).collect(),
            });
        }
        Ok(Words {
            all,
            wanted: wanted.map(str::to_owned),
        })
    }

    /// The tags of all languages.
    fn tags(&self) -> String {
        let tags: Vec<&str> = self.all.iter().map(|words| &*words.language).collect();
        tags.join(", ")
    }

    /// Reads a dossier in the language that is asked for, or in its own if the interface has it, with the basemap that it
    /// names.
    ///
    /// # Errors
    /// Why nothing of it can be shown, with the file's name.
    pub fn read(
        &self,
        document: Document,
        basemap_of: &mut BasemapOf,
        remarks: &mut Remarks,
    ) -> Result<ReadDossier, String> {
        let opened = open(&document, None, basemap_of)?;
        self.take(document, opened, basemap_of, remarks)
    }

    /// The same of a dossier that was read already, in its own language.
    ///
    /// # Errors
    /// As [`Words::read`].
    pub fn take(
        &self,
        document: Document,
        mut opened: Opened,
        basemap_of: &mut BasemapOf,
        remarks: &mut Remarks,
    ) -> Result<ReadDossier, String> {
        let name = &*document.name;
        let lang = opened.reading.dossier.lang.clone();
        let table = to_csv(&opened.reading.dossier);
        let display = &opened.reading.dossier.display.lang;
        let published = Some(display.clone()).filter(|tag| position(&self.all, tag).is_some());
        if !display.is_empty() && published.is_none() {
            let expected = format!("a language that the interface has ({})", self.tags());
            let told = Problem::new("display.lang", display, expected, "took that of the texts");
            remarks.notes.push(format!("{name}: {told}"));
        }
        let asked = self.wanted.clone().or(published);
        let wanted = asked.as_deref().unwrap_or(&lang);
        let words = position(&self.all, wanted).and_then(|at| self.all.get(at));
        if words.is_none() {
            let lacking = without_words(&lang, &self.all);
            let note = |problem: Problem| format!("{name}: {problem}");
            remarks.notes.extend(lacking.map(note));
        }
        let words = words.cloned().unwrap_or_else(Messages::english);
        if !same_language(&lang, &words.language) {
            opened = open(&document, Some(&words.language), basemap_of)?;
        }
        let Opened { reading, own } = opened;
        let Reading {
            mut dossier,
            problems,
            ..
        } = reading;
        if !document.is_of_sheets {
            remarks.add(name, problems);
        }
        name_places(&mut dossier, &words, asked.as_deref());
        remarks.notes.extend(named_files(&mut dossier, &document));
        let untitled = without_title(&dossier);
        let untitled = untitled.map(|told| format!("{name}: {told}"));
        remarks.notes.extend(untitled);
        let own = own.map(|own| own_map(&dossier, own, remarks)).transpose()?;
        Ok(ReadDossier {
            id: dossier.id.clone(),
            bytes: document.bytes,
            table,
            dossier,
            words,
            languages: languages(&self.all),
            own,
        })
    }
}

/// Reads the text of a document, with its texts in a language.
fn open(
    document: &Document,
    language: Option<&str>,
    basemap_of: &mut BasemapOf,
) -> Result<Opened, String> {
    let opened = Opened::read(&document.text, language, basemap_of);
    opened.map_err(|problem| format!("{}: {problem}", document.name))
}

/// Gives a dossier an id by which its files can be named, and tells it if that is another one.
fn named_files(dossier: &mut Dossier, document: &Document) -> Option<String> {
    if dossier.id.is_empty() {
        dossier.id = "map".to_owned();
    }
    let id = file_id(&dossier.id, &document.stem);
    let note = (id != dossier.id).then(|| {
        format!(
            "{}: the id \"{}\" cannot be the name of a file; the files of the map are called \"{id}\"",
            document.name, dossier.id
        )
    });
    dossier.id = id;
    note
}

/// The basemap of a dossier, with its address in the site.
///
/// # Errors
/// If it would be outside the site.
fn own_map(dossier: &Dossier, file: BasemapFile, remarks: &mut Remarks) -> Result<OwnMap, String> {
    let named = dossier.basemap.as_ref().map_or("", |named| &named.file);
    remarks.add(&file.name, file.world.problems.clone());
    let at = beside(named)?;
    Ok(OwnMap { file, at })
}
