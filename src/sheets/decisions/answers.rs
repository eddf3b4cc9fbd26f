//! The answers of a decisions file, without the questions that are open.

use serde_json::Value;

use crate::language::gazetteer::clean;
use crate::language::matching::is_open;
use crate::sheets::decisions::decisions::Decisions;
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

/// Whether a value is a question that nobody has answered yet. An empty text is one that somebody has emptied.
fn is_question(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    !text.trim().is_empty() && is_open(text)
}
