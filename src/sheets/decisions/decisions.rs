//! The decisions of an editor about sheets.

use serde_json::Value;

use crate::language::gazetteer::clean;
use crate::language::matching::Reading;
use crate::sheets::choices::Choices;
use crate::sheets::decisions::choice::{Word, set};
use crate::sheets::decisions::pairs::{Entry, Pairs};
use crate::sheets::decisions::text::{fault, shown, text, texts};
use crate::sheets::fault::Fault;

/// The decisions about names of places: each text as it is written, and the id of its place, `-` for one that
/// is left out on purpose, or nothing if it is still open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<(String, String)>);

impl Names {
    /// The decision about a text, whatever its invisible characters and spaces.
    pub fn get(&self, text: &str) -> Option<&str> {
        let mut pairs = self.0.iter().rev();
        let text = clean(text);
        let pair = pairs.find(|(own, _)| clean(own) == text);
        pair.map(|(_, decision)| decision.trim())
    }
}

/// The decisions of an editor about sheets: the content of `decisions.json`.
///
/// ```
/// use stancemap::sheets::Decisions;
///
/// let text = r#"{"columns": {"place": "Land"}, "delimiter": ";", "names": {"Congo": "COD", "World": "-"}}"#;
/// let (decisions, faults) = Decisions::parse("decisions.json", text);
/// assert!(faults.is_empty());
/// assert_eq!(decisions.names().get("Congo"), Some("COD"));
/// // New names are added, and nothing is lost.
/// let text = decisions.with_open_names(&["Korea".to_owned()]).unwrap();
/// assert!(text.contains("\"World\": \"-\",\n    \"Korea\": \"\""));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// Meanings of columns: pairs of a field's name and a header.
    pub columns: Vec<(String, String)>,
    /// Decisions about files, dates and numbers.
    pub choices: Choices,
    /// The reading of codes of places.
    pub codes: Option<Reading>,
    names: Names,
    fields: Pairs<Entry>,
    is_unreadable: bool,
}

impl Decisions {
    /// Reads the text of a decisions file. Faults name the file and the key; what can be read counts.
    pub fn parse(file: &str, text: &str) -> (Decisions, Vec<Fault>) {
        let mut faults = Vec::new();
        let fields: Pairs<Entry> = match serde_json::from_str(text.trim_start_matches('\u{feff}')) {
            Ok(fields) => fields,
            Err(error) => {
                let mut note = |found: String, expected: &str, done: &str| {
                    faults.push(fault(file, found, expected, done));
                };
                note(
                    format!("{error}"),
                    "decisions in JSON, such as {\"names\": {\"Congo\": \"COD\"}}",
                    "used no decision, and left the file as it is",
                );
                let decisions = Decisions {
                    is_unreadable: true,
                    ..Decisions::default()
                };
                return (decisions, faults);
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

    /// These decisions under others, which come first.
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

    /// The decisions about names of places.
    pub fn names(&self) -> &Names {
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
            "columns" => self.columns = texts(key, entry, file, faults),
            "names" => self.names = Names(texts(key, entry, file, faults)),
            "codes" => {
                self.codes = Word::of(entry).reading();
                let words: Vec<&str> = Reading::all().map(Reading::as_str).collect();
                let expected = || format!("one of {}", words.join(", "));
                return self.codes.is_none().then(expected);
            }
            _ => return set(&mut self.choices, key, &Word::of(entry)),
        }
        None
    }

    /// The text of the file with names that are to be decided, after those that are there; `None` if there is
    /// nothing to add, or if the file could not be read and must not be written over.
    pub fn with_open_names(&self, open: &[String]) -> Option<String> {
        let new: Vec<&String> = open
            .iter()
            .filter(|name| self.names.get(name).is_none())
            .collect();
        if new.is_empty() || self.is_unreadable {
            return None;
        }
        let mut fields = self.fields.clone();
        // A value that is no object holds no names. It stays under another key, so that nothing is lost.
        if let Some(Entry::Value(_)) = fields.get("names") {
            for (key, _) in fields.0.iter_mut().filter(|(key, _)| key == "names") {
                key.insert_str(0, "unreadable ");
            }
        }
        if fields.get("names").is_none() {
            fields
                .0
                .push(("names".to_owned(), Entry::Object(Pairs::default())));
        }
        for (key, entry) in &mut fields.0 {
            if let Entry::Object(pairs) = entry
                && key == "names"
            {
                let open = new.iter().map(|name| ((*name).clone(), Value::from("")));
                pairs.0.extend(open);
            }
        }
        Some(text(&fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
                .starts_with("d.json: found EOF while parsing"),
            "{faults:?}"
        );
        assert_eq!(decisions.with_open_names(&["Congo".to_owned()]), None);
    }

    #[test]
    fn nothing_that_the_file_had_is_lost() {
        let text = "{\"z\": [1, 2], \"names\": {\"b\": \"RWA\", \"a\": \"\"}, \"decimal\": \",\"}";
        let (decisions, _) = Decisions::parse("d.json", text);
        let open = ["a".to_owned(), "c \"d\"".to_owned()];
        let expected = "{\n  \"z\": [1,2],\n  \"names\": {\n    \"b\": \"RWA\",\n    \"a\": \"\",\n    \
                        \"c \\\"d\\\"\": \"\"\n  },\n  \"decimal\": \",\"\n}\n";
        assert_eq!(decisions.with_open_names(&open).as_deref(), Some(expected));
        assert_eq!(decisions.with_open_names(&open[..1]), None);
        let (again, _) = Decisions::parse("d.json", expected);
        assert_eq!(again.choices, decisions.choices);
        assert_eq!(again.with_open_names(&open), None);
    }

    #[test]
    fn names_that_are_no_object_are_kept_beside_the_new_ones() {
        let (decisions, _) = Decisions::parse("d.json", "{\"names\": [\"x\"]}");
        let text = decisions
            .with_open_names(&["a".to_owned()])
            .expect("a text");
        assert!(
            text.contains("\"unreadable names\": [\"x\"]") && text.contains("\"a\": \"\""),
            "{text}"
        );
    }
}
