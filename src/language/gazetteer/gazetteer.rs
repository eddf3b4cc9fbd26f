//! The index of a table of places, and its answers.

use std::collections::HashMap;

use crate::language::gazetteer::clean::clean;
use crate::language::gazetteer::hints::ambiguous;
use crate::language::gazetteer::key::{in_order, key, words};
use crate::language::gazetteer::nearest::nearest;
use crate::language::places::{Row, rows};

/// Forms of states, which a name may have or lack. Other than `state` or `democratic republic`, they
/// never make another place of one.
const FORMS_OF_STATE: [&str; 6] = [
    "commonwealth",
    "emirate",
    "kingdom",
    "principality",
    "republic",
    "sultanate",
];
/// Words in parentheses that say nothing about which place is meant.
const REMARKS: [&str; 4] = ["country", "mainland", "metropolitan", "nation"];

/// Which place a text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// The text is a code or a name of the place, as the table has it but for case.
    Exact(Row<'a>),
    /// The text is another spelling of a name that no other place has.
    OtherSpelling(Row<'a>),
    /// The text may mean any of these places, or is a name of a part of the only one.
    Ambiguous(Vec<Row<'a>>),
    /// The text means none of the places: see [`Gazetteer::nearest`].
    Unknown,
}

impl<'a> Answer<'a> {
    /// The only place that is meant.
    pub fn place(&self) -> Option<Row<'a>> {
        match self {
            Answer::Exact(row) | Answer::OtherSpelling(row) => Some(*row),
            Answer::Ambiguous(_) | Answer::Unknown => None,
        }
    }
}

/// The places of a table, indexed by their names.
#[derive(Default)]
pub struct Gazetteer<'a> {
    rows: Vec<Row<'a>>,
    /// The places with a name that has this key: one, or the candidates of an ambiguous name.
    by_key: HashMap<String, Vec<usize>>,
}

impl<'a> Gazetteer<'a> {
    /// Indexes a table: see [`places`](crate::language::places).
    pub fn new(table: &'a str) -> Gazetteer<'a> {
        let rows: Vec<Row> = rows(table).collect();
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, row) in rows.iter().enumerate() {
            for name in row.names() {
                let places = by_key.entry(key(name)).or_default();
                if !places.contains(&i) {
                    places.push(i);
                }
            }
        }
        for (name, codes) in ambiguous() {
            let is_listed = |row: &Row| codes.split(' ').any(|code| code == row.alpha3);
            let places = rows.iter().enumerate().filter(|(_, row)| is_listed(row));
            // A name of a part of one place is not resolved either: two entries are no answer.
            let mut places: Vec<usize> = places.map(|(i, _)| i).collect();
            if let [only] = places[..] {
                places.push(only);
            }
            by_key.insert(key(name), places);
        }
        Gazetteer { rows, by_key }
    }

    /// Which place a text means: by a code, by a name in any spelling with the same [`key`], by a name
    /// with or without the form of its state, or by two names of one place, as in `Myanmar (Burma)`.
    ///
    /// ```
    /// use stancemap::language::gazetteer::{Answer, Gazetteer};
    /// use stancemap::language::places::TABLE;
    ///
    /// let gazetteer = Gazetteer::new(TABLE);
    /// let code = |text| gazetteer.find(text).place().map(|row| row.alpha3);
    /// assert_eq!(code("Korea, Rep."), Some("KOR"));
    /// assert_eq!(code("Georgia (US)"), None);
    /// assert!(matches!(gazetteer.find("Rwanda"), Answer::Exact(_)));
    /// assert!(matches!(gazetteer.find("The Philippines"), Answer::OtherSpelling(_)));
    /// let Answer::Ambiguous(places) = gazetteer.find("Congo") else { panic!() };
    /// assert_eq!(places.len(), 2);
    /// ```
    pub fn find(&self, text: &str) -> Answer<'a> {
        let text = clean(text);
        let places = match halves(&text) {
            Some((before, within)) if self.whole(&text).is_empty() => self.both(&before, &within),
            _ => self.whole(&text),
        };
        match places[..] {
            [] => Answer::Unknown,
            [only] if self.is_exact(&text, only) => Answer::Exact(self.rows[only]),
            [only] => Answer::OtherSpelling(self.rows[only]),
            [..] => Answer::Ambiguous(self.distinct(&places)),
        }
    }

    /// Up to `count` places that may be meant by a text that is unknown, the likeliest first. Empty if
    /// nothing is near.
    pub fn nearest(&self, text: &str, count: usize) -> Vec<Row<'a>> {
        nearest(&self.rows, &clean(text), count)
    }

    fn distinct(&self, places: &[usize]) -> Vec<Row<'a>> {
        let mut rows: Vec<Row> = places.iter().map(|i| self.rows[*i]).collect();
        rows.dedup();
        rows
    }

    fn is_exact(&self, text: &str, place: usize) -> bool {
        let lower = text.to_lowercase();
        let row = &self.rows[place];
        let mut names = row.names().map(str::to_lowercase);
        has_code(row, text) || names.any(|name| name == lower)
    }

    /// The places that a text means as a whole: two or more if it is ambiguous.
    fn whole(&self, text: &str) -> Vec<usize> {
        if let Some(i) = self.rows.iter().position(|row| has_code(row, text)) {
            return vec![i];
        }
        let words = words(text);
        let mut words = in_order(&words);
        let found = self.by_key.get(&words.join(" "));
        let found = found.or_else(|| {
            words.retain(|word| !FORMS_OF_STATE.contains(word));
            self.by_key.get(&words.join(" "))
        });
        found.cloned().unwrap_or_default()
    }

    /// The places that two texts mean together: the one that both mean, or else all. None if only one
    /// of the texts means any, unless the second is a mere remark.
    fn both(&self, before: &str, within: &str) -> Vec<usize> {
        let [first, second] = [before, within].map(|text| self.whole(text));
        let is_remark = |word: &String| {
            let word = &**word;
            let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
            is_number || REMARKS.contains(&word) || FORMS_OF_STATE.contains(&word)
        };
        if words(within).iter().all(is_remark) {
            return first;
        }
        if first.is_empty() || second.is_empty() {
            return Vec::new();
        }
        let mut common: Vec<usize> = first.clone();
        common.retain(|place| second.contains(place));
        common.dedup();
        match common[..] {
            [only] => vec![only],
            _ => [first, second].concat(),
        }
    }
}

/// The place of a table with a code: alpha-3, alpha-2 or another one in either case, or all three
/// digits of a numeric one.
pub fn with_code<'a>(table: &'a str, code: &str) -> Option<Row<'a>> {
    rows(table).find(|row| has_code(row, code))
}

fn has_code(row: &Row, code: &str) -> bool {
    row.codes().any(|own| own.eq_ignore_ascii_case(code))
}

/// The text before parentheses or a slash, with what follows, and the text in or after them.
fn halves(text: &str) -> Option<(String, String)> {
    let (before, rest) = text.split_once(['(', '[', '/', '（'])?;
    let (within, after) = rest.split_once([')', ']', '）']).unwrap_or((rest, ""));
    Some(([before, " ", after].concat(), within.to_owned()))
}
