//! Ids of places, and the texts that resolve to them.

use std::{fmt, str::FromStr};

use serde::{Serialize, Serializer};

use crate::base::message::{Joint, Message, Value as Said, message};
use crate::language::gazetteer::{Answer, Gazetteer, LONGEST_ID, Place, is_fit};

/// The id of a place in its dossier's [`Gazetteer`]: of a country its ISO 3166-1 alpha-3 code, or
/// `XKX` for Kosovo, `CYN` for Northern Cyprus and `SOL` for Somaliland; of an area of a basemap the
/// basemap's own.
///
/// It joins facts to geometry, and stands in addresses and in the markup. It is copied as a number is.
///
/// ```
/// use stancemap::dossier::PlaceId;
/// use stancemap::language::gazetteer::Gazetteer;
///
/// let rwanda = PlaceId::new("RWA").unwrap();
/// let world = Gazetteer::world();
/// for alias in ["RW", "646", "rwa", "Rwanda"] {
///     assert_eq!(PlaceId::resolve(&world, alias), Ok(rwanda));
/// }
/// let unknown = PlaceId::resolve(&world, "Ruanda").unwrap_err();
/// assert_eq!(unknown.nearest[0], (rwanda, "Rwanda".to_owned()));
/// assert!(PlaceId::new("shape 1").is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceId {
    /// The text, and zeros behind it: so ids are in the order of their texts.
    text: [u8; LONGEST_ID],
    length: u8,
}

/// A text that cannot be the id of a place: see
/// [`fit_id`](crate::language::gazetteer::fit_id).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnfitId;

/// A text that is no code or name of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPlace {
    /// Whether the text is a name of each of [`nearest`](UnknownPlace::nearest): `Congo`, `Korea`.
    pub is_ambiguous: bool,
    /// The places that may be meant, with their names: candidates of an ambiguous name, or up to three
    /// with the nearest codes or names, nearest first. Empty if nothing is near.
    pub nearest: Vec<(PlaceId, String)>,
    /// How many places more an ambiguous name may mean.
    pub more: usize,
    /// Whether the places are those of the world.
    pub is_of_world: bool,
}

impl PlaceId {
    /// The id that a text is.
    ///
    /// # Errors
    /// If it is no id that can stand in addresses and markup. Whether a gazetteer has it is another
    /// question.
    pub fn new(text: &str) -> Result<PlaceId, UnfitId> {
        if !is_fit(text) {
            return Err(UnfitId);
        }
        let mut bytes = [0; LONGEST_ID];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Ok(PlaceId {
            text: bytes,
            length: u8::try_from(text.len()).map_err(|_| UnfitId)?,
        })
    }

    /// The place of a gazetteer with a code or a name. Case is ignored, and so are other differences
    /// between spellings: see [`Gazetteer::find`].
    ///
    /// # Errors
    /// If this is no code or name of exactly one place. It never guesses; the error names the
    /// candidates or the nearest places.
    pub fn resolve(gazetteer: &Gazetteer, text: &str) -> Result<PlaceId, UnknownPlace> {
        let (is_ambiguous, mut nearest) = match gazetteer.find(text) {
            Answer::Exact(place) | Answer::OtherSpelling(place) => match PlaceId::new(&place.id) {
                Ok(id) => return Ok(id),
                // A gazetteer that was made with an unfit id.
                Err(UnfitId) => (false, Vec::new()),
            },
            Answer::Ambiguous(places) => (places.len() > 1, places),
            Answer::Unknown => (false, gazetteer.nearest(text, OFFERED)),
        };
        let more = nearest.len().saturating_sub(MOST);
        nearest.truncate(MOST);
        let named =
            |place: &Place| Some((PlaceId::new(&place.id).ok()?, full_name(place, gazetteer)));
        Err(UnknownPlace {
            is_ambiguous,
            nearest: nearest.into_iter().filter_map(named).collect(),
            more,
            is_of_world: gazetteer.is_world(),
        })
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        let text = &self.text[..usize::from(self.length)];
        std::str::from_utf8(text).unwrap_or_default()
    }
}

/// The name of a place, with the larger area that it is a part of if places are told apart by it.
fn full_name(place: &Place, gazetteer: &Gazetteer) -> String {
    let whole = place.part_of.as_ref().filter(|_| !gazetteer.is_world());
    match whole.filter(|whole| !place.name.ends_with(*whole)) {
        Some(whole) => format!("{}, {whole}", place.name),
        None => place.name.clone(),
    }
}

/// The number of places that a message about an unknown one offers.
const OFFERED: usize = 3;
/// The most candidates of an ambiguous name that a message lists.
const MOST: usize = 5;

impl UnknownPlace {
    /// The expectation in place of its name, with places that are near.
    pub fn message(&self) -> Message {
        let count = self.nearest.len();
        let named = self
            .nearest
            .iter()
            .map(|(place, name)| message!("{place} ({name})", place = place.as_str(), name));
        let more = (self.more > 0).then(|| message!("{more} more", more = self.more));
        let joint = match self.is_ambiguous || more.is_some() {
            true => Joint::Or,
            false => Joint::Comma,
        };
        let places = Said::list(named.chain(more), joint);
        let expected = match (self.is_ambiguous, self.is_of_world) {
            (true, true) => return message!("a name or code of one place: {places}", places),
            (true, false) => {
                return message!(
                    "the id or a name of one place of the basemap: {places}",
                    places
                );
            }
            (false, true) => message!("a place's code, such as ISO 3166-1 alpha-3"),
            (false, false) => message!("the id or name of a place of the basemap"),
        };
        match count {
            0 => expected,
            _ => message!(
                "{expected}; near it is {places}" | "{expected}; near it are {places}",
                expected,
                places,
                count
            ),
        }
    }
}

impl fmt::Display for UnknownPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
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
    type Err = UnfitId;

    fn from_str(text: &str) -> Result<Self, UnfitId> {
        PlaceId::new(text)
    }
}

impl Serialize for PlaceId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::dossier::shown::region::Region;
    use crate::language::places::{TABLE, rows};

    fn resolve(text: &str) -> Result<PlaceId, UnknownPlace> {
        PlaceId::resolve(&Gazetteer::world(), text)
    }

    fn region(code: &str) -> Option<Region> {
        let world = Gazetteer::world();
        Region::of(&world, PlaceId::new(code).ok()?)
    }

    #[test]
    fn every_place_is_in_a_region() {
        let world = Gazetteer::world();
        for place in world.places() {
            assert!(region(&place.id).is_some(), "{}", place.id);
        }
        let counts = Region::ALL.map(|one| {
            let places = world.places().iter();
            places
                .filter(|place| region(&place.id) == Some(one))
                .count()
        });
        assert_eq!(counts, [5, 8, 28, 16, 52, 61, 52, 29, 1]);
    }

    #[test]
    fn places_that_the_standard_lacks_are_where_their_neighbours_are() {
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
        let world = Gazetteer::world();
        for row in rows(TABLE) {
            for name in row.names() {
                let found = PlaceId::resolve(&world, name);
                assert_eq!(found.ok(), PlaceId::new(row.alpha3).ok(), "{name}");
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
            let found = resolve(text).map(|id| id.to_string());
            assert_eq!(found, Ok(id.into()), "{text}");
        }
    }

    #[test]
    fn an_unknown_code_is_no_guess_but_names_the_nearest() {
        let unknown = resolve("Kosova").unwrap_err();
        assert_eq!(unknown.nearest[0].1, "Kosovo");
        assert!(unknown.to_string().contains("XKX (Kosovo)"));
        let unknown = resolve("-99").unwrap_err();
        assert!(unknown.nearest.is_empty());
        assert_eq!(
            unknown.to_string(),
            "a place's code, such as ISO 3166-1 alpha-3"
        );
    }

    #[test]
    fn an_ambiguous_name_is_refused_with_its_candidates() {
        let unknown = resolve("the Congo").unwrap_err();
        assert_eq!(
            unknown.to_string(),
            "a name or code of one place: COD (Democratic Republic of the Congo) or COG (Republic of the Congo)"
        );
    }

    #[test]
    fn a_name_of_many_areas_names_some_of_them() {
        let county = |i: usize| Place {
            id: format!("{i:05}"),
            name: "Washington".to_owned(),
            part_of: Some(format!("State {i}")),
            ..Place::default()
        };
        let counties = Gazetteer::new((0..30).map(county).collect());
        let unknown = PlaceId::resolve(&counties, "Washington").unwrap_err();
        let told = unknown.to_string();
        assert!(told.starts_with(
            "the id or a name of one place of the basemap: 00000 (Washington, State 0), "
        ));
        assert!(
            told.ends_with("00004 (Washington, State 4) or 25 more"),
            "{told}"
        );
        let found = PlaceId::resolve(&counties, "Washington, State 7");
        assert_eq!(found.ok(), PlaceId::new("00007").ok());
    }

    #[test]
    fn ids_are_in_the_order_of_their_texts() {
        let texts = ["06037", "A", "AB", "B", "US-CA", "a", "a.b", "~20"];
        let ids = texts.map(|text| PlaceId::new(text).unwrap());
        assert!(ids.is_sorted());
        assert_eq!(ids.map(|id| id.to_string()), texts);
        for unfit in ["", "a b", "a/b", "é", "a,b", &"x".repeat(48)] {
            assert_eq!(PlaceId::new(unfit), Err(UnfitId), "{unfit}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_resolved_or_refused(text in "\\PC{0,20}") {
            if let Ok(id) = resolve(&text) {
                prop_assert_eq!(resolve(id.as_str()), Ok(id));
            }
        }
    }
}
