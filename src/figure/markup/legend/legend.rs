use crate::dossier::Text;
use crate::figure::markup::legend::counts::{Meaning, StanceCount, stance_counts};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;

/// The legend, with how many places have each colour or mark.
///
/// The viewer turns the counted items into buttons that filter the map, and announces how many
/// places are shown: [`names::SOME`], [`names::ALL`].
pub(crate) fn legend(model: &Model) -> Element {
    let words = &model.words;
    element("ul")
        .attr("class", "legend")
        .attr(names::SOME, words.showing.joined())
        .attr(names::ALL, words.showing_all.joined())
        .children(stance_counts(model).iter().map(item))
}

fn item(row: &StanceCount) -> Element {
    match &row.meaning {
        Meaning::Standing(key) => standing(key, row),
        Meaning::Contested => contested(row),
    }
}

fn standing(key: &str, row: &StanceCount) -> Element {
    let definition = Some(&*row.definition).filter(|text| !text.is_empty());
    element("li")
        .attr(names::STANCE, key)
        .attr_opt("title", definition)
        .child(swatch())
        .children(labels(&row.label, &row.short))
        .children(row.count.map(count))
}

/// The label, and the short one that stands in its place in narrow figures.
fn labels(label: &Text, short: &Text) -> Vec<Element> {
    let span = |class: &str| element("span").attr("class", class);
    if short.is_empty() {
        return vec![span("label").dossier_text(label)];
    }
    let short = span("short")
        .attr("aria-hidden", "true")
        .dossier_text(short);
    vec![span("label long").dossier_text(label), short]
}

fn contested(row: &StanceCount) -> Element {
    let mark = element("svg")
        .attr("class", "swatch")
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .child(element("circle").attr("class", "contested").attr("r", "5"));
    element("li")
        .attr(names::CONTESTED, "")
        .child(mark)
        .children(labels(&row.label, &row.short))
        .children(row.count.map(count))
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
/// [`names::STANCE`].
fn swatch() -> Element {
    let square = element("rect").attr("width", "48").attr("height", "48");
    element("svg")
        .attr("class", "swatch")
        .attr("viewBox", "0 0 48 48")
        .attr("aria-hidden", "true")
        .child(square)
}
