use crate::base::geom::WIDTH;
use crate::dossier::{Fact, Figure, Held, PlaceId, Standing, Text};
use crate::figure::markup::legend::{chip, evidence_kind};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, Node, element};
use crate::figure::markup::text::{
    amount, date, date_of, date_within, entry_id, joined, only_source, origin, particulars,
    reference, sentence,
};
use crate::figure::markup::timeline::record;
use crate::figure::protocol::names;
use crate::language::i18n::Words;

/// All that is known of one place, as a short chronology with who says so.
pub(crate) fn card(model: &Model, place: PlaceId) -> Element {
    let dossier = &model.dossier;
    let standing = model.standing(place);
    let (definition, held) = match &standing {
        Standing::Holds(held) => (&held.stance.definition, Some(held)),
        _ => (&dossier.mentioned.definition, None),
    };
    let role = dossier.role_of(place);
    let facts = dossier.facts_of(place);
    let entries = facts.into_iter().map(|fact| entry(model, fact, place));
    element("article")
        .attr("id", place.as_str())
        .attr("class", "card")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", format!("{place}-name"))
        .attr(names::STANCE, standing.key())
        .attr_opt(names::CONTESTED, standing.is_contested().then_some(""))
        .attr_opt(names::RECORD, record(dossier, place))
        .attr_opt(names::EAST, is_in_the_east(model, place).then_some(""))
        .child(head(model, place, held))
        .child(paragraph("definition", definition))
        .children(held.and_then(|held| doubt(model, held, place)))
        .children(role.map(|role| paragraph("role", role)))
        .child(element("ol").attr("class", "chronicle").children(entries))
        .children(only_source(model))
}

/// Whether a place is on the right half of the map: the card, before it can be placed beside it,
/// keeps to the other half.
fn is_in_the_east(model: &Model, place: PlaceId) -> bool {
    let shape = model.scene.shape_of(place);
    shape.is_some_and(|shape| shape.anchor.x > WIDTH / 2.0)
}

fn head(model: &Model, place: PlaceId, held: Option<&Held>) -> Element {
    let words = &model.words;
    let since = held.map(|held| {
        element("span")
            .attr("class", "since")
            .children(since(&model.words, held.since))
    });
    let standing = element("p")
        .attr("class", "standing")
        .child(chip())
        .child(element("strong").said(&model.label(place)))
        .children(since);
    let name = element("h2")
        .attr("id", format!("{place}-name"))
        .text(model.dossier.name_of(place));
    let close = element("a")
        .attr("class", "close")
        .attr("href", "#-")
        .attr("aria-label", &*words.close)
        .text("×");
    let fly = model.scene.shape_of(place).map(|_| {
        element("button")
            .attr("type", "button")
            .attr("class", "fly")
            .attr(names::FLY, place.as_str())
            .text(&*words.fly)
    });
    element("header")
        .child(standing)
        .child(name)
        .child(close)
        .children(fly)
}

fn paragraph(class: &str, text: &Text) -> Element {
    element("p").attr("class", class).said(text)
}

/// Since when a stance has held: the date of the fact that first bore it.
fn since(words: &Words, fact: &Fact) -> Vec<Node> {
    match fact.date {
        Some(known) => sentence(&words.since, &[("date", date(words, known))]),
        None => date_within(words, fact),
    }
}

/// That sources disagree about a stance: what it rests on, and what disputes that, each a link.
fn doubt(model: &Model, held: &Held, place: PlaceId) -> Option<Element> {
    let link = |fact: &Fact| vec![reference(model, fact, Some(place)).into()];
    let others = held.contested_by.iter().map(|fact| link(fact));
    let values = [
        ("this", link(held.evidence)),
        ("others", joined(others, &model.words.semicolon)),
    ];
    let doubt = element("p")
        .attr("class", "doubt")
        .children(sentence(&model.words.doubt, &values));
    (!held.contested_by.is_empty()).then_some(doubt)
}

fn entry(model: &Model, fact: &Fact, place: PlaceId) -> Element {
    let by = element("p").attr("class", "by");
    element("li")
        .attr(names::FACT, &*fact.id)
        .attr("id", entry_id(fact, place))
        .attr(names::EVIDENCE, evidence_kind(fact))
        .attr_opt(names::DAY, counts_within(model, fact))
        .attr_opt(
            names::STANCE,
            fact.stance_of(place).map(|stance| stance.as_str()),
        )
        .child(when(model, fact))
        .child(element("p").said(&fact.text))
        .children(figures(model, fact))
        .child(by.children(origin(model, fact)))
        .children(disputes(model, fact, place))
}

/// The number of the day from which a fact counts, where that is one of the timeline's: before, it
/// is not known yet.
fn counts_within(model: &Model, fact: &Fact) -> Option<String> {
    let (first, _) = model.span?;
    let (from, _) = model.dossier.counts_from(fact);
    (from > first).then(|| from.number().to_string())
}

/// The facts that contradict this one, as links, wherever they stand.
fn disputes(model: &Model, fact: &Fact, place: PlaceId) -> Option<Element> {
    let link = |fact| vec![reference(model, fact, Some(place)).into()];
    let links = joined(
        model.dossier.disputed_by(fact).map(link),
        &model.words.semicolon,
    );
    let line = element("p").attr("class", "disputed");
    let told = || sentence(&model.words.contradicted, &[("facts", links.clone())]);
    (!links.is_empty()).then(|| line.children(told()))
}

fn when(model: &Model, fact: &Fact) -> Element {
    let note = (!fact.date_note.is_empty()).then(|| {
        element("span")
            .attr("class", "date-note")
            .text(&*model.words.comma)
            .child(&fact.date_note)
    });
    element("p")
        .attr("class", "date")
        .children(date_of(&model.words, fact))
        .children(note)
}

/// The figures of a fact: each number, and what it counts. Nothing where it has none.
fn figures(model: &Model, fact: &Fact) -> Option<Element> {
    let figure = |figure: &Figure| {
        element("li")
            .child(element("strong").children(amount(&model.words, figure)))
            .text(" ")
            .children(particulars(&model.words, figure))
    };
    let list = element("ul")
        .attr("class", "figures")
        .children(fact.figures.iter().map(figure));
    (!fact.figures.is_empty()).then_some(list)
}
