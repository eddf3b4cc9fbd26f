//! The interface's own words, in one place.

use crate::dossier::{Dossier, PlaceId, Region, Standing};

/// The name of a place's standing where it is not in the story.
pub(super) const ABSENT_LABEL: &str = "Not in this story";
/// The mark of places about which sources disagree.
pub(super) const CONTESTED: &str = "Sources disagree";
/// After a standing about which sources disagree, within a sentence.
pub(super) const DISPUTED: &str = ", sources disagree";
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
/// The way of writing dates that the figure's own are in, as browsers name it.
pub(super) const DATES_AS: &str = "en-GB";
/// Before a date that is not exact; after one that the source does not give.
pub(super) const ABOUT: &str = "about ";
pub(super) const INFERRED: &str = " (inferred)";
/// Before the facts that contradict another.
pub(super) const CONTRADICTED: &str = "Contradicted by: ";
/// Before the one document that all facts were read from.
pub(super) const FROM: &str = "From ";
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
/// Before the date since which a stance has held.
pub(super) const SINCE: &str = "since ";
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
/// Before the day up to which all holds.
pub(super) const AS_OF: &str = "As of ";
/// Whose lines the map has, in short.
pub(super) const BORDERS: &str =
    "Borders: Natural Earth, by way of Visionscarto’s world atlas. They take no side.";
/// What they follow, that they can be others, and on what terms they may be used.
pub(super) const BORDERS_FOLLOW: &str = "The lines are Natural Earth’s at 1:50 million, by way of \
    Visionscarto’s world atlas. They follow who is in control for the most part, with Crimea drawn \
    in Ukraine and Western Sahara whole. They take no side, and another basemap can be used. \
    Natural Earth is in the public domain; the atlas is under the BSD 3-Clause licence.";
/// The same of a basemap that is not the page's own.
pub(super) const OTHER_BORDERS: &str = "The lines are those of the basemap that this page’s \
    address names. What they follow, and on what terms they may be used, is for its makers to say.";

/// The panel that says how the map was made, and the headings in it.
pub(super) const METHOD: &str = "How this map was made";
pub(super) const COLORS: &str = "What the colours mean";
pub(super) const RULE: &str = "How a stance follows from facts";
pub(super) const COUNTS: &str = "What is counted";
pub(super) const LINES: &str = "Borders";
pub(super) const DATA: &str = "Date, version and data";
pub(super) const CORRECTIONS: &str = "Corrections since publication";
/// What it takes to be [`ABSENT_LABEL`].
pub(super) const ABSENT_DEFINITION: &str =
    "Neither a fact nor a note names it. The map says nothing about it.";
/// What facts have to do with stances.
pub(super) const RULE_FACTS: &str = "No stance is entered by hand. Each follows from facts: \
    statements read in the sources. A fact may bear a stance for some or all of the nations that \
    it is about; one that bears none is background and colours nothing.";
/// Which fact decides; what of a fact without a date comes next.
pub(super) const RULE_LATEST: &str = "A nation has the stance of the latest fact that bears one \
    for it. A fact counts from its day. Where only a month, a year or a span of time is known, it \
    counts from the last day of that; where no date is given, ";
/// Before the day up to which a dossier holds, and after it; what is said where it names none.
pub(super) const FROM_AS_OF: &str = "from ";
pub(super) const AS_OF_IS: &str = ", up to which the map holds.";
pub(super) const AFTER_ALL: &str = "after all others.";
/// Which of two facts is the later.
pub(super) const RULE_TIES: &str = " Of two that count from the same day, the later is the one \
    whose own time begins later; if that does not decide, the one further down in the data.";
/// What it takes to be contested.
pub(super) const RULE_CONTESTED: &str = "Sources disagree where the fact that decides and \
    another dispute each other, and the other bears a different stance for the same nation. The \
    nation keeps the later stance and carries a mark; its card shows both.";
/// Before what is counted here; why the sources' totals stand apart.
pub(super) const NAMED_HERE: &str = "Named here";
pub(super) const TOTALS_APART: &str = "The sources’ own totals stand above the table, as the \
    sources give them. They may include nations that are not named, so they are never mixed with \
    what is counted here.";
pub(super) const NO_TOTALS: &str = "The dossier records no totals of the sources’ own.";
/// On what terms the dossier may be used.
pub(super) const LICENCE: &str = "Licence: ";
pub(super) const NO_LICENCE: &str = "No licence is stated.";
/// Before the links to the files, and their names.
pub(super) const GET: &str = "Get the data: ";
pub(super) const FACTS_FILE: &str = "facts and sources (JSON)";
pub(super) const LINES_FILE: &str = "borders (GeoJSON)";
/// Stands for corrections where there are none.
pub(super) const NO_CORRECTIONS: &str = "None so far.";
/// Before the facts that a correction is about.
pub(super) const CONCERNS: &str = " Concerns: ";
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

/// The choice of what figures are drawn on the map, and the choice of none.
pub(super) const LAYER: &str = "Figures on the map";
pub(super) const NO_LAYER: &str = "none";
/// The layers' names in that choice.
pub(super) const LAYER_OF_PEOPLE: &str = "people";
pub(super) const LAYER_OF_MONEY: &str = "money";
/// What is said when a layer is chosen, `{n}` being how many figures are drawn; when none is.
pub(super) const PEOPLE_SHOWN: &str = "The map shows {n} figures of people";
pub(super) const PEOPLE_SHOWN_ONE: &str = "The map shows 1 figure of people";
pub(super) const MONEY_SHOWN: &str = "The map shows {n} amounts of money";
pub(super) const MONEY_SHOWN_ONE: &str = "The map shows 1 amount of money";
pub(super) const NO_LAYER_SHOWN: &str = "The map shows no figures";
/// What stands beside a circle: the nation with what it has received and is to receive.
pub(super) const VALUES: &str = "{name}: {values}";
/// A number that is promised, where those that have arrived stand beside it.
pub(super) const OFFERED_VALUE: &str = "{value} offered";
/// The headings of what the layers show.
pub(super) const PEOPLE_MOVED: &str = "People: transferred and offered";
pub(super) const MONEY_MOVED: &str = "Money: transferred and offered";
/// The headings of what has arrived, and of what is promised.
pub(super) const TRANSFERRED: &str = "Transferred";
pub(super) const OFFERED: &str = "Offered";
/// How a number of ours stands to what it counts.
pub(super) const AT_LEAST: &str = "at least";
pub(super) const AT_MOST: &str = "up to";
pub(super) const ROUGHLY: &str = "about";
/// A sum, and over how many nations it goes.
pub(super) const SUM: &str = "{sum}, to {n} nations";
pub(super) const SUM_ONE: &str = "{sum}, to 1 nation";
/// How many of the people in a sum are no foreigners to those who receive them.
pub(super) const OWN_NATIONALS: &str = "{n} of them to a nation whose citizens they are";
/// Why a sum is missing, where some of what it is of is not shown.
pub(super) const NO_SUM: &str = "Sums are left out: they are of all nations on the latest day.";
/// Who sends people or money: one for all of a layer, or for an entry of its list.
pub(super) const ALL_FROM: &str = "Sender in every case: {place}.";
pub(super) const SENT_FROM: &str = "sender: {place}";
/// Before the facts whose figures may count the same.
pub(super) const NOT_ADDED: &str = "Not added, since it may count the same: ";
/// What the sizes mean, and the lines.
pub(super) const AREA_KEY: &str = "The area of a circle follows its number.";
pub(super) const PEOPLE_LINES: &str = "Lines lead from the sender, where they are faint, to the \
    receiver; the wider, the more people.";
pub(super) const MONEY_LINES: &str =
    "Lines lead from the payer, where they are faint, to the payee.";
/// How many figures are not drawn because their sources leave open whether they were transferred.
pub(super) const UNCLEAR: &str =
    "{n} figures do not say whether they are offers or were transferred; they are not drawn.";
pub(super) const UNCLEAR_ONE: &str =
    "1 figure does not say whether it is an offer or was transferred; it is not drawn.";
/// Before amounts in other currencies than the one that is drawn.
pub(super) const OTHER_CURRENCIES: &str = "Not drawn, since it cannot be compared: ";
/// The part of the panel that tells how figures are drawn and added up, and its sentences.
pub(super) const FLOWS: &str = "Figures of people and money";
pub(super) const FLOWS_DRAWN: &str = "A figure is drawn if the data say where what it counts goes, \
    and whether it is promised or has arrived. A filled circle is what was transferred, a dashed \
    one what is offered, however firm the offer. The two are never added up.";
pub(super) const FLOWS_ADDED: &str = "Within one fact, figures are added up where they must be of \
    different people: each names nationalities or a sender, and no two share one. A part of \
    another figure is not added to it. Figures of different facts may count the same people or \
    the same money, so only the largest counts, and what has arrived is then called “at least” \
    so much.";
pub(super) const FLOWS_HEDGED: &str = "Hedges are the sources’ own. A sum of numbers of which some \
    are no more than roughly right is “about” so much; one of numbers that may be higher is “at \
    least”, of numbers that may be lower “up to”. Amounts in several currencies are never added \
    up or compared.";

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
    let mark = if contested { DISPUTED } else { "" };
    format!("{name}: {standing}{mark}, {facts} {noun}")
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

/// The column of money: in which currency it is, or which one it is sorted by.
pub(super) fn money_label(currency: &str, several: bool) -> String {
    let sorted = if several { "sorted by " } else { "" };
    format!("Money ({sorted}{})", currency.to_uppercase())
}

/// How many places are counted here, which is no count of the source's.
pub(super) fn named_here(holding: usize, named: usize) -> String {
    format!("{holding} nations with a known request or answer, of {named} in the story")
}

/// What it takes to be in the story and hold no stance, by its name on the map, and to be absent.
pub(super) fn rule_without_stance(mentioned: &str) -> String {
    format!(
        "A nation that a fact or a note names, and for which no fact bears a stance, is hatched: \
         “{mentioned}”. One that nothing names is “{ABSENT_LABEL}”."
    )
}

/// Which state of the dossier is shown.
pub(super) fn version(version: &str) -> String {
    format!("Version {version}.")
}

/// A sentence with texts in the places of its names: `{n}`.
pub(super) fn filled(words: &str, parts: &[(&str, &str)]) -> String {
    let mut pieces = words.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once('}').unwrap_or((piece, ""));
        let part = parts.iter().find(|(known, _)| *known == name);
        text.push_str(part.map_or("", |(_, part)| part));
        text.push_str(rest);
    }
    text
}
