//! Regions of the world.

use serde::{Serialize, Serializer};

use crate::base::variants::all_variants;
use crate::dossier::place::PlaceId;
use crate::language::gazetteer::Gazetteer;

/// A region by the United Nations' M49 standard: the continents, with the Americas divided.
/// Antarctica, which M49 puts into no region, is its own.
///
/// ```
/// use stancemap::dossier::{PlaceId, Region};
/// use stancemap::language::gazetteer::Gazetteer;
///
/// let world = Gazetteer::world();
/// let region = |code| Region::of(&world, PlaceId::new(code).unwrap());
/// assert_eq!(region("RWA"), Some(Region::Africa));
/// assert_eq!(region("MEX"), Some(Region::CentralAmerica));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// M49's 021: Bermuda, Canada, Greenland, Saint Pierre and Miquelon, the United States.
    NorthernAmerica,
    /// M49's 013: Mexico to Panama.
    CentralAmerica,
    /// M49's 029: the islands.
    Caribbean,
    /// M49's 005.
    SouthAmerica,
    /// M49's 150: with all of Russia.
    Europe,
    /// M49's 002.
    Africa,
    /// M49's 142: from Cyprus and Turkey to Japan.
    Asia,
    /// M49's 009.
    Oceania,
    /// M49's 010, which is in no region.
    Antarctica,
}

/// The part of the world that a map shows before a reader moves it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DefaultView {
    /// A region.
    Region(Region),
    /// A box in degrees: west, south, east, north. If west is east of east, it crosses the meridian of
    /// 180°.
    Box([f64; 4]),
}

impl Serialize for Region {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl Region {
    all_variants!(
        /// All regions, from west to east.
        pub const ALL: Region = NorthernAmerica, CentralAmerica, Caribbean, SouthAmerica, Europe, Africa,
            Asia, Oceania, Antarctica
    );

    /// The key in the table of places, in markup and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Region::NorthernAmerica => "northern-america",
            Region::CentralAmerica => "central-america",
            Region::Caribbean => "caribbean",
            Region::SouthAmerica => "south-america",
            Region::Europe => "europe",
            Region::Africa => "africa",
            Region::Asia => "asia",
            Region::Oceania => "oceania",
            Region::Antarctica => "antarctica",
        }
    }

    /// The region that a place of the world is in; `None` for places of a basemap.
    pub fn of(gazetteer: &Gazetteer, place: PlaceId) -> Option<Region> {
        let place = gazetteer
            .place(place.as_str())
            .filter(|_| gazetteer.is_world());
        Region::from_key(place?.part_of.as_deref()?)
    }

    /// The region with a key.
    pub(crate) fn from_key(key: &str) -> Option<Region> {
        Region::ALL.into_iter().find(|region| region.key() == key)
    }
}
