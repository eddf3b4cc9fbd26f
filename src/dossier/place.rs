use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::dossier::region::Region;

/// The table of places, one a line: see its first lines for the columns.
const TABLE: &str = include_str!("places.tsv");

/// A nation or area: ISO 3166-1 alpha-3, `XKX` for Kosovo, or one of the two areas that Natural
/// Earth draws apart and ISO does not list (`CYN` Northern Cyprus, `SOL` Somaliland).
///
/// It joins facts to geometry. It can only be had by resolving a code or name in the table, so
/// there is no id that the table does not know.
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

/// A code or name that the table does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPlace {
    /// Up to three places whose code or name is nearest to it, nearest first.
    pub nearest: Vec<PlaceId>,
}

/// A line of the table.
#[derive(Clone, Copy)]
struct Row {
    alpha3: &'static str,
    alpha2: &'static str,
    numeric: &'static str,
    name: &'static str,
    codes: &'static str,
    names: &'static str,
    region: &'static str,
}

impl PlaceId {
    /// The place with that alpha-3, alpha-2 or numeric code, alias, or English name; upper or
    /// lower case, accents as in the table.
    ///
    /// # Errors
    /// Where no place has it: never a guess, but the nearest places, for a message.
    pub fn resolve(text: &str) -> Result<PlaceId, UnknownPlace> {
        let text = text.trim();
        rows()
            .find(|row| row.has_code(text))
            .or_else(|| rows().find(|row| row.has_name(text)))
            .map(Row::id)
            .ok_or_else(|| UnknownPlace {
                nearest: nearest(text),
            })
    }

    /// The place that a feature of a basemap shows: by its code, and where it has none that is
    /// known (Natural Earth writes `-99`), by its name.
    pub fn of_feature(code: &str, name: &str) -> Option<PlaceId> {
        let by_code = PlaceId::resolve(code).ok();
        by_code.or_else(|| PlaceId::resolve(name).ok())
    }

    /// All places, in the order of the table.
    pub fn all() -> impl Iterator<Item = PlaceId> {
        rows().map(Row::id)
    }

    /// The three letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The common English name.
    pub fn name(self) -> &'static str {
        self.row().map_or("", |row| row.name)
    }

    /// The ISO 3166-1 alpha-2 code (`XK` for Kosovo), where there is one.
    pub fn alpha2(self) -> Option<&'static str> {
        let code = self.row()?.alpha2;
        (!code.is_empty()).then_some(code)
    }

    /// The part of the world that it is in. Every place of the table has one.
    pub fn region(self) -> Option<Region> {
        Region::of_key(self.row()?.region)
    }

    fn row(self) -> Option<Row> {
        rows().find(|row| row.alpha3 == self.as_str())
    }
}

impl Row {
    fn id(self) -> PlaceId {
        let mut id = [0; 3];
        id.copy_from_slice(self.alpha3.as_bytes());
        PlaceId(id)
    }

    fn has_code(&self, code: &str) -> bool {
        let same = |own: &str| !own.is_empty() && own.eq_ignore_ascii_case(code);
        let number = code.parse::<u16>().ok();
        same(self.alpha3)
            || same(self.alpha2)
            || self.codes.split(' ').any(same)
            || (number.is_some() && self.numeric.parse::<u16>().ok() == number)
    }

    fn has_name(&self, name: &str) -> bool {
        let name = name.to_lowercase();
        self.all_names().any(|own| own.to_lowercase() == name)
    }

    fn all_names(&self) -> impl Iterator<Item = &'static str> {
        let others = self.names.split('|').filter(|name| !name.is_empty());
        std::iter::once(self.name).chain(others)
    }
}

fn rows() -> impl Iterator<Item = Row> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap_or("");
        Row {
            alpha3: next(),
            alpha2: next(),
            numeric: next(),
            name: next(),
            codes: next(),
            names: next(),
            region: next(),
        }
    })
}

/// How many places a message offers.
const OFFERED: usize = 3;

fn nearest(text: &str) -> Vec<PlaceId> {
    let text = text.to_lowercase();
    let mut near: Vec<(usize, PlaceId)> = rows()
        .map(|row| {
            let words = row.all_names().chain([row.alpha3]);
            let steps = words.map(|word| distance(&text, &word.to_lowercase()));
            (steps.min().unwrap_or(usize::MAX), row.id())
        })
        .collect();
    near.sort();
    near.into_iter().take(OFFERED).map(|(_, id)| id).collect()
}

/// Levenshtein's distance: how many letters must be put in, taken out or changed.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut line: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = line[0];
        line[0] = i + 1;
        for (j, &b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != b);
            diagonal = line[j + 1];
            line[j + 1] = change.min(diagonal + 1).min(line[j] + 1);
        }
    }
    line[to.len()]
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
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_table_is_whole() {
        assert_eq!(rows().count(), 252);
        let mut seen = HashSet::new();
        for row in rows() {
            assert!(!row.name.is_empty(), "{}", row.alpha3);
            assert!(seen.insert(row.alpha3), "{} stands twice", row.alpha3);
            for code in [row.alpha2, row.numeric]
                .into_iter()
                .chain(row.codes.split(' '))
            {
                assert!(code.is_empty() || seen.insert(code), "{code} stands twice");
            }
        }
    }

    #[test]
    fn every_place_is_in_a_region() {
        for row in rows() {
            assert!(row.id().region().is_some(), "{}", row.alpha3);
        }
        let counts = Region::ALL.map(|region| {
            let within = rows().filter(|row| row.id().region() == Some(region));
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
        for row in rows() {
            for name in row.all_names() {
                assert_eq!(PlaceId::resolve(name), Ok(row.id()), "{name}");
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
