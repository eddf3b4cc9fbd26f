//! The filter: by the legend, by dispute, by kind of evidence, by places.

use crate::base::geom::Rect;
use crate::figure::protocol::view_parts::{CONTESTED, EVIDENCE, MARK, PLACES, STANCE};
use crate::web::state::position::{Id, Position};

/// The places that a reader wants to see. The empty filter shows all.
///
/// A place must pass each [`Criterion`]. The choices of one criterion are alternatives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The chosen standings, each once, in order of id.
    pub stances: Vec<Id>,
    /// Whether contested places are chosen.
    pub contested: bool,
    /// The chosen marks, each once, in order of id.
    pub marks: Vec<Id>,
    /// The chosen kinds of evidence, each once, in order of id.
    pub evidence: Vec<Id>,
    /// The chosen places, each once, in order of id.
    pub places: Vec<Id>,
}

/// A group of choices, with a control of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// The chosen entries of the legend: standings, marks, and contested places.
    Legend,
    /// The chosen kinds of evidence.
    Evidence,
    /// The chosen places. No control chooses them, only links do.
    Places,
}

/// A criterion, and whether a place passes it.
type Test = (Criterion, fn(&Filter, &Facets) -> bool);

/// All criteria. `the_table_has_every_criterion` tests that.
const CRITERIA: [Test; 3] = [
    (Criterion::Legend, Filter::passes_legend),
    (Criterion::Evidence, Filter::passes_evidence),
    (Criterion::Places, Filter::passes_places),
];

/// The kind of places that an entry of the legend counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegendItem {
    /// Places with a standing: a stance by id, or `mentioned`.
    Stance(Id),
    /// Contested places.
    Contested,
    /// Places with a mark, by id.
    Mark(Id),
}

/// The properties of a place that filters test.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Its id.
    pub place: Id,
    /// Its standing: a stance by id, or `mentioned`.
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// Its marks, by id.
    pub marks: Vec<Id>,
    /// The kinds of evidence that its facts rest on; one may occur several times.
    pub evidence: Vec<Id>,
}

/// Places that stand out while a reader points at what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Highlight {
    /// Those that pass a filter: an entry of the legend, or a link.
    Filter(Filter),
    /// Those in a region, by its bounding box in scene units.
    Region(Rect),
}

impl LegendItem {
    /// Whether the entry counts a place.
    pub fn counts(&self, facets: &Facets) -> bool {
        match self {
            LegendItem::Stance(stance) => **stance == *facets.stance,
            LegendItem::Contested => facets.contested,
            LegendItem::Mark(mark) => facets.marks.contains(mark),
        }
    }

    /// Whether it is the entry of a standing.
    pub fn is_stance(&self, id: &str) -> bool {
        matches!(self, LegendItem::Stance(stance) if **stance == *id)
    }
}

impl Highlight {
    /// Whether a place stands out.
    pub fn holds(&self, facets: &Facets, position: Option<Position>) -> bool {
        match self {
            Highlight::Filter(filter) => filter.passes(facets),
            Highlight::Region(region) => position.is_some_and(|at| region.contains(at.anchor)),
        }
    }
}

impl Filter {
    /// The filter that shows the places that an entry of the legend counts.
    pub fn of(entry: &LegendItem) -> Filter {
        let mut filter = Filter::default();
        filter.toggle(entry);
        filter
    }

    /// Reads a filter from an address; `part` returns a part of it by name, empty if it is missing.
    /// Parts are ids separated by commas, and any text if contested places are chosen. Ids that are
    /// not known are dropped.
    ///
    /// ```
    /// use stancemap::web::state::{Filter, LegendItem};
    ///
    /// let (entries, kinds) = ([LegendItem::Stance("yes".into())], ["cable".into()]);
    /// let places = ["PER".into(), "RWA".into()];
    /// let part = |name: &str| match name {
    ///     "stance" => "yes,nonsense".to_owned(),
    ///     "evidence" => "cable".to_owned(),
    ///     "places" => "RWA,XXX".to_owned(),
    ///     _ => String::new(),
    /// };
    /// let filter = Filter::parse(part, &entries, &kinds, &places);
    /// let parts = filter.parts();
    /// assert_eq!(parts[0], ("stance", Some("yes".to_owned())));
    /// assert_eq!(parts[1], ("contested", None));
    /// assert_eq!(parts[2], ("mark", None));
    /// assert_eq!(parts[3], ("evidence", Some("cable".to_owned())));
    /// assert_eq!(parts[4], ("places", Some("RWA".to_owned())));
    /// ```
    pub fn parse(
        part: impl Fn(&str) -> String,
        entries: &[LegendItem],
        kinds: &[Id],
        places: &[Id],
    ) -> Self {
        let [stances, contested, marks, evidence, chosen] =
            [STANCE, CONTESTED, MARK, EVIDENCE, PLACES].map(part);
        let mut filter = Filter::default();
        for entry in entries {
            let named = match entry {
                LegendItem::Stance(stance) => names(&stances, stance),
                LegendItem::Contested => !contested.is_empty(),
                LegendItem::Mark(mark) => names(&marks, mark),
            };
            if named {
                filter.toggle(entry);
            }
        }
        let named = kinds.iter().filter(|kind| names(&evidence, kind));
        named.for_each(|kind| filter.toggle_evidence(kind));
        let named = places.iter().filter(|place| names(&chosen, place));
        named.for_each(|place| toggle(&mut filter.places, place));
        filter
    }

    /// Writes the filter for an address, in the form that [`Filter::parse`] reads: each part by name,
    /// with `None` if nothing is chosen in it.
    pub fn parts(&self) -> [(&'static str, Option<String>); 5] {
        let text = |ids: &[Id]| (!ids.is_empty()).then(|| ids.join(","));
        [
            (STANCE, text(&self.stances)),
            (CONTESTED, self.contested.then(|| "1".to_owned())),
            (MARK, text(&self.marks)),
            (EVIDENCE, text(&self.evidence)),
            (PLACES, text(&self.places)),
        ]
    }

    /// Adds an entry, or takes it out.
    pub fn toggle(&mut self, entry: &LegendItem) {
        match entry {
            LegendItem::Stance(stance) => toggle(&mut self.stances, stance),
            LegendItem::Contested => self.contested = !self.contested,
            LegendItem::Mark(mark) => toggle(&mut self.marks, mark),
        }
    }

    /// Adds a kind of evidence, or takes it out.
    pub fn toggle_evidence(&mut self, kind: &Id) {
        toggle(&mut self.evidence, kind);
    }

    /// Whether an entry is chosen.
    pub fn holds(&self, entry: &LegendItem) -> bool {
        match entry {
            LegendItem::Stance(stance) => self.stances.contains(stance),
            LegendItem::Contested => self.contested,
            LegendItem::Mark(mark) => self.marks.contains(mark),
        }
    }

    /// Whether it shows every place.
    pub fn is_empty(&self) -> bool {
        *self == Filter::default()
    }

    /// Whether a place with these facets passes.
    pub fn passes(&self, facets: &Facets) -> bool {
        CRITERIA.iter().all(|(_, test)| test(self, facets))
    }

    /// Whether a place passes all criteria but one. The counts beside the choices of a criterion are
    /// of these places.
    pub fn passes_others(&self, own: Criterion, facets: &Facets) -> bool {
        let mut others = CRITERIA.iter().filter(|(criterion, _)| *criterion != own);
        others.all(|(_, test)| test(self, facets))
    }

    fn passes_legend(&self, facets: &Facets) -> bool {
        let any = self.stances.is_empty() && !self.contested && self.marks.is_empty();
        any || (self.contested && facets.contested)
            || self.stances.iter().any(|stance| **stance == *facets.stance)
            || self.marks.iter().any(|mark| facets.marks.contains(mark))
    }

    fn passes_evidence(&self, facets: &Facets) -> bool {
        let chosen = |kind: &Id| self.evidence.contains(kind);
        self.evidence.is_empty() || facets.evidence.iter().any(chosen)
    }

    fn passes_places(&self, facets: &Facets) -> bool {
        self.places.is_empty() || self.places.contains(&facets.place)
    }
}

/// Whether a list with commas names an id.
fn names(list: &str, id: &str) -> bool {
    list.split(',').any(|name| name == id)
}

/// Adds an id in its order, or takes it out.
fn toggle(ids: &mut Vec<Id>, id: &Id) {
    match ids.binary_search(id) {
        Ok(at) => {
            ids.remove(at);
        }
        Err(at) => ids.insert(at, id.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::protocol::view_parts::with_event;

    fn stance(id: &str) -> LegendItem {
        LegendItem::Stance(id.into())
    }

    fn legend() -> Vec<LegendItem> {
        let mark = LegendItem::Mark("port".into());
        vec![stance("yes"), stance("no"), LegendItem::Contested, mark]
    }

    fn kinds() -> Vec<Id> {
        vec!["memo".into(), "cable".into()]
    }

    fn places() -> Vec<Id> {
        vec!["RWA".into(), "PER".into()]
    }

    /// The values of the parts [`STANCE`], [`CONTESTED`], [`MARK`], [`EVIDENCE`] and [`PLACES`].
    type Texts<'a> = [&'a str; 5];

    fn parse_with(texts: Texts<'_>, entries: &[LegendItem], kinds: &[Id]) -> Filter {
        let names = Filter::default().parts().map(|(name, _)| name);
        let part = |name: &str| texts[names.iter().position(|one| *one == name).unwrap()].into();
        Filter::parse(part, entries, kinds, &places())
    }

    fn parse(texts: Texts<'_>) -> Filter {
        parse_with(texts, &legend(), &kinds())
    }

    fn facets(stance: &str, contested: bool, evidence: &[&str]) -> Facets {
        Facets {
            place: "RWA".into(),
            stance: stance.to_owned(),
            contested,
            marks: Vec::new(),
            evidence: evidence.iter().map(|&kind| kind.into()).collect(),
        }
    }

    #[test]
    fn a_filter_survives_its_address_and_the_order_of_clicks_does_not_matter() {
        let mut filter = Filter::default();
        for entry in [
            stance("yes"),
            LegendItem::Contested,
            stance("no"),
            legend()[3].clone(),
        ] {
            filter.toggle(&entry);
        }
        filter.toggle_evidence(&"memo".into());
        filter.toggle_evidence(&"cable".into());
        filter.places = vec!["PER".into(), "RWA".into()];
        let texts = filter.parts().map(|(_, text)| text.unwrap());
        assert_eq!(texts, ["no,yes", "1", "port", "cable,memo", "PER,RWA"]);
        assert_eq!(parse(texts.each_ref().map(|text| &**text)), filter);
        assert_eq!(
            parse(["yes,no", "1", "port", "memo,cable", "RWA,PER"]),
            filter
        );
    }

    #[test]
    fn what_is_unknown_empty_or_doubled_in_an_address_is_dropped() {
        assert!(parse([""; 5]).is_empty());
        assert!(parse(["maybe,YES, yes", "", "Port", "post,", "rwa,XXX"]).is_empty());
        assert_eq!(
            parse(["no,no", "", "", "", ""]),
            parse(["no", "", "", "", ""])
        );
        assert!(parse_with(["yes", "1", "port", "memo", ""], &[], &[]).is_empty());
    }

    #[test]
    fn taking_out_what_was_added_leaves_the_empty_filter() {
        let mut filter = Filter::default();
        for entry in legend().iter().chain(&legend()) {
            filter.toggle(entry);
        }
        assert_eq!(filter, Filter::default());
        assert!(filter.parts().iter().all(|(_, text)| text.is_none()));
    }

    #[test]
    fn the_table_has_every_criterion() {
        // A new variant does not compile here: give it a number, and a line in the table.
        let number = |criterion| match criterion {
            Criterion::Legend => 0,
            Criterion::Evidence => 1,
            Criterion::Places => 2,
        };
        let numbers = CRITERIA.map(|(criterion, _)| number(criterion));
        assert_eq!(numbers.to_vec(), (0..CRITERIA.len()).collect::<Vec<_>>());
    }

    #[test]
    fn counts_beside_the_choices_of_a_criterion_are_by_the_others() {
        let place = facets("yes", false, &["cable"]);
        let passes = |texts| {
            let filter = parse(texts);
            CRITERIA.map(|(own, _)| filter.passes_others(own, &place))
        };
        assert_eq!(passes([""; 5]), [true, true, true]);
        assert_eq!(passes(["no", "", "", "", ""]), [true, false, false]);
        assert_eq!(passes(["", "", "", "memo", ""]), [false, true, false]);
        assert_eq!(passes(["", "", "", "", "PER"]), [false, false, true]);
    }

    #[test]
    fn hosts_are_told_when_any_part_of_a_filter_changes() {
        let names = Filter::default().parts().map(|(name, _)| name);
        assert_eq!(with_event("filter").collect::<Vec<_>>(), names);
    }

    #[test]
    fn entries_of_the_legend_add_up_and_evidence_narrows_them() {
        let table = [
            (["", "", "", "", ""], [true, true, true]),
            (["yes", "", "", "", ""], [true, false, false]),
            (["yes,no", "", "", "", ""], [true, true, false]),
            (["", "1", "", "", ""], [false, true, false]),
            (["yes", "1", "", "", ""], [true, true, false]),
            (["", "", "", "memo", ""], [true, false, false]),
            (["", "", "", "memo,cable", ""], [true, true, false]),
            (["no", "", "", "memo", ""], [false, false, false]),
            (["", "", "", "", "RWA"], [true, true, true]),
            (["yes", "", "", "", "PER"], [false, false, false]),
        ];
        let places = [
            facets("yes", false, &["cable", "memo"]),
            facets("no", true, &["cable", "cable"]),
            facets("mentioned", false, &[]),
        ];
        for (texts, shown) in table {
            let filter = parse(texts);
            let passes = places.each_ref().map(|place| filter.passes(place));
            assert_eq!(passes, shown, "{texts:?}");
        }
    }
}
