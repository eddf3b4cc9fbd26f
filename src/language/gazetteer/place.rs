//! The places of a gazetteer, with their names and codes.

use crate::base::variants::all_variants;
use crate::language::places::Row;

/// A place: a country, or an area of a basemap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The id that joins facts to geometry and stands in addresses. No other place of the gazetteer has
    /// it.
    pub id: String,
    /// The common name.
    pub name: String,
    /// Other names and spellings.
    pub other_names: Vec<String>,
    /// The codes, each with its vocabulary. The id is one of them.
    pub codes: Vec<(Vocabulary, String)>,
    /// A position inside it, in degrees east and north; `None` if it is not known.
    pub anchor: Option<[f64; 2]>,
    /// The larger area that it belongs to: the key of a region of the world, or the basemap's own name,
    /// which tells places of one name apart.
    pub part_of: Option<String>,
}

/// A list of codes, in which each code has one meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vocabulary {
    /// ISO 3166-1 alpha-3, with the table's own codes for what ISO does not list.
    Alpha3,
    /// ISO 3166-1 alpha-2.
    Alpha2,
    /// ISO 3166-1 numeric, three digits.
    Numeric,
    /// Other codes of the world's table.
    Other,
    /// Eurostat's: alpha-2, but for `EL` and `UK`.
    Eurostat,
    /// The International Olympic Committee's.
    Olympic,
    /// FIFA's.
    Fifa,
    /// FIPS 10-4, now the CIA's GEC: two letters.
    Fips,
    /// Postal abbreviations of the states of the USA.
    UsPostal,
    /// FIPS codes of the states of the USA, two digits.
    UsFips,
    /// The ids of a basemap's features, as the basemap writes them.
    Own,
    /// Other codes that a basemap has for its features.
    OwnOther,
}

impl Vocabulary {
    all_variants!(
        /// All vocabularies, the commoner ones first.
        pub const ALL: Vocabulary = Own, OwnOther, Alpha3, Alpha2, Numeric, Other, Eurostat, Olympic, Fifa, UsPostal,
        UsFips, Fips
    );
}

impl Place {
    /// A place of the world's table.
    pub(crate) fn of_row(row: &Row) -> Place {
        let owned = |text: &str| text.to_owned();
        let listed = [
            (Vocabulary::Alpha3, row.alpha3),
            (Vocabulary::Alpha2, row.alpha2),
            (Vocabulary::Numeric, row.numeric),
        ];
        let others = row.other_codes.split(' ');
        let others = others.map(|code| (Vocabulary::Other, code));
        let codes = listed.into_iter().chain(others);
        Place {
            id: owned(row.alpha3),
            name: owned(row.name),
            other_names: row.names().skip(1).map(owned).collect(),
            codes: codes
                .filter(|(_, code)| !code.is_empty())
                .map(|(vocabulary, code)| (vocabulary, owned(code)))
                .collect(),
            anchor: None,
            part_of: Some(owned(row.region)).filter(|region| !region.is_empty()),
        }
    }

    /// The names, the common one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.other_names.iter().map(String::as_str);
        std::iter::once(&*self.name).chain(others)
    }

    /// The codes of a vocabulary.
    pub fn codes_in(&self, vocabulary: Vocabulary) -> impl Iterator<Item = &str> {
        let own = self.codes.iter().filter(move |(own, _)| *own == vocabulary);
        own.map(|(_, code)| &**code)
    }
}
