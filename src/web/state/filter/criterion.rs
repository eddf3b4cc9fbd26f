use crate::base::variants::all_variants;
use crate::web::state::filter::facets::Facets;
use crate::web::state::filter::filter::Filter;
use crate::web::state::position::Id;

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

impl Criterion {
    all_variants!(const ALL: Criterion = Legend, Evidence, Places);

    /// Whether a place with these facets passes what a filter has chosen of this group.
    fn is_met(self, filter: &Filter, facets: &Facets) -> bool {
        match self {
            Criterion::Legend => filter.passes_legend(facets),
            Criterion::Evidence => filter.passes_evidence(facets),
            Criterion::Places => filter.passes_places(facets),
        }
    }
}

impl Filter {
    /// Whether a place with these facets passes.
    pub fn passes(&self, facets: &Facets) -> bool {
        Criterion::ALL
            .into_iter()
            .all(|one| one.is_met(self, facets))
    }

    /// Whether a place passes all criteria but one. The counts beside the choices of a criterion are
    /// of these places.
    pub fn passes_others(&self, own: Criterion, facets: &Facets) -> bool {
        let mut others = Criterion::ALL.into_iter().filter(|one| *one != own);
        others.all(|one| one.is_met(self, facets))
    }

    fn passes_legend(&self, facets: &Facets) -> bool {
        let any = self.stances.is_empty() && !self.contested && self.marks.is_empty();
        any || (self.contested && facets.contested)
            || self.stances.iter().any(|stance| **stance == *facets.stance)
            || self.marks.iter().any(|mark| facets.has_mark(mark))
    }

    fn passes_evidence(&self, facets: &Facets) -> bool {
        let chosen = |kind: &Id| self.evidence.contains(kind);
        self.evidence.is_empty() || facets.evidence.iter().any(chosen)
    }

    fn passes_places(&self, facets: &Facets) -> bool {
        self.places.is_empty() || self.places.contains(&facets.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A filter by stances, by dispute, by evidence and by places; empty if it is not by that.
    fn filter([stances, contested, evidence, places]: [&str; 4]) -> Filter {
        let ids = |list: &str| list.split_terminator(',').map(Into::into).collect();
        Filter {
            stances: ids(stances),
            contested: !contested.is_empty(),
            marks: Vec::new(),
            evidence: ids(evidence),
            places: ids(places),
        }
    }

    fn facets(stance: &str, contested: bool, evidence: &[&str]) -> Facets {
        Facets {
            place: "RWA".into(),
            stance: stance.to_owned(),
            contested,
            evidence: evidence.iter().map(|&kind| kind.into()).collect(),
            ..Facets::default()
        }
    }

    #[test]
    fn counts_beside_the_choices_of_a_criterion_are_by_the_others() {
        let place = facets("yes", false, &["cable"]);
        let passes = |texts| {
            let filter = filter(texts);
            Criterion::ALL.map(|own| filter.passes_others(own, &place))
        };
        assert_eq!(passes([""; 4]), [true, true, true]);
        assert_eq!(passes(["no", "", "", ""]), [true, false, false]);
        assert_eq!(passes(["", "", "memo", ""]), [false, true, false]);
        assert_eq!(passes(["", "", "", "PER"]), [false, false, true]);
    }

    #[test]
    fn entries_of_the_legend_add_up_and_evidence_narrows_them() {
        let table = [
            (["", "", "", ""], [true, true, true]),
            (["yes", "", "", ""], [true, false, false]),
            (["yes,no", "", "", ""], [true, true, false]),
            (["", "1", "", ""], [false, true, false]),
            (["yes", "1", "", ""], [true, true, false]),
            (["", "", "memo", ""], [true, false, false]),
            (["", "", "memo,cable", ""], [true, true, false]),
            (["no", "", "memo", ""], [false, false, false]),
            (["", "", "", "RWA"], [true, true, true]),
            (["yes", "", "", "PER"], [false, false, false]),
        ];
        let places = [
            facets("yes", false, &["cable", "memo"]),
            facets("no", true, &["cable", "cable"]),
            facets("mentioned", false, &[]),
        ];
        for (texts, shown) in table {
            let filter = filter(texts);
            let passes = places.each_ref().map(|place| filter.passes(place));
            assert_eq!(passes, shown, "{texts:?}");
        }
    }
}
