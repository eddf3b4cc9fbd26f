use crate::base::geom::WORLD_WIDTH;
use crate::dossier::{Dossier, Fact, Figure, HeldStance, Mark, PlaceId, Sign, Standing, Text};
use crate::figure::markup::legend::{chip, evidence_kind, sign_icon};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, list};
use crate::figure::markup::text::{
    amount, attribution, entry_id, fact_date, fact_link, figure_line, format_nodes, format_text,
    join_nodes, since, single_source,
};
use crate::figure::markup::timeline::standing_record;
use crate::figure::protocol::{PlaceSign, names};

/// The card of a place: its standing, and its facts in order of time.
pub(crate) fn card(model: &Model, place: PlaceId) -> Element {
    let dossier = &model.dossier;
    let standing = model.standing(place);
    let held = match &standing {
        Standing::Holds(held) => Some(held),
        _ => None,
    };
    let actors = dossier
        .actors
        .as_ref()
        .filter(|_| standing == Standing::Acts);
    let without_stance = actors.map_or(&dossier.mentioned.definition, |one| &one.definition);
    let definition = held.map_or(without_stance, |held| &held.stance.definition);
    // The definition is only told where nothing else says what happened.
    let summary = match dossier.role_of(place) {
        Some(role) => {
            let told_from = model.hidden_before(dossier.told_from(place));
            // On days before, the viewer tells the definition.
            let until = told_from
                .is_some()
                .then(|| element("p").attr("class", "definition"));
            let role = paragraph("role", role).attr_opt(names::DAY, told_from);
            [Some(role), until]
        }
        None => [Some(paragraph("definition", definition)), None],
    };
    let facts = model.facts_of(place);
    let entries = facts.into_iter().map(|fact| entry(model, fact, place));
    element("article")
        .attr("id", place.as_str())
        .attr("class", "card")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", format!("{place}-name {place}-standing"))
        .attr(names::STANCE, standing.key())
        .attr_opt(names::CONTESTED, standing.is_contested().then_some(""))
        .attr_opt(names::SIGNS, signs(dossier, place))
        .attr_opt(names::RECORD, standing_record(dossier, place))
        .attr_opt(names::EAST, is_in_the_east(model, place).then_some(""))
        .child(header(model, place, held, definition))
        .children(dossier.marks_of(place).map(mark))
        .children(summary.into_iter().flatten())
        .children(held.and_then(|held| doubt(model, held, place)))
        .children(untranslated(model, place))
        .child(list("ol").attr("class", "chronicle").children(entries))
        .children(single_source(model))
        .children((!model.is_drawn(place)).then(|| not_drawn(model, place)))
}

/// The note that the basemap lacks the place.
fn not_drawn(model: &Model, place: PlaceId) -> Element {
    let values = [("nations", model.dossier.name_of(place))];
    let text = format_text(&model.words.not_on_basemap, &values);
    element("p").attr("class", "from").text(text)
}

/// The signs of a place, as an actor and by its marks, in the order of [`Dossier::signs_of`]; `None`
/// without any.
fn signs(dossier: &Dossier, place: PlaceId) -> Option<String> {
    let actor = dossier.is_actor(place).then(|| PlaceSign {
        sign: Sign::Star,
        mark: String::new(),
        from: None,
        certain_from: None,
    });
    let marks = dossier.marks_of(place).map(|mark| {
        let window = dossier.mark_window(place, mark);
        PlaceSign {
            sign: mark.sign,
            mark: mark.id.as_str().to_owned(),
            from: window.map(|window| window.first.days_since_epoch()),
            certain_from: window.map(|window| window.last.days_since_epoch()),
        }
    });
    let signs: Vec<PlaceSign> = actor.into_iter().chain(marks).collect();
    (!signs.is_empty()).then(|| PlaceSign::write_all(&signs))
}

/// Whether a place is on the right half of the map. Without scripts its card opens on the left.
fn is_in_the_east(model: &Model, place: PlaceId) -> bool {
    let shape = model.scene.shape_of(place);
    shape.is_some_and(|shape| shape.anchor.x > WORLD_WIDTH / 2.0)
}

fn header(model: &Model, place: PlaceId, held: Option<&HeldStance>, definition: &Text) -> Element {
    let words = &model.words;
    let since = held.map(|held| {
        element("span")
            .attr("class", "since")
            .children(since(words, held.since))
    });
    let label = element("strong").dossier_text(&model.label(place));
    let standing = element("p")
        .attr("class", "standing")
        .attr("id", format!("{place}-standing"))
        .child(chip())
        .child(label.attr_opt("title", Some(&**definition).filter(|text| !text.is_empty())))
        .children(since);
    let name = element("h2")
        .attr("id", format!("{place}-name"))
        .text(model.dossier.name_of(place));
    let close = element("a")
        .attr("class", "close")
        .attr("href", "#-")
        .attr("aria-label", &*words.close)
        .text("×");
    let zoom_to = model.scene.shape_of(place).map(|_| {
        // A list of the page's buttons has one for each card.
        let name = format_text(&words.fly_to, &[("name", model.dossier.name_of(place))]);
        element("button")
            .attr("type", "button")
            .attr("class", "fly")
            .attr("aria-label", name)
            .attr(names::FLY, place.as_str())
            .text(&*words.fly)
    });
    element("header")
        .child(standing)
        .child(name)
        .child(close)
        .children(zoom_to)
}

/// A mark of the place, with its sign.
fn mark(mark: &Mark) -> Element {
    let label = element("span").dossier_text(&mark.label);
    element("p")
        .attr("class", "mark")
        .attr_opt(
            "title",
            Some(&*mark.definition).filter(|text| !text.is_empty()),
        )
        .child(sign_icon(mark.sign))
        .child(label)
}

fn paragraph(class: &str, text: &Text) -> Element {
    element("p").attr("class", class).dossier_text(text)
}

/// That some of the card is in another language than the figure. `None` if all is in it, or if readers are
/// not told.
fn untranslated(model: &Model, place: PlaceId) -> Option<Element> {
    let facts = model.facts_of(place).into_iter();
    let texts = facts
        .map(|fact| &fact.text)
        .chain(model.dossier.role_of(place));
    let is_foreign = texts
        .into_iter()
        .any(|text| text.fallback_language().is_some());
    let line = element("p").attr("class", "untranslated");
    (is_foreign && model.tells_language()).then(|| line.text(&*model.words.untranslated_here))
}

/// That sources disagree about a stance, with links to the fact that it rests on and to those that
/// dispute it. `None` if none does.
fn doubt(model: &Model, held: &HeldStance, place: PlaceId) -> Option<Element> {
    if held.contested_by.is_empty() {
        return None;
    }
    let link = |fact: &Fact| vec![fact_link(model, fact, Some(place)).into()];
    let others = held.contested_by.iter().map(|fact| link(fact));
    let values = [
        ("this", link(held.evidence)),
        ("others", join_nodes(others, &model.words.semicolon)),
    ];
    // On an earlier day other facts may be in dispute: see the facts themselves.
    let facts = held.contested_by.iter().copied().chain([held.evidence]);
    let certain = facts.map(|fact| model.window(fact).last).max()?;
    let doubt = element("p").attr("class", "doubt");
    let doubt = doubt.attr_opt(names::DAY, model.hidden_before(certain));
    Some(doubt.children(format_nodes(&model.words.doubt, &values)))
}

/// A fact in the card of a place.
fn entry(model: &Model, fact: &Fact, place: PlaceId) -> Element {
    let stance = fact.stance_of(place);
    element("li")
        .attr(names::FACT, &*fact.id)
        .attr("id", entry_id(fact, place))
        .attr(names::EVIDENCE, evidence_kind(fact))
        .attr_opt(names::DAY, hidden_before_fact(model, fact))
        .attr_opt(names::STANCE, stance.map(|stance| stance.as_str()))
        .children(told(model, fact, place))
        .children(disputes(model, fact, place))
}

/// A fact in paragraphs, for the card of a place: when, what, how many, who says so.
pub(crate) fn told(model: &Model, fact: &Fact, place: PlaceId) -> Vec<Element> {
    let by = element("p").attr("class", "by");
    let text = element("p").dossier_text(&fact.text);
    [date_line(model, fact), text]
        .into_iter()
        .chain(figures(model, fact, place))
        .chain([by.children(attribution(model, fact))])
        .collect()
}

/// The first day on which a fact may have happened: on the days before, card and table hide it.
pub(crate) fn hidden_before_fact(model: &Model, fact: &Fact) -> Option<String> {
    model.hidden_before(model.window(fact).first)
}

/// The facts that contradict this one, as links to whichever card they are in. `None` if there are
/// none.
fn disputes(model: &Model, fact: &Fact, place: PlaceId) -> Option<Element> {
    let words = &model.words;
    let link = |fact| vec![fact_link(model, fact, Some(place)).into()];
    if !model.has_disputing_facts {
        return None;
    }
    let others: Vec<&Fact> = model.dossier.disputed_by(fact).collect();
    let first = |fact: &&Fact| model.window(fact).first;
    let from = others.iter().map(first).min()?;
    let links = join_nodes(others.into_iter().map(link), &words.semicolon);
    let line = element("p").attr("class", "disputed");
    let line = line.attr_opt(names::DAY, model.hidden_before(from));
    Some(line.children(format_nodes(&words.contradicted, &[("facts", links)])))
}

fn date_line(model: &Model, fact: &Fact) -> Element {
    let note = (!fact.date_note.is_empty()).then(|| {
        element("span")
            .attr("class", "date-note")
            .text(&*model.words.comma)
            .child(&fact.date_note)
    });
    element("p")
        .attr("class", "date")
        .children(fact_date(&model.words, fact))
        .children(note)
}

/// The figures of a fact: each amount, with what it counts and what was done. `None` if there are
/// none.
fn figures(model: &Model, fact: &Fact, place: PlaceId) -> Option<Element> {
    if fact.figures.is_empty() {
        return None;
    }
    let figure = |figure: &Figure| {
        let amount = element("strong").children(amount(&model.words, figure));
        element("li").children(figure_line(model, figure, place, vec![amount.into()]))
    };
    let list = list("ul").attr("class", "figures");
    Some(list.children(fact.figures.iter().map(figure)))
}
