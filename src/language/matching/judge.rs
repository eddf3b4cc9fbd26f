//! Decides what the texts of a column are.

use std::collections::BTreeMap;

use crate::language::gazetteer::{Vocabulary, clean};
use crate::language::matching::column::{Column, Evidence, Reading};
use crate::language::matching::fold::Folded;
use crate::language::matching::index::Found;
use crate::language::matching::matcher::Matcher;
use crate::language::matching::parts::meaning;
use crate::language::matching::vocabularies::{Coded, may_be_code};

/// The meaning of a text in a reading, by which readings are compared.
#[derive(Clone, Debug, PartialEq)]
enum Sense {
    Place(usize),
    /// Known, but no place.
    None,
    /// Not explained.
    Unexplained,
}

/// The part of the texts that a reading has to explain to be taken, in percent.
const MOST: usize = 50;

impl Matcher {
    /// Judges the texts of a column: the one reading that explains more of them than any other. If
    /// several explain as many and differ in a place, the column does not decide, and they are the
    /// candidates. FIPS 10-4, which is out of use, is taken only if nothing else explains
    /// as much, and not for a single text.
    ///
    /// ```
    /// use stancemap::language::gazetteer::Vocabulary;
    /// use stancemap::language::matching::{Matcher, Reading};
    ///
    /// let matcher = Matcher::world();
    /// let column = matcher.column(["SUI", "GER", "NED", "USA"]);
    /// assert_eq!(column.reading, Some(Reading::Codes(Vocabulary::Olympic)));
    /// assert_eq!(matcher.column(["Cuba", "Mali", "UK"]).reading, Some(Reading::Names));
    /// // Australia and Afghanistan, or New York and Arizona.
    /// assert_eq!(matcher.column(["36", "4"]).reading, None);
    /// ```
    pub fn column<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Column {
        let rows: Vec<(&str, Option<&str>)> = texts.into_iter().map(|text| (text, None)).collect();
        self.judge(&rows)
    }

    /// Judges a column of codes that has names beside it: each text with the id of the place that the
    /// name in its row means, if it means one. The reading is taken that agrees with most of the names,
    /// if it agrees with half of them.
    ///
    /// ```
    /// use stancemap::language::gazetteer::Vocabulary;
    /// use stancemap::language::matching::{Matcher, Reading};
    ///
    /// let matcher = Matcher::world();
    /// let column = matcher.column_beside([("AU", Some("AUT")), ("CH", Some("CHN"))]);
    /// assert_eq!(column.reading, Some(Reading::Codes(Vocabulary::Fips)));
    /// ```
    pub fn column_beside<'t>(
        &self,
        rows: impl IntoIterator<Item = (&'t str, Option<&'t str>)>,
    ) -> Column {
        self.judge(&rows.into_iter().collect::<Vec<_>>())
    }

    fn judge(&self, rows: &[(&str, Option<&str>)]) -> Column {
        let mut texts: Vec<String> = rows.iter().map(|(text, _)| clean(text)).collect();
        texts.sort_unstable();
        texts.dedup();
        texts.retain(|text| !text.is_empty());
        let mut judged: Vec<(Evidence, Vec<Sense>)> = Reading::all()
            .map(|reading| self.evidence(reading, &texts))
            .collect();
        // Names come last: a code of three letters may be an abbreviation, too.
        judged.rotate_left(2);
        if let Some(best) = self.beside(rows, &judged) {
            judged.retain(|(evidence, _)| evidence.reading == best);
            return column(texts.len(), Some(best), judged);
        }
        let most = judged.iter().map(|(evidence, _)| evidence.explained).max();
        let most = most.unwrap_or_default();
        if most == 0 || most * 100 < texts.len() * MOST {
            return column(texts.len(), Some(Reading::Names), judged);
        }
        judged.retain(|(evidence, _)| evidence.explained == most);
        let is_old = |reading: Reading| reading == Reading::Codes(Vocabulary::Fips);
        if judged.iter().any(|(evidence, _)| !is_old(evidence.reading)) {
            judged.retain(|(evidence, _)| !is_old(evidence.reading));
        }
        // `Georgia` alone is a country: a column of states has others.
        let has_states = judged.iter().any(|(evidence, senses)| {
            evidence.reading == Reading::UsStates
                && senses.contains(&Sense::None)
                && texts.len() > 1
        });
        if !has_states {
            judged.retain(|(evidence, _)| evidence.reading != Reading::UsStates);
        }
        // A reading that means the same as a commoner one is no other candidate.
        let mut distinct: Vec<(Evidence, Vec<Sense>)> = Vec::new();
        for one in judged {
            if distinct.iter().all(|(_, senses)| *senses != one.1) {
                distinct.push(one);
            }
        }
        let judged = distinct;
        let first = judged.first().map(|(evidence, _)| evidence.reading);
        let first = first.filter(|reading| !is_old(*reading) || texts.len() > 1);
        let differ = judged
            .iter()
            .any(|(_, senses)| differ(senses, &judged[0].1));
        let reading = first.filter(|_| !differ);
        let reading = reading.or_else(|| states(&judged));
        column(texts.len(), reading, judged)
    }

    /// How well a reading explains texts, and what each means in it.
    fn evidence(&self, reading: Reading, texts: &[String]) -> (Evidence, Vec<Sense>) {
        let senses: Vec<Sense> = texts.iter().map(|text| self.sense(reading, text)).collect();
        let is_open = |sense: &&Sense| **sense == Sense::Unexplained;
        let unexplained = senses.iter().position(|sense| *sense == Sense::Unexplained);
        let evidence = Evidence {
            reading,
            explained: senses.len() - senses.iter().filter(is_open).count(),
            unexplained: unexplained.map(|i| texts[i].clone()),
        };
        (evidence, senses)
    }

    fn sense(&self, reading: Reading, text: &str) -> Sense {
        let coded = match reading {
            Reading::Codes(vocabulary) if is_code(vocabulary, text) => {
                self.codes.find(vocabulary, text)
            }
            Reading::Codes(_) => None,
            Reading::UsStates => self.codes.state_named(&Folded::new(text)),
            Reading::Names => {
                return match meaning(self.gazetteer(), &self.names, text) {
                    Some(Found::Place { place, .. }) => Sense::Place(place),
                    Some(_) => Sense::None,
                    None => Sense::Unexplained,
                };
            }
        };
        match coded {
            Some(Coded::Place { place, .. }) => Sense::Place(place),
            Some(Coded::State(_)) => Sense::None,
            None => Sense::Unexplained,
        }
    }

    /// The reading of codes that agrees with most of the names beside them, if it is the only one.
    fn beside(
        &self,
        rows: &[(&str, Option<&str>)],
        judged: &[(Evidence, Vec<Sense>)],
    ) -> Option<Reading> {
        // Many rows have the same text beside the same name.
        let mut pairs: BTreeMap<(String, &str), usize> = BTreeMap::new();
        for (text, id) in rows {
            if let Some(id) = id {
                *pairs.entry((clean(text), id)).or_default() += 1;
            }
        }
        let named: usize = pairs.values().sum();
        if named == 0 {
            return None;
        }
        let agreements = |reading: Reading| -> usize {
            let agrees = |text: &str, id: &str| match self.sense(reading, text) {
                Sense::Place(place) => id == self.gazetteer().places()[place].id,
                _ => false,
            };
            let agreeing = pairs.iter().filter(|((text, id), _)| agrees(text, id));
            agreeing.map(|(_, count)| count).sum()
        };
        let counted = judged.iter().map(|(evidence, _)| evidence.reading);
        let counted: Vec<(Reading, usize)> = counted.map(|one| (one, agreements(one))).collect();
        let most = counted.iter().map(|(_, count)| *count).max()?;
        let best = counted.iter().find(|(_, count)| *count == most)?;
        (most > 0 && most * 100 >= named * MOST).then_some(best.0)
    }
}

/// Whether two readings both explain a text, and as different places.
fn differ(one: &[Sense], other: &[Sense]) -> bool {
    let mut pairs = one.iter().zip(other);
    pairs.any(|(one, other)| {
        one != other && *one != Sense::Unexplained && *other != Sense::Unexplained
    })
}

/// Whether a text may be a code of a vocabulary: of the world's, if its letters have one case.
fn is_code(vocabulary: Vocabulary, text: &str) -> bool {
    let is_own = matches!(vocabulary, Vocabulary::Own | Vocabulary::OwnOther);
    is_own || may_be_code(text)
}

/// The names of US states, if they explain as much as other names and half or more are of no country.
fn states(judged: &[(Evidence, Vec<Sense>)]) -> Option<Reading> {
    let of = |reading: Reading| {
        let found = judged
            .iter()
            .find(|(evidence, _)| evidence.reading == reading);
        found.map(|(_, senses)| senses)
    };
    let (states, names) = (of(Reading::UsStates)?, of(Reading::Names)?);
    let is_only = judged.len() == 2;
    let parts = names.iter().zip(states);
    let parts = parts.filter(|(name, state)| **name == Sense::None && **state == Sense::None);
    (is_only && parts.count() * 2 >= names.len()).then_some(Reading::UsStates)
}

fn column(texts: usize, reading: Option<Reading>, judged: Vec<(Evidence, Vec<Sense>)>) -> Column {
    let evidence = judged.into_iter().map(|(evidence, _)| evidence);
    let evidence = evidence.filter(|evidence| evidence.explained > 0);
    Column {
        reading,
        texts,
        evidence: evidence.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_judged_as_a_whole() {
        let matcher = Matcher::world();
        let codes = |vocabulary| Some(Reading::Codes(vocabulary));
        let table: [(&[&str], Option<Reading>); 27] = [
            (&["GA"], None),
            (&["GA", "CA", "DE", "IN"], None),
            (&["GA", "CA", "DE", "IN", "TX"], codes(Vocabulary::UsPostal)),
            (&["GA", "CA", "DE", "FR"], codes(Vocabulary::Alpha2)),
            (&["de", "fr"], codes(Vocabulary::Alpha2)),
            (&["36"], None),
            (&["36", "4", "8"], None),
            (&["36", "04", "08"], codes(Vocabulary::UsFips)),
            (&["036", "004"], codes(Vocabulary::Numeric)),
            (&["36", "4", "840"], codes(Vocabulary::Numeric)),
            (&["FRA", "USA", "DEU"], codes(Vocabulary::Alpha3)),
            (&["FRA", "USA"], codes(Vocabulary::Alpha3)),
            (&["FRA", "USA", "GER"], codes(Vocabulary::Olympic)),
            (
                &["FRA", "USA", "ENG", "KVX", "GER"],
                codes(Vocabulary::Fifa),
            ),
            (&["FRA", "DEU", "GBR", "GER"], codes(Vocabulary::Alpha3)),
            (&["BRN"], None),
            (&["BK"], None),
            (&["EL", "UK", "DE", "FR"], codes(Vocabulary::Eurostat)),
            (&["AU", "SP", "GM", "SZ", "UP"], codes(Vocabulary::Fips)),
            (&["UK", "USA", "UAE", "DRC"], Some(Reading::Names)),
            (&["Rwanda", "Cuba", "FRA"], Some(Reading::Names)),
            (&["Rwanda", "World", "", "Xyz"], Some(Reading::Names)),
            (
                &["Georgia", "Alabama", "Texas", "Puerto Rico"],
                Some(Reading::UsStates),
            ),
            (&["Georgia", "Armenia"], Some(Reading::Names)),
            (&["Georgia"], Some(Reading::Names)),
            (&["nonsense", "Unsinn"], Some(Reading::Names)),
            (&[], Some(Reading::Names)),
        ];
        for (texts, expected) in table {
            let column = matcher.column(texts.iter().copied());
            assert_eq!(column.reading, expected, "{texts:?}: {column:?}");
        }
    }
}
