use super::dates::date_words;
use super::{Element, Model, element, words};
use crate::dossier::Source;

/// Where it comes from: sources, the day up to which it holds, borders.
pub(super) fn credits(model: &Model) -> Element {
    let dossier = &model.dossier;
    let as_of = dossier
        .as_of
        .map(|date| element("p").text(format!("As of {}.", date_words(date))));
    let unmapped: Vec<&str> = model
        .scene
        .shapeless
        .iter()
        .map(|place| dossier.name_of(*place))
        .collect();
    let unmapped = (!unmapped.is_empty())
        .then(|| element("p").text(format!("Not on this basemap: {}.", unmapped.join(", "))));
    element("footer")
        .attr("class", "credits")
        .children(as_of)
        .children(dossier.sources.iter().map(source))
        .child(element("p").text(words::BORDERS))
        .children(unmapped)
}

fn source(source: &Source) -> Element {
    let title = match &source.url {
        Some(url) => element("a")
            .attr("href", url.as_str())
            .attr("rel", "noopener noreferrer"),
        None => element("cite"),
    };
    let published = source.published.map(date_words);
    let more = [Some(source.publisher.clone()), published]
        .into_iter()
        .flatten();
    let more: Vec<String> = more.filter(|text| !text.is_empty()).collect();
    let more = if more.is_empty() {
        String::new()
    } else {
        format!(", {}", more.join(", "))
    };
    let note = if source.note.is_empty() {
        String::new()
    } else {
        format!(" {}", source.note)
    };
    element("p")
        .text("Source: ")
        .child(title.text(&*source.title))
        .text(format!("{more}.{note}"))
}
