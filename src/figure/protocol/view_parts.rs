//! The names of the parts of a view. A link, an embedded frame and a `<stance-map>` element ask for
//! a view by them.
//!
//! Each is a query parameter of a page, and an attribute of the element. The open card, [`PLACE`],
//! is the fragment of a page's address instead.

/// The names, one per line, in the order in which addresses list them. After a name stands the event
/// that tells hosts of a change of the part, if there is one. The embed script reads the same file.
const LIST: &str = include_str!("view_parts.txt");

/// The open card: a place, `RWA`, or a fact in it, `RWA/rwa-payment`.
pub const PLACE: &str = "place";
/// The stances that the filter shows, by id, separated by commas.
pub const STANCE: &str = "stance";
/// Present if the filter shows contested places.
pub const CONTESTED: &str = "contested";
/// The marks whose places the filter shows, by id, separated by commas.
pub const MARK: &str = "mark";
/// The kinds of evidence that the filter shows, by key, separated by commas.
pub const EVIDENCE: &str = "evidence";
/// The places that the filter shows, by alpha-3 code, separated by commas.
pub const PLACES: &str = "places";
/// The day that the map shows, `2025-05-12`; absent for the latest.
pub const DAY: &str = "day";
/// The region in view, by key.
pub const VIEW: &str = "view";
/// The viewport: the centre as shares of the world's width and height, and the zoom.
pub const AT: &str = "at";
/// The flows that are drawn: `people`, `money`, or nothing.
pub const LAYER: &str = "layer";
/// The column that the table is sorted by, after a hyphen if descending.
pub const SORT: &str = "sort";
/// The language of the figure, as a tag.
pub const LANG: &str = "lang";
/// The theme: `light`, `dark`, or `auto` in an embedded figure.
pub const THEME: &str = "theme";
/// Present if fills have patterns as well as colours.
pub const PATTERNS: &str = "patterns";
/// The projection, by id.
pub const PROJECTION: &str = "projection";

/// Another dossier's file. It is not part of the view: it says what is shown, not how.
pub const DOSSIER: &str = "dossier";
/// Another basemap's file. It is not part of the view either.
pub const BASEMAP: &str = "basemap";
/// Present if the figure is only the map, without the table and the notes below it.
pub const COMPACT: &str = "compact";

/// The names of all parts.
///
/// ```
/// use stancemap::figure::protocol::view_parts;
///
/// assert_eq!(view_parts::all().next(), Some(view_parts::PLACE));
/// ```
pub fn all() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter_map(|line| line.split(' ').next())
}

/// The names of the parts whose changes an event tells of: `select`, `filter` or `day`.
pub fn with_event(event: &str) -> impl Iterator<Item = &'static str> {
    let told = move |line: &'static str| {
        let (name, told) = line.split_once(' ')?;
        (told == event).then_some(name)
    };
    LIST.lines().filter_map(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_constant_is_in_the_list_and_nothing_else_is() {
        let constants = [
            PLACE, STANCE, CONTESTED, MARK, EVIDENCE, PLACES, DAY, VIEW, AT, LAYER, SORT, LANG,
            THEME, PATTERNS, PROJECTION,
        ];
        assert_eq!(all().collect::<Vec<_>>(), constants);
    }
}
