//! The table's columns of figures, and how their numbers rank.

use crate::dossier::{Dossier, Fact, Figure, PlaceId, Quantity};
use crate::figure::markup::measure::{FigureKind, PEOPLE, most_frequent};
use crate::figure::markup::text::format_text;
use crate::language::i18n::Messages;

/// The columns of figures that a dossier needs.
#[derive(Debug)]
pub(crate) struct Columns<'a> {
    /// The kinds of figures that the dossier has, a column for each.
    pub(crate) kinds: Vec<FigureKind>,
    /// The currency of most figures; empty if there is no money. Only amounts in this currency are
    /// compared: a dossier gives no exchange rates.
    currency: String,
    has_other_currencies: bool,
    /// The quantities of people, and of that currency, as the map counts them.
    people: Vec<Quantity<'a>>,
    money: Vec<Quantity<'a>>,
    /// The distinct numbers of each column of [`FigureKind::ALL`], in ascending order.
    steps: [Vec<f64>; 2],
}

impl<'a> Columns<'a> {
    pub(crate) fn of(dossier: &'a Dossier) -> Columns<'a> {
        let places = dossier.named_places().into_iter();
        let all: Vec<&Figure> = places
            .flat_map(|place| received(dossier, place))
            .map(|(_, figure)| figure)
            .collect();
        let money = all.iter().filter(|figure| FigureKind::Money.counts(figure));
        let currencies: Vec<&str> = money.map(|figure| &*figure.measure).collect();
        let currency = most_frequent(&currencies).unwrap_or_default();
        let is_there = |kind: &FigureKind| all.iter().any(|figure| kind.counts(figure));
        let columns = Columns {
            kinds: FigureKind::ALL.into_iter().filter(is_there).collect(),
            currency: currency.to_owned(),
            has_other_currencies: currencies.iter().any(|code| *code != currency),
            people: dossier.quantities(PEOPLE),
            money: dossier.quantities(currency),
            steps: Default::default(),
        };
        let steps = FigureKind::ALL.map(|kind| columns.steps(kind, dossier));
        Columns { steps, ..columns }
    }

    /// The header of the column of money.
    pub(crate) fn money_label(&self, words: &Messages) -> String {
        let message = if self.has_other_currencies {
            &words.money_sorted
        } else {
            &words.money_in
        };
        format_text(message, &[("currency", &self.currency.to_uppercase())])
    }

    /// The measure of a column. Of money, only the currency is looked at that the column is sorted by.
    pub(crate) fn measure(&self, kind: FigureKind) -> &str {
        match kind {
            FigureKind::People => PEOPLE,
            FigureKind::Money => &self.currency,
        }
    }

    /// The quantities that the row of a place shows in a column, on some day or on all: arrived before
    /// promised ones, each as the map counts it.
    pub(crate) fn counted(&self, kind: FigureKind, place: PlaceId) -> Vec<&Quantity<'a>> {
        let all = match kind {
            FigureKind::People => &self.people,
            FigureKind::Money => &self.money,
        };
        let all = all.iter();
        all.filter(|one| one.to == place).collect()
    }

    /// The figure that the row shows if the map counts nothing for the place, with its fact: the
    /// largest of those that count what the place receives.
    pub(crate) fn largest(
        &self,
        kind: FigureKind,
        dossier: &'a Dossier,
        place: PlaceId,
    ) -> Option<(&'a Fact, &'a Figure)> {
        let measure = self.measure(kind);
        let own = received(dossier, place).filter(|(_, figure)| figure.measure == measure);
        own.reduce(|most, next| {
            if next.1.value > most.1.value {
                next
            } else {
                most
            }
        })
    }

    /// How a number compares with the others of its column: from 1 for the least, without gaps. Equal
    /// numbers have the same rank.
    pub(crate) fn rank(&self, kind: FigureKind, value: f64) -> usize {
        let steps = &self.steps[kind as usize];
        steps.partition_point(|step| *step <= value)
    }

    /// The distinct numbers that a column shows, in ascending order.
    fn steps(&self, kind: FigureKind, dossier: &'a Dossier) -> Vec<f64> {
        let of_place = |place: PlaceId| {
            let counted = self.counted(kind, place);
            let counted: Vec<f64> = counted.iter().map(|one| one.value).collect();
            let largest = self.largest(kind, dossier, place);
            let largest = largest.filter(|_| counted.is_empty());
            counted
                .into_iter()
                .chain(largest.map(|(_, figure)| figure.value))
        };
        let places = dossier.named_places().into_iter();
        let mut steps: Vec<f64> = places.flat_map(of_place).collect();
        steps.sort_by(f64::total_cmp);
        steps.dedup();
        steps
    }
}

/// The figures that count what a place receives, with their facts.
fn received(dossier: &Dossier, place: PlaceId) -> impl Iterator<Item = (&Fact, &Figure)> {
    let facts = dossier.facts_of(place).into_iter();
    facts.flat_map(move |fact| fact.figures_for(place).map(move |figure| (fact, figure)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;

    /// Each fact: the places, those whose stance it claims, and its figures.
    fn dossier(facts: &[(&str, &str, &str)]) -> Dossier {
        let fact = |(at, (places, of, figures)): (usize, &(&str, &str, &str))| {
            let claim = format!(r#""stance": {{"id": "yes", "of": {of}}},"#);
            let claim = if of.is_empty() { "" } else { &claim };
            format!(
                r#"{{"id": "f{at}", "places": {places}, {claim} "text": "x", "source": "s",
                "figures": [{figures}]}}"#
            )
        };
        let facts: Vec<String> = facts.iter().enumerate().map(fact).collect();
        let text = format!(
            r##"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "asOf": "2026-01-01", "sources": [{{"id": "s", "title": "S"}}],
            "stances": [{{"id": "yes", "label": "Yes", "color": "#005555"}}], "facts": [{}]}}"##,
            facts.join(",")
        );
        read(&text).expect("a dossier").dossier
    }

    /// The ranks of Angola, Brazil, Chad and Peru: of the largest number of people and of money that
    /// each row shows, 0 if it shows none.
    fn ranks_of(facts: &[(&str, &str, &str)]) -> Vec<String> {
        let mut facts = facts.to_vec();
        facts.push((ALL, "", ""));
        let dossier = dossier(&facts);
        let columns = Columns::of(&dossier);
        let of = |place, kind| {
            let counted = columns.counted(kind, place).into_iter();
            let counted = counted.map(|one| columns.rank(kind, one.value)).max();
            let largest = columns.largest(kind, &dossier, place);
            let largest = largest.map(|(_, figure)| columns.rank(kind, figure.value));
            counted.or(largest).unwrap_or(0).to_string()
        };
        let places = dossier.named_places().into_iter();
        places
            .map(|place| FigureKind::ALL.map(|kind| of(place, kind)).join(" "))
            .collect()
    }

    const ALL: &str = r#"["AGO", "BRA", "TCD", "PER"]"#;

    /// Figures that go to a place, by the place's id, the measure and the value.
    fn figures(all: &[(&str, &str, f64)]) -> String {
        let figure = |(to, measure, value): &(&str, &str, f64)| {
            format!(r#"{{"measure": "{measure}", "value": {value}, "act": "taken", "to": "{to}"}}"#)
        };
        all.iter().map(figure).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn a_country_goes_by_the_largest_figure_that_it_receives_broken_or_below_zero() {
        let people = [
            ("AGO", "people", 12.5),
            ("AGO", "people", -3.0),
            ("BRA", "people", -3.0),
            ("PER", "people", 9e9),
        ];
        let all = figures(&people);
        assert_eq!(ranks_of(&[(ALL, "", &all)]), ["2 0", "1 0", "0 0", "3 0"]);
    }

    #[test]
    fn figures_about_other_countries_of_a_fact_are_left_out() {
        let figure = |more: &str| format!(r#"{{"measure": "people", "value": 5, {more}}}"#);
        let (taken, present) = (r#""act": "taken""#, r#""act": "present""#);
        let table = [
            (
                "to another country",
                r#""act": "taken", "to": "BRA""#,
                "AGO",
                "0 0",
            ),
            ("to it", r#""act": "taken", "to": "AGO""#, "BRA", "1 0"),
            ("without a receiver, by its own stance", taken, "AGO", "1 0"),
            (
                "without a receiver, by the stance of another",
                taken,
                "BRA",
                "0 0",
            ),
            (
                "without a receiver, by two stances",
                taken,
                r#"AGO", "BRA"#,
                "0 0",
            ),
            ("that do not move", present, "AGO", "0 0"),
            (
                "of its nationals",
                r#""act": "taken", "of": ["AGO"], "to": "BRA""#,
                "BRA",
                "0 0",
            ),
        ];
        for (which, more, of, rank) in table {
            let ranks = ranks_of(&[(ALL, &format!(r#"["{of}"]"#), &figure(more))]);
            assert_eq!(ranks[0], rank, "people {which}");
        }
    }

    #[test]
    fn only_money_of_the_commonest_currency_is_compared() {
        let all = figures(&[
            ("AGO", "eur", 9.0),
            ("BRA", "usd", 5.0),
            ("PER", "usd", 7.0),
        ]);
        let facts = [(ALL, "", &*all)];
        assert_eq!(ranks_of(&facts), ["0 0", "0 1", "0 0", "0 2"]);
        let label = |facts: &[(&str, &str, &str)]| {
            Columns::of(&dossier(facts)).money_label(&Messages::english())
        };
        assert_eq!(label(&facts), "Money (sorted in USD)");
        let dollars = figures(&[("BRA", "usd", 5.0)]);
        assert_eq!(label(&[(ALL, "", &dollars)]), "Money (USD)");
    }

    #[test]
    fn there_is_a_column_for_people_and_for_money_if_a_country_receives_them() {
        let kinds = |figures: &str| Columns::of(&dossier(&[(ALL, "", figures)])).kinds;
        assert_eq!(kinds(""), []);
        // Other figures are only told with their facts.
        assert_eq!(kinds(&figures(&[("AGO", "votes", 1.0)])), []);
        assert_eq!(
            kinds(r#"{"measure": "people", "value": 1, "act": "present"}"#),
            []
        );
        let all = [
            ("AGO", "votes", 1.0),
            ("AGO", "jpy", 1.0),
            ("BRA", "people", 1.0),
        ];
        assert_eq!(kinds(&figures(&all)), FigureKind::ALL);
    }
}
