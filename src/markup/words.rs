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
/// The name of the box that nations are searched for in.
pub(super) const SEARCH: &str = "Find a nation";
/// The name of the list of what was found.
pub(super) const FOUND: &str = "Nations found";
/// Stands where nothing was found.
pub(super) const NONE_FOUND: &str = "No nation found under that name or code";
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
/// The control that changes how the figure looks.
pub(super) const DISPLAY: &str = "Display";
pub(super) const THEME: &str = "Theme";
/// The themes as addresses name them, and their names; the first is the reader's own.
pub(super) const THEMES: [(&str, &str); 3] =
    [("", "Automatic"), ("light", "Light"), ("dark", "Dark")];
/// The choice of patterns.
pub(super) const PATTERNS: &str = "Patterns as well";
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
/// The name of the part of the page that tells the story in time.
pub(super) const TIMELINE: &str = "Timeline";
/// The name of the slider.
pub(super) const DAY: &str = "Day shown";
pub(super) const PLAY: &str = "Play";
pub(super) const PAUSE: &str = "Pause";
pub(super) const EARLIER_CHANGE: &str = "Earlier change";
pub(super) const LATER_CHANGE: &str = "Later change";
/// The control that goes back to the last day.
pub(super) const LATEST: &str = "Latest";
/// What the viewer says of a day to those who do not see the map; the counts are the legend's.
pub(super) const ON_DAY: &str = "{day}: {counts}";
/// Since when a stance has held.
pub(super) const SINCE: &str = "since {date}";
/// What a card says where it leaves out facts of after the day that is shown.
pub(super) const LATER: &str = "{n} later facts are left out.";
/// The same of a single one.
pub(super) const LATER_ONE: &str = "1 later fact is left out.";
/// What the strip of the timeline shows.
pub(super) const OVER_TIME: &str = "Nations by stance, from day to day";
/// What the timeline's marks are.
pub(super) const MARKS: &str = "Each mark is a report: a dot for a day, a bar for a month or a \
    longer time. Pale ones bear no date, and count from the day of publication.";
/// The heading of the list of changes.
pub(super) const WHAT_CHANGED: &str = "What changed";
/// The two days that changes are listed between.
pub(super) const BETWEEN: &str = "between ";
pub(super) const AND: &str = "and ";
/// Before all days.
pub(super) const BEGINNING: &str = "the beginning";
/// How many changes are listed.
pub(super) const CHANGES: &str = "{n} changes";
/// The same of a single one.
pub(super) const CHANGES_ONE: &str = "1 change";
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
    let standing = place_standing(standing, contested);
    format!("{name}: {standing}, {facts} {noun}")
}

/// A place's standing, and whether sources disagree about it. An empty one stands for any: what
/// comes after it.
pub(super) fn place_standing(standing: &str, contested: bool) -> String {
    let mark = if contested { ", sources disagree" } else { "" };
    format!("{standing}{mark}")
}

/// What is to be said of a change beside the new stance: what was before, that sources disagree.
pub(super) fn change_note(contested: bool, before: Option<&str>) -> Option<String> {
    let before = before.map(|before| format!("before: {before}"));
    let mark = contested.then(|| "sources disagree".to_owned());
    let parts: Vec<String> = before.into_iter().chain(mark).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
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

/// How many places are counted here, which is no count of the source's.
pub(super) fn named_here(holding: usize, named: usize) -> String {
    format!("{holding} nations with a known request or answer, of {named} in the story")
}
