//! Opens files as a project, and adds files to one.

use std::sync::Arc;

use crate::base::message::{Message, message};
use crate::dossier::{OwnBasemap, read_on};
use crate::project::change::Change;
use crate::project::edit::apply::Known;
use crate::project::edit::edit::OpenedFile;
use crate::project::edit::refusal::Refusal;
use crate::project::edit::step::Step;
use crate::project::files::{Opened, normal, opened, sheets_of};
use crate::project::project::{Basemap, EarlierDossier, Project, TextFile};
use crate::sheets::{Choices, Sheets, Table, import_sheets, kinds_of, story_cells};

impl Step<'_> {
    /// Opens files in place of the project.
    ///
    /// # Errors
    /// Why a file cannot be opened.
    pub(super) fn open(
        &mut self,
        files: &[OpenedFile],
        keeps: bool,
        known: &mut Known<'_>,
    ) -> Result<(), Refusal> {
        let mut new = Project::default();
        if keeps {
            new.decisions = self.project.decisions.clone();
            new.basemap.clone_from(&self.project.basemap);
            let dossier = known.import.dossier.clone();
            new.earlier = dossier.map(|dossier| EarlierDossier {
                text: known.import.text().into(),
                dossier: Arc::new(dossier),
            });
        }
        // Decisions say how files are read, and a basemap which places a dossier names.
        let mut rest = Vec::new();
        for file in files {
            match open_file(file, &new.decisions.choices, known)? {
                (_, Opened::Decisions(decisions, faults)) => {
                    new.decisions = *decisions;
                    new.told.faults.extend(faults);
                }
                (_, Opened::Basemap(basemap)) => new.basemap = Some(basemap),
                _ => rest.push(file),
            }
        }
        for file in rest {
            let (name, opened) = open_file(file, &new.decisions.choices, known)?;
            if new.name.is_empty() {
                new.name = name
                    .rsplit_once('.')
                    .map_or(&*name, |(stem, _)| stem)
                    .to_owned();
            }
            if let Opened::Dossier(_, document) = &opened {
                let sheets = sheets_of(&name, document, new.basemap.as_ref(), known.places);
                put(&mut new, None, sheets);
                continue;
            }
            put_sheets(&mut new, opened);
        }
        if new.name.is_empty() {
            new.name.clone_from(&self.project.name);
        }
        self.make(Change::Whole(Box::new(new)));
        self.name_basemap()
    }

    /// Adds a file to the project.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub(super) fn add(&mut self, file: &OpenedFile, known: &mut Known<'_>) -> Result<(), Refusal> {
        let choices = self.project.decisions.choices.clone();
        match open_file(file, &choices, known)? {
            (_, Opened::Decisions(decisions, faults)) => {
                self.tell(|told| told.faults.extend(faults));
                self.make(Change::Decisions(decisions));
                self.read_files_again();
            }
            (name, Opened::Basemap(basemap)) => {
                self.make(Change::Basemap(Some(basemap)));
                self.beside_facts(|step| step.write_field("basemap.file", &name))?;
            }
            (name, Opened::Dossier(_, document)) => {
                let basemap = self.project.basemap.as_ref();
                let sheets = sheets_of(&name, &document, basemap, known.places);
                self.add_sheets(|project| put(project, None, sheets));
            }
            (_, opened) => self.add_sheets(|project| put_sheets(project, opened)),
        }
        Ok(())
    }

    /// Adds the sheets that `put` adds to a project.
    fn add_sheets(&mut self, put: impl FnOnce(&mut Project)) {
        let mut new = Project::default();
        put(&mut new);
        let mut told = self.project.told.clone();
        for table in &mut new.tables {
            let own = table.name.clone();
            let mut number = 2;
            while self
                .project
                .tables
                .iter()
                .any(|other| other.name == table.name)
            {
                table.name.file = numbered(&own.file, number);
                number += 1;
            }
            if own != table.name {
                for file in new
                    .told
                    .files
                    .iter_mut()
                    .filter(|file| file.name == own.file)
                {
                    file.name.clone_from(&table.name.file);
                }
            }
        }
        told.files.extend(new.told.files);
        told.understood.extend(new.told.understood);
        told.faults.extend(new.told.faults);
        self.make(Change::Told(Box::new(told)));
        for table in new.tables {
            let at = self.project.tables.len();
            self.make(Change::PutSheet(at, table));
        }
        if self.project.name.is_empty()
            && let Some(table) = self.project.tables.first()
        {
            let file = &table.name.file;
            let name = file.rsplit_once('.').map_or(&**file, |(stem, _)| stem);
            let name = name.to_owned();
            self.make(Change::ProjectName(name));
        }
    }

    /// Names the dossier that was published before.
    ///
    /// # Errors
    /// If the file is neither a dossier nor sheets that make one.
    pub(super) fn set_earlier(
        &mut self,
        file: &OpenedFile,
        known: &mut Known<'_>,
    ) -> Result<(), Refusal> {
        let decisions = self.project.decisions.clone();
        let basemap = self.project.basemap.clone();
        let (name, opened) = open_file(file, &decisions.choices, known)?;
        let places = &mut |own: &OwnBasemap| (known.places)(own, basemap.as_ref());
        let refused = |why: Message| Refusal::NoFile {
            name: name.clone(),
            why,
        };
        let earlier = match opened {
            Opened::Dossier(text, _) => {
                let reading = read_on(&text, None, places);
                let reading =
                    reading.map_err(|problem| refused(Message::english(problem.to_string())))?;
                EarlierDossier {
                    text: text.into(),
                    dossier: Arc::new(reading.dossier),
                }
            }
            opened => {
                let mut old = Project::default();
                put_sheets(&mut old, opened);
                let named = (&*self.project.name, &*name);
                let import = import_sheets(&old.tables, Vec::new(), &decisions, named, places);
                let text = import.text().into();
                let dossier = import.dossier;
                let dossier =
                    dossier.ok_or_else(|| refused(message!("no map can be made of it")))?;
                EarlierDossier {
                    text,
                    dossier: Arc::new(dossier),
                }
            }
        };
        self.make(Change::Earlier(Some(earlier)));
        Ok(())
    }

    /// Whether sheets say which language they are in: a story without that field is in English.
    fn speaks_for_itself(&self) -> bool {
        let kinds = kinds_of(&self.project.tables);
        self.project.tables.is_empty() || kinds.contains(&"story")
    }

    /// Writes the language into the story, unless sheets have a story of their own, or it is English.
    pub(super) fn name_language(&mut self, language: &str) -> Result<(), Refusal> {
        if ["", "en"].contains(&language) || self.speaks_for_itself() {
            return Ok(());
        }
        self.beside_facts(|step| step.write_field("lang", language))
    }

    /// Names the basemap in the story, if that names none.
    fn name_basemap(&mut self) -> Result<(), Refusal> {
        let Some(Basemap { name, .. }) = self.project.basemap.clone() else {
            return Ok(());
        };
        let mut cells = self.project.tables.iter().flat_map(story_cells);
        let is_named = cells.any(|cell| cell.key == "basemap.file" && !cell.text.is_empty());
        match is_named || self.project.tables.is_empty() {
            true => Ok(()),
            false => self.beside_facts(|step| step.write_field("basemap.file", &name)),
        }
    }
}

/// A name with a number before its ending.
fn numbered(file: &str, number: usize) -> String {
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{number}.{ending}"),
        None => format!("{file}-{number}"),
    }
}

/// Adds sheets to a project that has none of their names.
fn put_sheets(project: &mut Project, opened: Opened) {
    match opened {
        Opened::Text(file, tables) => {
            let sheets = Sheets {
                tables,
                ..Sheets::default()
            };
            put(project, Some(file), sheets);
        }
        Opened::Workbook(sheets) => put(project, None, sheets),
        Opened::Dossier(..) | Opened::Decisions(..) | Opened::Basemap(_) => {}
    }
}

fn put(project: &mut Project, file: Option<TextFile>, sheets: Sheets) {
    project.told.files.extend(file);
    project.told.understood.extend(sheets.understood);
    project.told.faults.extend(sheets.faults);
    let tables: Vec<Table> = sheets.tables.into_iter().map(normal).collect();
    project.tables.extend(tables);
}

/// The content of a file, with its name.
fn open_file(
    file: &OpenedFile,
    choices: &Choices,
    known: &Known<'_>,
) -> Result<(String, Opened), Refusal> {
    let refused = |name: &str, why: Message| Refusal::NoFile {
        name: name.to_owned(),
        why,
    };
    let (name, bytes): (&String, Arc<[u8]>) = match file {
        OpenedFile::Text { name, text } => (name, text.as_bytes().into()),
        OpenedFile::Bytes { name, bytes } | OpenedFile::Workbook { name, bytes } => {
            let own = known.bytes.get(*bytes).cloned();
            let why = message!("its bytes were not handed over");
            (name, own.ok_or_else(|| refused(name, why))?)
        }
    };
    if matches!(file, OpenedFile::Workbook { .. }) {
        let sheets = serde_json::from_slice(&bytes);
        let sheets = sheets.map_err(|error| refused(name, Message::english(error.to_string())))?;
        return Ok((name.clone(), Opened::Workbook(sheets)));
    }
    let opened = opened(name, &bytes, choices, known.decoder).map_err(|why| refused(name, why))?;
    Ok((name.clone(), opened))
}
