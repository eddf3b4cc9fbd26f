//! The vocabularies that the header of a column names.

use crate::language::gazetteer::Vocabulary;
use crate::language::matching::column::Reading;
use crate::language::search::fold;

/// Parts of headers without spaces and punctuation, each with the vocabularies that it names. The first that a header
/// has counts.
const PARTS: [(&str, &[Vocabulary]); 27] = [
    ("alpha2", &[Vocabulary::Alpha2]),
    ("iso2", &[Vocabulary::Alpha2]),
    ("isoa2", &[Vocabulary::Alpha2]),
    ("isocode2", &[Vocabulary::Alpha2]),
    ("cca2", &[Vocabulary::Alpha2]),
    ("twoletter", &[Vocabulary::Alpha2]),
    ("2letter", &[Vocabulary::Alpha2]),
    ("alpha3", &[Vocabulary::Alpha3]),
    ("iso3", &[Vocabulary::Alpha3]),
    ("isoa3", &[Vocabulary::Alpha3]),
    ("isocode3", &[Vocabulary::Alpha3]),
    ("cca3", &[Vocabulary::Alpha3]),
    ("m49", &[Vocabulary::Numeric]),
    ("numeric", &[Vocabulary::Numeric]),
    ("ccn3", &[Vocabulary::Numeric]),
    ("ison3", &[Vocabulary::Numeric]),
    ("isonum", &[Vocabulary::Numeric]),
    ("eurostat", &[Vocabulary::Eurostat]),
    ("fips104", &[Vocabulary::Fips]),
    ("statefp", &[Vocabulary::UsFips]),
    ("statefips", &[Vocabulary::UsFips]),
    ("fips", &[Vocabulary::Fips, Vocabulary::UsFips]),
    ("olympic", &[Vocabulary::Olympic]),
    ("fifa", &[Vocabulary::Fifa]),
    ("usps", &[Vocabulary::UsPostal]),
    ("postal", &[Vocabulary::UsPostal]),
    ("stateabb", &[Vocabulary::UsPostal]),
];
/// Words of headers, as [`PARTS`].
const WORDS: [(&str, &[Vocabulary]); 4] = [
    ("ioc", &[Vocabulary::Olympic]),
    ("noc", &[Vocabulary::Olympic]),
    ("gec", &[Vocabulary::Fips]),
    (
        "iso",
        &[Vocabulary::Alpha3, Vocabulary::Alpha2, Vocabulary::Numeric],
    ),
];
/// Words for states of the USA, unless one of [`NO_STATES`] is beside them.
const STATES: [&str; 6] = [
    "state",
    "states",
    "usstate",
    "usstates",
    "statecode",
    "statename",
];
/// Words that make countries of states: `member state`, `state party`.
const NO_STATES: [&str; 10] = [
    "member",
    "members",
    "party",
    "parties",
    "country",
    "countries",
    "nation",
    "sovereign",
    "un",
    "eu",
];
/// Words for countries.
const COUNTRIES: [&str; 12] = [
    "country",
    "countries",
    "countrycode",
    "nation",
    "nations",
    "pais",
    "paises",
    "pays",
    "land",
    "lander",
    "paese",
    "stato",
];

/// The content of a column by its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// The readings that it names.
    pub(super) named: Vec<Reading>,
    /// Whether it says that the texts are countries.
    pub(super) is_of_countries: bool,
}

impl Header {
    /// The content by a header.
    pub(super) fn of(header: &str) -> Header {
        let words: Vec<String> = words(header);
        let has = |known: &[&str]| words.iter().any(|word| known.contains(&&**word));
        // The number of the standard is no number of letters.
        let compact = words.concat().replace("31661", "").replace("3166", "");
        let part = PARTS.iter().find(|(part, _)| compact.contains(part));
        let word = || WORDS.iter().find(|(word, _)| has(&[word]));
        let mut named: Vec<Reading> = Vec::new();
        if let Some((_, vocabularies)) = part.or_else(word) {
            named.extend(vocabularies.iter().copied().map(Reading::Codes));
        } else if has(&STATES) && !has(&NO_STATES) {
            let codes = [Vocabulary::UsPostal, Vocabulary::UsFips].map(Reading::Codes);
            named.extend(codes);
            named.push(Reading::UsStates);
        }
        Header {
            named,
            is_of_countries: has(&COUNTRIES),
        }
    }
}

/// The words of a header, in lower case and without accents: two of `countryCode`.
fn words(header: &str) -> Vec<String> {
    let mut spaced = String::new();
    let mut was_lower = false;
    for letter in header.chars() {
        if was_lower && letter.is_uppercase() {
            spaced.push(' ');
        }
        was_lower = letter.is_lowercase();
        match letter {
            '_' => spaced.push(' '),
            letter => spaced.extend(letter.to_lowercase()),
        }
    }
    fold(&spaced)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_names_a_vocabulary() {
        let table: [(&str, &[&str]); 24] = [
            ("iso2", &["alpha-2"]),
            ("ISO 3166-1 alpha-2", &["alpha-2"]),
            ("iso_a2", &["alpha-2"]),
            ("Alpha-2 code", &["alpha-2"]),
            ("iso3", &["alpha-3"]),
            ("ISO3166-1-Alpha-3", &["alpha-3"]),
            ("countryISO3", &["alpha-3"]),
            ("ISO_A3", &["alpha-3"]),
            ("iso", &["alpha-3", "alpha-2", "numeric"]),
            ("ISO 3166 code", &["alpha-3", "alpha-2", "numeric"]),
            ("M49 code", &["numeric"]),
            ("ISO numeric", &["numeric"]),
            ("FIPS", &["fips-10-4", "us-fips"]),
            ("STATEFP", &["us-fips"]),
            ("IOC", &["ioc"]),
            ("Olympic code", &["ioc"]),
            ("FIFA", &["fifa"]),
            ("STUSPS", &["us-postal"]),
            ("State", &["us-postal", "us-fips", "us-states"]),
            ("US state", &["us-postal", "us-fips", "us-states"]),
            ("Member State", &[]),
            ("statement", &[]),
            ("country", &[]),
            ("association", &[]),
        ];
        for (header, expected) in table {
            let named = Header::of(header).named;
            let words: Vec<&str> = named.iter().map(|one| one.as_str()).collect();
            assert_eq!(words, expected, "{header}");
        }
        assert!(
            Header::of("Country code").is_of_countries && Header::of("countryCode").is_of_countries
        );
        assert!(!Header::of("code").is_of_countries && !Header::of("").is_of_countries);
    }
}
