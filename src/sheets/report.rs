//! Everything that is to be told about sheets.

use crate::sheets::choices::{CENTURY, DATE_ORDER, DECIMAL, DELIMITER, ENCODING, QUOTE};
use crate::sheets::fault::Fault;
use crate::sheets::question::Question;
use crate::sheets::understood::Understood;

/// Decisions, questions and faults, each in the order in which they were found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Report {
    /// Decisions that the data allow.
    pub(crate) understood: Vec<Understood>,
    /// Decisions that the editor has to take.
    pub(crate) questions: Vec<Question>,
    /// Faults.
    pub(crate) faults: Vec<Fault>,
}

/// The options that answer questions: the key in the decisions file with an example, the value as an option, and
/// all values.
const ANSWERS: [(&str, &str, &str, &str, &str); 6] = [
    (
        DATE_ORDER,
        "dateOrder",
        "\"day-first\"",
        "day-first",
        "day-first or month-first",
    ),
    (CENTURY, "century", "2000", "2000", "1900 or 2000"),
    (DECIMAL, "decimal", "\".\"", ".", ". or ,"),
    (
        DELIMITER,
        "delimiter",
        "\";\"",
        "\";\"",
        "the character between cells, such as ; or tab",
    ),
    (
        ENCODING,
        "encoding",
        "\"windows-1252\"",
        "windows-1252",
        "the name of the encoding, such as windows-1252",
    ),
    (
        QUOTE,
        "quote",
        "\"'\"",
        "\"'\"",
        "the character around cells, such as '",
    ),
];

impl Report {
    /// Adds a fault. One that an option answers is a question.
    pub(crate) fn add(&mut self, fault: Fault) {
        let answer = ANSWERS
            .iter()
            .find(|(option, ..)| fault.expected.contains(option));
        let Some((option, key, value, word, answers)) = answer else {
            self.faults.push(fault);
            return;
        };
        let Fault {
            spot,
            found,
            expected,
            ..
        } = fault;
        self.questions.push(Question {
            name: (*key).to_owned(),
            spot,
            asks: format!("found {found}, expected {expected}."),
            option: format!("{option} {word}"),
            section: "",
            line: format!("\"{key}\": {value}"),
            answers: (*answers).to_owned(),
        });
    }
}
