use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::base::problem::Problem;
use crate::language::i18n::message_list::{Messages, Plural};
use crate::language::i18n::plural::{plural_categories, plural_index};
use crate::language::i18n::template::format;

/// The file that every other one is read beside: what those lack stands there.
const ENGLISH: &str = include_str!("../../../public/words/en.json");

impl Messages {
    /// The interface in English.
    pub fn english() -> Messages {
        let Ok(Value::Object(map)) = serde_json::from_str(ENGLISH) else {
            return Messages::default();
        };
        let mut problems = Vec::new();
        let words = Messages::default().updated(&map, &mut problems);
        debug_assert!(problems.is_empty(), "{problems:?}");
        words
    }

    /// The interface in the language of a file, in JSON. Sentences that the file lacks, or that
    /// are not as they should be, stand in English; each is noted.
    ///
    /// # Errors
    /// Where the text is no JSON object, or names no language.
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

    /// These words, with those of a file in their place.
    fn updated(mut self, map: &Map<String, Value>, problems: &mut Vec<Problem>) -> Messages {
        let text = |name: &str| map.get(name).and_then(Value::as_str).map(str::to_owned);
        let english = std::mem::replace(&mut self.language, text("language").unwrap_or_default());
        self.name = text("name").unwrap_or_else(|| self.language.clone());
        self.direction = text("direction").unwrap_or_else(|| "ltr".to_owned());
        self.terms = map.get("terms").map(entries).unwrap_or_default();
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
        for (name, slot) in self.counted_texts() {
            match map.get(name).and_then(|value| counted(value, &language)) {
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
        self.note_strangers(map, problems);
        self
    }

    /// Notes what is in a file and is no sentence of the interface.
    fn note_strangers(&mut self, map: &Map<String, Value>, problems: &mut Vec<Problem>) {
        let others = [
            "language",
            "name",
            "direction",
            "months",
            "months_short",
            "terms",
        ];
        let texts: Vec<&str> = self.texts().map(|(name, _)| name).collect();
        let counted: Vec<&str> = self.counted_texts().map(|(name, _)| name).collect();
        for (name, value) in map {
            let all = [&others[..], &texts, &counted];
            if !all.iter().any(|names| names.contains(&&**name)) {
                let expected = "the name of a sentence, as in en.json";
                problems.push(Problem::new(&**name, value, expected, "passed over it"));
            }
        }
    }

    /// A sentence in the form that goes with a number, which is filled in for `{n}`.
    pub fn plural(&self, sentence: &Plural, number: usize) -> String {
        let at = plural_index(&self.language, number);
        let text = sentence.0.get(at).or(sentence.0.last());
        format(
            text.map_or("", |text| text),
            "n",
            &self.format_number(number as f64),
        )
    }

    /// What the language calls a usual word of English dossiers; the word itself where it has none.
    pub fn term<'a>(&'a self, word: &'a str) -> &'a str {
        self.terms.get(word).map_or(word, |term| term)
    }

    /// A number with all its digits, in groups of three: `5,000,000`. The digits are the Latin
    /// ones in every language.
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

    /// A number for reading: `1,100`, `2 million`, `12.5`.
    pub fn format_compact(&self, value: f64) -> String {
        let millions = value / 1e6;
        if millions >= 1.0 && (millions * 10.0).fract() == 0.0 {
            return format(&self.millions, "n", &self.format_number(millions));
        }
        self.format_number(value)
    }
}

impl Plural {
    /// All forms in one text for markup, with bars between them: the page's behaviour picks one by
    /// [`plural_index`].
    pub fn joined(&self) -> String {
        self.0.join("|")
    }

    /// English forms where those of another language would stand, as many as that has.
    fn between(&self, from: &str, language: &str) -> Plural {
        let one = |i: usize| {
            // The numbers below a hundred have every form that there is.
            let sample = (0..=100).find(|&number| plural_index(language, number) == i);
            let form = plural_index(from, sample.unwrap_or(0));
            self.0.get(form).cloned().unwrap_or_default()
        };
        Plural((0..plural_categories(language).len()).map(one).collect())
    }
}

fn counted(value: &Value, language: &str) -> Option<Plural> {
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
