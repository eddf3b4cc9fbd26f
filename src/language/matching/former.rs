//! Codes that ISO 3166-1 has withdrawn, of states and areas that are gone or have another name now.

/// A withdrawn code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Former {
    /// The alpha-2 code; may be empty.
    pub(crate) alpha2: &'static str,
    /// The alpha-3 code; may be empty.
    pub(crate) alpha3: &'static str,
    /// The name that it had, with its article.
    pub(crate) name: &'static str,
    /// The ids of the places of today, separated by spaces.
    pub(crate) places: &'static str,
}

/// All withdrawn codes.
pub(crate) fn former_codes() -> impl Iterator<Item = Former> {
    let lines = include_str!("former-codes.tsv").lines();
    let lines = lines.filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut columns = line.split('\t');
        Some(Former {
            alpha2: columns.next()?,
            alpha3: columns.next()?,
            name: columns.next()?,
            places: columns.next()?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::gazetteer::{Gazetteer, Vocabulary};

    #[test]
    fn a_withdrawn_code_is_no_code_of_today() {
        let world = Gazetteer::world();
        assert_eq!(former_codes().count(), 23);
        for one in former_codes() {
            for id in one.places.split(' ') {
                assert!(world.place(id).is_some(), "{}: {id}", one.name);
            }
            let codes = [
                (Vocabulary::Alpha2, one.alpha2),
                (Vocabulary::Alpha3, one.alpha3),
            ];
            for (vocabulary, code) in codes {
                let is_own = world
                    .places()
                    .iter()
                    .any(|place| place.codes_in(vocabulary).any(|own| own == code));
                assert!(!is_own, "{code}");
            }
        }
    }
}
