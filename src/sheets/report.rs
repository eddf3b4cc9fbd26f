//! Everything that is to be told about sheets.

use crate::sheets::choices::{
    CENTURY, DATE_ORDER, DECIMAL, DELIMITER, ENCODING, EPOCH, FIRST_OF_MONTH, HEADER_ROW, QUOTE,
};
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
            options: options_of(key),
        });
    }
}

/// The answers that can be chosen for a key of the decisions, each in words. A key such as `headerRow` has others.
pub(crate) fn options_of(key: &str) -> Vec<(String, String)> {
    let options: &[(&str, &str)] = match key {
        "dateOrder" => &[
            ("day-first", "day first: 03/04 is 3 April"),
            ("month-first", "month first: 03/04 is 4 March"),
        ],
        "century" => &[("2000", "25 is 2025"), ("1900", "25 is 1925")],
        "firstOfMonth" => &[("day", "the day"), ("month", "the whole month")],
        "epoch" => &[("1900", "from 1900"), ("1904", "from 1904")],
        "decimal" => &[(".", "1.5"), (",", "1,5")],
        "delimiter" => &[
            (",", "comma"),
            (";", "semicolon"),
            ("tab", "tab"),
            ("|", "vertical bar"),
            (":", "colon"),
            ("\n", "nothing: one column"),
        ],
        "quote" => &[("\"", "\""), ("'", "'")],
        "encoding" => &[
            ("utf-8", "UTF-8"),
            ("windows-1252", "Western European (windows-1252)"),
            ("windows-1250", "Central European (windows-1250)"),
            ("windows-1251", "Cyrillic (windows-1251)"),
            ("windows-1256", "Arabic (windows-1256)"),
            ("macintosh", "Macintosh"),
            ("utf-16le", "UTF-16"),
            ("shift_jis", "Japanese (Shift JIS)"),
            ("gb18030", "Chinese (GB 18030)"),
        ],
        _ => &[],
    };
    let options = options.iter();
    options
        .map(|(value, label)| ((*value).to_owned(), (*label).to_owned()))
        .collect()
}

/// The key of the decisions that an option stands for.
pub(crate) fn key_of(option: &str) -> Option<&'static str> {
    Some(match option {
        DATE_ORDER => "dateOrder",
        CENTURY => "century",
        DECIMAL => "decimal",
        DELIMITER => "delimiter",
        ENCODING => "encoding",
        QUOTE => "quote",
        HEADER_ROW => "headerRow",
        FIRST_OF_MONTH => "firstOfMonth",
        EPOCH => "epoch",
        "--codes" => "codes",
        _ => return None,
    })
}
