//! Sources, and what a dossier says of itself: totals, licence, corrections.

use serde::Serialize;

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
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub locator: Text,
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
