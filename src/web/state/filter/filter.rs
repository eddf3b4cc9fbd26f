use crate::figure::protocol::view_parts::{CONTESTED, EVIDENCE, MARK, PLACES, STANCE};
use crate::web::state::filter::legend_item::LegendItem;
use crate::web::state::position::Id;

/// The places that a reader wants to see. The empty filter shows all.
///
/// A place must pass each [`Criterion`](super::Criterion). The choices of one criterion are
/// alternatives.
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

impl Filter {
    /// The filter that shows the places that an entry of the legend counts.
    pub fn of(entry: &LegendItem) -> Filter {
        let mut filter = Filter::default();
        filter.toggle(entry);
        filter
    }

    /// Reads a filter from an address; `part` returns a part of it by name, empty if it is missing.
    /// Parts are ids separated by commas, and `1` if contested places are chosen. What is not known is
    /// dropped.
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
                LegendItem::Contested => contested == "1",
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
        assert!(parse(["maybe,YES, yes", "0", "Port", "post,", "rwa,XXX"]).is_empty());
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
    fn hosts_are_told_when_any_part_of_a_filter_changes() {
        let names = Filter::default().parts().map(|(name, _)| name);
        assert_eq!(with_event("filter").collect::<Vec<_>>(), names);
    }
}
