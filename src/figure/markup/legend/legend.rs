use crate::dossier::{ACTOR, MENTIONED, Sign};
use crate::figure::markup::legend::counts::{Meaning, StanceCount, stance_counts};
use crate::figure::markup::map::sign_path;
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element, list};
use crate::figure::protocol::names;
use crate::language::i18n::join_forms;

/// The legend, with how many places have each colour or mark.
///
/// The viewer turns the counted items into buttons that filter the map, and announces how many
/// places are shown: [`names::SOME`], [`names::ALL`].
pub(crate) fn legend(model: &Model) -> Element {
    let words = &model.words;
    list("ul")
        .attr("class", "legend")
        .attr(names::SOME, words.showing.joined())
        .attr(names::ALL, words.showing_all.joined())
        .children(stance_counts(model).iter().map(|row| item(model, row)))
}

/// The note on stances that are only possible on the day shown, and on how many these are: the counts of
/// the stances leave them out. It is hidden on the latest day, when all are certain. `None` if none ever
/// is.
pub(crate) fn possible(model: &Model) -> Option<Element> {
    let first = model.dossier.stances.first()?;
    model.has_possible.then(|| {
        element("p")
            .attr("class", "possible")
            .attr("hidden", "")
            .child(
                swatch(None)
                    .attr(names::STANCE, first.id.as_str())
                    .attr(names::POSSIBLE, ""),
            )
            .child(
                element("span")
                    .attr("class", "label")
                    .text(&*model.words.possible_key),
            )
            .text(" ")
            .child(count(0))
    })
}

fn item(model: &Model, row: &StanceCount) -> Element {
    let (name, key, sample) = match &row.meaning {
        Meaning::Standing(key) => {
            let sign = (key == ACTOR).then_some(Sign::Star);
            (names::STANCE, key.as_str(), swatch(sign))
        }
        Meaning::Contested => (names::CONTESTED, "", contested_icon()),
        Meaning::Mark(id, sign) => (names::MARK, id.as_str(), sign_icon(*sign)),
    };
    let definition = Some(&*row.definition).filter(|text| !text.is_empty());
    let words = &model.words;
    let not_yet = model.span.filter(|_| key == MENTIONED);
    let other = not_yet.map(|_| &*words.not_yet);
    let not_yet = not_yet.map(|_| join_forms(&[&words.not_yet, &words.not_yet_definition]));
    element("li")
        .attr(name, key)
        .attr_opt(names::NOT_YET, not_yet)
        .attr_opt("title", definition)
        .child(sample)
        .children(labels(row, other))
        .children(row.count.map(count))
}

/// The label, and the short one that stands in its place in narrow figures. `other` is the label of
/// other days: styles keep the room of the longer one, so that the map stays where it is.
fn labels(row: &StanceCount, other: Option<&str>) -> Vec<Element> {
    let StanceCount { label, short, .. } = row;
    let length = |text: &str| text.chars().count();
    let longer = other.map(|other| {
        if length(label) > length(other) {
            label
        } else {
            other
        }
    });
    let span = |class: &str| element("span").attr("class", class);
    let long = |class: &str| {
        span(class)
            .attr_opt(names::LONGER, longer)
            .dossier_text(label)
    };
    if short.is_empty() {
        return vec![long("label")];
    }
    let short = span("short")
        .attr("aria-hidden", "true")
        .dossier_text(short);
    vec![long("label long"), short]
}

/// The mark of contested places, beside its label.
fn contested_icon() -> Element {
    element("svg")
        .attr("class", "swatch")
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .child(element("circle").attr("class", "contested").attr("r", "5"))
}

/// A sign of a mark, beside its label.
pub(crate) fn sign_icon(sign: Sign) -> Element {
    element("svg")
        .attr("aria-hidden", "true")
        .attr("class", "swatch")
        .attr("viewBox", "-7 -7 14 14")
        .child(sign_path(sign))
}

fn count(count: usize) -> Element {
    element("span")
        .attr("class", "count")
        .text(count.to_string())
}

/// A small sample of a stance's colour, beside its label. It takes the colour of the nearest
/// ancestor with [`names::STANCE`].
pub fn chip() -> Element {
    element("i").attr("class", "chip")
}

/// A sample of a standing's colour or pattern. It looks like the nearest ancestor with
/// [`names::STANCE`]. Actors have a sign on it.
fn swatch(sign: Option<Sign>) -> Element {
    let square = element("rect").attr("width", "48").attr("height", "48");
    let sign = sign.map(|sign| {
        let placed = element("g").attr("transform", "translate(24 24) scale(3)");
        placed.child(sign_path(sign))
    });
    element("svg")
        .attr("class", "swatch")
        .attr("viewBox", "0 0 48 48")
        .attr("aria-hidden", "true")
        .child(square)
        .children(sign)
}
