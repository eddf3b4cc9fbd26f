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

/// A criterion, and whether a place passes it.
type Test = (Criterion, fn(&Filter, &Facets) -> bool);

/// All criteria. `the_table_has_every_criterion` tests that.
const CRITERIA: [Test; 3] = [
    (Criterion::Legend, Filter::passes_legend),
    (Criterion::Evidence, Filter::passes_evidence),
    (Criterion::Places, Filter::passes_places),
];

impl Filter {
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
            let filter = filter(texts);
            CRITERIA.map(|(own, _)| filter.passes_others(own, &place))
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
