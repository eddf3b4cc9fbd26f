//! The decisions of an editor about sheets.

use std::collections::HashMap;

use serde_json::Value;

use crate::language::gazetteer::clean;
use crate::language::matching::{NameDecisions, Reading, is_open};
use crate::sheets::choices::Choices;
use crate::sheets::column::quoted;
use crate::sheets::columns::expected_meaning;
use crate::sheets::decisions::choice::{Word, set};
use crate::sheets::decisions::pairs::{Entry, Pairs};
use crate::sheets::decisions::slip::slip;
use crate::sheets::decisions::text::{fault, shown, text, texts};
use crate::sheets::fault::Fault;
use crate::sheets::question::Question;

/// The decisions of an editor about sheets: the content of `decisions.json`.
///
/// ```
/// use stancemap::language::matching::Decision;
/// use stancemap::sheets::Decisions;
///
/// let text = r#"{"columns": {"place": "Land"}, "delimiter": ";", "names": {"Congo": "COD", "World": "-"}}"#;
/// let (decisions, faults) = Decisions::parse("decisions.json", text);
/// assert!(faults.is_empty());
/// assert_eq!(decisions.names().get("World"), Some(&Decision::LeftOut));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Meanings of columns: pairs of a field's name and a header, which may be the letters of the column, or `-` if no
    /// column has the field.
    pub columns: Vec<(String, String)>,
    /// Decisions about files, dates and numbers.
    pub choices: Choices,
    /// The reading of codes of places; `None` leaves it to each column.
    pub codes: Option<Reading>,
    names: NameDecisions,
    pub(super) fields: Pairs<Entry>,
    is_unreadable: bool,
}

impl Decisions {
    /// Reads the bytes of a decisions file, as [`Decisions::parse`]. Of one that is not in UTF-8, nothing counts.
    pub fn read(file: &str, bytes: &[u8]) -> (Decisions, Vec<Fault>) {
        let error = match std::str::from_utf8(bytes) {
            Ok(text) => return Decisions::parse(file, text),
            Err(error) => error,
        };
        let before = &bytes[..error.valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
        let found = format!("a byte 0x{byte:02X} in line {line}");
        let expected = "UTF-8: save the file in this encoding";
        (
            Decisions::unreadable(),
            vec![fault(file, found, expected, UNUSED)],
        )
    }

    /// No decisions, because the file that has them cannot be read.
    fn unreadable() -> Decisions {
        Decisions {
            is_unreadable: true,
            ..Decisions::default()
        }
    }

    /// Reads the text of a decisions file, which may begin with a byte order mark. Faults name the file and the key;
    /// what can be read counts. Of a key that stands twice, the last one counts. In a text that is no object in JSON
    /// there are no decisions, and one fault says so. Answers that begin with a question mark are open and decide
    /// nothing.
    pub fn parse(file: &str, text: &str) -> (Decisions, Vec<Fault>) {
        let mut faults = Vec::new();
        let fields: Pairs<Entry> = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(fields) => fields,
            Err(error) => {
                let expected = "decisions in JSON, such as {\"names\": {\"Congo\": \"COD\"}}";
                faults.push(fault(file, slip(text, &error), expected, UNUSED));
                return (Decisions::unreadable(), faults);
            }
        };
        let mut decisions = Decisions::default();
        for (at, (key, entry)) in fields.0.iter().enumerate() {
            let is_repeated = fields.0[at + 1..].iter().any(|(other, _)| other == key);
            let expected = if is_repeated {
                Some("each key once".to_owned())
            } else {
                decisions.set(key, entry, file, &mut faults)
            };
            if let Some(expected) = expected {
                let found = format!("\"{key}\": {}", shown(entry));
                faults.push(fault(file, found, &expected, "passed over it"));
            }
        }
        decisions.fields = fields;
        (decisions, faults)
    }

    /// These decisions under others: each of `others` about columns, files, dates, numbers and codes comes first. The
    /// decisions about names, and the text to which questions are added, stay these.
    pub fn under(mut self, others: Decisions) -> Decisions {
        let Choices {
            encoding,
            delimiter,
            quote,
            header_row,
            dates,
            numbers,
        } = others.choices;
        let own = &mut self.choices;
        own.encoding = encoding.or(own.encoding.take());
        own.delimiter = delimiter.or(own.delimiter);
        own.quote = quote.or(own.quote);
        own.header_row = header_row.or(own.header_row);
        own.dates.order = dates.order.or(own.dates.order);
        own.dates.century = dates.century.or(own.dates.century);
        own.dates.first_is_month = dates.first_is_month.or(own.dates.first_is_month);
        own.dates.epoch = dates.epoch.or(own.dates.epoch);
        own.numbers.decimal = numbers.decimal.or(own.numbers.decimal);
        self.codes = others.codes.or(self.codes);
        self.columns
            .retain(|(name, _)| !others.columns.iter().any(|(other, _)| other == name));
        self.columns.extend(others.columns);
        self
    }

    /// Whether the file could not be read. It must not be written over.
    pub fn is_unreadable(&self) -> bool {
        self.is_unreadable
    }

    /// The decisions about names of places. A name with several answers has none.
    pub fn names(&self) -> &NameDecisions {
        &self.names
    }

    /// Takes a field of the file over. Returns what was expected if the value is not one.
    fn set(
        &mut self,
        key: &str,
        entry: &Entry,
        file: &str,
        faults: &mut Vec<Fault>,
    ) -> Option<String> {
        match key {
            "columns" => {
                self.columns = texts(key, entry, file, faults);
                self.columns.retain(|(name, header)| {
                    let expected = expected_meaning(name);
                    if let Some(expected) = &expected {
                        let found = format!("columns, {}: {}", quoted(name), quoted(header));
                        faults.push(fault(file, found, expected, "passed over it"));
                    }
                    expected.is_none() && !is_open(header)
                });
            }
            "names" => {
                let mut names = texts(key, entry, file, faults);
                ask_again(&mut names, file, faults);
                let pairs = names.iter().map(|(text, written)| (&**text, &**written));
                self.names = pairs.collect();
            }
            // A question that is not answered yet decides nothing.
            _ if Word::of(entry).is_question() => {}
            "codes" => {
                self.codes = Word::of(entry).reading();
                let words: Vec<&str> = Reading::all().map(Reading::as_str).collect();
                let expected = || format!("one of {}", words.join(", "));
                return self.codes.is_none().then(expected);
            }
            _ => {
                let kept = expected_of_kept(key);
                return kept.or_else(|| set(&mut self.choices, key, &Word::of(entry)));
            }
        }
        None
    }

    /// The text of the file with questions in place of the answers that it lacks, such as
    /// `"Congo": "? COD (…) or COG (…)"`, and how many there are; `None` if there is nothing to add, or if the
    /// file could not be read and must not be written over.
    ///
    /// ```
    /// use stancemap::sheets::{Decisions, Question, Spot};
    ///
    /// let question = Question {
    ///     name: "dateOrder".to_owned(),
    ///     spot: Spot::default(),
    ///     asks: stancemap::base::message::Message::default(),
    ///     option: "--date-order day-first".to_owned(),
    ///     section: "",
    ///     line: "\"dateOrder\": \"day-first\"".to_owned(),
    ///     answers: "day-first or month-first".to_owned(),
    ///     options: Vec::new(),
    /// };
    /// let (text, count) = Decisions::default().with_questions(&[question]).unwrap();
    /// assert_eq!(text, "{\n  \"dateOrder\": \"? day-first or month-first\"\n}\n");
    /// assert_eq!(count, 1);
    /// ```
    pub fn with_questions(&self, questions: &[Question]) -> Option<(String, usize)> {
        if self.is_unreadable {
            return None;
        }
        let mut fields = self.fields.clone();
        let mut count = 0;
        for question in questions {
            let asked = Value::from(format!("? {}", question.answers));
            let key = question.name.clone();
            let is_new = match question.section {
                "" => fields.add(key, Entry::Value(asked)),
                "names" if self.names.get(&key).is_some() => false,
                section => {
                    keep_other(&mut fields, section);
                    fields.add_within(section, key, asked)
                }
            };
            count += usize::from(is_new);
        }
        (count > 0).then(|| (text(&fields), count))
    }
}

/// The reader's action on a file that cannot be read.
const UNUSED: &str = "used no decision, and left the file as it is";

/// Opens the decision about a text that has several: none of them counts.
fn ask_again(names: &mut Vec<(String, String)>, file: &str, faults: &mut Vec<Fault>) {
    let mut at: HashMap<String, usize> = HashMap::new();
    let mut once: Vec<(String, String)> = Vec::new();
    for (text, answer) in names.drain(..) {
        let first = *at.entry(clean(&text)).or_insert(once.len());
        let Some((_, other)) = once.get_mut(first) else {
            once.push((text, answer));
            continue;
        };
        if other.trim() != answer.trim() {
            let found = format!(
                "names, {}: {} and {}",
                quoted(&text),
                quoted(other),
                quoted(&answer)
            );
            let done = "used neither, and asked again";
            faults.push(fault(file, found, "one answer for each name", done));
            other.clear();
        }
    }
    *names = once;
}

/// Gives a value of a section that is no object another key, so that nothing is lost. An empty one is left out.
pub(super) fn keep_other(fields: &mut Pairs<Entry>, section: &str) {
    let is_other = |key: &str, entry: &Entry| key == section && matches!(entry, Entry::Value(_));
    let fields = &mut fields.0;
    fields.retain(|(key, entry)| !(is_other(key, entry) && is_empty(entry)));
    for (key, entry) in fields {
        if is_other(key, entry) {
            key.insert_str(0, KEPT);
        }
    }
}

/// The beginning of the key of a value that was kept beside its section.
const KEPT: &str = "unreadable ";

/// Whether an entry holds nothing that could be lost.
fn is_empty(entry: &Entry) -> bool {
    match entry {
        Entry::Object(pairs) => pairs.0.is_empty(),
        Entry::Value(Value::Null) => true,
        Entry::Value(Value::Array(items)) => items.is_empty(),
        Entry::Value(Value::String(text)) => text.trim().is_empty(),
        Entry::Value(_) => false,
    }
}

/// The expectation for a value that was kept beside its section; `None` for another key.
fn expected_of_kept(key: &str) -> Option<String> {
    let section = key.strip_prefix(KEPT)?;
    let is_section = ["names", "columns"].contains(&section);
    is_section.then(|| format!("its answers in \"{section}\", and no such key any more"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::fault::Spot;

    #[test]
    fn a_fault_names_the_file_and_the_key() {
        for (text, told) in [
            (
                r#"{"dateOrder": "dmy"}"#,
                "d.json: found \"dateOrder\": \"dmy\", expected \"day-first\" or \"month-first\"; passed over it",
            ),
            (
                r#"{"names": {"Congo": 7}}"#,
                "d.json: found names, \"Congo\": 7, expected a text in quotation marks; passed over it",
            ),
            (
                r#"{"names": {"Congo": "COD", " Congo": "COG"}}"#,
                "d.json: found names, \" Congo\": \"COD\" and \"COG\", expected one answer for each name; used neither, and asked again",
            ),
            (
                r#"{"columns": {"plase": "country"}}"#,
                "d.json: found columns, \"plase\": \"country\", expected the field \"place\"; passed over it",
            ),
            (
                r#"{"encoding": "klingon"}"#,
                "d.json: found \"encoding\": \"klingon\", expected the name of an encoding, such as \"windows-1252\"; passed over it",
            ),
            (
                r#"{"names": []}"#,
                "d.json: found \"names\": [], expected an object of names, such as {\"Congo\": \"COD\"}; passed over it",
            ),
            (
                r#"{"nmaes": {}}"#,
                "d.json: found \"nmaes\": {…}, expected one of the keys columns, codes, encoding, delimiter, quote, headerRow, \
                 dateOrder, century, firstOfMonth, epoch, decimal, names; passed over it",
            ),
            (
                r#"{"epoch": 1901}"#,
                "d.json: found \"epoch\": 1901, expected 1900 or 1904; passed over it",
            ),
            (
                r#"{"decimal": ",", "decimal": "."}"#,
                "d.json: found \"decimal\": \",\", expected each key once; passed over it",
            ),
        ] {
            let (_, faults) = Decisions::parse("d.json", text);
            let faults: Vec<String> = faults.iter().map(Fault::to_string).collect();
            assert_eq!(faults, [told], "{text}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_is_not_written_over() {
        let (decisions, faults) = Decisions::parse("d.json", "{\"names\": {");
        assert!(
            faults[0]
                .to_string()
                .starts_with("d.json: found an end where a quotation mark"),
            "{faults:?}"
        );
        assert_eq!(
            decisions.with_questions(&[question("names", "Congo")]),
            None
        );
    }

    #[test]
    fn a_file_in_another_encoding_is_told_and_not_written_over() {
        let text = b"{\"names\": {\n\"C\xf4te d'Ivoire\": \"CIV\"}}";
        let (decisions, faults) = Decisions::read("d.json", text);
        let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
        let expected = "d.json: found a byte 0xF4 in line 2, expected UTF-8: save the file in this encoding; used no \
                        decision, and left the file as it is";
        assert_eq!(told, [expected]);
        assert_eq!(
            decisions.with_questions(&[question("names", "Congo")]),
            None
        );
        let (decisions, faults) = Decisions::read("d.json", b"{\"names\": {\"Congo\": \"COD\"}}");
        assert!(faults.is_empty());
        assert!(decisions.names().get("Congo").is_some());
    }

    /// A question about a key of a section, with two answers.
    fn question(section: &'static str, key: &str) -> Question {
        Question {
            name: key.to_owned(),
            spot: Spot::default(),
            asks: crate::base::message::Message::default(),
            option: String::new(),
            section,
            line: String::new(),
            answers: "this or that".to_owned(),
            options: Vec::new(),
        }
    }

    #[test]
    fn nothing_that_the_file_had_is_lost_and_nothing_is_asked_twice() {
        let text = "{\"z\": [1, 2], \"names\": {\"b\": \"RWA\", \"a\": \"\"}, \"decimal\": \",\"}";
        let (decisions, _) = Decisions::parse("d.json", text);
        let open = [
            question("names", "a"),
            question("names", "c \"d\""),
            question("", "decimal"),
            question("", "century"),
            question("columns", "date"),
        ];
        let expected = "{\n  \"z\": [1,2],\n  \"names\": {\n    \"b\": \"RWA\",\n    \"a\": \"\",\n    \
                        \"c \\\"d\\\"\": \"? this or that\"\n  },\n  \"decimal\": \",\",\n  \
                        \"century\": \"? this or that\",\n  \"columns\": {\n    \"date\": \"? this or that\"\n  }\n}\n";
        let written = decisions.with_questions(&open);
        assert_eq!(written, Some((expected.to_owned(), 3)));
        assert_eq!(decisions.with_questions(&open[..1]), None);
        let (again, faults) = Decisions::parse("d.json", expected);
        // The key "z" is unknown. Questions are no faults, and decide nothing.
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert_eq!(again.choices, decisions.choices);
        assert!(again.columns.is_empty());
        assert_eq!(again.with_questions(&open), None);
    }

    #[test]
    fn names_that_are_no_object_are_kept_beside_the_new_ones() {
        let (decisions, _) = Decisions::parse("d.json", "{\"names\": [\"x\"]}");
        let (text, _) = decisions
            .with_questions(&[question("names", "a")])
            .expect("a text");
        assert!(
            text.contains("\"unreadable names\": [\"x\"]") && text.contains("\"a\": \"? this"),
            "{text}"
        );
        let (_, faults) = Decisions::parse("d.json", &text);
        let told: Vec<String> = faults.iter().map(Fault::to_string).collect();
        let kept = "d.json: found \"unreadable names\": [\"x\"], expected its answers in \"names\", and no such key \
                    any more; passed over it";
        assert_eq!(told, [kept]);
        // Nothing of an empty list could be lost.
        let (decisions, _) = Decisions::parse("d.json", "{\"names\": []}");
        let (text, _) = decisions
            .with_questions(&[question("names", "a")])
            .expect("a text");
        assert_eq!(
            text,
            "{\n  \"names\": {\n    \"a\": \"? this or that\"\n  }\n}\n"
        );
        assert!(Decisions::parse("d.json", &text).1.is_empty());
    }
}
