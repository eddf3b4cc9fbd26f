//! Ids of places, and the codes and names that resolve to them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::dossier::region::Region;
use crate::language::places::{Row, TABLE, rows};
use crate::language::search::edit_distance;

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

/// A code or name that is not in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPlace {
    /// Up to three places with the nearest codes or names, nearest first.
    pub nearest: Vec<PlaceId>,
}

impl PlaceId {
    /// The place with an alpha-3, alpha-2 or numeric code, another code, or an English name of the
    /// table. Case is ignored; accents must be those of the table.
    ///
    /// # Errors
    /// If no place has this code or name. It never guesses; the error names the nearest places.
    pub fn resolve(text: &str) -> Result<PlaceId, UnknownPlace> {
        let text = text.trim();
        let by_code = rows(TABLE).find(|row| has_code(row, text));
        by_code
            .or_else(|| rows(TABLE).find(|row| has_name(row, text)))
            .map(PlaceId::of_row)
            .ok_or_else(|| UnknownPlace {
                nearest: nearest(text),
            })
    }

    /// The place that a basemap's feature shows: by its code, or by its name if the code is not
    /// known (Natural Earth writes `-99`).
    pub fn of_feature(code: &str, name: &str) -> Option<PlaceId> {
        let by_code = PlaceId::resolve(code).ok();
        by_code.or_else(|| PlaceId::resolve(name).ok())
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

fn has_code(row: &Row, code: &str) -> bool {
    let number = code.parse::<u16>().ok();
    let is_number = number.is_some() && row.numeric.parse::<u16>().ok() == number;
    is_number || row.codes().any(|own| own.eq_ignore_ascii_case(code))
}

fn has_name(row: &Row, name: &str) -> bool {
    let name = name.to_lowercase();
    row.names().any(|own| own.to_lowercase() == name)
}

/// The number of places that a message about an unknown one offers.
const OFFERED: usize = 3;

/// The places with the nearest names or alpha-3 codes; of equally near ones in order of code.
fn nearest(text: &str) -> Vec<PlaceId> {
    let text = text.to_lowercase();
    let mut near: Vec<(usize, PlaceId)> = rows(TABLE)
        .map(|row| {
            let words = row.names().chain([row.alpha3]);
            let distances = words.map(|word| edit_distance(&text, &word.to_lowercase()));
            (distances.min().unwrap_or(usize::MAX), PlaceId::of_row(row))
        })
        .collect();
    near.sort();
    near.into_iter().take(OFFERED).map(|(_, id)| id).collect()
}

impl fmt::Display for UnknownPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a place's code, such as ISO 3166-1 alpha-3; near it are")?;
        for (i, place) in self.nearest.iter().enumerate() {
            let comma = if i == 0 { "" } else { "," };
            write!(f, "{comma} {place} ({})", place.name())?;
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
            ("24", "AGO"),
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
    fn a_feature_without_a_code_goes_by_its_name() {
        assert_eq!(
            PlaceId::of_feature("-99", "Kosovo"),
            PlaceId::resolve("XKX").ok()
        );
        assert_eq!(PlaceId::of_feature("-99", "Siachen Glacier"), None);
    }

    #[test]
    fn an_unknown_code_is_no_guess_but_names_the_nearest() {
        let unknown = PlaceId::resolve("Kosova").unwrap_err();
        assert_eq!(unknown.nearest[0].name(), "Kosovo");
        assert!(unknown.to_string().contains("XKX (Kosovo)"));
        assert_eq!(PlaceId::resolve("-99").unwrap_err().nearest.len(), 3);
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
