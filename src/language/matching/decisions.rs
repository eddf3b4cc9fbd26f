//! The decisions of an editor about texts that are no exact names, which are kept and used again.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::base::problem::Problem;
use crate::language::gazetteer::{Gazetteer, clean};

/// The sign for a text that is left out on purpose.
const LEFT_OUT: &str = "-";

/// The decision about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The text means the place with this id.
    Place(String),
    /// The text is left out on purpose.
    LeftOut,
    /// The decision is still open.
    Open,
}

/// Texts as they were written, each with the decision about it, in the order of their file.
///
/// In JSON they are an object: `{"Congo": "COD", "World": "-", "Burgundy": ""}`. A text is found
/// whatever its invisible characters and spaces; another case is another text only if both are there.
///
/// ```
/// use stancemap::language::matching::{Decision, Decisions};
///
/// let decisions: Decisions = serde_json::from_str(r#"{"Congo": "COD", "World": "-", "Burgundy": ""}"#).unwrap();
/// assert_eq!(decisions.get(" Congo"), Some(&Decision::Place("COD".to_owned())));
/// assert_eq!(decisions.get("World"), Some(&Decision::LeftOut));
/// assert_eq!(decisions.get("burgundy"), Some(&Decision::Open));
/// assert_eq!(decisions.get("France"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decisions {
    entries: Vec<(String, Entry)>,
}

/// A decision, or a value of another kind, which is kept as it is.
#[derive(Clone, Debug, PartialEq)]
enum Entry {
    Decision(Decision),
    Other(Value),
}

impl Decisions {
    /// The decision about a text.
    pub fn get(&self, text: &str) -> Option<&Decision> {
        let text = clean(text);
        let lower = text.to_lowercase();
        // Of two entries for one text, the first counts; the other is a fault.
        let same = self.decided().find(|(own, _)| clean(own) == text);
        let found = same.or_else(|| {
            self.decided()
                .find(|(own, _)| clean(own).to_lowercase() == lower)
        });
        found.map(|(_, decision)| decision)
    }

    /// The texts with their decisions, in order.
    pub fn decided(&self) -> impl Iterator<Item = (&str, &Decision)> {
        self.entries.iter().filter_map(|(text, entry)| match entry {
            Entry::Decision(decision) => Some((&**text, decision)),
            Entry::Other(_) => None,
        })
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds a text whose decision is open. A text that is there already keeps its decision.
    pub fn ask(&mut self, text: &str) {
        let text = clean(text);
        if !self.entries.iter().any(|(own, _)| clean(own) == text) {
            self.entries.push((text, Entry::Decision(Decision::Open)));
        }
    }

    /// Decides about a text.
    pub fn decide(&mut self, text: &str, decision: Decision) {
        let text = clean(text);
        let entry = Entry::Decision(decision);
        match self.entries.iter_mut().find(|(own, _)| clean(own) == text) {
            Some((_, own)) => *own = entry,
            None => self.entries.push((text, entry)),
        }
    }

    /// The faults: values that are no decision, ids that the gazetteer does not have, and texts that
    /// are there twice. `path` is where the object stands in its document.
    pub fn problems(&self, path: &str, gazetteer: &Gazetteer) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (i, (text, entry)) in self.entries.iter().enumerate() {
            let at = format!("{path}[{text:?}]");
            let mut before = self.entries[..i].iter();
            if before.any(|(other, _)| clean(other) == clean(text)) {
                let expected = "each text once";
                problems.push(Problem::new(
                    at,
                    "the text again",
                    expected,
                    "used the first",
                ));
                continue;
            }
            let (found, hint) = match entry {
                Entry::Decision(Decision::Place(id)) if gazetteer.place(id).is_none() => {
                    (format!("{id:?}"), hint(gazetteer, id))
                }
                Entry::Decision(_) => continue,
                Entry::Other(value) => (value.to_string(), String::new()),
            };
            let expected = format!(
                "the id of a place{hint}, \"-\" to leave the text out, or \"\" if it is open"
            );
            problems.push(Problem::new(at, found, expected, "used no decision"));
        }
        problems
    }

    /// The decided texts that are none of a sheet's. They do no harm: the next sheet may have them.
    pub fn unused<'a>(&'a self, texts: &'a [&str]) -> impl Iterator<Item = &'a str> {
        let texts: Vec<String> = texts
            .iter()
            .map(|text| clean(text).to_lowercase())
            .collect();
        let all = self.decided().map(|(text, _)| text);
        all.filter(move |text| !texts.contains(&clean(text).to_lowercase()))
    }
}

/// A place that is meant by something else than its id.
fn hint(gazetteer: &Gazetteer, text: &str) -> String {
    let place = gazetteer.find(text).place();
    place.map_or(String::new(), |place| {
        format!(" (did you mean \"{}\"?)", place.id)
    })
}

impl Serialize for Decisions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (text, entry) in &self.entries {
            match entry {
                Entry::Decision(Decision::Place(id)) => map.serialize_entry(text, id)?,
                Entry::Decision(Decision::LeftOut) => map.serialize_entry(text, LEFT_OUT)?,
                Entry::Decision(Decision::Open) => map.serialize_entry(text, "")?,
                Entry::Other(value) => map.serialize_entry(text, value)?,
            }
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Decisions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries)
    }
}

/// Reads the entries in their order, those of one text, too.
struct Entries;

impl<'de> Visitor<'de> for Entries {
    type Value = Decisions;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of texts, each with the id of its place")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Decisions, M::Error> {
        let mut entries = Vec::new();
        while let Some((text, value)) = map.next_entry::<String, Value>()? {
            let entry = match value.as_str().map(str::trim) {
                Some("") => Entry::Decision(Decision::Open),
                Some(LEFT_OUT) => Entry::Decision(Decision::LeftOut),
                Some(id) => Entry::Decision(Decision::Place(id.to_owned())),
                None => Entry::Other(value),
            };
            entries.push((text, entry));
        }
        Ok(Decisions { entries })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decisions(json: &str) -> Decisions {
        serde_json::from_str(json).expect("an object")
    }

    #[test]
    fn faults_name_the_text() {
        let text = r#"{"Congo": "Zaire", "Korea": "XXX", "Burma": 3, "A": "-", "a ": "FRA", "A\u00a0": "DEU"}"#;
        let problems = decisions(text).problems("names", &Gazetteer::world());
        let told: Vec<String> = problems.iter().map(Problem::to_string).collect();
        assert_eq!(
            told,
            [
                "names[\"Congo\"]: found \"Zaire\", expected the id of a place (did you mean \"COD\"?), \"-\" to leave the text out, or \"\" if it is open; used no decision",
                "names[\"Korea\"]: found \"XXX\", expected the id of a place, \"-\" to leave the text out, or \"\" if it is open; used no decision",
                "names[\"Burma\"]: found 3, expected the id of a place, \"-\" to leave the text out, or \"\" if it is open; used no decision",
                "names[\"A\\u{a0}\"]: found the text again, expected each text once; used the first",
            ]
        );
    }

    #[test]
    fn what_is_decided_stays() {
        let mut decisions = decisions(r#"{"Congo": "COD", "Odd": [1]}"#);
        decisions.ask("Korea");
        decisions.ask("Congo");
        decisions.decide("World", Decision::LeftOut);
        let unused: Vec<&str> = decisions.unused(&["congo", "Korea"]).collect();
        assert_eq!(unused, ["World"]);
        let written = serde_json::to_string(&decisions).expect("JSON");
        assert_eq!(
            written,
            r#"{"Congo":"COD","Odd":[1],"Korea":"","World":"-"}"#
        );
    }

    proptest! {
        #[test]
        fn decisions_are_read_back(texts in prop::collection::vec(("\\PC{0,8}", "(-|[A-Z]{3}|)"), 0..6)) {
            let entries: Vec<String> = texts.iter().map(|(text, value)| {
                format!("{}:{}", Value::from(&**text), Value::from(&**value))
            }).collect();
            let read = decisions(&format!("{{{}}}", entries.join(",")));
            let again = decisions(&serde_json::to_string(&read).expect("JSON"));
            prop_assert_eq!(again, read);
        }
    }
}
