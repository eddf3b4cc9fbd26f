use crate::dossier::{Fact, Figure, PlaceId, Quantity, Status, Sum};
use crate::figure::markup::flows::key::{key, sample};
use crate::figure::markup::flows::layers::{Flows, flow_layers, in_full, sum_in_full};
use crate::figure::markup::flows::marks::timed;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, plain_text};
use crate::figure::markup::text::{
    entry_id, fact_date_inline, fact_link, figure_details, format_nodes, format_text, hedged,
    join_nodes, value,
};
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// What each layer shows, in words, with the key to its sizes: hidden with the layer.
pub(crate) fn flow_lists(model: &Model) -> Vec<Element> {
    let words = &*model.words;
    let of = |flows: &Flows| {
        let heading = if flows.is_people() {
            &*words.people_moved
        } else {
            &*words.money_moved
        };
        let statuses = [Status::Transferred, Status::Offered];
        let lists = statuses.map(|status| list(model, flows, status));
        element("section")
            .attr("class", format!("flow-list of-{}", flows.key))
            .child(element("h2").text(heading))
            .child(key(words, flows).children(notes(model, flows)))
            .children(lists.into_iter().flatten())
    };
    flow_layers(model).iter().map(of).collect()
}

/// All of one status, and its sum; nothing where there is none of it.
fn list(model: &Model, flows: &Flows, status: Status) -> Option<Element> {
    let sum = Sum::of(&flows.quantities, status)?;
    let words = &*model.words;
    let heading = element("h3")
        .child(sample(status))
        .text(label(words, status));
    let own = flows.quantities.iter().filter(|one| one.status == status);
    let entries = own.map(|one| entry(model, flows, one));
    let list = element("div")
        .attr("class", "status")
        .child(heading)
        .child(
            element("p")
                .attr("class", "sum")
                .children(sum_words(words, &sum, &flows.measure)),
        )
        .child(element("ul").children(entries));
    Some(list)
}

/// What the lists call a status.
fn label(words: &Words, status: Status) -> &str {
    match status {
        Status::Transferred => &words.transferred,
        Status::Offered => &words.offered,
    }
}

/// The receiver's name, as a link to the fact that a quantity rests on.
fn link(model: &Model, quantity: &Quantity) -> Element {
    element("a")
        .attr("href", format!("#{}", entry_id(quantity.fact, quantity.to)))
        .text(model.dossier.name_of(quantity.to))
}

fn sum_words(words: &Words, sum: &Sum, measure: &str) -> Vec<Node> {
    let pattern = words.count(&words.sum, sum.receivers);
    let of_all = format_nodes(&pattern, &[("sum", sum_in_full(words, sum, measure))]);
    let own = (sum.own_nationals > 0.0).then(|| {
        let own = words.number(sum.own_nationals);
        vec![format_text(&words.own_nationals, &[("n", &own)]).into()]
    });
    join_nodes([of_all].into_iter().chain(own), &words.semicolon)
}

/// A receiver, linked to the fact, with how much it is, of what, since when and from whom.
fn entry(model: &Model, flows: &Flows, quantity: &Quantity) -> Element {
    let words = &*model.words;
    let from = only_sender(flows).is_none();
    let from = from.then(|| senders(model, quantity));
    let from = from.filter(|from| !from.is_empty());
    let from = from.map(|from| vec![from.into()]);
    let said = [Some(parts(words, flows, quantity)), from];
    let said = said.into_iter().flatten();
    let told = said.chain([fact_date_inline(words, quantity.fact)]);
    let reference = |fact: &&Fact| vec![fact_link(model, fact, Some(quantity.to)).into()];
    let others = join_nodes(quantity.others.iter().map(reference), &words.semicolon);
    let others = (!others.is_empty()).then(|| {
        let told = format_nodes(&words.not_added, &[("facts", others)]);
        element("small").children(told)
    });
    let item = timed(model, element("li"), quantity).attr(names::OF, quantity.to.as_str());
    item.child(link(model, quantity))
        .text(" ")
        .child(element("strong").children(in_full(words, quantity, &flows.measure)))
        .text(" ")
        .child(element("small").children(join_nodes(told, &words.comma)))
        .children(others)
}

/// What was done with whom: `taken`, or each part of several with its number.
fn parts(words: &Words, flows: &Flows, quantity: &Quantity) -> Vec<Node> {
    if let [only] = *quantity.parts {
        return figure_details(words, only);
    }
    let part = |figure: &&Figure| {
        let number = value(words, &flows.measure, figure.value);
        let number = plain_text(&hedged(words, &figure.qualifier, number));
        let more = figure_details(words, figure);
        join_nodes([vec![number.into()], more], " ")
    };
    join_nodes(quantity.parts.iter().map(part), &words.semicolon)
}

fn senders(model: &Model, quantity: &Quantity) -> String {
    let words = &*model.words;
    let names = quantity.senders().into_iter().map(|(sender, _)| {
        let name = model.dossier.name_of(sender);
        format_text(&words.sent_from, &[("place", name)])
    });
    names.collect::<Vec<_>>().join(&words.comma)
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
    let words = &*model.words;
    let from = only_sender(flows).map(|sender| {
        let name = model.dossier.name_of(sender);
        paragraph(format_text(&words.all_from, &[("place", name)]))
    });
    let unclear = (flows.unclear > 0).then(|| words.count(&words.unclear, flows.unclear));
    let others = flows.others.iter().map(|(measure, quantities)| {
        let told = quantities.iter().map(|one| other(model, one, measure));
        let told = join_nodes(told, &words.semicolon);
        element("p").children(format_nodes(&words.other_currencies, &[("amounts", told)]))
    });
    let no_sum = paragraph(words.no_sum.clone()).attr("class", "no-sum");
    let first = from.into_iter().chain(unclear.map(paragraph));
    first.chain(others).chain([no_sum]).collect()
}

/// An amount that is told and not drawn.
fn other(model: &Model, quantity: &Quantity, measure: &str) -> Vec<Node> {
    let words = &*model.words;
    let status = label(words, quantity.status);
    let amount = in_full(words, quantity, measure);
    let ends = [
        vec![link(model, quantity).into(), " ".into()],
        amount,
        vec![format!(" · {status}").into()],
    ];
    ends.concat()
}
