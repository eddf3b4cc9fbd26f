//! The name of every attribute through which markup and viewer talk to each other.
//!
//! Each is declared here and nowhere else in Rust, and is both written and read:
//! `tests/native/house.rs` holds that. `data-place`, `data-stance`, `data-contested`, `data-fact`
//! and `data-ready` are promised to hosts and scripts outside the project.

// Places and facts.

/// The place that a shape draws, by id; on the timeline, the accessible name of a place on a day,
/// a template.
pub const PLACE: &str = "data-place";
/// What a place is called.
pub const NAME: &str = "data-name";
/// A standing: a stance by id, `mentioned`, or `absent`.
pub const STANCE: &str = "data-stance";
/// Present if sources disagree about the standing.
pub const CONTESTED: &str = "data-contested";
/// Anchor and bounding box: see [`parse_position`](super::parse_position).
pub const AT: &str = "data-at";
/// The place that a leader line or a mark belongs to, by id.
pub const OF: &str = "data-of";
/// The fact that an entry of a card tells, by id.
pub const FACT: &str = "data-fact";
/// The kind of evidence that a fact rests on, by key.
pub const EVIDENCE: &str = "data-evidence";
/// Present on the card of a place in the east of the map: without scripts it opens on the left.
pub const EAST: &str = "data-east";
/// The place that a button zooms to, by id.
pub const FLY: &str = "data-fly";
/// The dossier that a figure shows, by id.
pub const DOSSIER: &str = "data-dossier";
/// What file a link leads to: `basemap`.
pub const FILE: &str = "data-file";

// Time.

/// Where a place stood over time: see [`Record`](super::Record).
pub const RECORD: &str = "data-record";
/// The first day on which a fact or a quantity counts, or a list of changes, in days after 1
/// January 1970.
pub const DAY: &str = "data-day";
/// The last day on which a quantity counts, likewise.
pub const UNTIL: &str = "data-until";
/// A date or an interval as EDTF, to be written in the reader's locale.
pub const DATE: &str = "data-date";
/// What a button of the timeline does: `back`, `play`, `on`, `latest`.
pub const TIME: &str = "data-time";
/// Which end of the list of changes a select chooses: `from`, `to`.
pub const BETWEEN: &str = "data-between";
/// Present while the timeline plays.
pub const PLAYS: &str = "data-plays";
/// The other label of the play button.
pub const OTHER: &str = "data-other";
/// The locale in which the figure writes its own dates.
pub const LOCALE: &str = "data-locale";

// Flows.

/// The flows that are drawn: a measure.
pub const LAYER: &str = "data-layer";
/// Whether a quantity is `offered` or `transferred`.
pub const STATUS: &str = "data-status";
/// The size of a quantity.
pub const VALUE: &str = "data-value";
/// A quantity as a share of the largest, from 0 to 1.
pub const SHARE: &str = "data-share";
/// A quantity in words; on the layer, a list of them, a template.
pub const LABEL: &str = "data-label";
/// The place that a line begins at, by id.
pub const FROM: &str = "data-from";
/// Present on a quantity that does not count on the day shown.
pub const OFF: &str = "data-off";
/// Present on a list of flows of which only a part is shown.
pub const PART: &str = "data-part";
/// Present on a number that is abbreviated: its noun depends on how it is written.
pub const SHORT: &str = "data-short";

// Filter and table.

/// Present on a figure with a filter.
pub const FILTERED: &str = "data-filtered";
/// Present on what the filter or the highlight leaves out.
pub const OUT: &str = "data-out";
/// The column that a head of the table sorts by.
pub const BY: &str = "data-by";
/// How a place compares in the columns: see [`Ranks`](super::Ranks).
pub const RANKS: &str = "data-ranks";
/// The region that a button zooms to, by key.
pub const REGION: &str = "data-region";
/// The bounding box that it zooms to: see [`parse_box`](super::parse_box).
pub const BOX: &str = "data-box";

// Map.

/// Where the map can be had in finer detail; taken away when that is drawn.
pub const FINE: &str = "data-fine";
/// The projection that the map is drawn in, by id; absent for Equal Earth.
pub const PROJECTION: &str = "data-projection";
/// Present while less than the whole world is in view; on the zoom buttons, the announcement of
/// such a view, in plural forms.
pub const NEAR: &str = "data-near";
/// The announcement that the whole world is in view, in plural forms.
pub const WHOLE: &str = "data-whole";
/// What a button does to the zoom: `in`, `out`, `world`.
pub const ZOOM: &str = "data-zoom";
/// Present while the map is dragged.
pub const DRAGGED: &str = "data-dragged";
/// Present on a tooltip that has more room on its left.
pub const FLIP: &str = "data-flip";
/// Present while a hint is shown.
pub const SHOWN: &str = "data-shown";
/// The rule of the figure's style sheet that places an element: the page needs no inline styles.
pub const LOOK: &str = "data-look";

// The figure as a whole.

/// Present once the viewer has taken the figure over.
pub const READY: &str = "data-ready";
/// Present on the open card.
pub const OPEN: &str = "data-open";
/// Present on the fact that the address names.
pub const NAMED: &str = "data-named";
/// The theme of the page: `light` or `dark`.
pub const THEME: &str = "data-theme";
/// Present if fills have patterns as well as colours.
pub const PATTERNS: &str = "data-patterns";
/// Why the dossier or basemap that was asked for is not shown; for the page around.
pub const FAULT: &str = "data-fault";

// Menus and the embed dialog.

/// What an item of the share menu gives: `svg`, `png`, `link`, `citation`, `embed`.
pub const TAKE: &str = "data-take";
/// The dossier's id, for the name of a saved picture.
pub const ID: &str = "data-id";
/// The licence of the facts, for a saved picture.
pub const LICENCE: &str = "data-licence";
/// The kind of embed code that the dialog shows.
pub const KIND: &str = "data-kind";
/// The button that closes the dialog.
pub const CLOSE: &str = "data-close";
/// The button that copies the embed code.
pub const COPY: &str = "data-copy";
/// Present on a preview that cannot be shown.
pub const EMPTY: &str = "data-empty";

// Messages that the viewer fills in: templates, and plural forms joined by bars.

/// What is announced once a control has been used.
pub const SAID: &str = "data-said";
/// A contested standing.
pub const DISPUTED: &str = "data-disputed";
/// Since when a standing has held.
pub const SINCE: &str = "data-since";
/// A standing whose fact has no date.
pub const UNDATED: &str = "data-undated";
/// How many facts of a card came later than the day shown.
pub const LATER: &str = "data-later";
/// How many places a filter shows, of how many.
pub const SOME: &str = "data-some";
/// That all places, or all kinds of evidence, are shown.
pub const ALL: &str = "data-all";
/// The text that goes to the clipboard; on the table, how many rows are shown.
pub const TEXT: &str = "data-text";
/// That a menu item has done its work.
pub const DONE: &str = "data-done";
/// Which day a saved picture shows.
pub const SHOWS: &str = "data-shows";
/// That a picture is being drawn.
pub const WAIT: &str = "data-wait";
/// That a picture could not be drawn.
pub const UNDRAWN: &str = "data-undrawn";
/// That the browser did not let the page copy.
pub const UNCOPIED: &str = "data-uncopied";
/// The hint for a wheel that scrolls the page.
pub const WHEEL: &str = "data-wheel";
/// The hint for one finger on a zoomed map.
pub const FINGERS: &str = "data-fingers";
/// The announcement of an ascending order.
pub const ASCENDING: &str = "data-ascending";
/// The announcement of a descending order.
pub const DESCENDING: &str = "data-descending";
/// The announcement of the table's own order.
pub const UNSORTED: &str = "data-unsorted";
/// Why the map is still the one that the page came with.
pub const KEPT: &str = "data-kept";
/// A file that cannot be reached.
pub const UNREACHABLE: &str = "data-unreachable";
/// A module that cannot be loaded.
pub const UNLOADED: &str = "data-unloaded";
/// A file that the host refuses, with the status.
pub const REFUSED: &str = "data-refused";
/// An address that is none.
pub const NO_ADDRESS: &str = "data-no-address";
/// A file of another site.
pub const OTHER_SITE: &str = "data-other-site";
