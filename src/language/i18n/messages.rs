//! The messages of the interface, read from a file for each language.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::base::problem::Problem;
use crate::language::i18n::message_list::{Messages, Plural};
use crate::language::i18n::plural::{join_forms, plural_categories, plural_index, plural_index_of};
use crate::language::i18n::tag::same_language;
use crate::language::i18n::template::format;
use crate::language::places;

/// The tag of English.
const ENGLISH_TAG: &str = "en";
/// The English messages, which stand in for those that another language lacks.
const ENGLISH: &str = include_str!("../../../public/words/en.json");

impl Messages {
    /// The messages in English.
    pub fn english() -> Messages {
        let Ok(Value::Object(map)) = serde_json::from_str(ENGLISH) else {
            return Messages::default();
        };
        let mut problems = Vec::new();
        let words = Messages::default().updated(&map, &mut problems);
        debug_assert!(problems.is_empty(), "{problems:?}");
        words
    }

    /// Reads the messages of a language from JSON. Missing and malformed ones are English, with a
    /// problem each.
    ///
    /// # Errors
    /// If the text is not a JSON object, or has no `language`.
    pub fn read(text: &str) -> Result<(Messages, Vec<Problem>), Problem> {
        let done = "kept the language as it was";
        let fatal = |path: &str, found: &dyn std::fmt::Display, expected: &str| {
            Problem::new(path, found, expected, done)
        };
        let value: Value = serde_json::from_str(text)
            .map_err(|error| fatal("", &error, "the words of a language in JSON"))?;
        let Some(map) = value.as_object() else {
            return Err(fatal("", &value, "the words of a language: a JSON object"));
        };
        if !map.get("language").is_some_and(Value::is_string) {
            return Err(fatal("language", &"nothing", "a language such as \"es\""));
        }
        let mut problems = Vec::new();
        let words = Messages::english().updated(map, &mut problems);
        Ok((words, problems))
    }

    /// Replaces these messages with those of a file.
    fn updated(mut self, map: &Map<String, Value>, problems: &mut Vec<Problem>) -> Messages {
        let text = |name: &str| map.get(name).and_then(Value::as_str).map(str::to_owned);
        let english = std::mem::replace(&mut self.language, text("language").unwrap_or_default());
        self.name = text("name").unwrap_or_else(|| self.language.clone());
        self.direction = text("direction").unwrap_or_else(|| "ltr".to_owned());
        self.terms = map.get("terms").map(entries).unwrap_or_default();
        let units = map.get("units").map(entries).unwrap_or_default();
        self.note_units(&units, problems);
        self.units.extend(units);
        self.countries = map.get("countries").map(entries).unwrap_or_default();
        let phrases = std::mem::take(&mut self.phrases);
        let (measures, acts) = (map.get("measures"), map.get("acts"));
        self.phrases = phrases.updated(&self.language, measures, acts, problems);
        let mut missing = |name: &str, expected: &str| {
            let found = map.get(name).map_or("nothing".to_owned(), Value::to_string);
            problems.push(Problem::new(name, found, expected, "left it in English"));
        };
        for (names, key) in self.months.iter_mut().zip(["months", "months_short"]) {
            match map.get(key).map(list).filter(|list| list.len() == 12) {
                Some(list) => *names = list,
                None => missing(key, "twelve names"),
            }
        }
        for (name, slot) in self.texts() {
            match text(name) {
                Some(text) => *slot = text,
                None => missing(name, "a text"),
            }
        }
        let language = self.language.clone();
        for (name, slot) in self.plurals() {
            match map.get(name).and_then(|value| plural(value, &language)) {
                Some(forms) => *slot = forms,
                None => {
                    missing(
                        name,
                        &format!("a text for each of {:?}", plural_categories(&language)),
                    );
                    *slot = slot.between(&english, &language);
                }
            }
        }
        self.note_unknown(map, problems);
        self
    }

    /// The places that have no name in this language, as one problem. English needs none. It is not
    /// told by [`Messages::read`], so that programs which name no places need not have their table.
    pub fn unnamed_places(&self) -> Option<Problem> {
        if same_language(&self.language, ENGLISH_TAG) {
            return None;
        }
        let codes = places::rows(places::TABLE).map(|row| row.alpha3);
        let unnamed = codes.filter(|code| !self.countries.contains_key(*code));
        let unnamed: Vec<&str> = unnamed.collect();
        let found = format!("no name of {}", unnamed.join(", "));
        let (expected, done) = ("a name for each place", "left them in English");
        (!unnamed.is_empty()).then(|| Problem::new("countries", found, expected, done))
    }

    /// The name of a place in this language; `None` if it is in English only.
    pub fn country(&self, alpha3: &str) -> Option<&str> {
        self.countries.get(alpha3).map(String::as_str)
    }

    /// Notes the sentences about other places than countries that a file lacks, or that take the place of
    /// no message.
    fn note_units(&mut self, units: &BTreeMap<String, String>, problems: &mut Vec<Problem>) {
        let texts = self.texts().into_iter().map(|(name, _)| name);
        let mut known: Vec<&str> = texts.collect();
        known.extend(self.plurals().into_iter().map(|(name, _)| name));
        known.extend(["unit", "units"]);
        for name in units.keys().filter(|name| !known.contains(&&***name)) {
            let path = format!("units.{name}");
            let expected = "the name of a sentence, as in en.json";
            problems.push(Problem::new(path, "a text", expected, "passed over it"));
        }
        for name in self.units.keys().filter(|name| !units.contains_key(*name)) {
            let path = format!("units.{name}");
            problems.push(Problem::new(
                path,
                "nothing",
                "a text",
                "left it in English",
            ));
        }
    }

    /// Notes the members of a file that are not messages.
    fn note_unknown(&mut self, map: &Map<String, Value>, problems: &mut Vec<Problem>) {
        let others = [
            "language",
            "name",
            "direction",
            "months",
            "months_short",
            "terms",
            "measures",
            "acts",
            "units",
            "countries",
        ];
        let texts: Vec<&str> = self.texts().into_iter().map(|(name, _)| name).collect();
        let plurals: Vec<&str> = self.plurals().into_iter().map(|(name, _)| name).collect();
        for (name, value) in map {
            let all = [&others[..], &texts, &plurals];
            if !all.iter().any(|names| names.contains(&&**name)) {
                let expected = "the name of a sentence, as in en.json";
                problems.push(Problem::new(&**name, value, expected, "passed over it"));
            }
        }
    }

    /// The form of a message for a number, with the number in place of `{n}`.
    pub fn plural(&self, message: &Plural, number: usize) -> String {
        self.counted(message, number as f64)
    }

    /// The form of a message for any number, with the number in place of `{n}`.
    fn counted(&self, message: &Plural, number: f64) -> String {
        let at = plural_index_of(&self.language, number);
        let text = message.0.get(at).or(message.0.last());
        let text = text.map_or("", |text| text);
        format(text, "n", &self.format_number(number))
    }

    /// The translation of a common word of English dossiers, such as a hedge; `None` if it has none.
    pub fn term(&self, word: &str) -> Option<&str> {
        self.terms.get(word).map(String::as_str)
    }

    /// A number with all its digits, grouped by three: `5,000,000`. The digits are Latin in every
    /// language, so that numbers from different sources look the same in one figure.
    pub fn format_number(&self, value: f64) -> String {
        let text = value.abs().to_string();
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let mut out = String::from(if value < 0.0 { "−" } else { "" });
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                out.push_str(&self.thousands);
            }
            out.push(digit);
        }
        if !rest.is_empty() {
            out.push_str(&self.decimal);
            out.push_str(rest);
        }
        out
    }

    /// A number in the shortest form without rounding: `1,100`, `2 million`, `12.5`. Millions are
    /// written out if they have at most one decimal place.
    pub fn format_compact(&self, value: f64) -> String {
        let millions = value / 1e6;
        if millions >= 1.0 && (millions * 10.0).fract() == 0.0 {
            return self.counted(&self.millions, millions);
        }
        self.format_number(value)
    }
}

impl Plural {
    /// All forms in one attribute value, from which the viewer picks one: see [`join_forms`].
    pub fn joined(&self) -> String {
        join_forms(&self.0)
    }

    /// English forms in place of another language's: one for each of its categories, chosen by a
    /// number of that category.
    fn between(&self, from: &str, language: &str) -> Plural {
        let one = |i: usize| {
            // Every category has a number up to a hundred.
            let sample = (0..=100).find(|&number| plural_index(language, number) == i);
            let form = plural_index(from, sample.unwrap_or(0));
            self.0.get(form).cloned().unwrap_or_default()
        };
        Plural((0..plural_categories(language).len()).map(one).collect())
    }
}

/// A plural message of a file; `None` unless it has a text for each category.
fn plural(value: &Value, language: &str) -> Option<Plural> {
    let of = |name: &&str| value.get(name)?.as_str().map(str::to_owned);
    let forms: Option<Vec<String>> = plural_categories(language).iter().map(of).collect();
    forms.map(Plural)
}

fn list(value: &Value) -> Vec<String> {
    let members = value.as_array().into_iter().flatten();
    members
        .filter_map(|one| Some(one.as_str()?.to_owned()))
        .collect()
}

fn entries(value: &Value) -> BTreeMap<String, String> {
    let entries = value.as_object().into_iter().flatten();
    entries
        .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
        .collect()
}
