//! Ids of places, and the codes and names that resolve to them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::dossier::region::Region;
use crate::language::gazetteer::{Answer, Gazetteer, Place};
use crate::language::places;
use crate::language::places::{Row, TABLE, rows};

/// A country or area: ISO 3166-1 alpha-3, `XKX` for Kosovo, or one of the two areas that Natural
/// Earth draws apart and ISO does not list (`CYN` Northern Cyprus, `SOL` Somaliland).
///
/// It joins facts to geometry. The only way to get one is to resolve a code or name in the table
/// of places, so every id is in the table.
///
/// ```
/// use stancemap::dossier::PlaceId;
///
/// let rwanda = PlaceId::resolve("RWA").unwrap();
/// for alias in ["RW", "646", "rwa", "Rwanda"] {
///     assert_eq!(PlaceId::resolve(alias), Ok(rwanda));
/// }
/// assert_eq!(PlaceId::resolve("Ruanda").unwrap_err().nearest[0].name(), "Rwanda");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceId([u8; 3]);

/// A text that is no code or name of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPlace {
    /// Whether the text is a name of each of [`nearest`](UnknownPlace::nearest): `Congo`, `Korea`.
    pub is_ambiguous: bool,
    /// The places that may be meant: all candidates of an ambiguous name, or up to three with the
    /// nearest codes or names, nearest first. Empty if nothing is near.
    pub nearest: Vec<PlaceId>,
}

impl PlaceId {
    /// The place with an alpha-3, alpha-2 or numeric code, another code, or an English name. Case is
    /// ignored, and so are other differences between spellings: see [`Gazetteer::find`].
    ///
    /// # Errors
    /// If this is no code or name of exactly one place. It never guesses; the error names the
    /// candidates or the nearest places.
    pub fn resolve(text: &str) -> Result<PlaceId, UnknownPlace> {
        PlaceId::resolve_in(&Gazetteer::world(), text)
    }

    /// As [`PlaceId::resolve`], with an index of the table that is made once for many texts.
    ///
    /// # Errors
    /// As [`PlaceId::resolve`].
    pub(crate) fn resolve_in(gazetteer: &Gazetteer, text: &str) -> Result<PlaceId, UnknownPlace> {
        let of_place = |place: &Place| {
            let mut id = [0; 3];
            id.copy_from_slice(place.id.as_bytes());
            PlaceId(id)
        };
        let ids = |places: Vec<&Place>| places.into_iter().map(of_place).collect();
        let (is_ambiguous, nearest) = match gazetteer.find(text) {
            Answer::Exact(place) | Answer::OtherSpelling(place) => return Ok(of_place(place)),
            Answer::Ambiguous(places) => (places.len() > 1, places),
            Answer::Unknown => (false, gazetteer.nearest(text, OFFERED)),
        };
        Err(UnknownPlace {
            is_ambiguous,
            nearest: ids(nearest),
        })
    }

    /// The place with an alpha-3 code in upper case.
    pub fn of_code(alpha3: &str) -> Option<PlaceId> {
        places::row(TABLE, alpha3).map(PlaceId::of_row)
    }

    /// All places, in the order of the table.
    pub fn all() -> impl Iterator<Item = PlaceId> {
        rows(TABLE).map(PlaceId::of_row)
    }

    /// The alpha-3 code.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The common English name.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// The region that the place is in. Every place of the table has one.
    pub fn region(self) -> Option<Region> {
        Region::from_key(self.row()?.region)
    }

    fn of_row(row: Row) -> PlaceId {
        let mut id = [0; 3];
        id.copy_from_slice(row.alpha3.as_bytes());
        PlaceId(id)
    }

    fn row(self) -> Option<Row<'static>> {
        rows(TABLE).find(|row| row.alpha3 == self.as_str())
    }
}

/// The number of places that a message about an unknown one offers.
const OFFERED: usize = 3;

impl fmt::Display for UnknownPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (words, last) = if self.is_ambiguous {
            ("a name or code of one place:", " or ")
        } else {
            ("a place's code, such as ISO 3166-1 alpha-3", ", ")
        };
        f.write_str(words)?;
        let count = self.nearest.len();
        if !self.is_ambiguous && count > 0 {
            let verb = if count == 1 { "is" } else { "are" };
            write!(f, "; near it {verb}")?;
        }
        for (i, place) in self.nearest.iter().enumerate() {
            let gap = match i {
                0 => " ",
                _ if i + 1 == count => last,
                _ => ", ",
            };
            write!(f, "{gap}{place} ({})", place.name())?;
        }
        Ok(())
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for PlaceId {
    type Err = UnknownPlace;

    fn from_str(text: &str) -> Result<Self, UnknownPlace> {
        PlaceId::resolve(text)
    }
}

impl TryFrom<String> for PlaceId {
    type Error = UnknownPlace;

    fn try_from(text: String) -> Result<Self, UnknownPlace> {
        PlaceId::resolve(&text)
    }
}

impl From<PlaceId> for String {
    fn from(place: PlaceId) -> String {
        place.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_place_is_in_a_region() {
        for place in PlaceId::all() {
            assert!(place.region().is_some(), "{place}");
        }
        let counts = Region::ALL.map(|region| {
            let within = PlaceId::all().filter(|place| place.region() == Some(region));
            within.count()
        });
        assert_eq!(counts, [5, 8, 28, 16, 52, 61, 52, 29, 1]);
    }

    #[test]
    fn places_that_the_standard_lacks_are_where_their_neighbours_are() {
        let region = |code| PlaceId::resolve(code).unwrap().region();
        for (place, neighbour) in [
            ("XKX", "ALB"),
            ("TWN", "CHN"),
            ("CYN", "CYP"),
            ("SOL", "SOM"),
        ] {
            assert_eq!(region(place), region(neighbour), "{place}");
        }
        assert_eq!(region("MEX"), Some(Region::CentralAmerica));
        assert_eq!(region("RUS"), Some(Region::Europe));
        assert_eq!(region("TUR"), Some(Region::Asia));
    }

    #[test]
    fn every_name_leads_back_to_its_own_place() {
        for row in rows(TABLE) {
            for name in row.names() {
                assert_eq!(PlaceId::resolve(name), Ok(PlaceId::of_row(row)), "{name}");
            }
        }
    }

    #[test]
    fn aliases_are_resolved() {
        let table = [
            ("KOS", "XKX"),
            ("XKK", "XKX"),
            ("xk", "XKX"),
            ("Kosovo", "XKX"),
            ("UK", "GBR"),
            ("024", "AGO"),
            ("Swaziland", "SWZ"),
            ("SÃO TOMÉ AND PRÍNCIPE", "STP"),
        ];
        for (text, id) in table {
            assert_eq!(
                PlaceId::resolve(text).map(|id| id.to_string()),
                Ok(id.into()),
                "{text}"
            );
        }
    }

    #[test]
    fn an_unknown_code_is_no_guess_but_names_the_nearest() {
        let unknown = PlaceId::resolve("Kosova").unwrap_err();
        assert_eq!(unknown.nearest[0].name(), "Kosovo");
        assert!(unknown.to_string().contains("XKX (Kosovo)"));
        let unknown = PlaceId::resolve("-99").unwrap_err();
        assert!(unknown.nearest.is_empty());
        assert_eq!(
            unknown.to_string(),
            "a place's code, such as ISO 3166-1 alpha-3"
        );
    }

    #[test]
    fn an_ambiguous_name_is_refused_with_its_candidates() {
        let unknown = PlaceId::resolve("the Congo").unwrap_err();
        assert_eq!(
            unknown.to_string(),
            "a name or code of one place: COD (Democratic Republic of the Congo) or COG (Republic of the Congo)"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_resolved_or_refused(text in "\\PC{0,20}") {
            if let Ok(id) = PlaceId::resolve(&text) {
                prop_assert_eq!(PlaceId::resolve(id.as_str()), Ok(id));
            }
        }
    }
}
