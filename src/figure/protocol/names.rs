//! The name of every attribute through which markup and viewer talk to each other.
//!
//! Each is declared here and nowhere else in Rust, and is both written and read:
//! `tests/native/house/names.rs` holds that. A name has one meaning. `data-place`, `data-stance`,
//! `data-contested`, `data-fact` and `data-ready` are promised to hosts and scripts outside the
//! project, with the others that `CHANGELOG.md` lists.
//!
//! A *template* is a message with placeholders such as `{name}`, which the viewer fills in. *Plural
//! forms* are the forms of such a message, joined by
//! [`join_forms`](crate::language::i18n::join_forms). A name that is *present* has no value.

// Places and facts.

/// The place that a shape draws, by id.
pub const PLACE: &str = "data-place";
/// The name of a place.
pub const NAME: &str = "data-name";
/// A standing: a stance by id, `mentioned`, or `absent`.
pub const STANCE: &str = "data-stance";
/// Present if sources disagree about the standing.
pub const CONTESTED: &str = "data-contested";
/// Present if the standing is only possible on the day shown.
pub const POSSIBLE: &str = "data-possible";
/// A mark by id, on its entry of the legend.
pub const MARK: &str = "data-mark";
/// The dossier's words beside the name of a shape's place.
pub const NOTE: &str = "data-note";
/// The signs of a card's place: see [`PlaceSign`](super::PlaceSign).
pub const SIGNS: &str = "data-signs";
/// Anchor and bounding box: see [`parse_position`](super::parse_position).
pub const AT: &str = "data-at";
/// The place that a mark or an entry of a list belongs to, by id.
pub const OF: &str = "data-of";
/// The fact of an entry in a card, by id.
pub const FACT: &str = "data-fact";
/// The kind of evidence that a fact rests on, by key.
pub const EVIDENCE: &str = "data-evidence";
/// Present on the card of a place in the east of the map: without scripts it opens on the left.
pub const EAST: &str = "data-east";
/// The place that a button zooms to, by id.
pub const FLY: &str = "data-fly";
/// The dossier that a figure shows, by id.
pub const DOSSIER: &str = "data-dossier";
/// The kind of file that a link leads to: `basemap`.
pub const FILE: &str = "data-file";

// Time.

/// Where a place stood over time: see [`Record`](super::Record).
pub const RECORD: &str = "data-record";
/// The first day on which a fact, a quantity or a change counts, in days after 1 January 1970.
pub const DAY: &str = "data-day";
/// The first day on which a quantity no longer counts, in days after 1 January 1970.
pub const UNTIL: &str = "data-until";
/// An interval as EDTF.
pub const DATE: &str = "data-date";
/// The action of a button of the timeline: `back`, `play`, `on`, `latest`.
pub const TIME: &str = "data-time";
/// Which end of the list of changes a select chooses: `from`, `to`.
pub const BETWEEN: &str = "data-between";
/// The label of the play button in its other state.
pub const OTHER: &str = "data-other";
/// The words that a day is written with: see
/// [`day_in_words`](crate::language::i18n::day_in_words).
pub const DAY_WORDS: &str = "data-day-words";

// Flows.

/// The flows that are drawn, by their measure: `people` or `money`.
pub const LAYER: &str = "data-layer";
/// Whether a quantity is `offered` or `transferred`.
pub const STATUS: &str = "data-status";
/// The size of a quantity, in its measure's unit.
pub const VALUE: &str = "data-value";
/// The radius of a quantity's circle, as a share of the largest circle's: from 0 to 1.
pub const SHARE: &str = "data-share";
/// A quantity as text, with its hedge and unit.
pub const LABEL: &str = "data-label";
/// A place with its quantities: a template.
pub const LABELS: &str = "data-labels";
/// The place that a line begins at, by id.
pub const FROM: &str = "data-from";
/// Present on a quantity that does not count on the day shown.
pub const OFF: &str = "data-off";
/// Present on a list of flows of which only a part is shown.
pub const PART: &str = "data-part";

// Filter and table.

/// Present on a figure that a filter narrows, and on its legend if an entry of that is chosen.
pub const FILTERED: &str = "data-filtered";
/// On a legend, what a filter shows, in words: paper has no other.
pub const SHOWING: &str = "data-showing";
/// Present on what the filter or the highlight leaves out.
pub const OUT: &str = "data-out";
/// The column that a table header sorts by: `nation`, `stance`, `date`, `people`, `money`.
pub const BY: &str = "data-by";
/// How a number compares with the others of its column of the table, from 1 for the least.
pub const RANK: &str = "data-rank";
/// The region that a button zooms to, by key.
pub const REGION: &str = "data-region";
/// The bounding box that a button zooms to: see [`parse_box`](super::parse_box).
pub const BOX: &str = "data-box";

/// The view that a link of a takeaway leads to: the parts of an address, `stance=agreed&day=2025-05-12`.
pub const TARGET: &str = "data-target";

// Map.

/// The address of a finer drawing of the map; removed once that is drawn.
pub const FINE: &str = "data-fine";
/// The projection that the map is drawn in, by id; absent for Equal Earth.
pub const PROJECTION: &str = "data-projection";
/// The bounding box that the map shows at first: see [`parse_box`](super::parse_box). Absent for the whole
/// world.
pub const VIEW: &str = "data-view";
/// The height of the world from pole to pole, in scene units. The map may show less of it.
pub const FULL_HEIGHT: &str = "data-full-height";
/// Present while the names on the map are not those that it came with.
pub const RENAMED: &str = "data-renamed";
/// Present while less than the whole world is in view.
pub const NEAR: &str = "data-near";
/// The action of a zoom button: `in`, `out`, `world`.
pub const ZOOM: &str = "data-zoom";
/// Present while the map is dragged.
pub const DRAGGED: &str = "data-dragged";
/// Present on a tooltip that has more room on its left.
pub const FLIP: &str = "data-flip";
/// Present while a hint is shown.
pub const SHOWN: &str = "data-shown";
/// Which rule of the figure's own style sheet an element follows: `a0`, `a1`, … It stands for an
/// inline style.
pub const LOOK: &str = "data-look";

// The figure as a whole.

/// Present while the viewer runs the figure.
pub const READY: &str = "data-ready";
/// Present on the open card.
pub const OPEN: &str = "data-open";
/// Present on the fact that the address names.
pub const NAMED: &str = "data-named";
/// The theme of the page: `light` or `dark`.
pub const THEME: &str = "data-theme";
/// Present if fills have patterns as well as colours.
pub const PATTERNS: &str = "data-patterns";
/// Why the dossier or basemap that was asked for is not shown, or its faults, one on a line; for the page
/// around.
pub const FAULT: &str = "data-fault";

// Menus and the embed dialog.

/// The action of an item of the share menu: `svg`, `png`, `link`, `citation`, `embed`.
pub const TAKE: &str = "data-take";
/// The citation that goes to the clipboard: a template.
pub const CITATION: &str = "data-citation";
/// The dossier's id, for the name of a saved picture.
pub const ID: &str = "data-id";
/// The day up to which the dossier holds, `2025-06-25`, for the name of a saved picture.
pub const AS_OF: &str = "data-as-of";
/// The licence of the facts, for a saved picture.
pub const LICENCE: &str = "data-licence";
/// The kind of embed code that the dialog shows.
pub const KIND: &str = "data-kind";
/// Present on the button that closes the dialog.
pub const CLOSE: &str = "data-close";
/// Present on the button that copies the embed code.
pub const COPY: &str = "data-copy";
/// Present on a preview that cannot be shown.
pub const EMPTY: &str = "data-empty";

// Messages that the viewer fills in and shows or announces.

/// The announcement after a control has been used: a text, a template or plural forms, as the
/// control needs.
pub const SAID: &str = "data-said";
/// The announcement that a part of the world is in view: plural forms.
pub const SAID_NEAR: &str = "data-said-near";
/// The announcement that the whole world is in view: plural forms.
pub const SAID_WHOLE: &str = "data-said-whole";
/// The accessible name of a place's link: plural forms of a template, by the number of its facts.
pub const PLACE_LABEL: &str = "data-place-label";
/// Places, and the standing that they have come to: a template.
pub const TURNED: &str = "data-turned";
/// A contested standing: a template.
pub const DISPUTED: &str = "data-disputed";
/// Since when a standing has held: two templates, joined as plural forms are, the first for dates
/// that are exact to the day.
pub const SINCE: &str = "data-since";
/// The label and the definition of places without a stance, joined as plural forms are, on days before
/// the latest: some have a stance later.
pub const NOT_YET: &str = "data-not-yet";
/// The longer one of the labels that an entry of the legend has on different days.
pub const LONGER: &str = "data-longer";
/// A standing that is only possible: a template.
pub const MAYBE: &str = "data-maybe";
/// By which day a possible standing is certain: a template.
pub const BY_DAY: &str = "data-by-day";
/// The date of a standing whose fact has none.
pub const UNDATED: &str = "data-undated";
/// How many facts of a card came later than the day shown: plural forms.
pub const LATER: &str = "data-later";
/// How many places a filter shows, of how many: plural forms.
pub const SOME: &str = "data-some";
/// How many more places possibly hold a stance, after the number of those that certainly do: plural
/// forms.
pub const COUNTED: &str = "data-counted";
/// That a filter shows all places: plural forms.
pub const ALL: &str = "data-all";
/// That all kinds of evidence are shown.
pub const ALL_KINDS: &str = "data-all-kinds";
/// How many places of all the table shows: a template.
pub const ROWS_SHOWN: &str = "data-rows-shown";
/// That an item of the share menu has done its work: a template.
pub const DONE: &str = "data-done";
/// Which day a saved picture shows: a template.
pub const SHOWS: &str = "data-shows";
/// That a picture is being drawn.
pub const WAIT: &str = "data-wait";
/// That a picture could not be drawn.
pub const UNDRAWN: &str = "data-undrawn";
/// That the dialog for embed codes could not be opened.
pub const UNOPENED: &str = "data-unopened";
/// That the browser did not let the page copy.
pub const UNCOPIED: &str = "data-uncopied";
/// The hint for a wheel that scrolls the page.
pub const WHEEL: &str = "data-wheel";
/// The hint for one finger on a zoomed map.
pub const FINGERS: &str = "data-fingers";
/// That a table is in ascending order: a template.
pub const ASCENDING: &str = "data-ascending";
/// That a table is in descending order: a template.
pub const DESCENDING: &str = "data-descending";
/// That a table is in its own order.
pub const UNSORTED: &str = "data-unsorted";
/// The parts of the address that the figure does not have, `stance=x`, one on a line; for the page
/// around.
pub const UNKNOWN: &str = "data-unknown";
/// On the page's root: its address asks for another dossier, which is not there. Without a value it is
/// still to come; the page's script and the viewer say otherwise.
pub const REQUESTED: &str = "data-requested";
/// That the map is still the one that the page came with, and why: a template.
pub const KEPT: &str = "data-kept";
/// That a file cannot be reached: a template.
pub const UNREACHABLE: &str = "data-unreachable";
/// That a module cannot be loaded.
pub const UNLOADED: &str = "data-unloaded";
/// That the server refuses a file, with the status: a template.
pub const REFUSED: &str = "data-refused";
/// That an address is not valid: a template.
pub const NO_ADDRESS: &str = "data-no-address";
/// That a file is on another site: a template.
pub const OTHER_SITE: &str = "data-other-site";
