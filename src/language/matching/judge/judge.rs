//! Judges the texts of a column in every reading.

use std::collections::BTreeMap;

use crate::language::gazetteer::{Vocabulary, clean};
use crate::language::matching::column::{Column, Evidence, Reading};
use crate::language::matching::fold::Folded;
use crate::language::matching::index::Found;
use crate::language::matching::judge::choose::{HALF, NEARLY_ALL, choose, sure_states};
use crate::language::matching::judge::header::Header;
use crate::language::matching::judge::sense::{Judged, Sense};
use crate::language::matching::matcher::Matcher;
use crate::language::matching::parts::meaning;
use crate::language::matching::vocabularies::{Coded, may_be_code};

impl Matcher {
    /// Judges the texts of a column: the one reading that explains more of them than any other. If
    /// several explain as many and differ in a place, the column does not decide, and they are the
    /// candidates. Codes of the Olympic Committee, of FIFA and of FIPS 10-4 are taken only where ISO's
    /// explain little, or where nothing contradicts them.
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
        self.judge("", &rows)
    }

    /// Judges a column of codes that has names beside it: each text with the id of the place that the
    /// name in its row means, if it means one. The reading is taken that agrees with most of the names,
    /// if it agrees with half of them.
    ///
    /// The header counts before the texts where it names a vocabulary, as `iso2` does.
    ///
    /// ```
    /// use stancemap::language::gazetteer::Vocabulary;
    /// use stancemap::language::matching::{Matcher, Reading};
    ///
    /// let matcher = Matcher::world();
    /// let column = matcher.column_beside("code", [("AU", Some("AUT")), ("CH", Some("CHN"))]);
    /// assert_eq!(column.reading, Some(Reading::Codes(Vocabulary::Fips)));
    /// let column = matcher.column_beside("iso3", [("BRN", None), ("GER", None)]);
    /// assert_eq!(column.reading, Some(Reading::Codes(Vocabulary::Alpha3)));
    /// ```
    pub fn column_beside<'t>(
        &self,
        header: &str,
        rows: impl IntoIterator<Item = (&'t str, Option<&'t str>)>,
    ) -> Column {
        self.judge(header, &rows.into_iter().collect::<Vec<_>>())
    }

    fn judge(&self, header: &str, rows: &[(&str, Option<&str>)]) -> Column {
        let mut texts: Vec<String> = rows.iter().map(|(text, _)| clean(text)).collect();
        texts.sort_unstable();
        texts.dedup();
        texts.retain(|text| !text.is_empty());
        let mut judged: Vec<Judged> = Reading::all()
            .map(|reading| self.evidence(reading, &texts))
            .collect();
        // Names come last: a code of three letters may be an abbreviation, too.
        judged.rotate_left(2);
        let header = Header::of(header);
        let has_states = sure_states(&judged) > 0;
        let best = self.beside(rows, &judged, &header);
        let (reading, judged) = match best {
            Some(best) => {
                judged.retain(|one| one.reading() == best);
                (Some(best), judged)
            }
            None => choose(judged, &header),
        };
        let evidence = judged.into_iter().map(|one| one.evidence);
        Column {
            reading,
            texts: texts.len(),
            evidence: evidence.filter(|one| one.explained > 0).collect(),
            has_states,
        }
    }

    /// How well a reading explains texts, and what each means in it.
    fn evidence(&self, reading: Reading, texts: &[String]) -> Judged {
        let senses: Vec<Sense> = texts.iter().map(|text| self.sense(reading, text)).collect();
        let is_open = |sense: &Sense| [Sense::Unexplained, Sense::Withdrawn].contains(sense);
        let unexplained = senses.iter().position(is_open);
        let evidence = Evidence {
            reading,
            explained: senses.iter().filter(|sense| !is_open(sense)).count(),
            unexplained: unexplained.map(|i| texts[i].clone()),
        };
        Judged { evidence, senses }
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
            Some(Coded::Place { place, .. } | Coded::Alias(place)) => Sense::Place(place),
            Some(Coded::State(_)) => Sense::None,
            Some(Coded::Former(_)) => Sense::Withdrawn,
            None => Sense::Unexplained,
        }
    }

    /// The reading of codes that agrees with most of the names beside them. One that the header names comes first, and
    /// a rare one last.
    fn beside(
        &self,
        rows: &[(&str, Option<&str>)],
        judged: &[Judged],
        header: &Header,
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
        let counted = judged.iter().map(Judged::reading);
        let counted: Vec<(Reading, usize)> = counted.map(|one| (one, agreements(one))).collect();
        let best = |percent: usize, is_it: &dyn Fn(Reading) -> bool| {
            let own = counted.iter().filter(|(reading, _)| is_it(*reading));
            let most = own.clone().map(|(_, count)| *count).max()?;
            let (reading, count) = own.clone().find(|(_, count)| *count == most)?;
            (*count > 0 && count * 100 >= named * percent).then_some(*reading)
        };
        best(HALF, &|reading| header.named.contains(&reading))
            .or_else(|| best(NEARLY_ALL, &|reading| !reading.is_rare()))
            .or_else(|| best(HALF, &|_| true))
    }
}

/// Whether a text may be a code of a vocabulary: of the world's, if its letters have one case.
fn is_code(vocabulary: Vocabulary, text: &str) -> bool {
    let is_own = matches!(vocabulary, Vocabulary::Own | Vocabulary::OwnOther);
    is_own || may_be_code(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(vocabulary: Vocabulary) -> Option<Reading> {
        Some(Reading::Codes(vocabulary))
    }

    /// Fails unless each column has its reading.
    fn assert_readings(table: &[(&[&str], Option<Reading>)]) {
        let matcher = Matcher::world();
        for (texts, expected) in table {
            let column = matcher.column(texts.iter().copied());
            assert_eq!(column.reading, *expected, "{texts:?}: {column:?}");
        }
    }

    #[test]
    fn a_column_is_judged_as_a_whole() {
        assert_readings(&[
            (&["GA"], None),
            (&["GA", "CA", "DE", "IN"], None),
            (&["GA", "CA", "DE", "IN", "TX"], codes(Vocabulary::UsPostal)),
            (&["GA", "CA", "DE", "FR"], None),
            (&["GA", "CA", "DE", "FR", "IT"], codes(Vocabulary::Alpha2)),
            (&["GA", "CA", "TX", "US"], None),
            (&["AL", "GA", "MS", "SC", "TN", "US"], None),
            (
                &["US", "UK", "CA", "AU", "NZ", "JA"],
                codes(Vocabulary::Alpha2),
            ),
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
        ]);
    }

    #[test]
    fn rare_codes_and_names_are_judged_as_a_whole() {
        assert_readings(&[
            (&["BRN"], None),
            (&["BK"], None),
            (&["EL", "UK", "DE", "FR"], codes(Vocabulary::Alpha2)),
            (&["EL", "UK", "GB", "FR"], codes(Vocabulary::Alpha2)),
            (&["AU", "SP", "GM", "SZ", "UP"], None),
            (&["SP", "GM", "UP", "UV", "RP"], codes(Vocabulary::Fips)),
            (&["FRA", "USA", "BRN", "ITA"], None),
            (&["FRA", "USA", "BRN", "ITA", "DEU"], None),
            (&["FR", "IT", "ES", "AD", "TP", "AN", "CS", "SU"], None),
            (&["TP"], None),
            (&["TP", "AN"], None),
            (&["UK", "USA", "UAE", "DRC"], Some(Reading::Names)),
            (&["Rwanda", "Cuba", "FRA"], Some(Reading::Names)),
            (&["Rwanda", "World", "", "Xyz"], Some(Reading::Names)),
            (
                &["Georgia", "Alabama", "Texas", "Puerto Rico"],
                Some(Reading::UsStates),
            ),
            (
                &["Georgia", "Alabama", "Texas", "United States"],
                Some(Reading::UsStates),
            ),
            (
                &["Georgia", "Alabama", "Texas", "Total"],
                Some(Reading::UsStates),
            ),
            (
                &["Georgia", "Alabama", "Mexico", "Texas"],
                Some(Reading::UsStates),
            ),
            (&["Georgia", "Armenia"], Some(Reading::Names)),
            (&["Georgia", "Armenia", "Texas"], Some(Reading::Names)),
            (&["Georgia"], Some(Reading::Names)),
            (&["nonsense", "Unsinn"], Some(Reading::Names)),
            (&[], Some(Reading::Names)),
        ]);
    }

    #[test]
    fn a_header_decides_where_it_names_a_vocabulary() {
        let matcher = Matcher::world();
        let table: &[(&str, &str, Option<&str>)] = &[
            ("iso2", "FR IT ES GB SE NO BE NL TP", Some("alpha-2")),
            ("iso2", "FR IT ES AD TP AN CS SU", Some("alpha-2")),
            ("iso2", "FR IT ES GB EL UP RP", Some("alpha-2")),
            ("iso2", "SP GM UP UV RP", None),
            ("iso3", "FRA USA BRN GER ITA", Some("alpha-3")),
            ("iso3", "FRA USA BRN", Some("alpha-3")),
            ("ISO", "FRA USA BRN ITA", Some("alpha-3")),
            ("Olympic code", "FRA USA BRN ITA", Some("ioc")),
            ("FIPS", "AU SP GM SZ", Some("fips-10-4")),
            ("FIPS", "36 4 8", Some("us-fips")),
            ("M49", "36 4 8", Some("numeric")),
            ("country", "US UK CA AU NZ JA", Some("alpha-2")),
            ("country", "US CA DE IN", Some("alpha-2")),
            ("state", "GA CA TX US", Some("us-postal")),
            ("State", "AL GA MS SC TN US", Some("us-postal")),
            ("state", "GA CA AL FR", Some("us-postal")),
            ("state", "FR IT ES DE", Some("alpha-2")),
            ("state", "Georgia Armenia", Some("names")),
            ("state", "Georgia Texas Total", Some("us-states")),
            ("iso3", "France Georgia", Some("names")),
        ];
        for (header, texts, expected) in table {
            let rows = texts.split(' ').map(|text| (text, None));
            let column = matcher.column_beside(header, rows);
            let word = column.reading.map(Reading::as_str);
            assert_eq!(word, *expected, "{header}: {texts}: {column:?}");
        }
    }
}
