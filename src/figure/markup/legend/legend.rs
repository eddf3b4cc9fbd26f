use crate::dossier::Text;
use crate::figure::markup::legend::entries::{Entry, Meaning, entries};
use crate::figure::markup::model::Model;
use crate::figure::markup::node::{Element, element};
use crate::figure::protocol::names;

/// The key to the colours, with how many places there are of each.
///
/// Where scripts are, the viewer makes buttons of the entries that count places; `data-some`
/// and `data-all` are what it says of the nations that it then shows.
pub(crate) fn legend(model: &Model) -> Element {
    let words = &model.words;
    let item = |entry: Entry| match (&entry.meaning, entry.count) {
        (Meaning::Contested, count) => mark(&entry.label, count.unwrap_or_default()),
        (Meaning::Standing(key), count) => {
            let definition = Some(&*entry.definition).filter(|text| !text.is_empty());
            self::entry(key, &entry.label, &entry.short, count).attr_opt("title", definition)
        }
    };
    element("ul")
        .attr("class", "legend")
        .attr(names::SOME, words.showing.forms())
        .attr(names::ALL, words.showing_all.forms())
        .children(entries(model).into_iter().map(item))
}

fn entry(key: &str, label: &Text, short: &Text, count: Option<usize>) -> Element {
    let item = element("li").attr(names::STANCE, key).child(swatch());
    let item = if short.is_empty() {
        item.child(element("span").attr("class", "label").said(label))
    } else {
        let short = element("span")
            .attr("class", "short")
            .attr("aria-hidden", "true")
            .said(short);
        item.child(element("span").attr("class", "label long").said(label))
            .child(short)
    };
    item.children(count.map(counted))
}

/// The mark of contested places.
fn mark(label: &str, count: usize) -> Element {
    let drawing = element("svg")
        .attr("class", "swatch")
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .child(element("circle").attr("class", "contested").attr("r", "5"));
    element("li")
        .attr(names::CONTESTED, "")
        .child(drawing)
        .child(element("span").attr("class", "label").text(label))
        .child(counted(count))
}

fn counted(count: usize) -> Element {
    element("span")
        .attr("class", "count")
        .text(count.to_string())
}

/// A sample of the colour of whatever carries the nearest `data-stance`, where words say the same.
pub(crate) fn chip() -> Element {
    element("i").attr("class", "chip")
}

/// A sample of the colour, or of the pattern, of whatever carries the nearest `data-stance`.
fn swatch() -> Element {
    let square = element("rect").attr("width", "48").attr("height", "48");
    element("svg")
        .attr("class", "swatch")
        .attr("viewBox", "0 0 48 48")
        .attr("aria-hidden", "true")
        .child(square)
}
