//! Everything that is to be told about sheets.

use crate::base::message::{Message, TOOL, message};
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
        let answer = ANSWERS.iter().find(|(option, ..)| {
            fault
                .expected
                .value(TOOL)
                .is_some_and(|tool| tool.to_string().contains(option))
        });
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
            asks: message!("found {found}, expected {expected}.", found, expected),
            option: format!("{option} {word}"),
            section: "",
            line: format!("\"{key}\": {value}"),
            answers: (*answers).to_owned(),
            options: options_of(key),
        });
    }
}

/// The answers that can be chosen for a key of the decisions, each in words. A key such as `headerRow` has others.
pub(crate) fn options_of(key: &str) -> Vec<(String, Message)> {
    let own = |text: &str| Message::of(text);
    let options = match key {
        "dateOrder" => vec![
            ("day-first", message!("day first: 03/04 is 3 April")),
            ("month-first", message!("month first: 03/04 is 4 March")),
        ],
        "century" => vec![
            (
                "2000",
                message!("{short} is {year}", short = "25", year = "2025"),
            ),
            (
                "1900",
                message!("{short} is {year}", short = "25", year = "1925"),
            ),
        ],
        "firstOfMonth" => vec![
            ("day", message!("the day")),
            ("month", message!("the whole month")),
        ],
        "epoch" => vec![
            ("1900", message!("from {year}", year = "1900")),
            ("1904", message!("from {year}", year = "1904")),
        ],
        "decimal" => vec![(".", own("1.5")), (",", own("1,5"))],
        "delimiter" => vec![
            (",", message!("comma")),
            (";", message!("semicolon")),
            ("tab", message!("tab")),
            ("|", message!("vertical bar")),
            (":", message!("colon")),
            ("\n", message!("nothing: one column")),
        ],
        "quote" => vec![("\"", own("\"")), ("'", own("'"))],
        "encoding" => vec![
            ("utf-8", own("UTF-8")),
            ("windows-1252", message!("Western European (windows-1252)")),
            ("windows-1250", message!("Central European (windows-1250)")),
            ("windows-1251", message!("Cyrillic (windows-1251)")),
            ("windows-1256", message!("Arabic (windows-1256)")),
            ("macintosh", own("Macintosh")),
            ("utf-16le", own("UTF-16")),
            ("shift_jis", message!("Japanese (Shift JIS)")),
            ("gb18030", message!("Chinese (GB 18030)")),
        ],
        _ => Vec::new(),
    };
    let options = options.into_iter();
    options
        .map(|(value, label)| (value.to_owned(), label))
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
