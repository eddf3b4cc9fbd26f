//! Sources, and what a dossier says of itself: totals, licence, corrections.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use crate::dossier::link::Link;
use crate::dossier::text::Text;
use crate::dossier::time::edtf::Edtf;

/// A document from which facts were taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    /// The id to which facts refer.
    pub id: String,
    /// The title, as published.
    pub title: String,
    /// The publisher; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// The date of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Edtf>,
    /// The kind of document: `article`, `record`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Its address on the web.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// A note for readers, such as what was inferred.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub note: Text,
}

impl Source {
    /// A short name: the publisher, or the title without one.
    pub fn name(&self) -> &str {
        if self.publisher.is_empty() {
            &self.title
        } else {
            &self.publisher
        }
    }
}

/// The passage of a source that a fact or a total is in: numbers of paragraphs or pages, whose noun
/// is the interface's, or else a text. All are empty if the dossier does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Locator {
    /// The passage in the dossier's own words: `roll call`.
    #[serde(rename = "locator", skip_serializing_if = "Text::is_blank")]
    pub text: Text,
    /// The numbers of its paragraphs, in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<u32>,
    /// The numbers of its pages, in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<u32>,
}

impl Locator {
    /// Whether the dossier does not say where the passage is.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.paragraphs.is_empty() && self.pages.is_empty()
    }
}

/// The passage in English, for tables that programs read: `paragraphs 4, 59`.
impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let lists = [("paragraph", &self.paragraphs), ("page", &self.pages)];
        let mut separator = "";
        for (noun, numbers) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
            let plural = if numbers.len() > 1 { "s" } else { "" };
            write!(f, "{separator}{noun}{plural} {}", numbers.join(", "))?;
            separator = ", ";
        }
        if self.text.is_empty() {
            return Ok(());
        }
        write!(f, "{separator}{}", self.text)
    }
}

/// A total that a source states. It is shown beside our own counts and never mixed with them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Total {
    /// The thing that is counted.
    pub label: Text,
    /// A few words to stand after the number in the line beside the legend; empty if the total is not
    /// shown there.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub short: Text,
    /// The number.
    pub value: f64,
    /// The source's hedge, such as `at least`; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub qualifier: String,
    /// The id of its [`Source`].
    pub source: String,
    /// The passage in the source.
    #[serde(flatten)]
    pub locator: Locator,
    /// A caveat: how it must not be read.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub note: Text,
}

/// The licence of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Licence {
    /// The name: `CC BY 4.0`.
    pub name: String,
    /// The address of its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// A change made to the dossier after it was published.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Correction {
    /// The day on which it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// The error and its correction.
    pub text: Text,
    /// The ids of the affected facts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
}

impl Correction {
    /// The word before a draft, which waits for the editor's own words.
    pub const DRAFT: &str = "DRAFT:";

    /// Whether a correction of a file is a draft, in any of its languages.
    ///
    /// ```
    /// use serde_json::json;
    /// use stancemap::dossier::Correction;
    ///
    /// assert!(Correction::is_draft(&json!({"text": "DRAFT: Three, not two."})));
    /// assert!(Correction::is_draft(&json!({"text": {"en": "Three.", "es": " DRAFT: Three."}})));
    /// assert!(!Correction::is_draft(&json!({"text": "The DRAFT: was wrong."})));
    /// ```
    pub fn is_draft(correction: &Value) -> bool {
        let begins = |text: &Value| {
            let text = text.as_str().map(str::trim_start);
            text.is_some_and(|text| text.starts_with(Self::DRAFT))
        };
        match correction.get("text") {
            Some(Value::Object(texts)) => texts.values().any(begins),
            text => text.is_some_and(begins),
        }
    }
}
