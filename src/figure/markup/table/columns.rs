//! The columns of the table that differ with the dossier, and what its nations are sorted by.

use crate::dossier::{Dossier, Fact, Figure, PlaceId};
use crate::figure::markup::node::{Element, element};
use crate::figure::markup::text::{
    amount, amount_in_column, figure_details, format_text, is_money,
};
use crate::figure::protocol::Ranks;
use crate::language::i18n::Words;

/// What figures count: each kind has a column of its own where the dossier has such figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// People.
    People,
    /// Money, of whatever currency.
    Money,
    /// Whatever else, each with its unit.
    Other,
}

/// The columns of figures that a dossier needs.
#[derive(Debug)]
pub(crate) struct Columns {
    /// In order; none of them stays empty.
    pub(crate) kinds: Vec<Kind>,
    /// The currency of most figures, empty where there are none, and whether there are others.
    /// Only amounts in that one are compared: rates of exchange are nothing that a dossier says.
    currency: (String, bool),
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::People, Kind::Money, Kind::Other];

    fn of(figure: &Figure) -> Kind {
        match &*figure.measure {
            "people" => Kind::People,
            measure if is_money(measure) => Kind::Money,
            _ => Kind::Other,
        }
    }

    /// The figures of that kind in a fact.
    pub(crate) fn figures_of(self, fact: &Fact) -> impl Iterator<Item = &Figure> {
        let figures = fact.figures.iter();
        figures.filter(move |figure| Kind::of(figure) == self)
    }

    /// A figure in its column: the number with its hedge, and below it what it is of.
    pub(crate) fn cell(self, words: &Words, figure: &Figure) -> Element {
        let number = match self {
            Kind::Other => amount(words, figure),
            _ => amount_in_column(words, figure),
        };
        let more = figure_details(words, figure);
        let more = (!more.is_empty()).then(|| element("small").children(more));
        element("p").children(number).text(" ").children(more)
    }
}

impl Columns {
    pub(crate) fn of(dossier: &Dossier) -> Columns {
        let has = |kind: &Kind| {
            let mut facts = dossier.facts.iter();
            facts.any(|fact| kind.figures_of(fact).next().is_some())
        };
        Columns {
            kinds: Kind::ALL.into_iter().filter(has).collect(),
            currency: currency(dossier),
        }
    }

    /// The head of the column of money.
    pub(crate) fn money_label(&self, words: &Words) -> String {
        let (currency, several) = &self.currency;
        let pattern = match several {
            true => &words.money_sorted,
            false => &words.money_in,
        };
        format_text(pattern, &[("currency", &currency.to_uppercase())])
    }

    /// Where each named place stands among the others by date, by people and by money, as three
    /// numbers for markup. They count from 1 for the earliest and the least; what is equal has
    /// the same number, and 0 stands for what is not known.
    ///
    /// A nation goes by its latest date, since that is what a reader finds in the last of its
    /// dated rows, and by the largest of its figures.
    pub(crate) fn ranks(&self, dossier: &Dossier) -> Vec<Ranks> {
        let places = dossier.named_places();
        let dates = places.iter().map(|&place| latest(dossier, place));
        let dates = ranks(&dates.collect::<Vec<_>>());
        let people = places
            .iter()
            .map(|&place| largest(dossier, place, "people"));
        let people = ranks(&people.collect::<Vec<_>>());
        let money = places
            .iter()
            .map(|&place| largest(dossier, place, &self.currency.0));
        let money = ranks(&money.collect::<Vec<_>>());
        let all = dates.into_iter().zip(people).zip(money);
        all.map(|((date, people), money)| Ranks {
            date,
            people,
            money,
        })
        .collect()
    }
}

/// The currency of most figures, of as many the first in the file, and whether there are others.
fn currency(dossier: &Dossier) -> (String, bool) {
    let facts = dossier.facts.iter();
    let figures = facts.flat_map(|fact| Kind::Money.figures_of(fact));
    let codes: Vec<&str> = figures.map(|figure| &*figure.measure).collect();
    let count = |code: &str| codes.iter().filter(|other| **other == code).count();
    let most = codes.iter().fold("", |most, &code| {
        if count(code) > count(most) {
            code
        } else {
            most
        }
    });
    (most.to_owned(), codes.iter().any(|code| *code != most))
}

/// The latest date of a nation's facts, as they are ordered in time.
fn latest(dossier: &Dossier, place: PlaceId) -> Option<impl PartialOrd + Copy> {
    let facts = dossier.facts_of(place).into_iter();
    let dated = facts.filter(|fact| fact.date.is_some());
    dated.map(|fact| dossier.counts_from(fact)).max()
}

/// The largest figure of a measure in a nation's facts.
fn largest(dossier: &Dossier, place: PlaceId, measure: &str) -> Option<f64> {
    let facts = dossier.facts_of(place).into_iter();
    let figures = facts.flat_map(|fact| &fact.figures);
    figures
        .filter(|figure| figure.measure == measure)
        .map(|figure| figure.value)
        .reduce(f64::max)
}

/// How many of the different values are not above each one; `None` where there is no value.
fn ranks<T: PartialOrd + Copy>(values: &[Option<T>]) -> Vec<Option<u32>> {
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
    fn a_nation_goes_by_its_latest_date_and_one_without_has_none() {
        let facts = [
            (r#"["AGO"]"#, "2025-03-12", ""),
            (r#"["AGO"]"#, "2024", ""),
            (r#"["BRA"]"#, "2025-03", ""),
            (r#"["PER"]"#, "2025-03-12", ""),
        ];
        assert_eq!(ranks_of(&facts), ["1 0 0", "2 0 0", "0 0 0", "1 0 0"]);
    }

    #[test]
    fn a_nation_goes_by_its_largest_figure_broken_or_below_zero() {
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
            columns.money_label(&Words::english()),
            "Money (sorted by USD)"
        );
        assert_eq!(
            Columns::of(&dossier(&facts[1..])).money_label(&Words::english()),
            "Money (USD)"
        );
    }

    #[test]
    fn there_is_a_column_for_each_kind_of_figure_that_the_dossier_has() {
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
        assert_eq!(kinds(&[&votes]), [Kind::Other]);
        assert_eq!(kinds(&[&votes, &money, &people]), Kind::ALL);
    }
}
