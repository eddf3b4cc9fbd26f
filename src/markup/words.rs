//! The interface's own words, in one place.

use crate::dossier::{Dossier, PlaceId, Region, Standing};

/// The name of a place's standing where it is not in the story.
pub(super) const ABSENT_LABEL: &str = "Not in this story";
/// The mark of places about which sources disagree.
pub(super) const CONTESTED: &str = "Sources disagree";
/// The name of the control that closes a card.
pub(super) const CLOSE: &str = "Close";
/// Stands for the date of a fact that has none.
pub(super) const NO_DATE: &str = "Date not given";
/// How the keys move about the map.
pub(super) const KEYS: &str = "Arrow keys move from nation to nation, Enter opens the card, \
    Escape closes it. Plus and minus zoom, 0 shows the whole world, Shift with arrows moves the map.";
/// Brings a card's nation into the middle of the map.
pub(super) const FLY: &str = "Zoom to it";
pub(super) const ZOOM: &str = "Zoom";
/// What the buttons do, their signs, and their names.
pub(super) const ZOOM_WAYS: [(&str, &str, &str); 3] = [
    ("in", "+", "Zoom in"),
    ("out", "−", "Zoom out"),
    ("world", "○", "Whole world"),
];
/// Said of a near view; of the whole world.
pub(super) const NEAR: &str = "{times} times nearer, {count} nations of the story in view";
pub(super) const WHOLE: &str = "The whole world is in view, {count} nations of the story";
/// What a wheel needs in a frame; what a finger needs.
pub(super) const WHEEL: &str = "Hold {key} and turn the wheel to zoom";
pub(super) const FINGERS: &str = "Use two fingers to move the map";
/// What the names of regions are for.
pub(super) const GO_TO: &str = "Go to";
/// All of the map.
pub(super) const WORLD: &str = "World";
/// Stands for the kind of evidence of facts whose source names no origin.
pub(super) const NO_ORIGIN: &str = "no origin named";
/// The control that chooses kinds of evidence, before what is chosen.
pub(super) const EVIDENCE: &str = "Evidence: ";
/// What is chosen there while nothing is.
pub(super) const ALL_KINDS: &str = "all";
/// The heading of the kinds of evidence.
pub(super) const KNOWN_FROM: &str = "Known from";
/// The control that ends all filtering.
pub(super) const SHOW_ALL: &str = "Show all";
/// What the viewer says of a filter to those who do not see the map; `{n}` stands for how many
/// nations it shows.
pub(super) const SHOWING: &str = "Showing {n} nations";
/// The same of a single nation.
pub(super) const SHOWING_ONE: &str = "Showing 1 nation";
/// The same when nothing filters.
pub(super) const SHOWING_ALL: &str = "Showing all {n} nations";
/// What the table's heading says of a filter; `{all}` stands for all nations of the story.
pub(super) const ROWS_SHOWN: &str = ", {n} of {all} nations shown";
/// The columns of the table.
pub(super) const NATION: &str = "Nation";
pub(super) const STANCE: &str = "Stance";
pub(super) const DATE: &str = "Date";
pub(super) const KNOWN: &str = "What is known";
pub(super) const PEOPLE: &str = "People";
pub(super) const OTHER_FIGURES: &str = "Other figures";
pub(super) const SAID_BY: &str = "Who says so";
/// What is said when the table has been sorted by a column, either way; when it no longer is.
pub(super) const ASCENDING: &str = "Sorted by {column}, ascending";
pub(super) const DESCENDING: &str = "Sorted by {column}, descending";
pub(super) const UNSORTED: &str = "The table is in its own order again";
/// What the lines of the map follow, and that they can be others.
pub(super) const BORDERS: &str = "Borders: Natural Earth, by way of Visionscarto’s world atlas. \
    They follow who is in control for the most part, with Crimea drawn in Ukraine and Western \
    Sahara whole. They take no side, and another basemap can be used.";

/// What the map calls a place's standing: a stance's label, the dossier's word for places that it
/// merely mentions, or [`ABSENT_LABEL`].
pub(super) fn standing_label(dossier: &Dossier, place: PlaceId) -> &str {
    match dossier.standing_now(place) {
        Standing::Holds(held) => &held.stance.label,
        Standing::Mentioned => &dossier.mentioned.label,
        Standing::Absent => ABSENT_LABEL,
    }
}

/// The name of the map for those who do not see it.
pub(super) fn map_label(title: &str) -> String {
    format!("World map: {title}")
}

/// The name of a place's link on the map.
pub(super) fn place_label(name: &str, standing: &str, facts: usize, contested: bool) -> String {
    let noun = if facts == 1 { "fact" } else { "facts" };
    let mark = if contested { ", sources disagree" } else { "" };
    format!("{name}: {standing}{mark}, {facts} {noun}")
}

/// The name of a part of the world.
pub(super) fn region_label(region: Region) -> &'static str {
    match region {
        Region::NorthernAmerica => "Northern America",
        Region::CentralAmerica => "Central America",
        Region::Caribbean => "Caribbean",
        Region::SouthAmerica => "South America",
        Region::Europe => "Europe",
        Region::Africa => "Africa",
        Region::Asia => "Asia",
        Region::Oceania => "Oceania",
        Region::Antarctica => "Antarctica",
    }
}

/// What is said when a reader has gone to a part of the world; the nations are those with a
/// stance.
pub(super) fn region_said(label: &str, nations: usize) -> String {
    let noun = if nations == 1 { "nation" } else { "nations" };
    format!("{label}: {nations} {noun}")
}

/// The heading of the table.
pub(super) fn table_label(facts: usize) -> String {
    format!("All {facts} facts as a table")
}

/// The column of money: in which currency it is, or which one it is sorted by.
pub(super) fn money_label(currency: &str, several: bool) -> String {
    let sorted = if several { "sorted by " } else { "" };
    format!("Money ({sorted}{})", currency.to_uppercase())
}

/// How many places are counted here, which is no count of the source's.
pub(super) fn named_here(holding: usize, named: usize) -> String {
    format!("{holding} nations with a known request or answer, of {named} in the story")
}
