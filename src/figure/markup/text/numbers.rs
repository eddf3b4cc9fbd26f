use crate::dossier::Figure;
use crate::figure::markup::measure::{MONEY, is_money};
use crate::figure::markup::node::{Node, element};
use crate::figure::markup::text::format::format_nodes;
use crate::figure::markup::text::terms::term;
use crate::language::i18n::Messages;

/// A figure with its hedge and unit: `up to 50 people`, `about $5 million`.
pub(crate) fn amount(words: &Messages, figure: &Figure) -> Vec<Node> {
    let number = words.format_compact(figure.value);
    let amount = with_unit(words, &figure.measure, figure.value, number);
    hedged(words, &figure.qualifier, amount)
}

/// A value without its unit, for where the text around says what is counted: `300`. Money keeps its
/// currency: `$5 million`.
pub(crate) fn value(words: &Messages, measure: &str, value: f64) -> Vec<Node> {
    let number = words.format_compact(value);
    if is_money(measure) {
        with_unit(words, measure, value, number)
    } else {
        vec![data(value, number)]
    }
}

/// A figure for a column whose header says what is counted. It has every digit, so that numbers
/// below one another can be compared: `up to 50`, `about $5,000,000`.
pub(crate) fn amount_in_column(words: &Messages, figure: &Figure) -> Vec<Node> {
    let (measure, value) = (&*figure.measure, figure.value);
    let digits = words.format_number(value);
    let amount = if is_money(measure) {
        with_unit(words, measure, value, digits)
    } else {
        vec![data(value, digits)]
    };
    hedged(words, &figure.qualifier, amount)
}

/// A number as a `data` element: `1,100`, `2.5 million`.
pub(crate) fn number(words: &Messages, value: f64) -> Node {
    data(value, words.format_compact(value))
}

fn data(value: f64, text: String) -> Node {
    element("data")
        .attr("value", value.to_string())
        .text(text)
        .into()
}

/// A number with the noun or currency that it counts. A phrase that says the number in a word is a
/// `data` element as a whole.
fn with_unit(words: &Messages, measure: &str, value: f64, number: String) -> Vec<Node> {
    let is_short = number != words.format_number(value);
    let keys = measure_keys(measure);
    let phrase = words.phrases.measure(&keys, value, is_short);
    if !phrase.contains("{n}") {
        return vec![data(value, phrase.to_owned())];
    }
    let values = [
        ("currency", vec![measure.to_uppercase().into()]),
        ("measure", vec![Node::from(&term(words, measure))]),
        ("n", vec![data(value, number)]),
    ];
    format_nodes(phrase, &values)
}

/// The keys under which [`Phrases`](crate::language::i18n::Phrases) may have a measure.
pub(crate) fn measure_keys(measure: &str) -> Vec<&str> {
    let kind = is_money(measure).then_some(MONEY);
    [measure].into_iter().chain(kind).collect()
}

/// A number with its hedge, such as `at least 58`; the number alone if the qualifier is empty.
pub(crate) fn hedged(words: &Messages, qualifier: &str, number: Vec<Node>) -> Vec<Node> {
    if qualifier.is_empty() {
        return number;
    }
    let hedge = vec![Node::from(&term(words, qualifier))];
    format_nodes(&words.hedged, &[("hedge", hedge), ("n", number)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::markup::node::{html, plain_text};

    #[test]
    fn a_column_has_every_digit_and_no_unit_but_the_currency() {
        let table = [
            ("people", 2e6, "nearly 2 million people", "nearly 2,000,000"),
            ("people", 1.0, "nearly 1 person", "nearly 1"),
            ("usd", 5e6, "nearly $5 million", "nearly $5,000,000"),
            ("eur", 2500.0, "nearly EUR 2,500", "nearly EUR 2,500"),
            ("europe", 3.0, "nearly 3 europe", "nearly 3"),
        ];
        let words = Messages::english();
        for (measure, value, alone, in_column) in table {
            let figure = Figure {
                measure: measure.to_owned(),
                value,
                qualifier: "nearly".to_owned(),
                ..Figure::default()
            };
            assert_eq!(plain_text(&amount(&words, &figure)), alone);
            assert_eq!(plain_text(&amount_in_column(&words, &figure)), in_column);
        }
    }

    #[test]
    fn a_number_has_its_value_for_machines() {
        let words = Messages::english();
        let written = |value: f64| html(&number(&words, value));
        let millions = "<data value=\"2500000\">2.5 million</data>";
        assert_eq!(written(2.5e6), millions);
        assert_eq!(written(1100.0), "<data value=\"1100\">1,100</data>");
        let digits = "<data value=\"1234567\">1,234,567</data>";
        assert_eq!(written(1_234_567.0), digits);
    }
}
