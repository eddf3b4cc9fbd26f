use serde::Serialize;

use crate::dossier::edtf::Edtf;
use crate::dossier::link::Link;
use crate::dossier::text::Text;

/// A document that was read for the dossier.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Source {
    /// What facts name it by.
    pub id: String,
    /// Its title, as published.
    pub title: String,
    /// Who published it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// When it was published, as exactly as is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Edtf>,
    /// What it is: `article`, `record`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
    /// What a reader should know of it: what was inferred.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub note: Text,
}

impl Source {
    /// What to call it where there is room for one name: its publisher, or else its title.
    pub fn name(&self) -> &str {
        if self.publisher.is_empty() {
            &self.title
        } else {
            &self.publisher
        }
    }
}

/// A number that the source gives for the whole, beside what can be counted here.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Total {
    /// What is counted.
    pub label: Text,
    /// How many.
    pub value: f64,
    /// The source's hedge: `at least`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub qualifier: String,
    /// The id of the [`Source`] that says so.
    pub source: String,
    /// Where in the source it stands.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub locator: Text,
    /// What it must not be read as.
    #[serde(skip_serializing_if = "Text::is_blank")]
    pub note: Text,
}

/// On what terms a dossier may be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Licence {
    /// What it is called: `CC BY 4.0`.
    pub name: String,
    /// Where it can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<Link>,
}

/// A change made to the dossier after it was published.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Correction {
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Edtf>,
    /// What was wrong, and what is right.
    pub text: Text,
    /// The ids of the facts concerned.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
}
