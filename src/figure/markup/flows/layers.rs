//! The layers of flows that a dossier has, and their quantities as text.

use crate::dossier::{Bound, Figure, FlowStatus, FlowSum, Quantity};
use crate::figure::markup::measure::{FigureKind, MONEY, PEOPLE, most_frequent};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Node, plain_text};
use crate::figure::markup::text::{
    amount, amount_in_column, format_nodes, format_text, hedged, value,
};
use crate::language::i18n::Messages;

/// All that moves between places, of people or of money. One layer is drawn at a time.
pub(crate) struct FlowLayer<'a> {
    /// The layer's name in markup and addresses: `people` or `money`.
    pub(crate) key: &'static str,
    /// The measure of what is drawn: people, or the currency of most figures. Quantities in other
    /// measures cannot be compared with these.
    pub(crate) measure: String,
    /// The quantities that are drawn, in drawing order.
    pub(crate) quantities: Vec<Quantity<'a>>,
    /// The quantities in other currencies, which are listed but not drawn.
    pub(crate) others: Vec<(String, Vec<Quantity<'a>>)>,
    /// How many figures do not say whether they are offers or transfers. They are not drawn.
    pub(crate) unclear: usize,
}

impl FlowLayer<'_> {
    /// The largest quantity that is drawn: the scale of all others. 0 without quantities.
    pub(crate) fn largest(&self) -> f64 {
        let values = self.quantities.iter().map(|one| one.value);
        values.fold(0.0, f64::max)
    }

    /// Whether the layer is of people. Then the width of an arc shows how many there are.
    pub(crate) fn is_people(&self) -> bool {
        self.key == PEOPLE
    }
}

/// The layers that a dossier has: none, one or two.
pub(crate) fn flow_layers(model: &Model) -> Vec<FlowLayer<'_>> {
    let people = layer(model, PEOPLE, vec![PEOPLE]);
    let money = layer(model, MONEY, currencies(model));
    let layers = [people, money].into_iter().flatten();
    let has_content = |layer: &FlowLayer| !layer.quantities.is_empty() || layer.unclear > 0;
    layers.filter(has_content).collect()
}

/// A layer of several measures, of which the first is drawn; `None` if there are no measures.
fn layer<'a>(model: &'a Model, key: &'static str, measures: Vec<&str>) -> Option<FlowLayer<'a>> {
    let dossier = &*model.dossier;
    let unclear = measures.iter().map(|one| dossier.without_status(one)).sum();
    let mut measures = measures.into_iter();
    let measure = measures.next()?.to_owned();
    let others = measures.map(|one| (one.to_owned(), dossier.quantities(one)));
    Some(FlowLayer {
        key,
        quantities: dossier.quantities(&measure),
        measure,
        others: others.collect(),
        unclear,
    })
}

/// The currencies of the money that moves: first the currency of most figures, then the others in
/// the order of the dossier.
fn currencies(model: &Model) -> Vec<&str> {
    let facts = model.dossier.facts.iter();
    let figures = facts.flat_map(|fact| FigureKind::Money.figures_of(fact));
    let moving = figures.filter(|figure| figure.to.is_some());
    let all: Vec<&str> = moving.map(|figure| &*figure.measure).collect();
    let mut currencies: Vec<&str> = most_frequent(&all).into_iter().collect();
    for code in all {
        if !currencies.contains(&code) {
            currencies.push(code);
        }
    }
    currencies
}

/// A quantity with its hedge and unit: `about 300 people`.
pub(crate) fn quantity_nodes(words: &Messages, quantity: &Quantity, measure: &str) -> Vec<Node> {
    hedged_amount(words, quantity.value, hedge(quantity), measure)
}

/// A quantity without its unit, for beside its circle: `about 300`, `up to 50 offered`.
pub(crate) fn short_text(words: &Messages, quantity: &Quantity, measure: &str) -> String {
    let value = value(words, measure, quantity.value);
    let value = plain_text(&hedged(words, hedge(quantity), value));
    match quantity.status {
        FlowStatus::Transferred => value,
        FlowStatus::Offered => format_text(&words.offered_value, &[("value", &value)]),
    }
}

/// A sum with its hedge and unit.
pub(crate) fn sum_nodes(words: &Messages, sum: &FlowSum, measure: &str) -> Vec<Node> {
    hedged_amount(words, sum.value, qualifier(sum.bound), measure)
}

/// A quantity without its unit, as in a column whose header names it: `about 300`, `10 offered`.
pub(crate) fn quantity_in_column(
    words: &Messages,
    quantity: &Quantity,
    measure: &str,
) -> Vec<Node> {
    let figure = hedged_figure(quantity.value, hedge(quantity), measure);
    let value = amount_in_column(words, &figure);
    match quantity.status {
        FlowStatus::Transferred => value,
        FlowStatus::Offered => format_nodes(&words.offered_value, &[("value", value)]),
    }
}

fn hedged_amount(words: &Messages, value: f64, hedge: &str, measure: &str) -> Vec<Node> {
    amount(words, &hedged_figure(value, hedge, measure))
}

fn hedged_figure(value: f64, hedge: &str, measure: &str) -> Figure {
    Figure {
        measure: measure.to_owned(),
        value,
        qualifier: hedge.to_owned(),
        ..Figure::default()
    }
}

/// The source's own hedge, or else the usual word for the quantity's bound.
fn hedge<'a>(quantity: &Quantity<'a>) -> &'a str {
    let own = quantity.qualifier();
    own.unwrap_or_else(|| qualifier(quantity.bound))
}

/// The usual hedge for a bound, in the terms of English dossiers.
fn qualifier(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::AtLeast => "at least",
        Bound::AtMost => "up to",
        Bound::About => "about",
    }
}

/// The number of the day from which a quantity counts, if that is later than the timeline's first
/// day, and the number of the day from which another fact replaces it.
pub(crate) fn days(model: &Model, quantity: &Quantity) -> (Option<String>, Option<String>) {
    let Some((first, _)) = model.span else {
        return (None, None);
    };
    let since = (quantity.since > first).then(|| quantity.since.days_since_epoch().to_string());
    (
        since,
        quantity.until.map(|day| day.days_since_epoch().to_string()),
    )
}
