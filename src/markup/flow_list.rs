use super::dates::date_within;
use super::flow_key::{key, sample};
use super::flow_marks::timed;
use super::flows::{Flows, flows, in_full, sum_in_full};
use super::numbers::{grouped, hedged, particulars, value_words};
use super::sources::{entry_id, joined, reference};
use super::{Element, Model, Node, element, words};
use crate::dossier::{Fact, Figure, PlaceId, Quantity, Status, Sum};

/// What each layer shows, in words, with the key to its sizes: hidden with the layer.
pub(super) fn flow_lists(model: &Model) -> Vec<Element> {
    let of = |flows: &Flows| {
        let heading = if flows.is_people() {
            words::PEOPLE_MOVED
        } else {
            words::MONEY_MOVED
        };
        let statuses = [Status::Transferred, Status::Offered];
        let lists = statuses.map(|status| list(model, flows, status));
        element("section")
            .attr("class", format!("flow-list of-{}", flows.key))
            .child(element("h2").text(heading))
            .child(key(flows).children(notes(model, flows)))
            .children(lists.into_iter().flatten())
    };
    flows(model).iter().map(of).collect()
}

/// All of one status, and its sum; nothing where there is none of it.
fn list(model: &Model, flows: &Flows, status: Status) -> Option<Element> {
    let sum = Sum::of(&flows.quantities, status)?;
    let label = match status {
        Status::Transferred => words::TRANSFERRED,
        Status::Offered => words::OFFERED,
    };
    let heading = element("h3").child(sample(status)).text(label);
    let own = flows.quantities.iter().filter(|one| one.status == status);
    let entries = own.map(|one| entry(model, flows, one));
    let list = element("div")
        .attr("class", "status")
        .child(heading)
        .child(
            element("p")
                .attr("class", "sum")
                .text(sum_words(&sum, &flows.measure)),
        )
        .child(element("ul").children(entries));
    Some(list)
}

fn sum_words(sum: &Sum, measure: &str) -> String {
    let words = if sum.receivers == 1 {
        words::SUM_ONE
    } else {
        words::SUM
    };
    let parts = [
        ("sum", &*sum_in_full(sum, measure)),
        ("n", &sum.receivers.to_string()),
    ];
    let mut told = vec![words::filled(words, &parts)];
    if sum.own_nationals > 0.0 {
        let own = grouped(sum.own_nationals);
        told.push(words::filled(words::OWN_NATIONALS, &[("n", &own)]));
    }
    told.join("; ")
}

/// A receiver, linked to the fact, with how much it is, of what, since when and from whom.
fn entry(model: &Model, flows: &Flows, quantity: &Quantity) -> Element {
    let dossier = &model.dossier;
    let link = element("a")
        .attr("href", format!("#{}", entry_id(quantity.fact, quantity.to)))
        .text(dossier.name_of(quantity.to));
    let from = only_sender(flows)
        .is_none()
        .then(|| senders(model, quantity));
    let said = [Some(parts(flows, quantity)), from];
    let said = said.into_iter().flatten().filter(|text| !text.is_empty());
    let said = said.map(|text| vec![text.into()]);
    let told = said.chain([date_within(quantity.fact)]);
    let reference = |fact: &&Fact| vec![reference(dossier, fact, Some(quantity.to)).into()];
    let others = joined(quantity.others.iter().map(reference), "; ");
    let others =
        (!others.is_empty()).then(|| element("small").text(words::NOT_ADDED).children(others));
    let item = timed(model, element("li"), quantity).attr("data-of", quantity.to.as_str());
    item.child(link)
        .text(" ")
        .child(element("strong").text(in_full(quantity, &flows.measure)))
        .text(" ")
        .child(element("small").children(joined(told, ", ")))
        .children(others)
}

/// What was done with whom: `taken`, or each part of several with its number.
fn parts(flows: &Flows, quantity: &Quantity) -> String {
    if let [only] = *quantity.parts {
        return particulars(only);
    }
    let part = |figure: &&Figure| {
        let number = value_words(&flows.measure, figure.value);
        let number = hedged(&figure.qualifier, &number);
        let more = particulars(figure);
        if more.is_empty() {
            number
        } else {
            format!("{number} {more}")
        }
    };
    quantity
        .parts
        .iter()
        .map(part)
        .collect::<Vec<_>>()
        .join("; ")
}

fn senders(model: &Model, quantity: &Quantity) -> String {
    let names = quantity.senders().into_iter().map(|(sender, _)| {
        let name = model.dossier.name_of(sender);
        words::filled(words::SENT_FROM, &[("place", name)])
    });
    names.collect::<Vec<_>>().join(", ")
}

/// The sender of all that is drawn, where it is the same throughout.
fn only_sender(flows: &Flows) -> Option<PlaceId> {
    let mut all = flows.quantities.iter();
    let first = all.next()?;
    let of = |quantity: &Quantity| match &*quantity.senders() {
        [(sender, value)] if *value == quantity.value => Some(*sender),
        _ => None,
    };
    let sender = of(first)?;
    all.all(|one| of(one) == Some(sender)).then_some(sender)
}

/// Who sends it all, what is not drawn and why, and that sums are missing, where they are.
fn notes(model: &Model, flows: &Flows) -> Vec<Element> {
    let paragraph = |text: String| element("p").text(text);
    let from = only_sender(flows).map(|sender| {
        let name = model.dossier.name_of(sender);
        paragraph(words::filled(words::ALL_FROM, &[("place", name)]))
    });
    let unclear = match flows.unclear {
        0 => None,
        1 => Some(words::UNCLEAR_ONE.to_owned()),
        n => Some(words::filled(words::UNCLEAR, &[("n", &n.to_string())])),
    };
    let others = flows.others.iter().map(|(measure, quantities)| {
        let told = quantities.iter().map(|one| other(model, one, measure));
        paragraph(words::OTHER_CURRENCIES.to_owned()).children(joined(told, "; "))
    });
    let no_sum = paragraph(words::NO_SUM.to_owned()).attr("class", "no-sum");
    let first = from.into_iter().chain(unclear.map(paragraph));
    first.chain(others).chain([no_sum]).collect()
}

/// An amount that is told and not drawn.
fn other(model: &Model, quantity: &Quantity, measure: &str) -> Vec<Node> {
    let link = element("a")
        .attr("href", format!("#{}", entry_id(quantity.fact, quantity.to)))
        .text(model.dossier.name_of(quantity.to));
    let status = match quantity.status {
        Status::Transferred => words::TRANSFERRED,
        Status::Offered => words::OFFERED,
    };
    let told = format!(" {} · {status}", in_full(quantity, measure));
    vec![link.into(), told.into()]
}
