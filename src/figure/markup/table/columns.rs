//! The table's columns of figures, and the ranks that it is sorted by.

use crate::dossier::{Dossier, Fact, Figure, PlaceId};
use crate::figure::markup::measure::{FigureKind, PEOPLE, most_frequent};
use crate::figure::markup::text::format_text;
use crate::figure::protocol::Ranks;
use crate::language::i18n::Messages;

/// The columns of figures that a dossier needs.
#[derive(Debug)]
pub(crate) struct Columns {
    /// The kinds of figures that the dossier has, a column for each.
    pub(crate) kinds: Vec<FigureKind>,
    /// The currency of most figures; empty if there is no money. Only amounts in this currency are
    /// compared: a dossier gives no exchange rates.
    currency: String,
    has_other_currencies: bool,
}

impl Columns {
    pub(crate) fn of(dossier: &Dossier) -> Columns {
        let figures_of = |kind: FigureKind| {
            let facts = dossier.facts.iter();
            facts.flat_map(move |fact| kind.figures_of(fact))
        };
        let money = figures_of(FigureKind::Money);
        let currencies: Vec<&str> = money.map(|figure| &*figure.measure).collect();
        let currency = most_frequent(&currencies).unwrap_or_default();
        let kinds = FigureKind::ALL.into_iter();
        Columns {
            kinds: kinds
                .filter(|kind| figures_of(*kind).next().is_some())
                .collect(),
            currency: currency.to_owned(),
            has_other_currencies: currencies.iter().any(|code| *code != currency),
        }
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

    /// The figure that the row of a place shows in a column: the largest of its facts. Of money, only
    /// the currency is looked at that the column is sorted by.
    pub(crate) fn largest_of<'a>(
        &self,
        kind: FigureKind,
        facts: &[&'a Fact],
    ) -> Option<&'a Figure> {
        let measure = match kind {
            FigureKind::People => PEOPLE,
            FigureKind::Money => &self.currency,
        };
        largest(facts, measure)
    }

    /// The ranks of all named places, in their order. A place has the rank of its latest date, which
    /// is the date of its last dated row, and of its largest figures.
    pub(crate) fn ranks(&self, dossier: &Dossier) -> Vec<Ranks> {
        let places = dossier.named_places();
        let dates = ranks(&values_of(&places, |place| latest(dossier, place)));
        let largest = |measure: &str| {
            ranks(&values_of(&places, |place| {
                largest_value(dossier, place, measure)
            }))
        };
        let (people, money) = (largest(PEOPLE), largest(&self.currency));
        let all = dates.into_iter().zip(people).zip(money);
        all.map(|((date, people), money)| Ranks {
            date,
            people,
            money,
        })
        .collect()
    }
}

fn values_of<T>(places: &[PlaceId], value: impl Fn(PlaceId) -> Option<T>) -> Vec<Option<T>> {
    places.iter().map(|&place| value(place)).collect()
}

/// The latest date of a place's facts, in the order in which facts count.
fn latest(dossier: &Dossier, place: PlaceId) -> Option<impl PartialOrd + Copy> {
    let facts = dossier.facts_of(place).into_iter();
    let dated = facts.filter(|fact| fact.date.is_some());
    dated.map(|fact| dossier.window(fact)).max()
}

/// The largest figure of a measure in a place's facts; the first of equal ones.
fn largest<'a>(facts: &[&'a Fact], measure: &str) -> Option<&'a Figure> {
    let figures = facts.iter().flat_map(|fact| &fact.figures);
    let larger = |most: &'a Figure, next: &'a Figure| {
        if next.value > most.value { next } else { most }
    };
    figures
        .filter(|figure| figure.measure == measure)
        .reduce(larger)
}

/// The value of the largest figure of a measure in a place's facts.
fn largest_value(dossier: &Dossier, place: PlaceId, measure: &str) -> Option<f64> {
    largest(&dossier.facts_of(place), measure).map(|figure| figure.value)
}

/// The rank of each value from 1 for the least, without gaps; equal values have the same.
fn ranks<T: PartialOrd + Copy>(values: &[Option<T>]) -> Vec<Option<u32>> {
    // The distinct values in ascending order.
    let mut steps: Vec<T> = Vec::new();
    for &value in values.iter().flatten() {
        let at = steps.partition_point(|step| *step < value);
        if steps.get(at) != Some(&value) {
            steps.insert(at, value);
        }
    }
    let rank = |value: &Option<T>| {
        let value = (*value)?;
        u32::try_from(steps.partition_point(|step| *step <= value)).ok()
    };
    values.iter().map(rank).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dossier::read;

    fn dossier(facts: &[(&str, &str, &str)]) -> Dossier {
        let fact = |(at, (places, date, figures)): (usize, &(&str, &str, &str))| {
            let date = if date.is_empty() {
                String::new()
            } else {
                format!(r#""date": "{date}","#)
            };
            format!(
                r#"{{"id": "f{at}", "places": {places}, {date} "text": "x", "source": "s",
                "figures": [{figures}]}}"#
            )
        };
        let facts: Vec<String> = facts.iter().enumerate().map(fact).collect();
        let text = format!(
            r#"{{"format": "stancemap/1", "id": "x", "lang": "en", "title": "X", "question": "X?",
            "asOf": "2026-01-01", "stances": [], "sources": [{{"id": "s", "title": "S"}}],
            "facts": [{}]}}"#,
            facts.join(",")
        );
        read(&text).expect("a dossier").dossier
    }

    /// The ranks of Angola, Brazil, Chad and Peru.
    fn ranks_of(facts: &[(&str, &str, &str)]) -> Vec<String> {
        let mut facts = facts.to_vec();
        facts.push((r#"["AGO", "BRA", "TCD", "PER"]"#, "", ""));
        let dossier = dossier(&facts);
        Columns::of(&dossier)
            .ranks(&dossier)
            .into_iter()
            .map(Ranks::write)
            .collect()
    }

    #[test]
    fn a_country_goes_by_its_latest_date_and_one_without_has_none() {
        let facts = [
            (r#"["AGO"]"#, "2025-03-12", ""),
            (r#"["AGO"]"#, "2024", ""),
            (r#"["BRA"]"#, "2025-03", ""),
            (r#"["PER"]"#, "2025-03-12", ""),
        ];
        assert_eq!(ranks_of(&facts), ["1 0 0", "2 0 0", "0 0 0", "1 0 0"]);
    }

    #[test]
    fn a_country_goes_by_its_largest_figure_broken_or_below_zero() {
        let people = |value: &str| format!(r#"{{"measure": "people", "value": {value}}}"#);
        let (a, b, c) = (people("12.5"), people("-3"), people("9e9"));
        let facts = [
            (r#"["AGO", "TCD"]"#, "", &*a),
            (r#"["AGO"]"#, "", &*b),
            (r#"["BRA"]"#, "", &*b),
            (r#"["PER"]"#, "", &*c),
        ];
        assert_eq!(ranks_of(&facts), ["0 2 0", "0 1 0", "0 2 0", "0 3 0"]);
    }

    #[test]
    fn only_money_of_the_commonest_currency_is_compared() {
        let of =
            |measure: &str, value: u32| format!(r#"{{"measure": "{measure}", "value": {value}}}"#);
        let (a, b, c) = (of("eur", 9), of("usd", 5), of("usd", 7));
        let facts = [
            (r#"["AGO"]"#, "", &*a),
            (r#"["BRA"]"#, "", &*b),
            (r#"["PER"]"#, "", &*c),
        ];
        assert_eq!(ranks_of(&facts), ["0 0 0", "0 0 1", "0 0 0", "0 0 2"]);
        let columns = Columns::of(&dossier(&facts));
        assert_eq!(
            columns.money_label(&Messages::english()),
            "Money (sorted in USD)"
        );
        assert_eq!(
            Columns::of(&dossier(&facts[1..])).money_label(&Messages::english()),
            "Money (USD)"
        );
    }

    #[test]
    fn there_is_a_column_for_people_and_for_money_if_the_dossier_has_them() {
        let of = |measure: &str| format!(r#"{{"measure": "{measure}", "value": 1}}"#);
        let (votes, people, money) = (of("votes"), of("people"), of("jpy"));
        let kinds = |figures: &[&String]| {
            let facts: Vec<_> = figures
                .iter()
                .map(|one| (r#"["AGO"]"#, "", &***one))
                .collect();
            Columns::of(&dossier(&facts)).kinds
        };
        assert_eq!(kinds(&[&String::new()]), []);
        // Other figures are only told with their facts.
        assert_eq!(kinds(&[&votes]), []);
        assert_eq!(kinds(&[&votes, &money, &people]), FigureKind::ALL);
    }
}
