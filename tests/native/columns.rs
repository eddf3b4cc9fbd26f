//! Columns of codes: none is ever a place of another vocabulary.

use std::collections::{BTreeMap, BTreeSet};

use stancemap::language::gazetteer::{Gazetteer, Vocabulary};
use stancemap::language::matching::{Matcher, Reading};

use crate::support::text;

/// Columns of each vocabulary, with all its headers.
const COLUMNS: usize = 240;

/// The codes of a vocabulary, each with the id of its place; empty for a state of the USA.
struct Codes {
    name: &'static str,
    headers: &'static [&'static str],
    places: BTreeMap<String, String>,
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }

    fn some<'c>(&mut self, codes: &'c [(&'c String, &'c String)]) -> (&'c str, &'c str) {
        let (code, id) = codes[self.below(codes.len())];
        (code, id)
    }
}

/// A column of a table of codes, with the ids in another.
fn table(file: &str, code: usize, id: usize) -> BTreeMap<String, String> {
    let text = text(&format!("src/language/matching/{file}"));
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let cells = lines.map(|line| line.split('\t').collect::<Vec<&str>>());
    let pairs = cells.map(|cells| {
        let cell = |at: usize| cells.get(at).copied().unwrap_or_default().to_owned();
        (cell(code), cell(id))
    });
    pairs.filter(|(code, _)| !code.is_empty()).collect()
}

fn vocabularies() -> Vec<Codes> {
    let world = Gazetteer::world();
    let iso = |vocabulary: Vocabulary| {
        let codes = world.places().iter().flat_map(move |place| {
            place
                .codes_in(vocabulary)
                .map(|code| (code.to_owned(), place.id.clone()))
        });
        codes.collect::<BTreeMap<String, String>>()
    };
    let numeric = iso(Vocabulary::Numeric);
    let lost = numeric
        .iter()
        .map(|(code, id)| (code.trim_start_matches('0').to_owned(), id.clone()));
    let lost = lost.collect();
    let codes = |name, headers, places| Codes {
        name,
        headers,
        places,
    };
    vec![
        codes(
            "alpha-3",
            &["iso3", "ISO 3166-1 alpha-3", "ISO_A3"],
            iso(Vocabulary::Alpha3),
        ),
        codes(
            "alpha-2",
            &["iso2", "ISO 3166-1 alpha-2", "country_iso_a2"],
            iso(Vocabulary::Alpha2),
        ),
        codes("numeric", &["M49", "ISO numeric"], numeric),
        codes("numeric without zeros", &["M49", "ISO numeric"], lost),
        codes(
            "ioc",
            &["IOC", "Olympic code"],
            table("other-codes.tsv", 2, 0),
        ),
        codes("fifa", &["FIFA"], table("other-codes.tsv", 1, 0)),
        codes(
            "fips",
            &["FIPS 10-4", "GEC"],
            table("other-codes.tsv", 3, 0),
        ),
        codes(
            "us-postal",
            &["State", "USPS", "postal abbreviation"],
            table("us-states.tsv", 0, 4),
        ),
        codes(
            "us-fips",
            &["state FIPS", "STATEFP"],
            table("us-states.tsv", 1, 4),
        ),
    ]
}

/// A column with its header: codes of one vocabulary, and up to two of others, each with the id of its place.
fn column<'c>(
    dice: &mut Dice,
    own: &'c [(&'c String, &'c String)],
    foreign: &'c [(&'c String, &'c String)],
    is_neutral: bool,
) -> BTreeMap<&'c str, &'c str> {
    let strangers = dice.below(3);
    // Without a header, most codes have to say which vocabulary it is.
    let fewest = if is_neutral {
        3 * strangers + 2
    } else {
        strangers + 2
    };
    let count = fewest + dice.below(8);
    let mut texts = BTreeMap::new();
    while texts.len() < count {
        texts.extend([dice.some(own)]);
    }
    for _ in 0..strangers {
        texts.extend([dice.some(foreign)]);
    }
    texts
}

#[test]
fn no_code_of_a_column_is_a_place_of_another_vocabulary() {
    let all = vocabularies();
    let matcher = Matcher::world();
    let alpha2: BTreeSet<&String> = all[1].places.keys().collect();
    let mut dice = Dice(17);
    let (mut columns, mut places, mut wrong) = (0, 0, Vec::new());
    for codes in &all {
        let own: Vec<_> = codes.places.iter().collect();
        let others = all.iter().filter(|other| other.name != codes.name);
        // A number that lost its zeros is one of the column's, and ISO's meaning comes before the one in FIPS 10-4.
        let is_own = |code: &String| {
            codes.places.contains_key(code)
                || (codes.name.starts_with("numeric") && code.parse::<u16>().is_ok())
        };
        let foreign = others.flat_map(|other| {
            let is_iso = |code: &String| other.name == "fips" && alpha2.contains(code);
            other.places.iter().filter(move |(code, _)| !is_iso(code))
        });
        let foreign: Vec<_> = foreign.filter(|(code, _)| !is_own(code)).collect();
        for header in codes.headers.iter().copied().chain(["code", ""]) {
            let is_neutral = ["code", ""].contains(&header);
            for _ in 0..COLUMNS / (codes.headers.len() + 2) {
                let texts = column(&mut dice, &own, &foreign, is_neutral);
                // Without a header, codes of two letters are ISO's where these explain nearly all.
                let of_iso = texts
                    .keys()
                    .filter(|code| **code == "UK" || alpha2.contains(&(**code).to_owned()));
                if is_neutral && codes.name == "fips" && of_iso.count() * 4 >= texts.len() * 3 {
                    continue;
                }
                let judged = matcher.column_beside(header, texts.keys().map(|code| (*code, None)));
                columns += 1;
                for (code, id) in &texts {
                    let found = matcher.find_in(&judged, code);
                    let Some(place) = found.place() else { continue };
                    places += 1;
                    if place.id != *id {
                        let reading = judged.reading.map(Reading::as_str);
                        wrong.push(format!(
                            "{} {header:?} {reading:?}: {code} is {}, not {id}, in {texts:?}",
                            codes.name, place.id
                        ));
                    }
                }
            }
        }
    }
    assert!(columns > 1_800, "{columns}");
    // Most columns are decided.
    assert!(places > 8_000, "{places}");
    assert!(
        wrong.is_empty(),
        "{} wrong: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(20)]
    );
}
