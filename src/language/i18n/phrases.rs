//! Phrases around numbers: counted nouns, and what was done with people or money.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::problem::Problem;
use crate::language::i18n::plural::{plural_categories, plural_index_of};

/// The key for whatever has no key of its own.
const ANY: &str = "any";
/// The category of whole millions, in languages that have no other use for it: see
/// [`NumberForms`].
const MANY: &str = "many";

/// A phrase that depends on a number, in all forms of its language.
///
/// A file gives one text for all numbers, or one for each plural category. Spanish, French and
/// Portuguese may add `many` for numbers of millions (`5 millones de personas`), as Unicode's CLDR
/// has it. Without it, `other` serves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NumberForms {
    /// A text for each of the language's [`plural_categories`].
    by_category: Vec<String>,
    /// The text for numbers of millions.
    millions: Option<String>,
}

impl NumberForms {
    /// Reads the forms; `None` if one that the language needs is missing or is not a text.
    fn read(value: &Value, language: &str) -> Option<NumberForms> {
        let categories = plural_categories(language);
        if let Some(text) = value.as_str() {
            let by_category = vec![text.to_owned(); categories.len()];
            let millions = None;
            return Some(NumberForms {
                by_category,
                millions,
            });
        }
        let form = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let by_category: Option<Vec<String>> = categories.iter().map(|name| form(name)).collect();
        Some(NumberForms {
            by_category: by_category?,
            millions: form(MANY).filter(|_| !categories.contains(&MANY)),
        })
    }

    /// The form for a number. `is_short` says that it is written in millions: see
    /// [`Messages::format_compact`](crate::language::i18n::Messages::format_compact).
    fn of(&self, language: &str, value: f64, is_short: bool) -> &str {
        let counts_millions = is_short || (value != 0.0 && value % 1e6 == 0.0);
        let millions = self.millions.as_ref().filter(|_| counts_millions);
        let of_category = || self.by_category.get(plural_index_of(language, value));
        millions.or_else(of_category).map_or("", |form| form)
    }
}

/// An act, such as `taken`: its phrases by measure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Act {
    by_measure: BTreeMap<String, NumberForms>,
    /// The phrase beside another place than the receiver.
    elsewhere: Option<String>,
    /// The phrase beside the place whose nationals the people are, if no receiver is named.
    nationals: Option<String>,
}

/// The phrases around numbers in one language. `public/words/README.md` describes the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    language: String,
    measures: BTreeMap<String, NumberForms>,
    acts: BTreeMap<String, Act>,
}

impl Phrases {
    /// Replaces these phrases with those of a file. A phrase that the file lacks stays in English,
    /// with a problem.
    pub(crate) fn updated(
        self,
        language: &str,
        measures: Option<&Value>,
        acts: Option<&Value>,
        problems: &mut Vec<Problem>,
    ) -> Phrases {
        let mut read = Phrases {
            language: language.to_owned(),
            ..Phrases::default()
        };
        let mut unreadable = |path: String, found: Option<&Value>| {
            let found = found.map_or("nothing".to_owned(), Value::to_string);
            let categories = plural_categories(language);
            let expected = format!("a text, or a text for each of {categories:?}");
            problems.push(Problem::new(path, found, expected, "left it in English"));
        };
        for (name, value) in members(measures) {
            match NumberForms::read(value, language) {
                Some(forms) => drop(read.measures.insert(name.clone(), forms)),
                None => unreadable(format!("measures.{name}"), Some(value)),
            }
        }
        for (name, value) in members(acts) {
            let act = act(value, language, |key, value| {
                unreadable(format!("acts.{name}.{key}"), Some(value));
            });
            read.acts.insert(name.clone(), act);
        }
        for (name, english) in self.measures {
            // One that cannot be read has been told.
            if members(measures).all(|(read, _)| *read != name) {
                unreadable(format!("measures.{name}"), None);
            }
            let own = read.measures.entry(name);
            own.or_insert_with(|| english.between(language));
        }
        for (name, english) in self.acts {
            if !read.acts.contains_key(&name) {
                unreadable(format!("acts.{name}"), None);
            }
            let own = read.acts.entry(name);
            own.or_insert_with(|| english.between(language));
        }
        read
    }

    /// The phrase for a value of a measure, with the placeholders `{n}`, `{currency}` and
    /// `{measure}`. The keys are tried in turn: the measure, then what it is a kind of.
    pub(crate) fn measure(&self, keys: &[&str], value: f64, is_short: bool) -> &str {
        let forms = find(&self.measures, keys);
        forms.map_or("", |forms| forms.of(&self.language, value, is_short))
    }

    /// The phrase for what was done, with the placeholders `{figure}` and `{act}`. The keys are those
    /// of [`Phrases::measure`]. An unknown act has the phrase of all of them.
    pub(crate) fn act(&self, act: &str, keys: &[&str], value: f64) -> &str {
        let own = self.acts.get(act);
        let own = own.and_then(|act| find(&act.by_measure, keys));
        let any = || find(&self.acts.get(ANY)?.by_measure, keys);
        let forms = own.or_else(any);
        forms.map_or("", |forms| forms.of(&self.language, value, false))
    }

    /// The phrase beside another place than the receiver, with the placeholders `{what}`, `{figure}`
    /// and `{place}`.
    pub(crate) fn elsewhere(&self, act: &str) -> &str {
        let phrase = |act: &str| self.acts.get(act)?.elsewhere.as_deref();
        phrase(act).or_else(|| phrase(ANY)).unwrap_or_default()
    }

    /// The phrase beside the place whose nationals the people are, with the placeholder `{figure}`;
    /// `None` if the usual one serves.
    pub(crate) fn nationals(&self, act: &str) -> Option<&str> {
        self.acts.get(act)?.nationals.as_deref()
    }
}

impl NumberForms {
    /// An English phrase in place of another language's: its last form for every category.
    fn between(self, language: &str) -> NumberForms {
        let other = self.by_category.into_iter().last().unwrap_or_default();
        NumberForms {
            by_category: vec![other; plural_categories(language).len()],
            millions: None,
        }
    }
}

impl Act {
    /// English phrases in place of another language's.
    fn between(self, language: &str) -> Act {
        let by_measure = self.by_measure.into_iter();
        let by_measure = by_measure.map(|(key, forms)| (key, forms.between(language)));
        Act {
            by_measure: by_measure.collect(),
            ..self
        }
    }
}

/// Reads an act: one text for all measures, or forms by measure.
fn act(value: &Value, language: &str, mut unreadable: impl FnMut(&str, &Value)) -> Act {
    let mut act = Act::default();
    if value.is_string() {
        let forms = NumberForms::read(value, language);
        act.by_measure = forms
            .map(|forms| (ANY.to_owned(), forms))
            .into_iter()
            .collect();
        return act;
    }
    for (key, value) in members(Some(value)) {
        let text = || value.as_str().map(str::to_owned);
        match &**key {
            "elsewhere" => act.elsewhere = text(),
            "nationals" => act.nationals = text(),
            _ => match NumberForms::read(value, language) {
                Some(forms) => drop(act.by_measure.insert(key.clone(), forms)),
                None => unreadable(key, value),
            },
        }
    }
    act
}

/// The forms of the first key that has any, or those of all measures.
fn find<'a>(map: &'a BTreeMap<String, NumberForms>, keys: &[&str]) -> Option<&'a NumberForms> {
    let found = keys.iter().find_map(|key| map.get(*key));
    found.or_else(|| map.get(ANY))
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn phrases(language: &str, measures: &Value, acts: &Value) -> (Phrases, Vec<Problem>) {
        let mut problems = Vec::new();
        let phrases =
            Phrases::default().updated(language, Some(measures), Some(acts), &mut problems);
        (phrases, problems)
    }

    #[test]
    fn a_noun_goes_with_its_number() {
        let measures = json!({
            "people": { "one": "{n} persona", "many": "{n} de personas", "other": "{n} personas" },
            "any": "{n} {measure}",
        });
        let (spanish, problems) = phrases("es", &measures, &json!({}));
        assert_eq!(problems, []);
        let of = |value, is_short| spanish.measure(&["people"], value, is_short);
        assert_eq!(of(1.0, false), "{n} persona");
        assert_eq!(of(1.5, false), "{n} personas");
        assert_eq!(of(1.5e6, true), "{n} de personas");
        assert_eq!(of(1.5e6, false), "{n} personas");
        assert_eq!(of(2e6, false), "{n} de personas");
        assert_eq!(spanish.measure(&["tonnes"], 2.0, false), "{n} {measure}");
    }

    #[test]
    fn an_act_agrees_with_the_measure_and_the_number() {
        let acts = json!({
            "taken": {
                "people": { "one": "{figure} acogida", "other": "{figure} acogidas" },
                "any": "{figure} (acogida)", "elsewhere": "{what} por {place}",
            },
            "planned": "{figure} previstas",
            "any": { "any": "{figure} ({act})", "elsewhere": "{what} ({place})" },
        });
        let (spanish, _) = phrases("es", &json!({}), &acts);
        assert_eq!(spanish.act("taken", &["people"], 1.0), "{figure} acogida");
        assert_eq!(spanish.act("taken", &["people"], 2.0), "{figure} acogidas");
        assert_eq!(
            spanish.act("taken", &["usd", "money"], 2.0),
            "{figure} (acogida)"
        );
        assert_eq!(
            spanish.act("planned", &["people"], 2.0),
            "{figure} previstas"
        );
        assert_eq!(spanish.act("lent", &["people"], 2.0), "{figure} ({act})");
        assert_eq!(spanish.elsewhere("taken"), "{what} por {place}");
        assert_eq!(spanish.elsewhere("planned"), "{what} ({place})");
    }

    #[test]
    fn a_phrase_without_a_form_that_the_language_needs_is_told() {
        let measures = json!({ "people": { "one": "شخص", "other": "{n} شخص" }, "votes": 7 });
        let acts = json!({ "held": { "people": { "other": "{figure} محتجزون" } } });
        let (_, problems) = phrases("ar", &measures, &acts);
        let told: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
        assert_eq!(
            told,
            ["measures.people", "measures.votes", "acts.held.people"]
        );
    }
}
