//! The word for the places of a map that are not called countries.

use std::collections::BTreeMap;
use std::mem;

use crate::language::i18n::message_list::Messages;
use crate::language::i18n::plural::plural_categories;
use crate::language::i18n::template::format;

/// A noun in the forms of one language: `county`, `counties`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noun {
    /// The singular.
    pub one: String,
    /// The plural in general.
    pub other: String,
    /// The form beside a number, for each of the language's [`plural_categories`].
    pub counted: Vec<String>,
}

impl Messages {
    /// These messages for a map whose places have another name than countries: sentences in which any
    /// noun fits take the place of those about countries. Without a noun in this language the places are
    /// called places.
    ///
    /// ```
    /// use stancemap::language::i18n::{Messages, Noun};
    ///
    /// let noun = Noun {
    ///     one: "county".into(),
    ///     other: "counties".into(),
    ///     counted: vec!["county".into(), "counties".into()],
    /// };
    /// let words = Messages::english().calling(Some(&noun));
    /// assert_eq!((&*words.nation, &*words.search), ("County", "Search counties"));
    /// assert_eq!(words.plural(&words.showing, 1), "Showing 1 county");
    /// assert_eq!(words.calling(None).search, "Search places");
    /// ```
    #[must_use]
    pub fn calling(mut self, noun: Option<&Noun>) -> Messages {
        let units = mem::take(&mut self.units);
        let categories = plural_categories(&self.language).len();
        let usual = Noun::usual(&units, plural_categories(&self.language));
        let noun = noun.unwrap_or(&usual);
        for (name, slot) in self.texts() {
            if let Some(sentence) = units.get(name) {
                *slot = noun.fill(sentence);
            }
        }
        for (name, slot) in self.plurals() {
            if let Some(sentence) = units.get(name) {
                let sentence = noun.fill(sentence);
                let of = |i: usize| format(&sentence, "counted", noun.at(i));
                slot.0 = (0..categories).map(of).collect();
            }
        }
        self.units = units;
        self
    }
}

impl Noun {
    /// The word of a language for places of any kind.
    fn usual(units: &BTreeMap<String, String>, categories: &[&str]) -> Noun {
        let [one, other] = ["unit", "units"].map(|name| units.get(name).cloned());
        let [one, other] = [one, other].map(Option::unwrap_or_default);
        let form = |category: &&str| match *category {
            "one" => one.clone(),
            _ => other.clone(),
        };
        let counted = categories.iter().map(form).collect();
        Noun {
            one,
            other,
            counted,
        }
    }

    /// A sentence with the noun in place of its placeholders.
    fn fill(&self, sentence: &str) -> String {
        let forms = [
            ("unit", self.one.clone()),
            ("units", self.other.clone()),
            ("Unit", capital(&self.one)),
            ("Units", capital(&self.other)),
        ];
        let mut filled = sentence.to_owned();
        for (name, form) in forms {
            filled = format(&filled, name, &form);
        }
        filled
    }

    /// The form beside a number of a category.
    fn at(&self, category: usize) -> &str {
        self.counted.get(category).unwrap_or(&self.other)
    }
}

/// A text that begins with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.as_str().chars()).collect()
}
