//! The word for the places of a dossier.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::dossier::text::Text;
use crate::language::i18n::{Noun, plural_categories};

/// The word for the places of a dossier that are not called countries, by the plural categories of
/// Unicode's CLDR: `one` county, `other` counties, and those that a language has besides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Unit(pub BTreeMap<&'static str, Text>);

impl Unit {
    /// The categories that a dossier may name, by CLDR's names.
    pub const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

    /// The noun in the language that the dossier was read in; `None` if the dossier has it in another
    /// language alone.
    pub fn noun(&self, language: &str) -> Option<Noun> {
        let own = |name: &str| {
            let form = self.0.get(name);
            form.filter(|form| form.fallback_language().is_none() && !form.trim().is_empty())
        };
        let (one, other) = own("one").zip(own("other"))?;
        let counted = plural_categories(language).iter();
        let counted = counted.map(|name| own(name).unwrap_or(other).to_string());
        Some(Noun {
            one: one.to_string(),
            other: other.to_string(),
            counted: counted.collect(),
        })
    }
}
