use super::dates::{date_words, machine_date};
use super::evidence;
use super::legend::chip;
use super::numbers::amount;
use super::{Element, Model, element, words};
use crate::dossier::{Attribution, Dossier, Fact, Figure, Held, PlaceId, Standing};
use crate::scene::WIDTH;

/// All that is known of one place, as a short chronology with who says so.
pub(super) fn card(model: &Model, place: PlaceId) -> Element {
    let dossier = &model.dossier;
    let standing = model.standing(place);
    let (definition, held) = match &standing {
        Standing::Holds(held) => (&held.stance.definition, Some(held)),
        _ => (&dossier.mentioned.definition, None),
    };
    let role = dossier.role_of(place);
    let facts = dossier.facts_of(place);
    let entries = facts.into_iter().map(|fact| entry(dossier, fact, place));
    element("article")
        .attr("id", place.as_str())
        .attr("class", "card")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", format!("{place}-name"))
        .attr("data-stance", standing.key())
        .maybe("data-contested", standing.is_contested().then_some(""))
        .maybe("data-east", is_in_the_east(model, place).then_some(""))
        .child(head(model, place, held))
        .child(paragraph("definition", definition))
        .children(held.and_then(doubt).map(|doubt| paragraph("doubt", &doubt)))
        .children((!role.is_empty()).then(|| paragraph("role", role)))
        .child(element("ol").attr("class", "chronicle").children(entries))
}

/// Whether a place is on the right half of the map: the card, before it can be placed beside it,
/// keeps to the other half.
fn is_in_the_east(model: &Model, place: PlaceId) -> bool {
    let shape = model.scene.shape_of(place);
    shape.is_some_and(|shape| shape.anchor.x > WIDTH / 2.0)
}

fn head(model: &Model, place: PlaceId, held: Option<&Held>) -> Element {
    let since = held.map(|held| {
        element("span")
            .attr("class", "since")
            .text(since(held.since))
    });
    let standing = element("p")
        .attr("class", "standing")
        .child(chip())
        .child(element("strong").text(model.label(place)))
        .children(since);
    let name = element("h2")
        .attr("id", format!("{place}-name"))
        .text(model.dossier.name_of(place));
    let close = element("a")
        .attr("class", "close")
        .attr("href", "#-")
        .attr("aria-label", words::CLOSE)
        .text("×");
    let fly = model.scene.shape_of(place).map(|_| {
        element("button")
            .attr("type", "button")
            .attr("class", "fly")
            .attr("data-fly", place.as_str())
            .text(words::FLY)
    });
    element("header")
        .child(standing)
        .child(name)
        .child(close)
        .children(fly)
}

fn paragraph(class: &str, text: &str) -> Element {
    element("p").attr("class", class).text(text)
}

/// Since when a stance has held: the date of the fact that first bore it.
fn since(fact: &Fact) -> String {
    let since = |date| format!("since {}", date_words(date));
    fact.date.map_or(words::NO_DATE.to_lowercase(), since)
}

fn doubt(held: &Held) -> Option<String> {
    let who = |fact: &Fact| said_by(fact).unwrap_or_else(|| "another account".to_owned());
    let others: Vec<String> = held.contested_by.iter().map(|fact| who(fact)).collect();
    let shown = who(held.evidence);
    (!others.is_empty()).then(|| {
        format!(
            "{}: {shown}, against {}.",
            words::CONTESTED,
            others.join("; ")
        )
    })
}

fn entry(dossier: &Dossier, fact: &Fact, place: PlaceId) -> Element {
    let disputes: Vec<String> = dossier.disputed_by(fact).map(reference).collect();
    let disputes = (!disputes.is_empty()).then(|| {
        paragraph(
            "disputed",
            &format!("Contradicted by: {}", disputes.join("; ")),
        )
    });
    element("li")
        .attr("data-fact", &*fact.id)
        .attr("data-evidence", evidence::key(fact))
        .maybe(
            "data-stance",
            fact.stance_of(place).map(|stance| stance.as_str()),
        )
        .child(date(fact))
        .child(element("p").text(&*fact.text))
        .children(figures(fact))
        .child(paragraph("by", &origin(dossier, fact)))
        .children(disputes)
}

fn date(fact: &Fact) -> Element {
    let words = fact.date.map_or(words::NO_DATE.to_owned(), date_words);
    let time = element("time")
        .maybe("datetime", fact.date.and_then(machine_date))
        .text(words);
    let note = (!fact.date_note.is_empty()).then(|| {
        element("span")
            .attr("class", "date-note")
            .text(&*fact.date_note)
    });
    element("p")
        .attr("class", "date")
        .child(time)
        .children(note)
}

/// The figures of a fact: each number, and what it counts. Nothing where it has none.
fn figures(fact: &Fact) -> Option<Element> {
    let figure = |figure: &Figure| {
        let more = [&*figure.act, &*figure.note];
        let more: Vec<&str> = more.into_iter().filter(|text| !text.is_empty()).collect();
        element("li")
            .child(element("strong").text(amount(figure)))
            .text(format!(" {}", more.join(", ")))
    };
    let list = element("ul")
        .attr("class", "figures")
        .children(fact.figures.iter().map(figure));
    (!fact.figures.is_empty()).then_some(list)
}

/// Who says so, and where it was read: `State Department, cable · paragraph 4`. The source is
/// named where there are several, or where nobody else is.
pub(super) fn origin(dossier: &Dossier, fact: &Fact) -> String {
    let publisher = dossier.source(&fact.source).map(|source| {
        if source.publisher.is_empty() {
            source.title.clone()
        } else {
            source.publisher.clone()
        }
    });
    let said_by = said_by(fact);
    let source = publisher.filter(|publisher| {
        let named = fact
            .attribution
            .as_ref()
            .is_some_and(|from| from.by == *publisher);
        !named && (dossier.sources.len() > 1 || said_by.is_none())
    });
    let locator = Some(fact.locator.clone()).filter(|locator| !locator.is_empty());
    [said_by, source, locator]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn said_by(fact: &Fact) -> Option<String> {
    let Attribution { kind, by } = fact.attribution.as_ref()?;
    let parts: Vec<&str> = [&**by, &**kind]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn reference(fact: &Fact) -> String {
    let who = said_by(fact).unwrap_or_default();
    let when = fact.date.map_or(words::NO_DATE.to_lowercase(), date_words);
    format!("{who} ({when})")
}
