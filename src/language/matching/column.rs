//! The reading of a column: whether its cells are names, or codes of which vocabulary.

use std::fmt;

use crate::base::message::{Joint, Message, Value, message};
use crate::language::gazetteer::Vocabulary;

/// The meaning of the texts of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reading {
    /// Names of places.
    Names,
    /// Names of states of the USA, of which `Georgia` is one.
    UsStates,
    /// Codes of one vocabulary.
    Codes(Vocabulary),
}

/// A reading, and how well it explains a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The reading.
    pub reading: Reading,
    /// The number of different texts that it explains.
    pub explained: usize,
    /// The first text that it does not explain.
    pub unexplained: Option<String>,
}

/// The reading of a column, with the evidence for it. It is made by
/// [`Matcher::column`](crate::language::matching::Matcher::column).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// The reading; `None` if the column does not decide it, which is a question to the editor.
    pub reading: Option<Reading>,
    /// The number of different texts.
    pub texts: usize,
    /// The readings that explain most of the texts, the commoner ones first. If there is no reading,
    /// they are the candidates.
    pub evidence: Vec<Evidence>,
    /// Whether a text is the name of a state of the USA, and of no place: `Georgia` may be one, too.
    pub has_states: bool,
}

impl Column {
    /// A column whose reading the editor has chosen.
    pub fn of(reading: Reading) -> Column {
        Column {
            reading: Some(reading),
            ..Column::default()
        }
    }

    /// Whether its texts are states of the USA.
    pub fn is_of_states(&self) -> bool {
        self.reading.is_some_and(Reading::is_of_states)
    }

    /// The readings among which the column does not decide.
    pub fn candidates(&self) -> impl Iterator<Item = Reading> {
        let open = self.evidence.iter().filter(|_| self.reading.is_none());
        open.map(|evidence| evidence.reading)
    }
}

impl Reading {
    /// All readings.
    pub fn all() -> impl Iterator<Item = Reading> {
        let codes = Vocabulary::ALL.into_iter().map(Reading::Codes);
        [Reading::Names, Reading::UsStates].into_iter().chain(codes)
    }

    /// Whether it is of states of the USA.
    pub(crate) fn is_of_states(self) -> bool {
        let codes = [Vocabulary::UsPostal, Vocabulary::UsFips].map(Reading::Codes);
        self == Reading::UsStates || codes.contains(&self)
    }

    /// Whether it is a vocabulary that few sheets have, and that looks like ISO's to the eye.
    pub(crate) fn is_rare(self) -> bool {
        let rare = [Vocabulary::Olympic, Vocabulary::Fifa, Vocabulary::Fips];
        rare.map(Reading::Codes).contains(&self)
    }

    /// The word for it in options and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Reading::Names => "names",
            Reading::UsStates => "us-states",
            Reading::Codes(vocabulary) => match vocabulary {
                Vocabulary::Own => "ids",
                Vocabulary::OwnOther => "other-ids",
                Vocabulary::Alpha3 => "alpha-3",
                Vocabulary::Alpha2 => "alpha-2",
                Vocabulary::Numeric => "numeric",
                Vocabulary::Other => "other-codes",
                Vocabulary::Eurostat => "eurostat",
                Vocabulary::Olympic => "ioc",
                Vocabulary::Fifa => "fifa",
                Vocabulary::UsPostal => "us-postal",
                Vocabulary::UsFips => "us-fips",
                Vocabulary::Fips => "fips-10-4",
            },
        }
    }

    /// The reading with a word of options and files.
    ///
    /// ```
    /// use stancemap::language::matching::Reading;
    ///
    /// assert_eq!(Reading::of_word("names"), Some(Reading::Names));
    /// assert!(Reading::all().all(|one| Reading::of_word(one.as_str()) == Some(one)));
    /// ```
    pub fn of_word(word: &str) -> Option<Reading> {
        Reading::all().find(|reading| reading.as_str() == word)
    }
}

impl Reading {
    /// In words for an editor, in the singular: `ISO 3166-1 alpha-3 code`.
    pub fn message(self) -> Message {
        match self {
            Reading::Names => message!("name"),
            Reading::UsStates => message!("name of a US state"),
            Reading::Codes(vocabulary) => match vocabulary {
                Vocabulary::Own => message!("id of the basemap"),
                Vocabulary::OwnOther => message!("other id of the basemap"),
                Vocabulary::Alpha3 => message!("ISO 3166-1 alpha-3 code"),
                Vocabulary::Alpha2 => message!("ISO 3166-1 alpha-2 code"),
                Vocabulary::Numeric => message!("ISO 3166-1 numeric code"),
                Vocabulary::Other => message!("code that other lists use"),
                Vocabulary::Eurostat => message!("Eurostat code"),
                Vocabulary::Olympic => message!("Olympic code"),
                Vocabulary::Fifa => message!("FIFA code"),
                Vocabulary::UsPostal => message!("US postal abbreviation"),
                Vocabulary::UsFips => message!("US state FIPS code"),
                Vocabulary::Fips => message!("FIPS 10-4 code"),
            },
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl Column {
    /// One sentence: what was decided and why, or what the editor has to decide.
    pub fn message(&self) -> Message {
        let Some(reading) = self.reading else {
            let readings = self.candidates().map(|one| {
                message!(
                    "{reading} ({word})",
                    reading = one.message(),
                    word = one.as_str()
                )
            });
            return message!(
                "each text may be: {readings}; the column does not decide it",
                readings = Value::list(readings, Joint::CommaOr)
            );
        };
        let count = self.texts;
        let evidence = self.evidence.iter().find(|one| one.reading == reading);
        let reading = reading.message();
        match evidence.map(|one| (&one.unexplained, one.explained)) {
            None => message!("each text is read as: {reading}", reading),
            Some((None, _)) => message!(
                "each text is read as: {reading}, which explains the only text"
                    | "each text is read as: {reading}, which explains all {count} different texts",
                reading,
                count
            ),
            Some((Some(text), explained)) => message!(
                "each text is read as: {reading}, which explains {explained} of {all} different texts, but not \"{text}\"",
                reading,
                explained,
                all = count,
                text
            ),
        }
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_says_what_was_decided() {
        let evidence = |reading, explained, unexplained: Option<&str>| Evidence {
            reading,
            explained,
            unexplained: unexplained.map(str::to_owned),
        };
        let alpha2 = Reading::Codes(Vocabulary::Alpha2);
        let postal = Reading::Codes(Vocabulary::UsPostal);
        let mut column = Column {
            reading: Some(alpha2),
            texts: 4,
            evidence: vec![evidence(alpha2, 3, Some("FRX"))],
            has_states: false,
        };
        assert_eq!(
            column.to_string(),
            "each text is read as: ISO 3166-1 alpha-2 code, which explains 3 of 4 different texts, but not \"FRX\""
        );
        column.reading = None;
        column.evidence.push(evidence(postal, 3, None));
        assert_eq!(
            column.to_string(),
            "each text may be: ISO 3166-1 alpha-2 code (alpha-2), or US postal abbreviation (us-postal); the column does not decide it"
        );
        let chosen = Column::of(Reading::Names).to_string();
        assert_eq!(chosen, "each text is read as: name");
    }
}
