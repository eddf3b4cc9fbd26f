//! The filter: by the legend, by dispute, by kind of evidence.

use crate::base::geom::Rect;
use crate::web::state::position::{Id, Position};

/// The places that a reader wants to see. The empty filter shows all.
///
/// Choices in the legend are alternatives, and so are kinds of evidence; a place must pass both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The chosen standings, each once, in order of id.
    pub stances: Vec<Id>,
    /// Whether contested places are chosen.
    pub contested: bool,
    /// The chosen kinds of evidence, each once, in order of id.
    pub evidence: Vec<Id>,
}

/// The kind of places that an entry of the legend counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegendItem {
    /// Places with a standing: a stance by id, or `mentioned`.
    Stance(Id),
    /// Contested places.
    Contested,
}

/// The properties of a place that filters test.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Its standing: a stance by id, or `mentioned`.
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// The kinds of evidence that its facts rest on; one may occur several times.
    pub evidence: Vec<Id>,
}

/// Places that stand out while a reader points at what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Highlight {
    /// Those that an entry of the legend counts.
    Legend(LegendItem),
    /// Those in a region, by its bounding box in scene units.
    Region(Rect),
}

impl LegendItem {
    /// Whether the entry counts a place.
    pub fn counts(&self, facets: &Facets) -> bool {
        match self {
            LegendItem::Stance(stance) => **stance == *facets.stance,
            LegendItem::Contested => facets.contested,
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
            Highlight::Legend(item) => item.counts(facets),
            Highlight::Region(region) => position.is_some_and(|at| region.contains(at.anchor)),
        }
    }
}

impl Filter {
    /// Reads a filter from the parts of an address: ids separated by commas, and any text if
    /// contested places are chosen. Ids that are not known are dropped.
    ///
    /// ```
    /// use stancemap::web::state::{Filter, LegendItem};
    ///
    /// let (entries, kinds) = ([LegendItem::Stance("yes".into())], ["cable".into()]);
    /// let filter = Filter::parse(["yes,nonsense", "", "cable"], &entries, &kinds);
    /// assert_eq!(filter.texts(), [Some("yes".into()), None, Some("cable".into())]);
    /// ```
    pub fn parse(texts: [&str; 3], entries: &[LegendItem], kinds: &[Id]) -> Self {
        let [stances, contested, evidence] = texts;
        let mut filter = Filter::default();
        for entry in entries {
            let named = match entry {
                LegendItem::Stance(stance) => names(stances, stance),
                LegendItem::Contested => !contested.is_empty(),
            };
            if named {
                filter.toggle(entry);
            }
        }
        let named = kinds.iter().filter(|kind| names(evidence, kind));
        named.for_each(|kind| filter.toggle_evidence(kind));
        filter
    }

    /// Writes the filter for an address, in the form that [`Filter::parse`] reads; `None` for each
    /// part without a choice.
    pub fn texts(&self) -> [Option<String>; 3] {
        let text = |ids: &[Id]| (!ids.is_empty()).then(|| ids.join(","));
        [
            text(&self.stances),
            self.contested.then(|| "1".to_owned()),
            text(&self.evidence),
        ]
    }

    /// Adds an entry, or takes it out.
    pub fn toggle(&mut self, entry: &LegendItem) {
        match entry {
            LegendItem::Stance(stance) => toggle(&mut self.stances, stance),
            LegendItem::Contested => self.contested = !self.contested,
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
        }
    }

    /// Whether it shows every place.
    pub fn is_empty(&self) -> bool {
        self.stances.is_empty() && !self.contested && self.evidence.is_empty()
    }

    /// Whether a place with these facets passes.
    pub fn passes(&self, facets: &Facets) -> bool {
        self.passes_legend(facets) && self.passes_evidence(facets)
    }

    /// Whether a place is among those chosen in the legend.
    pub fn passes_legend(&self, facets: &Facets) -> bool {
        let any = self.stances.is_empty() && !self.contested;
        any || (self.contested && facets.contested)
            || self.stances.iter().any(|stance| **stance == *facets.stance)
    }

    /// Whether one of a place's facts rests on a chosen kind of evidence.
    pub fn passes_evidence(&self, facets: &Facets) -> bool {
        let chosen = |kind: &Id| self.evidence.contains(kind);
        self.evidence.is_empty() || facets.evidence.iter().any(chosen)
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

    fn stance(id: &str) -> LegendItem {
        LegendItem::Stance(id.into())
    }

    fn legend() -> Vec<LegendItem> {
        vec![stance("yes"), stance("no"), LegendItem::Contested]
    }

    fn kinds() -> Vec<Id> {
        vec!["memo".into(), "cable".into()]
    }

    fn parse(texts: [&str; 3]) -> Filter {
        Filter::parse(texts, &legend(), &kinds())
    }

    fn facets(stance: &str, contested: bool, evidence: &[&str]) -> Facets {
        Facets {
            stance: stance.to_owned(),
            contested,
            evidence: evidence.iter().map(|&kind| kind.into()).collect(),
        }
    }

    #[test]
    fn a_filter_survives_its_address_and_the_order_of_clicks_does_not_matter() {
        let mut filter = Filter::default();
        for entry in [stance("yes"), LegendItem::Contested, stance("no")] {
            filter.toggle(&entry);
        }
        filter.toggle_evidence(&"memo".into());
        filter.toggle_evidence(&"cable".into());
        let texts = filter.texts().map(Option::unwrap);
        assert_eq!(texts, ["no,yes", "1", "cable,memo"]);
        assert_eq!(parse(texts.each_ref().map(|text| &**text)), filter);
        assert_eq!(parse(["yes,no", "1", "memo,cable"]), filter);
    }

    #[test]
    fn what_is_unknown_empty_or_doubled_in_an_address_is_dropped() {
        assert!(parse(["", "", ""]).is_empty());
        assert!(parse(["maybe,YES, yes", "", "post,"]).is_empty());
        assert_eq!(parse(["no,no", "", ""]).texts()[0].as_deref(), Some("no"));
        assert!(Filter::parse(["yes", "1", "memo"], &[], &[]).is_empty());
    }

    #[test]
    fn taking_out_what_was_added_leaves_the_empty_filter() {
        let mut filter = Filter::default();
        for entry in legend().iter().chain(&legend()) {
            filter.toggle(entry);
        }
        assert_eq!(filter, Filter::default());
        assert_eq!(filter.texts(), [None, None, None]);
    }

    #[test]
    fn entries_of_the_legend_add_up_and_evidence_narrows_them() {
        let table = [
            (["", "", ""], [true, true, true]),
            (["yes", "", ""], [true, false, false]),
            (["yes,no", "", ""], [true, true, false]),
            (["", "1", ""], [false, true, false]),
            (["yes", "1", ""], [true, true, false]),
            (["", "", "memo"], [true, false, false]),
            (["", "", "memo,cable"], [true, true, false]),
            (["no", "", "memo"], [false, false, false]),
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
