//! The result of an import.

use serde_json::Value;

use crate::base::message::Message;
use crate::dossier::Dossier;
use crate::sheets::fault::Spot;
use crate::sheets::question::Question;
use crate::sheets::story::draft::Spelling;
use crate::sheets::story::lacks::Lack;
use crate::sheets::story::shape::SheetShape;
use crate::sheets::story::tell::Finding;
use crate::sheets::table::SheetName;
use crate::sheets::understood::Understood;
use crate::sheets::write::document_text;

/// A file with sheets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The name without folders.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The dossier that sheets hold, and what is to be told about it.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The document of the dossier.
    pub document: Value,
    /// The dossier as a map shows it; `None` if there is nothing to show.
    pub dossier: Option<Dossier>,
    /// Decisions that the data allow.
    pub understood: Vec<Understood>,
    /// Decisions that the editor has to take.
    pub questions: Vec<Question>,
    /// Faults.
    pub findings: Vec<Finding>,
    /// The number of faults at the beginning because of which answers may be missing. They are told before the questions.
    pub first: usize,
    /// Things that the map still lacks.
    pub lacks: Vec<Lack>,
    /// The rows of the facts of the document, in their order.
    pub facts: Vec<Spot>,
    /// The spellings of places, in the order of the sheets.
    pub spellings: Vec<Spelling>,
    /// Which rows and columns of the sheets hold what, but of the sheet of keys and values.
    pub shapes: Vec<SheetShape>,
}

impl Import {
    /// The document as JSON, with its fields in the order of the schema.
    pub fn text(&self) -> String {
        document_text(&self.document)
    }

    /// Says something of a file that is no decision.
    pub fn say(&mut self, file: &str, sentence: Message) {
        let sheet = SheetName::new(file, "");
        self.understood.push(Understood {
            spot: Spot {
                sheet,
                ..Spot::default()
            },
            sentence,
            choice: "",
            value: String::new(),
        });
    }

    /// Gives whatever is about no sheet the name of the file or the folder.
    pub(super) fn name_sheets(&mut self, name: &str) {
        let faults = self.findings.iter_mut().map(|one| &mut one.fault.spot);
        let questions = self.questions.iter_mut().map(|one| &mut one.spot);
        let understood = self.understood.iter_mut().map(|one| &mut one.spot);
        for spot in faults.chain(questions).chain(understood) {
            if spot.sheet.file.is_empty() {
                name.clone_into(&mut spot.sheet.file);
            }
        }
    }

    /// Whether nothing is wrong and nothing is to be decided.
    pub fn is_clean(&self) -> bool {
        self.questions.is_empty() && self.findings.is_empty()
    }
}
