/// A part of the world by the United Nations' M49 standard: its continents, with the Americas in
/// their parts. Antarctica, which M49 leaves without one, is one of its own.
///
/// ```
/// use stancemap::dossier::{PlaceId, Region};
///
/// let region = |code| PlaceId::resolve(code).unwrap().region();
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

impl Region {
    /// All of them, from west to east, as a reader goes over a map.
    pub const ALL: [Region; 9] = [
        Region::NorthernAmerica,
        Region::CentralAmerica,
        Region::Caribbean,
        Region::SouthAmerica,
        Region::Europe,
        Region::Africa,
        Region::Asia,
        Region::Oceania,
        Region::Antarctica,
    ];

    /// Its name in the table of places.
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

    /// The region of that name in the table.
    pub(crate) fn from_key(key: &str) -> Option<Region> {
        Region::ALL.into_iter().find(|region| region.key() == key)
    }
}
