//! What the layers of people and of money show.

use crate::dossier::{Bound, Figure, Quantity, Status, Sum};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Node, plain_text};
use crate::figure::markup::table::Kind;
use crate::figure::markup::text::{amount, format_text, hedged, value};
use crate::language::i18n::Words;

/// What one layer shows: all that moves from nation to nation of people, or of money in one
/// currency.
pub(crate) struct Flows<'a> {
    /// How markup and addresses call the layer.
    pub(crate) key: &'static str,
    /// People, or the currency of most of the figures: only what can be compared is drawn.
    pub(crate) measure: String,
    /// What is drawn, as far as the map has the places, in the order in which it is.
    pub(crate) quantities: Vec<Quantity<'a>>,
    /// Amounts in other currencies, which are told and not drawn.
    pub(crate) others: Vec<(String, Vec<Quantity<'a>>)>,
    /// How many figures leave open whether they were transferred.
    pub(crate) unclear: usize,
}

impl Flows<'_> {
    /// The largest of what is drawn; all else is drawn in proportion to it.
    pub(crate) fn largest(&self) -> f64 {
        let values = self.quantities.iter().map(|one| one.value);
        values.fold(0.0, f64::max)
    }

    /// Whether it is of people: then the arcs are as wide as there are many.
    pub(crate) fn is_people(&self) -> bool {
        self.key == PEOPLE
    }
}

const PEOPLE: &str = "people";
const MONEY: &str = "money";

/// The layers that a dossier has: none, one or two.
pub(crate) fn flow_layers(model: &Model) -> Vec<Flows<'_>> {
    let people = layer(model, PEOPLE, vec!["people"]);
    let money = layer(model, MONEY, currencies(model));
    let layers = [people, money].into_iter().flatten();
    let says = |layer: &Flows| !layer.quantities.is_empty() || layer.unclear > 0;
    layers.filter(says).collect()
}

/// A layer of some measures, of which the first is drawn.
fn layer<'a>(model: &'a Model, key: &'static str, measures: Vec<&str>) -> Option<Flows<'a>> {
    let dossier = &*model.dossier;
    let unclear = measures.iter().map(|one| dossier.without_status(one)).sum();
    let mut measures = measures.into_iter();
    let measure = measures.next()?.to_owned();
    let others = measures.map(|one| (one.to_owned(), dossier.quantities(one)));
    Some(Flows {
        key,
        quantities: dossier.quantities(&measure),
        measure,
        others: others.collect(),
        unclear,
    })
}

/// The currencies in which something moves: that of most figures first, then as in the file.
fn currencies(model: &Model) -> Vec<&str> {
    let facts = model.dossier.facts.iter();
    let figures = facts.flat_map(|fact| Kind::Money.figures_of(fact));
    let moving = figures.filter(|figure| figure.to.is_some());
    let all: Vec<&str> = moving.map(|figure| &*figure.measure).collect();
    let count = |code: &str| all.iter().filter(|one| **one == code).count();
    let mut codes: Vec<&str> = Vec::new();
    for &code in &all {
        let known = codes.contains(&code);
        match codes.first() {
            _ if known => {}
            Some(first) if count(code) > count(first) => codes.insert(0, code),
            _ => codes.push(code),
        }
    }
    codes
}

/// A quantity with its hedge and unit: `about 300 people`.
pub(crate) fn in_full(words: &Words, quantity: &Quantity, measure: &str) -> Vec<Node> {
    told(words, quantity.value, hedge(quantity), measure)
}

/// The same as it stands beside its circle, where the layer says what is counted: `about 300`.
pub(crate) fn in_short(words: &Words, quantity: &Quantity, measure: &str) -> String {
    let value = value(words, measure, quantity.value);
    let value = plain_text(&hedged(words, hedge(quantity), value));
    match quantity.status {
        Status::Transferred => value,
        Status::Offered => format_text(&words.offered_value, &[("value", &value)]),
    }
}

/// A sum with its hedge and unit.
pub(crate) fn sum_in_full(words: &Words, sum: &Sum, measure: &str) -> Vec<Node> {
    told(words, sum.value, bound(sum.bound), measure)
}

fn told(words: &Words, value: f64, hedge: &str, measure: &str) -> Vec<Node> {
    let figure = Figure {
        measure: measure.to_owned(),
        value,
        qualifier: hedge.to_owned(),
        ..Figure::default()
    };
    amount(words, &figure)
}

fn hedge<'a>(quantity: &Quantity<'a>) -> &'a str {
    let own = quantity.qualifier();
    own.unwrap_or_else(|| bound(quantity.bound))
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::AtLeast => "at least",
        Bound::AtMost => "up to",
        Bound::About => "about",
    }
}

/// The numbers of the days from which a quantity is known and from which another fact says more,
/// as far as they are days of the timeline.
pub(crate) fn days(model: &Model, quantity: &Quantity) -> (Option<String>, Option<String>) {
    let Some((first, _)) = model.span else {
        return (None, None);
    };
    let since = (quantity.since > first).then(|| quantity.since.number().to_string());
    (since, quantity.until.map(|day| day.number().to_string()))
}
