//! The fields of a dossier's objects, in the order in which they are written.

/// The fields of a dossier.
pub(crate) const DOSSIER: [&str; 31] = [
    "$schema",
    "format",
    "id",
    "lang",
    "title",
    "question",
    "deck",
    "alt",
    "takeaways",
    "annotations",
    "asOf",
    "begins",
    "view",
    "display",
    "timeline",
    "version",
    "licence",
    "credit",
    "contact",
    "basemap",
    "unit",
    "stances",
    "mentioned",
    "actors",
    "marks",
    "sources",
    "places",
    "events",
    "totals",
    "facts",
    "corrections",
];
/// The fields of a stance.
pub(crate) const STANCE: [&str; 6] = ["id", "label", "short", "definition", "color", "pattern"];
/// The fields of a mark.
pub(crate) const MARK: [&str; 6] = ["id", "label", "short", "definition", "sign", "facts"];
/// The fields of the group of mentioned places.
pub(crate) const MENTIONED: [&str; 3] = ["label", "short", "definition"];
/// The fields of the group of actors.
pub(crate) const ACTORS: [&str; 4] = ["label", "short", "definition", "places"];
/// The fields of a source.
pub(crate) const SOURCE: [&str; 7] = [
    "id",
    "title",
    "publisher",
    "published",
    "kind",
    "url",
    "note",
];
/// The fields of a fact.
pub(crate) const FACT: [&str; 14] = [
    "id",
    "places",
    "date",
    "dateNote",
    "kind",
    "text",
    "stance",
    "attribution",
    "source",
    "locator",
    "paragraphs",
    "pages",
    "figures",
    "disputes",
];
/// The fields of the claim of a stance.
pub(crate) const CLAIM: [&str; 2] = ["id", "of"];
/// The fields of an attribution.
pub(crate) const ATTRIBUTION: [&str; 2] = ["kind", "by"];
/// The fields of a figure. Tables have its number before its measure: see
/// [`FIGURE_COLUMNS`](crate::dossier::csv::FIGURE_COLUMNS).
pub(crate) const FIGURE: [&str; 9] = [
    "measure",
    "value",
    "qualifier",
    "act",
    "of",
    "from",
    "to",
    "status",
    "note",
];
/// The fields of a total.
pub(crate) const TOTAL: [&str; 9] = [
    "label",
    "short",
    "value",
    "qualifier",
    "source",
    "locator",
    "paragraphs",
    "pages",
    "note",
];
/// The fields of an event.
pub(crate) const EVENT: [&str; 3] = ["date", "label", "fact"];
/// The fields of a correction.
pub(crate) const CORRECTION: [&str; 3] = ["date", "text", "facts"];
/// The fields of an annotation.
pub(crate) const ANNOTATION: [&str; 2] = ["place", "text"];
/// The fields of a licence.
pub(crate) const LICENCE: [&str; 2] = ["name", "url"];
/// The fields of the look of map and page.
pub(crate) const DISPLAY: [&str; 3] = ["projection", "theme", "lang"];
/// The fields of the limits of the timeline.
pub(crate) const TIMELINE: [&str; 2] = ["from", "until"];
/// The fields of the basemap.
pub(crate) const BASEMAP: [&str; 5] = ["file", "id", "name", "partOf", "projected"];

/// The fields of objects, by the field or list that holds them; empty for the dossier itself.
const FIELDS: [(&str, &[&str]); 18] = [
    ("", &DOSSIER),
    ("stances", &STANCE),
    ("marks", &MARK),
    ("mentioned", &MENTIONED),
    ("actors", &ACTORS),
    ("sources", &SOURCE),
    ("facts", &FACT),
    ("stance", &CLAIM),
    ("attribution", &ATTRIBUTION),
    ("figures", &FIGURE),
    ("totals", &TOTAL),
    ("events", &EVENT),
    ("corrections", &CORRECTION),
    ("annotations", &ANNOTATION),
    ("licence", &LICENCE),
    ("display", &DISPLAY),
    ("timeline", &TIMELINE),
    ("basemap", &BASEMAP),
];

/// The fields of the objects in a field or list of a dossier, in the order in which they are written. The name is
/// empty for the dossier itself; there are none for names that hold no objects with fixed fields.
///
/// ```
/// use stancemap::dossier::fields_of;
///
/// assert_eq!(fields_of("events"), ["date", "label", "fact"]);
/// assert!(fields_of("title").is_empty());
/// ```
pub fn fields_of(name: &str) -> &'static [&'static str] {
    let fields = FIELDS.iter().find(|(own, _)| *own == name);
    fields.map_or(&[], |(_, fields)| fields)
}
