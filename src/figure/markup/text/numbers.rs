use crate::dossier::{Figure, Text};
use crate::figure::markup::measure::is_money;
use crate::figure::markup::node::{Node, element};
use crate::figure::markup::text::format::{format_nodes, join_nodes};
use crate::figure::protocol::names;
use crate::language::i18n::Messages;

/// A figure with its hedge and unit: `up to 50 people`, `about $5 million`.
pub(crate) fn amount(words: &Messages, figure: &Figure) -> Vec<Node> {
    let measure = &*figure.measure;
    let amount = value(words, measure, figure.value);
    let amount = if is_money(measure) {
        amount
    } else {
        let unit = vec![unit(words, measure, figure.value).into()];
        format_nodes(&words.of_figure, &[("n", amount), ("measure", unit)])
    };
    hedged(words, &figure.qualifier, amount)
}

/// A value without its unit, for where the text around says what is counted: `300`. Money keeps its
/// currency: `$5 million`.
pub(crate) fn value(words: &Messages, measure: &str, value: f64) -> Vec<Node> {
    with_currency(words, measure, number(words, value))
}

/// A figure for a column whose header says what is counted. It has every digit, so that numbers
/// below one another can be compared: `up to 50`, `about $5,000,000`.
pub(crate) fn amount_in_column(words: &Messages, figure: &Figure) -> Vec<Node> {
    let digits = data(words, figure.value, words.format_number(figure.value));
    let value = with_currency(words, &figure.measure, digits);
    hedged(words, &figure.qualifier, value)
}

/// A number as a `data` element, from whose value the viewer writes it again in the reader's locale:
/// `1,100`, `2.5 million`. Numbers in millions are marked by [`names::SHORT`].
pub(crate) fn number(words: &Messages, value: f64) -> Node {
    data(words, value, words.format_compact(value))
}

fn data(words: &Messages, value: f64, text: String) -> Node {
    let is_short = text != words.format_number(value);
    element("data")
        .attr("value", value.to_string())
        .attr_opt(names::SHORT, is_short.then_some(""))
        .text(text)
        .into()
}

/// A number with its currency, if the measure is one.
fn with_currency(words: &Messages, measure: &str, number: Node) -> Vec<Node> {
    if !is_money(measure) {
        return vec![number];
    }
    let message = match measure {
        "usd" => &words.dollars,
        _ => &words.money,
    };
    let code = measure.to_uppercase().into();
    let values = [("currency", vec![code]), ("n", vec![number])];
    format_nodes(message, &values)
}

/// The details beside a figure: the act, such as `taken`, and the note on it.
pub(crate) fn figure_details(words: &Messages, figure: &Figure) -> Vec<Node> {
    let act = Text::from(words.term(&figure.act));
    let parts = [&act, &figure.note].into_iter();
    let parts = parts.filter(|part| !part.is_empty());
    join_nodes(parts.map(|part| vec![part.into()]), &words.comma)
}

/// A number with its hedge, such as `at least 58`; the number alone if the qualifier is empty.
pub(crate) fn hedged(words: &Messages, qualifier: &str, number: Vec<Node>) -> Vec<Node> {
    if qualifier.is_empty() {
        return number;
    }
    let hedge = vec![words.term(qualifier).into()];
    format_nodes(&words.hedged, &[("hedge", hedge), ("n", number)])
}

/// The unit in the grammatical number that goes with the value.
fn unit<'a>(words: &'a Messages, measure: &'a str, value: f64) -> &'a str {
    let is_one = measure == "people" && value == 1.0;
    words.term(if is_one { "person" } else { measure })
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
    fn what_is_written_in_millions_says_so() {
        let words = Messages::english();
        let written = |value: f64| html(&number(&words, value));
        let millions = "<data value=\"2500000\" data-short>2.5 million</data>";
        assert_eq!(written(2.5e6), millions);
        assert_eq!(written(1100.0), "<data value=\"1100\">1,100</data>");
        let digits = "<data value=\"1234567\">1,234,567</data>";
        assert_eq!(written(1_234_567.0), digits);
    }
}
