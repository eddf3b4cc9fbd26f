//! Other names and codes of places, from the properties of their features that nobody named.

use std::collections::BTreeSet;

use crate::language::gazetteer::{Place, Vocabulary};
use crate::world::basemap::own::texts::{Columns, Stated, value};

/// Parts of the names of properties that hold names.
const OF_NAMES: [&str; 5] = ["name", "nom", "label", "alias", "title"];
/// The longest code.
const LONGEST_CODE: usize = 14;

/// Adds to places what other properties of their features say: as names where the property is called a
/// name, as codes where all its values look like codes. A property counts only if no two places have one
/// value of it, so that no value means another place than its own; of names, if no two places of one
/// larger area have.
pub(crate) fn add_spellings(
    places: &mut [Place],
    features: &[(usize, &[Stated])],
    columns: &Columns,
) {
    let used = [columns.id, columns.name, columns.part_of];
    let all = features.iter().flat_map(|(_, texts)| *texts);
    let others = all.filter(|one| one.is_text && !used.contains(&&*one.property));
    let properties: BTreeSet<String> = others.map(|one| one.property.clone()).collect();
    for property in properties {
        let values = values(&property, features);
        let lower = property.to_lowercase();
        if OF_NAMES.iter().any(|part| lower.contains(part)) {
            let key = |(place, text): &(usize, &str)| {
                let whole = places[*place].part_of.as_deref().unwrap_or_default();
                format!("{}\n{whole}", text.to_lowercase())
            };
            if are_distinct(values.iter().map(key)) {
                for (place, text) in values {
                    let place = &mut places[place];
                    if !place.names().any(|name| name == text) {
                        place.other_names.push(text.to_owned());
                    }
                }
            }
        } else if values.iter().all(|(_, text)| is_code(text))
            && are_distinct(values.iter().map(|(_, text)| text.to_lowercase()))
        {
            for (place, text) in values {
                let code = (Vocabulary::OwnOther, text.to_owned());
                places[place].codes.push(code);
            }
        }
    }
}

/// The values of a property, each once for its place.
fn values<'a>(property: &str, features: &[(usize, &'a [Stated])]) -> Vec<(usize, &'a str)> {
    let mut seen = BTreeSet::new();
    let stated = features.iter().filter_map(|(place, texts)| {
        let text = value(texts, property)?;
        Some((*place, text))
    });
    stated
        .filter(|(place, text)| seen.insert(format!("{place}\n{text}")))
        .collect()
}

fn are_distinct(mut values: impl Iterator<Item = String>) -> bool {
    let mut seen = BTreeSet::new();
    values.all(|value| seen.insert(value))
}

/// Whether a text looks like a code: it is short, and has neither spaces nor letters in lower case.
fn is_code(text: &str) -> bool {
    let is_sign = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit();
    text.len() <= LONGEST_CODE
        && text.chars().any(is_sign)
        && text
            .chars()
            .all(|letter| is_sign(letter) || "-_./".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(pairs: &[(&str, &str)]) -> Vec<Stated> {
        let one = |(property, text): &(&str, &str)| Stated {
            property: (*property).to_owned(),
            text: (*text).to_owned(),
            is_text: true,
        };
        pairs.iter().map(one).collect()
    }

    #[test]
    fn names_and_codes_are_taken_from_other_properties_where_they_are_unique() {
        let features = [
            stated(&[
                ("ID", "06"),
                ("NAME", "California"),
                ("name_es", "California"),
                ("long_name", "State of California"),
                ("STUSPS", "CA"),
                ("capital", "Sacramento"),
                ("LSAD", "00"),
            ]),
            stated(&[
                ("ID", "36"),
                ("NAME", "New York"),
                ("name_es", "Nueva York"),
                ("long_name", "State of New York"),
                ("STUSPS", "NY"),
                ("capital", "Albany"),
                ("LSAD", "00"),
            ]),
        ];
        let place = |name: &str| Place {
            name: name.to_owned(),
            ..Place::default()
        };
        let mut places = [place("California"), place("New York")];
        let columns = Columns {
            id: "ID",
            name: "NAME",
            part_of: "",
        };
        let of_places = [(0, &*features[0]), (1, &*features[1])];
        add_spellings(&mut places, &of_places, &columns);
        assert_eq!(places[1].other_names, ["State of New York", "Nueva York"]);
        assert_eq!(places[0].other_names, ["State of California"]);
        let codes: Vec<_> = places[1].codes_in(Vocabulary::OwnOther).collect();
        assert_eq!(codes, ["NY"]);
    }

    #[test]
    fn names_may_be_those_of_places_elsewhere_but_no_larger_areas() {
        let features = [
            ("A", "Orange County"),
            ("B", "Orange County"),
            ("B", "Lake County"),
        ]
        .map(|(whole, name)| stated(&[("whole", whole), ("NAMELSAD", name), ("area_name", whole)]));
        let place = |whole: &str| Place {
            part_of: Some(whole.to_owned()),
            ..Place::default()
        };
        let mut places = ["A", "B", "B"].map(place);
        let of_places: Vec<_> = features
            .iter()
            .enumerate()
            .map(|(i, one)| (i, &**one))
            .collect();
        let columns = Columns {
            part_of: "whole",
            ..Columns::default()
        };
        add_spellings(&mut places, &of_places, &columns);
        for place in places {
            assert_eq!(place.other_names.len(), 1, "{place:?}");
            assert!(place.codes.is_empty());
        }
    }

    #[test]
    fn a_code_is_short_and_in_capitals() {
        for code in ["CA", "06037", "US-CA", "0400000US06", "DE.BY"] {
            assert!(is_code(code), "{code}");
        }
        for text in ["Sacramento", "A B", "-", "", "é", "ABCDEFGHIJKLMNOP"] {
            assert!(!is_code(text), "{text}");
        }
    }
}
