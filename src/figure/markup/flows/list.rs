use crate::dossier::{Fact, Figure, FlowStatus, FlowSum, PlaceId, Quantity};
use crate::figure::markup::flows::key::{key, label, sample};
use crate::figure::markup::flows::layers::{FlowLayer, flow_layers, quantity_nodes, sum_nodes};
use crate::figure::markup::flows::marks::with_days;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element, list, plain_text};
use crate::figure::markup::text::{
    entry_id, fact_date_inline, fact_link, figure_line, format_nodes, format_text, hedged,
    join_nodes, value,
};
use crate::figure::protocol::names;

/// Each layer as a list, with the key to its sizes. The styles show it with its layer.
pub(crate) fn flow_lists(model: &Model) -> Vec<Element> {
    let words = &*model.words;
    let section = |layer: &FlowLayer| {
        let heading = if layer.is_people() {
            &*words.people_moved
        } else {
            &*words.money_moved
        };
        let lists = FlowStatus::ALL.map(|status| status_list(model, layer, status));
        element("section")
            .attr("class", format!("flow-list of-{}", layer.key))
            .child(element("h2").text(heading))
            .child(key(words, layer).children(notes(model, layer)))
            .children(lists.into_iter().flatten())
    };
    flow_layers(model).iter().map(section).collect()
}

/// The quantities of a status, with their sum. `None` if there are none.
fn status_list(model: &Model, layer: &FlowLayer, status: FlowStatus) -> Option<Element> {
    let sum = FlowSum::of(&layer.quantities, status)?;
    let words = &*model.words;
    let heading = element("h3")
        .child(sample(status))
        .text(label(words, status));
    let quantities = layer.quantities.iter();
    let quantities = quantities.filter(|one| one.status == status);
    let entries = quantities.map(|one| entry(model, layer, one));
    let sum = element("p")
        .attr("class", "sum")
        .children(sum_line(model, layer, status, &sum));
    let list = element("div")
        .attr("class", "status")
        .child(heading)
        .child(sum)
        .child(list("ul").children(entries));
    Some(list)
}

/// The receiver's name, as a link to the fact that a quantity rests on.
fn link(model: &Model, quantity: &Quantity) -> Element {
    element("a")
        .attr("href", format!("#{}", entry_id(quantity.fact, quantity.to)))
        .text(model.dossier.name_of(quantity.to))
}

/// The sum, how many of its receivers are on the map if some are not, and how much of it are the
/// receivers' own nationals.
fn sum_line(model: &Model, layer: &FlowLayer, status: FlowStatus, sum: &FlowSum) -> Vec<Node> {
    let words = &*model.words;
    let message = words.plural(&words.sum, sum.receivers);
    let mut all = format_nodes(&message, &[("sum", sum_nodes(words, sum, &layer.measure))]);
    let counted = layer.quantities.iter();
    let counted = counted.filter(|one| one.status == status && one.until.is_none());
    let drawn = counted.filter(|one| model.is_drawn(one.to)).count();
    if drawn < sum.receivers {
        let drawn = words.plural(&words.of_them_here, drawn);
        all.extend([words.comma.clone().into(), drawn.into()]);
    }
    let own_nationals = (sum.own_nationals > 0.0).then(|| {
        let count = words.format_compact(sum.own_nationals);
        vec![format_text(&words.own_nationals, &[("n", &count)]).into()]
    });
    join_nodes([all].into_iter().chain(own_nationals), &words.semicolon)
}

/// A quantity: receiver, amount, what was done, senders, date, and the facts that are not added to
/// it.
fn entry(model: &Model, layer: &FlowLayer, quantity: &Quantity) -> Element {
    let words = &*model.words;
    let senders = match only_sender(layer) {
        Some(_) => String::new(),
        None => senders(model, quantity),
    };
    let senders = (!senders.is_empty()).then(|| vec![senders.into()]);
    let date = [fact_date_inline(words, quantity.fact)];
    let details = join_nodes(senders.into_iter().chain(date), &words.comma);
    let link_to = |fact: &&Fact| vec![fact_link(model, fact, Some(quantity.to)).into()];
    let others = join_nodes(quantity.others.iter().map(link_to), &words.semicolon);
    let others = (!others.is_empty()).then(|| {
        let not_added = format_nodes(&words.not_added, &[("facts", others)]);
        element("small").children(not_added)
    });
    let values = [
        ("name", vec![link(model, quantity).into()]),
        ("values", amount_nodes(model, layer, quantity)),
    ];
    let item = with_days(model, element("li"), quantity).attr(names::OF, quantity.to.as_str());
    item.children(format_nodes(&words.values, &values))
        .text(&*words.comma)
        .child(element("small").children(details))
        .children(others)
}

/// The amount with its act, or with each of several parts in brackets.
fn amount_nodes(model: &Model, layer: &FlowLayer, quantity: &Quantity) -> Vec<Node> {
    let words = &*model.words;
    let amount = quantity_nodes(words, quantity, &layer.measure);
    let amount = vec![element("strong").children(amount).into()];
    if let [only] = *quantity.parts {
        return figure_line(model, only, quantity.to, amount);
    }
    let part = |figure: &&Figure| {
        let number = value(words, &layer.measure, figure.value);
        let number = plain_text(&hedged(words, &figure.qualifier, number));
        figure_line(model, figure, quantity.to, vec![number.into()])
    };
    let parts = join_nodes(quantity.parts.iter().map(part), &words.semicolon);
    [amount, vec![" (".into()], parts, vec![")".into()]].concat()
}

fn senders(model: &Model, quantity: &Quantity) -> String {
    let words = &*model.words;
    let names = quantity.senders().into_iter().map(|(sender, _)| {
        let name = model.dossier.name_of(sender);
        format_text(&words.sent_from, &[("place", name)])
    });
    names.collect::<Vec<_>>().join(&words.comma)
}

/// The sender of everything that is drawn, if there is a single one.
fn only_sender(layer: &FlowLayer) -> Option<PlaceId> {
    let sender_of = |quantity: &Quantity| match &*quantity.senders() {
        [(sender, value)] if *value == quantity.value => Some(*sender),
        _ => None,
    };
    let mut quantities = layer.quantities.iter();
    let sender = sender_of(quantities.next()?)?;
    quantities
        .all(|one| sender_of(one) == Some(sender))
        .then_some(sender)
}

/// The single sender, what is not drawn and why, and that there are no sums of a part, as far as
/// these apply.
fn notes(model: &Model, layer: &FlowLayer) -> Vec<Element> {
    let paragraph = |text: String| element("p").text(text);
    let words = &*model.words;
    let from = only_sender(layer).map(|sender| {
        let name = model.dossier.name_of(sender);
        paragraph(format_text(&words.all_from, &[("place", name)]))
    });
    let unclear = (layer.unclear > 0).then(|| words.plural(&words.unclear, layer.unclear));
    let others = layer.others.iter().map(|(measure, quantities)| {
        let amounts = quantities.iter().map(|one| undrawn(model, one, measure));
        let amounts = join_nodes(amounts, &words.semicolon);
        element("p").children(format_nodes(
            &words.other_currencies,
            &[("amounts", amounts)],
        ))
    });
    let no_sum = paragraph(words.no_sum.clone()).attr("class", "no-sum");
    from.into_iter()
        .chain(unclear.map(paragraph))
        .chain(others)
        .chain([no_sum])
        .collect()
}

/// A quantity in another currency than the one that is drawn.
fn undrawn(model: &Model, quantity: &Quantity, measure: &str) -> Vec<Node> {
    let words = &*model.words;
    let status = label(words, quantity.status);
    let parts = [
        vec![link(model, quantity).into(), " ".into()],
        quantity_nodes(words, quantity, measure),
        vec![format!(" · {status}").into()],
    ];
    parts.concat()
}
