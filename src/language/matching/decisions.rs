//! The decisions of an editor about texts that are no exact names, which are kept and used again.

use std::collections::HashMap;

use crate::base::message::{Joint, Message, Value, message};
use crate::base::problem::Problem;
use crate::language::gazetteer::{Place, clean};
use crate::language::matching::answer::{Match, Spelled};
use crate::language::matching::column::Column;
use crate::language::matching::kind::Kind;
use crate::language::matching::matcher::Matcher;

/// The signs for a text that is left out on purpose. Word processors make a dash of a hyphen.
const LEFT_OUT: [&str; 4] = ["-", "–", "—", "−"];
/// The beginning of a question that nobody has answered yet.
const QUESTION: char = '?';

/// The decision about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The text means the place with this id or name.
    Place(String),
    /// The text is left out on purpose.
    LeftOut,
    /// The decision is still open.
    Open,
}

impl Decision {
    /// The decision that an editor has written down: an id or a name, `-`, or nothing or a question.
    fn of(written: &str) -> Decision {
        match written.trim() {
            out if is_left_out(out) => Decision::LeftOut,
            open if is_open(open) => Decision::Open,
            place => Decision::Place(place.to_owned()),
        }
    }

    /// Whether two decisions are the same, whatever the case of an id.
    fn is_same(&self, other: &Decision) -> bool {
        match (self, other) {
            (Decision::Place(one), Decision::Place(two)) => one.eq_ignore_ascii_case(two),
            _ => self == other,
        }
    }
}

/// Whether an answer leaves something out on purpose.
pub fn is_left_out(answer: &str) -> bool {
    LEFT_OUT.contains(&answer.trim())
}

/// Whether a text of a decisions file is no answer yet: it is empty, or a question, such as `? COD or COG`.
pub fn is_open(answer: &str) -> bool {
    let answer = answer.trim();
    answer.is_empty() || answer.starts_with(QUESTION)
}

/// Texts as they were written, each with the decision about it, in the order of their file.
///
/// A text is found whatever its invisible characters and spaces; another case is another text only if both are
/// there. Of two decisions about one text, the first counts. A text in a case that is not there, between two with
/// different answers, is not decided.
///
/// ```
/// use stancemap::language::matching::{Decision, NameDecisions};
///
/// let pairs = [("Congo", "COD"), ("World", "-"), ("EU", "–"), ("Burgundy", ""), ("Korea", "? KOR or PRK")];
/// let names: NameDecisions = pairs.into_iter().collect();
/// assert_eq!(names.get(" Congo"), Some(&Decision::Place("COD".to_owned())));
/// assert_eq!(names.get("World"), Some(&Decision::LeftOut));
/// assert_eq!(names.get("EU"), Some(&Decision::LeftOut));
/// assert_eq!(names.get("burgundy"), Some(&Decision::Open));
/// assert_eq!(names.get("Korea"), Some(&Decision::Open));
/// assert_eq!(names.get("France"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameDecisions {
    entries: Vec<(String, Decision)>,
    /// The entries by their texts, cleaned.
    exact: HashMap<String, usize>,
    /// The entries by their texts, cleaned and in lower case: one for each case that is there.
    lower: HashMap<String, Vec<usize>>,
}

impl<'a> FromIterator<(&'a str, &'a str)> for NameDecisions {
    fn from_iter<I: IntoIterator<Item = (&'a str, &'a str)>>(pairs: I) -> NameDecisions {
        let mut names = NameDecisions::default();
        for (text, written) in pairs {
            let key = clean(text);
            let at = names.entries.len();
            if !names.exact.contains_key(&key) {
                names.lower.entry(key.to_lowercase()).or_default().push(at);
                names.exact.insert(key, at);
            }
            names.entries.push((text.to_owned(), Decision::of(written)));
        }
        names
    }
}

impl NameDecisions {
    /// The decision about a text.
    pub fn get(&self, text: &str) -> Option<&Decision> {
        if self.entries.is_empty() {
            return None;
        }
        let text = clean(text);
        if let Some(at) = self.exact.get(&text) {
            return Some(&self.entries[*at].1);
        }
        match &self.in_any_case(&text)[..] {
            [] => None,
            [(_, first), rest @ ..] => rest
                .iter()
                .all(|(_, other)| first.is_same(other))
                .then_some(first),
        }
    }

    /// The texts that differ from this one in their case alone and have different answers, so that none of them
    /// counts for it; empty if the text is decided, or none is like it.
    pub fn in_conflict(&self, text: &str) -> Vec<&str> {
        if self.entries.is_empty() || self.get(text).is_some() {
            return Vec::new();
        }
        let like = self.in_any_case(&clean(text)).into_iter();
        like.map(|(own, _)| own.as_str()).collect()
    }

    /// The entries for a text in any case, in the order of the file.
    fn in_any_case(&self, text: &str) -> Vec<&(String, Decision)> {
        let all = self.lower.get(&text.to_lowercase());
        let all = all.into_iter().flatten();
        all.map(|at| &self.entries[*at]).collect()
    }

    /// The texts that have an answer, which is a place or `-`, in the order of the file.
    pub fn answered(&self) -> impl Iterator<Item = &str> {
        let answered = self.entries.iter();
        let answered = answered.filter(|(_, decision)| *decision != Decision::Open);
        answered.map(|(text, _)| text.as_str())
    }

    /// The faults: answers that are no place of the matcher's, and texts that are there twice. `path` is where
    /// they stand in their document.
    pub fn problems(&self, path: &str, matcher: &Matcher) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (i, (text, decision)) in self.entries.iter().enumerate() {
            let at = format!("{path}[{text:?}]");
            if self.exact.get(&clean(text)).is_some_and(|first| *first < i) {
                let (found, expected) = ("the text again", "each text once");
                problems.push(Problem::new(at, found, expected, "used the first"));
                continue;
            }
            if let Decision::Place(answer) = decision
                && matcher.answered(answer).is_none()
            {
                let hint = matcher.hint(answer);
                let expected = format!(
                    "the id or the name of one place{hint}, \"-\" to leave the text out, or \"\" if it is open"
                );
                let found = format!("{answer:?}");
                problems.push(Problem::new(at, found, expected, "used no decision"));
            }
        }
        problems
    }
}

impl Matcher {
    /// Which place a text of a column means, after the decisions of the editor.
    pub fn resolve(&self, column: &Column, text: &str, decisions: &NameDecisions) -> Match<'_> {
        match decisions.get(text) {
            Some(Decision::Place(answer)) => match self.answered(answer) {
                Some(place) => Match::OtherSpelling(place, Spelled::Decided),
                // The fault is told with the decisions.
                None => self.find_in(column, text),
            },
            Some(Decision::LeftOut) => Match::Unknown {
                kind: Some(Kind::LeftOut),
                places: Vec::new(),
            },
            Some(Decision::Open) | None => self.find_in(column, text),
        }
    }

    /// The place that an editor's answer means: an id, in any case, or a name of one place.
    ///
    /// ```
    /// use stancemap::language::matching::Matcher;
    ///
    /// let matcher = Matcher::world();
    /// for answer in ["COD", "cod", "DR Congo", "COD (Democratic Republic of the Congo)"] {
    ///     assert_eq!(matcher.answered(answer).map(|place| &*place.id), Some("COD"), "{answer}");
    /// }
    /// assert_eq!(matcher.answered("Congo"), None);
    /// ```
    pub fn answered(&self, answer: &str) -> Option<&Place> {
        let answer = clean(answer);
        let own = self.gazetteer().place(&answer);
        // Programs write candidates as `COD (…)`.
        let written = || {
            let (id, name) = answer.split_once(" (")?;
            let place = self.gazetteer().place(id)?;
            (name.strip_suffix(')')? == place.name).then_some(place)
        };
        own.or_else(written).or_else(|| self.find(&answer).place())
    }

    /// The places that a wrong answer may mean, in words behind `one place`; empty if there are none.
    pub fn hint(&self, answer: &str) -> Message {
        let Match::ToDecide(places, _) = self.find(answer) else {
            return Message::default();
        };
        let named = |place: &&Place| format!("{} ({})", place.id, place.name);
        let named: Vec<String> = places.iter().take(HINTED).map(named).collect();
        match named.is_empty() {
            true => Message::default(),
            false => message!(
                ", such as {places}",
                places = Value::list(named, Joint::EachOr)
            ),
        }
    }
}

/// The most places that a hint names.
const HINTED: usize = 3;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(pairs: &[(&str, &str)]) -> NameDecisions {
        pairs.iter().copied().collect()
    }

    #[test]
    fn faults_name_the_text_and_the_places_that_may_be_meant() {
        let pairs = [
            ("Zaire", "cod"),
            ("Deutschland", "Germany"),
            ("Congo", "Congo"),
            ("Korea", "Seoul"),
            ("Nigerya", "Nigera"),
            ("A", "-"),
            ("a ", "FRA"),
            ("A\u{a0}", "DEU"),
            (
                "Burgundy",
                "? FRA (France), another place, or - to leave it out",
            ),
        ];
        let problems = names(&pairs).problems("names", &Matcher::world());
        let told: Vec<String> = problems.iter().map(Problem::to_string).collect();
        let open = "\"-\" to leave the text out, or \"\" if it is open; used no decision";
        assert_eq!(
            told,
            [
                format!(
                    "names[\"Congo\"]: found \"Congo\", expected the id or the name of one place, such as COD (Democratic Republic of the Congo) or COG (Republic of the Congo), {open}"
                ),
                format!(
                    "names[\"Korea\"]: found \"Seoul\", expected the id or the name of one place, {open}"
                ),
                format!(
                    "names[\"Nigerya\"]: found \"Nigera\", expected the id or the name of one place, such as NGA (Nigeria) or NER (Niger), {open}"
                ),
                "names[\"A\\u{a0}\"]: found the text again, expected each text once; used the first"
                    .to_owned(),
            ]
        );
    }

    #[test]
    fn another_case_is_another_text_only_if_both_are_there() {
        let both = names(&[("us", "USA"), ("US", "-")]);
        assert_eq!(both.get("US"), Some(&Decision::LeftOut));
        assert_eq!(both.get("us"), Some(&Decision::Place("USA".to_owned())));
        assert_eq!(names(&[("us", "-")]).get("US"), Some(&Decision::LeftOut));
        // A third case is decided only if the answers agree.
        assert_eq!(both.get("Us"), None);
        assert_eq!(both.in_conflict("Us"), ["us", "US"]);
        assert!(both.in_conflict("us").is_empty());
        assert!(both.in_conflict("Peru").is_empty());
        let agreed = names(&[("us", "USA"), ("US", "usa")]);
        assert_eq!(agreed.get("Us"), Some(&Decision::Place("USA".to_owned())));
        assert!(agreed.in_conflict("Us").is_empty());
    }

    proptest! {
        #[test]
        fn of_decisions_on_one_text_the_first_counts(pairs in prop::collection::vec(("[ab ]{0,2}", "(-|[A-Z]{3}|)"), 0..6)) {
            let all: NameDecisions = pairs.iter().map(|(text, written)| (&**text, &**written)).collect();
            for (text, _) in &pairs {
                let first = pairs.iter().find(|(own, _)| clean(own) == clean(text)).expect("itself");
                prop_assert_eq!(all.get(text), Some(&Decision::of(&first.1)));
            }
        }
    }
}
