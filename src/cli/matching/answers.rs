use serde_json::{Value, json};

use crate::cli::report::Outcome;
use crate::language::gazetteer::Place;
use crate::language::matching::{Column, Match, Reading};

/// The answers about texts, as they are told.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// The column that the texts belong to, if they were given one.
    column: Option<Column>,
    /// A file that cannot be read, and why.
    unreadable: Option<String>,
    /// Faults of the decisions.
    pub(crate) problems: Vec<String>,
    answers: Vec<Told>,
}

/// An answer in words.
#[derive(Clone, Debug)]
struct Told {
    text: String,
    /// The answer: `exact`, `other spelling`, `to decide` or `unknown`.
    answer: &'static str,
    place: Option<Named>,
    /// The candidates, or the places that are concerned.
    places: Vec<Named>,
    kind: Option<&'static str>,
    reason: String,
}

/// A place, as it is told.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    id: String,
    name: String,
}

impl Answers {
    /// No answers yet, about texts of a column if they were given one.
    pub fn of(column: Option<Column>) -> Answers {
        Answers {
            column,
            ..Answers::default()
        }
    }

    /// No answers, because a file cannot be read or the command line is wrong.
    pub fn unreadable(message: String) -> Answers {
        Answers {
            unreadable: Some(message),
            ..Answers::default()
        }
    }

    /// Adds the answer about a text.
    pub fn add(&mut self, text: &str, answer: &Match) {
        let (word, places, kind, reason) = match answer {
            Match::Exact(_) => ("exact", &[][..], None, String::new()),
            Match::OtherSpelling(_, spelled) => {
                ("other spelling", &[][..], None, spelled.to_string())
            }
            Match::ToDecide(places, why) => ("to decide", &places[..], None, why.to_string()),
            Match::Unknown { kind, places } => {
                let reason = kind.map(|kind| kind.to_string());
                ("unknown", &places[..], *kind, reason.unwrap_or_default())
            }
        };
        self.answers.push(Told {
            text: text.to_owned(),
            answer: word,
            place: answer.place().map(Named::of),
            places: places.iter().map(|place| Named::of(place)).collect(),
            kind: kind.map(|kind| kind.as_str()),
            reason,
        });
    }

    /// Clean if every text is a place, or left out on purpose, and the decisions have no fault.
    pub fn outcome(&self) -> Outcome {
        if self.unreadable.is_some() {
            return Outcome::Unreadable;
        }
        let is_open = |told: &Told| told.place.is_none() && told.kind != Some("left out");
        if self.answers.iter().any(is_open) || !self.problems.is_empty() {
            return Outcome::Problems;
        }
        Outcome::Clean
    }

    /// The answers for people: a line each, aligned, after the faults of the decisions and a sentence about the column.
    /// Empty if a file could not be read.
    pub fn text(&self) -> String {
        let mut lines: Vec<String> = self.problems.clone();
        lines.extend(self.column.iter().map(|column| format!("column: {column}")));
        let widest = self.answers.iter().map(|told| width(&told.text)).max();
        let widest = widest.unwrap_or_default().min(WIDEST);
        for told in &self.answers {
            let gap = " ".repeat(widest.saturating_sub(width(&told.text)) + 2);
            lines.push(
                format!("{}{gap}{:<14}  {}", told.text, told.answer, told.words())
                    .trim_end()
                    .to_owned(),
            );
        }
        lines.into_iter().map(|line| line + "\n").collect()
    }

    /// The answers for programs, in JSON.
    pub fn json(&self) -> String {
        let status = self.outcome().as_str();
        let column = self.column.as_ref().map(|column| {
            let candidates: Vec<&str> = column.candidates().map(Reading::as_str).collect();
            json!({ "reading": column.reading.map(Reading::as_str), "candidates": candidates, "sentence": column.to_string() })
        });
        let texts: Vec<Value> = self.answers.iter().map(Told::json).collect();
        let all = json!({ "status": status, "unreadable": self.unreadable.as_slice(), "column": column, "problems": self.problems, "texts": texts });
        format!("{all:#}\n")
    }
}

/// Texts that are wider push their lines out of the alignment, in columns of a terminal.
const WIDEST: usize = 40;
/// Former states lead to many places: the others are counted.
const MOST_PLACES: usize = 4;

impl Told {
    fn words(&self) -> String {
        if let Some(place) = &self.place {
            return match &*self.reason {
                "" => place.to_string(),
                reason => format!("{place}  ({reason})"),
            };
        }
        let shown = self.places.iter().take(MOST_PLACES).map(Named::to_string);
        let mut shown: Vec<String> = shown.collect();
        if let Some(rest) = self
            .places
            .len()
            .checked_sub(MOST_PLACES)
            .filter(|rest| *rest > 0)
        {
            shown.push(format!("{rest} more"));
        }
        let places = shown.join(", ");
        match (self.answer, &*places) {
            ("unknown", "") => self.reason.clone(),
            ("unknown", places) => format!("{}: {places}", self.reason),
            (_, "") => self.reason.clone(),
            (_, places) => format!("{places}?  ({})", self.reason),
        }
    }

    fn json(&self) -> Value {
        let id = self.place.as_ref().map(|place| &*place.id);
        let name = self.place.as_ref().map(|place| &*place.name);
        let places = self
            .places
            .iter()
            .map(|place| json!({ "id": place.id, "name": place.name }));
        let places: Vec<Value> = places.collect();
        json!({
            "text": self.text, "answer": self.answer, "id": id, "name": name, "reason": self.reason,
            "kind": self.kind, "places": places,
        })
    }
}

impl Named {
    fn of(place: &Place) -> Named {
        Named {
            id: place.id.clone(),
            name: place.name.clone(),
        }
    }
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id, self.name)
    }
}

/// The width of a text in columns of a terminal: letters of Chinese, Japanese and Korean take two,
/// combining marks none.
fn width(text: &str) -> usize {
    let width = |letter: char| match letter {
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' => 0,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' => 2,
        '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' => 2,
        _ => 1,
    };
    text.chars().map(width).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::matching::Matcher;

    fn answers(texts: &[&str]) -> Answers {
        let matcher = Matcher::world();
        let mut answers = Answers::default();
        for text in texts {
            answers.add(text, &matcher.find(text));
        }
        answers
    }

    #[test]
    fn answers_stand_in_columns() {
        let texts = [
            "Rwanda",
            "Korea, Rep.",
            "Allemagne",
            "刚果民主共和国",
            "Congo",
            "GA",
            "Rwnada",
            "World",
            "England",
            "USSR",
            "Xqzwv",
        ];
        let expected = "\
Rwanda          exact           RWA Rwanda
Korea, Rep.     other spelling  KOR South Korea  (another name)
Allemagne       other spelling  DEU Germany  (name in French)
刚果民主共和国  other spelling  COD Democratic Republic of the Congo  (name in Chinese)
Congo           to decide       COD Democratic Republic of the Congo, COG Republic of the Congo?  (the name is ambiguous)
GA              to decide       GAB Gabon?  (a code of more than one list: ISO 3166-1 alpha-2 code; US postal abbreviation)
Rwnada          to decide       RWA Rwanda?  (no such name, but one that is near)
World           unknown         a group of countries
England         unknown         a part of a country: GBR United Kingdom
USSR            unknown         a former state: RUS Russia, UKR Ukraine, BLR Belarus, EST Estonia, 11 more
Xqzwv           unknown
";
        assert_eq!(answers(&texts).text(), expected);
        assert_eq!(answers(&texts).outcome(), Outcome::Problems);
    }

    #[test]
    fn programs_get_the_same() {
        let told = answers(&["Suisse"]);
        assert_eq!(told.outcome(), Outcome::Clean);
        let value: Value = serde_json::from_str(&told.json()).expect("JSON");
        assert_eq!(value["status"], "clean");
        let first = &value["texts"][0];
        assert_eq!(
            [
                &first["text"],
                &first["answer"],
                &first["id"],
                &first["name"]
            ],
            ["Suisse", "other spelling", "CHE", "Switzerland"]
        );
    }
}
