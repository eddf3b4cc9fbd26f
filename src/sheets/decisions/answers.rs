//! The answers of a decisions file, without the questions that are open.

use serde_json::Value;

use crate::language::gazetteer::clean;
use crate::language::matching::is_open;
use crate::sheets::decisions::decisions::{Decisions, keep_other};
use crate::sheets::decisions::pairs::{Entry, Pairs};
use crate::sheets::decisions::text::text;
use crate::sheets::question::Question;

impl Decisions {
    /// The text of a decisions file without open questions; empty if nothing else is in it, and `None` for a text that is
    /// no object in JSON.
    ///
    /// ```
    /// use stancemap::sheets::Decisions;
    ///
    /// let answers = |text| Decisions::answers(text);
    /// let asked = r#"{"century": "? 1900 or 2000", "names": {"Congo": "COD", "Korea": "? KOR or PRK"}}"#;
    /// assert_eq!(answers(asked), answers(r#"{"names": {"Congo": "COD"}}"#));
    /// assert_eq!(answers(r#"{"names": {"Korea": "? KOR or PRK"}}"#).as_deref(), Some(""));
    /// assert_eq!(answers("{"), None);
    /// ```
    pub fn answers(text: &str) -> Option<String> {
        let text = text.trim_start_matches('\u{feff}');
        let mut fields: Pairs<Entry> = serde_json::from_str(text).ok()?;
        fields.retain_asked(&|_, _| false);
        Some(match fields.0.is_empty() {
            true => String::new(),
            false => self::text(&fields),
        })
    }

    /// Removes the open questions that are not among those that are asked. Returns how many they were.
    ///
    /// ```
    /// use stancemap::sheets::Decisions;
    ///
    /// let asked = r#"{"century": "? 1900 or 2000", "names": {"Congo": "COD", "Korea": "? KOR or PRK", "Utopia": ""}}"#;
    /// let (mut decisions, _) = Decisions::parse("decisions.json", asked);
    /// assert_eq!(decisions.remove_unasked(&[]), 2);
    /// assert_eq!(decisions.text(), "{\n  \"names\": {\n    \"Congo\": \"COD\",\n    \"Utopia\": \"\"\n  }\n}\n");
    /// ```
    pub fn remove_unasked(&mut self, questions: &[Question]) -> usize {
        let is_same = |one: &str, other: &str| clean(one) == clean(other);
        self.fields.retain_asked(&|section, key| {
            let mut of_section = questions.iter().filter(|one| one.section == section);
            of_section.any(|one| is_same(&one.name, key))
        })
    }

    /// These decisions with an answer in a section, or without one. `None` if the file could not be read and must not be
    /// written over. The section is empty for the top level.
    ///
    /// ```
    /// use stancemap::sheets::Decisions;
    ///
    /// let none = Decisions::default();
    /// let one = none.with_answer("names", "Congo", Some("COD")).unwrap();
    /// assert_eq!(one.text(), "{\n  \"names\": {\n    \"Congo\": \"COD\"\n  }\n}\n");
    /// assert_eq!(one.answer("names", " congo "), None);
    /// assert_eq!(one.answer("names", "Congo"), Some("COD".to_owned()));
    /// assert_eq!(one.with_answer("names", "Congo", None).unwrap().text(), none.text());
    /// ```
    pub fn with_answer(&self, section: &str, key: &str, answer: Option<&str>) -> Option<Decisions> {
        if self.is_unreadable() {
            return None;
        }
        let mut fields = self.fields.clone();
        match section {
            "" => put(
                &mut fields.0,
                key,
                answer.map(|text| Entry::Value(Value::from(text))),
            ),
            _ => {
                keep_other(&mut fields, section);
                let own = fields.0.iter_mut().rev().find(|(own, _)| own == section);
                let answer = answer.map(Value::from);
                match own {
                    Some((_, Entry::Object(pairs))) => put(&mut pairs.0, key, answer),
                    _ => drop(
                        answer.map(|answer| fields.add_within(section, key.to_owned(), answer)),
                    ),
                }
                let is_empty =
                    |entry: &Entry| matches!(entry, Entry::Object(pairs) if pairs.0.is_empty());
                fields
                    .0
                    .retain(|(own, entry)| own != section || !is_empty(entry));
            }
        }
        let (decisions, _) = Decisions::parse("decisions.json", &text(&fields));
        Some(decisions)
    }

    /// The answer in a section as the file has it, open questions as well.
    pub fn answer(&self, section: &str, key: &str) -> Option<String> {
        let is_it = |own: &str| clean(own) == clean(key);
        let shown = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        let mut all = self.fields.0.iter().rev();
        if section.is_empty() {
            return all.find_map(|(own, entry)| match entry {
                Entry::Value(value) if is_it(own) => Some(shown(value)),
                _ => None,
            });
        }
        all.find_map(|(own, entry)| match entry {
            Entry::Object(pairs) if own == section => {
                let mut pairs = pairs.0.iter().rev();
                pairs
                    .find(|(own, _)| is_it(own))
                    .map(|(_, value)| shown(value))
            }
            _ => None,
        })
    }

    /// The text of the file, as it is with these decisions.
    pub fn text(&self) -> String {
        text(&self.fields)
    }
}

impl Pairs<Entry> {
    /// Removes the open questions that are not asked, by section and key, and sections that are empty without them.
    /// Returns how many questions were removed.
    pub(super) fn retain_asked(&mut self, is_asked: &dyn Fn(&str, &str) -> bool) -> usize {
        let mut count = 0;
        self.0.retain_mut(|(key, entry)| match entry {
            Entry::Value(value) => {
                let is_kept = !is_question(value) || is_asked("", key);
                count += usize::from(!is_kept);
                is_kept
            }
            Entry::Object(pairs) => {
                let before = pairs.0.len();
                pairs
                    .0
                    .retain(|(name, value)| !is_question(value) || is_asked(key, name));
                count += before - pairs.0.len();
                before == pairs.0.len() || !pairs.0.is_empty()
            }
        });
        count
    }
}

/// Puts a value in the place of those of its key, or takes them out.
fn put<V>(pairs: &mut Vec<(String, V)>, key: &str, value: Option<V>) {
    let is_it = |own: &str| clean(own) == clean(key);
    let at = pairs.iter().position(|(own, _)| is_it(own));
    pairs.retain(|(own, _)| !is_it(own));
    if let Some(value) = value {
        let at = at.unwrap_or(pairs.len());
        pairs.insert(at, (key.to_owned(), value));
    }
}

/// Whether a value is a question that nobody has answered yet. An empty text is one that somebody has emptied.
fn is_question(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    !text.trim().is_empty() && is_open(text)
}
