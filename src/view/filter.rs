use crate::view::Id;

/// Which nations a reader wants to see. The empty filter shows all.
///
/// What is chosen in the legend adds up; the kinds of evidence add up, too; a nation must pass
/// both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// The chosen standings as markup names them, each once, in order of id.
    pub stances: Vec<Id>,
    /// Whether nations are chosen about which sources disagree.
    pub contested: bool,
    /// The chosen kinds of evidence as markup names them, each once, in order of id.
    pub evidence: Vec<Id>,
}

/// An entry of the legend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A standing, as markup names it: a stance's id, `mentioned`.
    Stance(Id),
    /// The mark of contested nations.
    Contested,
}

/// What a filter goes by in a nation.
#[derive(Clone, Debug, Default)]
pub struct Nation {
    /// Its id as a place.
    pub id: String,
    /// Its standing as markup names it.
    pub stance: String,
    /// Whether sources disagree about it.
    pub contested: bool,
    /// The kinds of evidence that its facts rest on; one may come several times.
    pub evidence: Vec<String>,
}

impl Entry {
    /// Whether a nation is one of those that the entry counts.
    pub fn counts(&self, nation: &Nation) -> bool {
        match self {
            Entry::Stance(stance) => **stance == *nation.stance,
            Entry::Contested => nation.contested,
        }
    }
}

impl Filter {
    /// The filter of an address's texts: ids with commas between them, and any text where
    /// contested nations are chosen. Only what is known counts; the rest is dropped.
    ///
    /// ```
    /// use stancemap::view::{Entry, Filter};
    ///
    /// let (entries, kinds) = ([Entry::Stance("yes".into())], ["cable".into()]);
    /// let filter = Filter::parse(["yes,nonsense", "", "cable"], &entries, &kinds);
    /// assert_eq!(filter.texts(), [Some("yes".into()), None, Some("cable".into())]);
    /// ```
    pub fn parse(texts: [&str; 3], entries: &[Entry], kinds: &[Id]) -> Self {
        let [stances, contested, evidence] = texts;
        let mut filter = Filter::default();
        for entry in entries {
            let named = match entry {
                Entry::Stance(stance) => names(stances, stance),
                Entry::Contested => !contested.is_empty(),
            };
            if named {
                filter.toggle(entry);
            }
        }
        let named = kinds.iter().filter(|kind| names(evidence, kind));
        named.for_each(|kind| filter.toggle_evidence(kind));
        filter
    }

    /// Its texts for an address, as [`Filter::parse`] takes them: none where nothing is chosen.
    pub fn texts(&self) -> [Option<String>; 3] {
        let text = |ids: &[Id]| (!ids.is_empty()).then(|| ids.join(","));
        [
            text(&self.stances),
            self.contested.then(|| "1".to_owned()),
            text(&self.evidence),
        ]
    }

    /// Adds an entry, or takes it out.
    pub fn toggle(&mut self, entry: &Entry) {
        match entry {
            Entry::Stance(stance) => toggle(&mut self.stances, stance),
            Entry::Contested => self.contested = !self.contested,
        }
    }

    /// Adds a kind of evidence, or takes it out.
    pub fn toggle_evidence(&mut self, kind: &Id) {
        toggle(&mut self.evidence, kind);
    }

    /// Whether an entry is chosen.
    pub fn holds(&self, entry: &Entry) -> bool {
        match entry {
            Entry::Stance(stance) => self.stances.contains(stance),
            Entry::Contested => self.contested,
        }
    }

    /// Whether it shows everything.
    pub fn is_empty(&self) -> bool {
        self.stances.is_empty() && !self.contested && self.evidence.is_empty()
    }

    /// Whether it shows a nation.
    pub fn passes(&self, nation: &Nation) -> bool {
        self.passes_legend(nation) && self.passes_evidence(nation)
    }

    /// Whether a nation is among those chosen in the legend.
    pub fn passes_legend(&self, nation: &Nation) -> bool {
        let any = self.stances.is_empty() && !self.contested;
        any || (self.contested && nation.contested)
            || self.stances.iter().any(|stance| **stance == *nation.stance)
    }

    /// Whether one of a nation's facts rests on a chosen kind of evidence.
    pub fn passes_evidence(&self, nation: &Nation) -> bool {
        let chosen = |kind: &String| self.evidence.iter().any(|chosen| **chosen == **kind);
        self.evidence.is_empty() || nation.evidence.iter().any(chosen)
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

    fn stance(id: &str) -> Entry {
        Entry::Stance(id.into())
    }

    fn legend() -> Vec<Entry> {
        vec![stance("yes"), stance("no"), Entry::Contested]
    }

    fn kinds() -> Vec<Id> {
        vec!["memo".into(), "cable".into()]
    }

    fn parse(texts: [&str; 3]) -> Filter {
        Filter::parse(texts, &legend(), &kinds())
    }

    fn nation(stance: &str, contested: bool, evidence: &[&str]) -> Nation {
        Nation {
            stance: stance.to_owned(),
            contested,
            evidence: evidence.iter().map(|&kind| kind.to_owned()).collect(),
            ..Nation::default()
        }
    }

    #[test]
    fn a_filter_survives_its_address_and_the_order_of_clicks_does_not_matter() {
        let mut filter = Filter::default();
        for entry in [stance("yes"), Entry::Contested, stance("no")] {
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
        let nations = [
            nation("yes", false, &["cable", "memo"]),
            nation("no", true, &["cable", "cable"]),
            nation("mentioned", false, &[]),
        ];
        for (texts, shown) in table {
            let filter = parse(texts);
            let passes = nations.each_ref().map(|nation| filter.passes(nation));
            assert_eq!(passes, shown, "{texts:?}");
        }
    }
}
